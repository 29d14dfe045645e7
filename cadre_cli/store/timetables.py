"""Timetables on file: versioned, never overwritten."""

from dataclasses import dataclass, replace
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, insert, select

from cadre_cli.domain.timetable import Timetable
from cadre_cli.store.schema import TIMETABLE

_TIMETABLE: Final = TypeAdapter(Timetable)


@dataclass(frozen=True)
class StoredTimetable:
    """A timetable as it was stored, and the digest of what it was made from."""

    timetable: Timetable
    inputs: str


def newest(connection: Connection) -> StoredTimetable | None:
    """The newest timetable; None before the first."""
    row = connection.execute(select(TIMETABLE).order_by(TIMETABLE.c.number.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    return StoredTimetable(replace(_TIMETABLE.validate_json(row.said), version=row.number), row.inputs)


def insert_timetable(connection: Connection, timetable: Timetable, inputs: str) -> int:
    """Adds a timetable; its version."""
    version = (connection.execute(select(func.max(TIMETABLE.c.number))).scalar() or 0) + 1
    said = _TIMETABLE.dump_json(replace(timetable, version=version)).decode()
    row = {"number": version, "plan_version": timetable.plan_version, "inputs": inputs, "said": said}
    connection.execute(insert(TIMETABLE).values(row))
    return version
