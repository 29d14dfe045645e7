"""Pieces of SQL that every database understands, however each of them says it."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Insert,
    ScalarSelect,
    Table,
    Text,
    cast,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

TEXT: Final = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""A text; compared and sorted by code point, whatever language a server was set up in."""


def total(amount: ColumnElement[int]) -> ColumnElement[int]:
    """The sum of a column of integers, as an integer; 0 of no rows."""
    return cast(func.coalesce(func.sum(amount), 0), BigInteger)


def next_number(numbers: Column[int]) -> ScalarSelect[int]:
    """One more than the highest of a column, for the value of an insert: 1, 2, … without a gap."""
    return select(func.coalesce(func.max(numbers), 0) + 1).scalar_subquery()


def upserting(connection: Connection, table: Table) -> Insert:
    """Inserts rows with every column of the table, or writes them over those that have their primary key."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(dict.fromkeys(table.c.keys()))
    others = {column.name: statement.excluded[column.name] for column in table.c if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=others)
