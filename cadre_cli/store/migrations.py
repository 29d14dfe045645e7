"""Brings a database to the layout that this program knows: step n leads from version n to n + 1."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, func, insert, inspect, select
from sqlalchemy.schema import CreateColumn

from cadre_cli.errors import FaultError
from cadre_cli.store.schema import METADATA, SCHEMA_VERSION


def create_tables(connection: Connection) -> None:
    """From an empty file to version 1."""
    METADATA.create_all(connection)


def add_what_is_missing(connection: Connection) -> None:
    """Makes the tables and columns that an older cadre did not have; what it stored gets their defaults."""
    METADATA.create_all(connection)
    inspector = inspect(connection)
    for table in METADATA.sorted_tables:
        there = {column["name"] for column in inspector.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                written = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {written}")


STEPS: Final[tuple[Callable[[Connection], None], ...]] = (create_tables, add_what_is_missing)


def stored_version(connection: Connection) -> int:
    """The layout of the database; 0 for an empty one.

    Raises:
        FaultError: it is a database of some other program.
    """
    tables = inspect(connection).get_table_names()
    if SCHEMA_VERSION.name in tables:
        return connection.execute(select(func.max(SCHEMA_VERSION.c.version))).scalar() or 0
    if tables:
        raise FaultError("this database was not made by cadre", "give another event folder")
    return 0


def bring_up_to_date(connection: Connection) -> None:
    """Runs the steps that are missing, inside the caller's transaction.

    Raises:
        FaultError: the database is newer than the program, or not cadre's.
    """
    version = stored_version(connection)
    if version > len(STEPS):
        raise FaultError(
            f"the database was written by a newer cadre (layout {version}, this one knows {len(STEPS)})",
            "update cadre on this computer; nothing was changed",
        )
    for step, migrate in enumerate(STEPS[version:], start=version + 1):
        migrate(connection)
        connection.execute(insert(SCHEMA_VERSION).values(version=step))
