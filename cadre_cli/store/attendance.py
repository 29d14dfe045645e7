"""Who came on which day: rows are only ever added, the last one of a person and day counts."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, insert, select

from cadre_cli.domain.attendance import How, Mark
from cadre_cli.store.schema import ATTENDANCE


def add(connection: Connection, marks: Sequence[Mark], by: str) -> None:
    """Adds marks in their order; `by` is who noted them."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    # The writer has the database alone: what is the highest number now, is so until these rows are in.
    last = connection.execute(select(func.max(ATTENDANCE.c.number))).scalar() or 0
    rows = [
        {
            "number": number,
            "code": mark.code,
            "batch": mark.batch,
            "day": mark.day.isoformat(),
            "came": mark.came,
            "how": mark.how.value,
            "by": by,
            "at": at,
        }
        for number, mark in enumerate(marks, start=last + 1)
    ]
    if rows:
        connection.execute(insert(ATTENDANCE), rows)


def marks(connection: Connection) -> list[Mark]:
    """Every mark, oldest first."""
    rows = connection.execute(select(ATTENDANCE).order_by(ATTENDANCE.c.number))
    return [Mark(row.code, row.batch, date.fromisoformat(row.day), row.came, How(row.how)) for row in rows]
