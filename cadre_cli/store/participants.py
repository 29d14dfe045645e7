"""Everybody who was ever in a plan of this event folder."""

from collections.abc import Iterator
from typing import Final

import pandas as pd
from sqlalchemy import Connection, select, update

from cadre_cli.domain.people import COLUMNS, people_table
from cadre_cli.store.dialects.sql import upserting
from cadre_cli.store.schema import PARTICIPANT

ROWS_AT_ONCE: Final = 20_000
"""Rows handed to the database in one go: bounds the memory that a table of 700,000 people takes."""


def known_people(connection: Connection, code: str = "") -> pd.DataFrame:
    """Every participant ever stored, sorted by code: the people table plus the bool column `active`.

    Where a code is given, only who has it.
    """
    asked = select(*PARTICIPANT.c).order_by(PARTICIPANT.c.code)
    rows = connection.execute(asked.where(PARTICIPANT.c.code == code) if code else asked).all()
    names = PARTICIPANT.c.keys()
    columns: dict[str, object] = dict(zip(names, zip(*rows, strict=True) if rows else ((),) * len(names), strict=True))
    active = pd.Series(columns.pop("active"), dtype="bool")
    return people_table(columns).assign(active=active)


def upsert(connection: Connection, people: pd.DataFrame) -> None:
    """Stores `people` (the people table, unique codes) as they are now and marks all others as not active."""
    connection.execute(update(PARTICIPANT).values(active=False))
    statement = upserting(connection, PARTICIPANT)
    # Compiled once and handed over as tuples: for 700,000 people that takes half the time.
    compiled = statement.compile(dialect=connection.dialect)
    rows = people[list(COLUMNS)].assign(active=True)[list(compiled.positiontup or ())]
    for portion in in_portions(rows):
        connection.exec_driver_sql(str(compiled), portion)


def in_portions(frame: pd.DataFrame) -> Iterator[list[tuple[object, ...]]]:
    """The rows of `frame` as lists of at most ROWS_AT_ONCE tuples; nothing for an empty frame."""
    for start in range(0, len(frame), ROWS_AT_ONCE):
        part = frame.iloc[start : start + ROWS_AT_ONCE]
        yield list(zip(*(part[name].tolist() for name in frame.columns), strict=True))
