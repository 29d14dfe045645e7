"""What the matching of bank rows asks of the books, for many rows at once, inside one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from cadre_cli.domain.bank import Booked
from cadre_cli.domain.money import Kind, Mode
from cadre_cli.store.balances import Balances, balances
from cadre_cli.store.entries import Journal, still_counts
from cadre_cli.store.schema import ENTRY, PARTICIPANT

_KINDS = (Kind.CLAIM, Kind.PAYMENT, Kind.REFUND, Kind.RECEIVED, Kind.LEFT)


def booked(journal: Journal) -> list[Booked]:
    """Every claim, payment, refund and unidentified receipt that still counts, oldest first."""
    connection = journal.connection
    seen = _about(connection, Kind.SEEN)
    cleared, back = (set(_about(connection, kind)) for kind in (Kind.CLEARED, Kind.BOUNCED))
    columns = ("number", "kind", "person", "paise", "mode", "reference", "paid_on", "bank_row")
    asked = select(*(ENTRY.c[name] for name in columns))
    asked = asked.where(ENTRY.c.kind.in_([kind.value for kind in _KINDS]), still_counts()).order_by(ENTRY.c.number)
    return [_booked(row, seen, row.number in cleared, row.number in back) for row in connection.execute(asked)]


def balances_now(journal: Journal, days: Sequence[date]) -> Balances:
    """`balances` as they are in this transaction."""
    return balances(journal.connection, days)


def who_left(journal: Journal) -> Mapping[str, str]:
    """The names of all who are in no roster any more, by code."""
    asked = select(PARTICIPANT.c.code, PARTICIPANT.c.name).where(PARTICIPANT.c.active.is_(False))
    return {row.code: row.name for row in journal.connection.execute(asked.order_by(PARTICIPANT.c.code))}


def _about(connection: Connection, kind: Kind) -> dict[int, str]:
    """The entries about which something of that kind was done, with the row of the bank of the last."""
    asked = select(ENTRY.c.about, func.max(ENTRY.c.bank_row).label("row")).where(
        and_(ENTRY.c.kind == kind.value, still_counts())
    )
    return {row.about: row.row for row in connection.execute(asked.group_by(ENTRY.c.about))}


def _booked(row: Row[Any], seen: dict[int, str], is_cleared: bool, is_back: bool) -> Booked:
    return Booked(
        row.number,
        Kind(row.kind),
        row.person,
        row.paise,
        Mode(row.mode) if row.mode else None,
        row.reference,
        date.fromisoformat(row.paid_on),
        row.bank_row or seen.get(row.number, ""),
        is_cleared,
        is_back,
    )
