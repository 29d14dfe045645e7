"""What was done in the event folder, and when: it only grows."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from cadre_cli.store.dialects.sql import next_number
from cadre_cli.store.schema import JOURNAL


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One act: its number (1, 2, …), when (UTC), what was done, and the plan version that it made."""

    number: int
    at: datetime
    act: str
    plan_version: int


def note(connection: Connection, act: str, plan_version: int) -> None:
    """Adds an act, in the transaction that does it."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        insert(JOURNAL).values(number=next_number(JOURNAL.c.number), at=at, act=act, plan_version=plan_version)
    )


def entries(connection: Connection) -> list[JournalEntry]:
    """Every act, oldest first."""
    rows = connection.execute(select(JOURNAL).order_by(JOURNAL.c.number))
    return [JournalEntry(row.number, datetime.fromisoformat(row.at), row.act, row.plan_version) for row in rows]
