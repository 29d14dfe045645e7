"""The acts of the ledger for the story of the event folder: one line an act, however many entries it made."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from cadre_cli.domain.money import Kind
from cadre_cli.store.dialects.sql import total
from cadre_cli.store.schema import ENTRY


@dataclass(frozen=True, slots=True)
class LedgerAct:
    """Entries of one kind that were booked at one moment (`at`, UTC), by whom and at which desk.

    `first` and `last` are their numbers, `paise` their sum; `person` is the code of the one whom they are about, ''
    where they are about several or nobody.
    """

    at: datetime
    kind: Kind
    by: str
    desk: str
    entries: int
    first: int
    last: int
    paise: int
    person: str


def ledger_acts(connection: Connection) -> list[LedgerAct]:
    """Every act of the ledger, oldest first."""
    entry, number = ENTRY.c, ENTRY.c.number
    same = (entry.at, entry.kind, entry.by, entry.desk)
    numbers = (func.count(), func.min(number), func.max(number), total(entry.paise))
    asked = select(*same, *numbers, func.min(entry.person), func.max(entry.person)).group_by(*same)
    return [
        LedgerAct(
            datetime.fromisoformat(at), Kind(kind), by, desk, many, first, last, paise, one if one == other else ""
        )
        for at, kind, by, desk, many, first, last, paise, one, other in connection.execute(
            asked.order_by(func.min(number))
        )
    ]
