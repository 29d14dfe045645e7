"""Brings a database to the layout that this program knows: step n leads from version n to n + 1."""

from collections.abc import Callable
from typing import Final

import pandas as pd
from sqlalchemy import Connection, column, func, insert, inspect, select, table, text
from sqlalchemy.schema import CreateColumn

from cadre_cli.domain.plan import SEAT_COLUMNS
from cadre_cli.errors import FaultError
from cadre_cli.store.plans import seat_columns, with_all_seat_columns
from cadre_cli.store.schema import METADATA, PLAN, SCHEMA_VERSION, SEAT_COLUMN
from cadre_cli.store.snapshots import save_snapshot


def create_tables(connection: Connection) -> None:
    """From an empty file to version 1."""
    METADATA.create_all(connection)


def keep_seats_by_column(connection: Connection) -> None:
    """From version 1, which kept a row a seat, to version 2: by column, as the people of a plan always were."""
    METADATA.create_all(connection)
    if "seat" not in inspect(connection).get_table_names():  # created in the layout of today
        return
    kept = [each["name"] for each in inspect(connection).get_columns("seat") if each["name"] in SEAT_COLUMNS]
    rows = table("seat", column("plan_version"), *map(column, kept))
    for version in connection.execute(select(PLAN.c.version).order_by(PLAN.c.version)).scalars().all():
        found = connection.execute(select(*(rows.c[name] for name in kept)).where(rows.c.plan_version == version))
        seats = pd.DataFrame([tuple(row) for row in found], columns=kept)
        save_snapshot(connection, SEAT_COLUMN, version, seat_columns(with_all_seat_columns(seats)))
    connection.execute(text("DROP TABLE seat"))


def add_what_is_missing(connection: Connection) -> None:
    """Makes the tables and columns that an older cadre did not have; what it stored gets their defaults."""
    METADATA.create_all(connection)
    inspector = inspect(connection)
    for made in METADATA.sorted_tables:
        there = {each["name"] for each in inspector.get_columns(made.name)}
        for each in made.columns:
            if each.name not in there:
                written = CreateColumn(each).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {made.name} ADD COLUMN {written}")
        known = {each["name"] for each in inspect(connection).get_indexes(made.name)}
        for index in made.indexes:
            if index.name not in known:
                index.create(connection)


STEPS: Final[tuple[Callable[[Connection], None], ...]] = (
    create_tables,
    keep_seats_by_column,
    add_what_is_missing,  # rooms, decisions, publications
    add_what_is_missing,  # alternates
    add_what_is_missing,  # the ledger
    add_what_is_missing,  # timetables
    add_what_is_missing,  # receipts that were printed
    add_what_is_missing,  # rows of bank statements
    add_what_is_missing,  # attendance
    add_what_is_missing,  # digests of the entries' texts
    add_what_is_missing,  # what rosters say of deposits, names in the other script
)


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
