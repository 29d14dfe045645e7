"""What the matching of bank rows asks of the books, for many rows at once, inside one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from cadre_cli.domain.bank import Booked
from cadre_cli.domain.money import Kind, Mode
from cadre_cli.store.balances import Balances, balances
from cadre_cli.store.entries import Journal, still_counts
from cadre_cli.store.schema import ENTRY, PARTICIPANT

_Later = Mapping[int, tuple[int, str]]
"""By the entries about which it was done: the entry that did so last, and its row of the bank."""
_KINDS = (Kind.CLAIM, Kind.PAYMENT, Kind.REFUND, Kind.RECEIVED, Kind.LEFT)


def booked(journal: Journal) -> list[Booked]:
    """Every claim, payment, refund and unidentified receipt that still counts, oldest first."""
    connection = journal.connection
    seen, cleared, back = (_about(connection, kind) for kind in (Kind.SEEN, Kind.CLEARED, Kind.BOUNCED))
    columns = ("number", "kind", "person", "paise", "mode", "reference", "paid_on", "bank_row")
    asked = select(*(ENTRY.c[name] for name in columns))
    asked = asked.where(ENTRY.c.kind.in_([kind.value for kind in _KINDS]), still_counts()).order_by(ENTRY.c.number)
    return [_booked(row, seen, cleared, back) for row in connection.execute(asked)]


def balances_now(journal: Journal, days: Sequence[date]) -> Balances:
    """`balances` as they are in this transaction."""
    return balances(journal.connection, days)


def who_left(journal: Journal) -> Mapping[str, str]:
    """The names of all who are in no roster any more, by code."""
    asked = select(PARTICIPANT.c.code, PARTICIPANT.c.name).where(PARTICIPANT.c.active.is_(False))
    return {row.code: row.name for row in journal.connection.execute(asked.order_by(PARTICIPANT.c.code))}


def _about(connection: Connection, kind: Kind) -> _Later:
    asked = select(ENTRY.c.about, ENTRY.c.number, ENTRY.c.bank_row).where(ENTRY.c.kind == kind.value, still_counts())
    return {row.about: (row.number, row.bank_row) for row in connection.execute(asked.order_by(ENTRY.c.number))}


def _booked(row: Row[Any], seen: _Later, cleared: _Later, back: _Later) -> Booked:
    none = (0, "")
    bank_rows = (row.bank_row, seen.get(row.number, none)[1], cleared.get(row.number, none)[1])
    taken, taken_by = back.get(row.number, none)
    return Booked(
        row.number,
        Kind(row.kind),
        row.person,
        row.paise,
        Mode(row.mode) if row.mode else None,
        row.reference,
        date.fromisoformat(row.paid_on),
        next(filter(None, bank_rows), ""),
        row.number in cleared,
        taken,
        taken_by or seen.get(taken, none)[1],
    )
