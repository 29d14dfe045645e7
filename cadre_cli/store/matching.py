"""What the matching of bank rows asks of the books, for many rows at once, inside one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, func, select

from cadre_cli.domain.bank import Booked
from cadre_cli.domain.money import AS_THE_ROSTER_SAYS, Account, Kind, Mode
from cadre_cli.store.balances import Balances, balances
from cadre_cli.store.entries import Journal, still_counts
from cadre_cli.store.schema import ENTRY, ENTRY_LINE, PARTICIPANT

_Later = Mapping[int, tuple[int, str]]
"""By the entries about which it was done: the entry that did so last, and its row of the bank."""
_KINDS = (Kind.CLAIM, Kind.PAYMENT, Kind.REFUND, Kind.RECEIVED, Kind.LEFT)


def booked(journal: Journal) -> list[Booked]:
    """Every claim, payment, refund and unidentified receipt that still counts, oldest first; then the charges that were
    booked by hand with a cheque that bounced."""
    connection = journal.connection
    charges = _charges(connection)
    seen, cleared, back = (_about(connection, kind) for kind in (Kind.SEEN, Kind.CLEARED, Kind.BOUNCED))
    columns = ("number", "kind", "person", "paise", "mode", "reference", "paid_on", "bank_row")
    by_roster = (ENTRY.c.why == AS_THE_ROSTER_SAYS).label("by_roster")
    asked = select(*(*(ENTRY.c[name] for name in columns), by_roster))
    asked = asked.where(ENTRY.c.kind.in_([kind.value for kind in _KINDS]), still_counts()).order_by(ENTRY.c.number)
    found = [_booked(row, seen, cleared, back) for row in connection.execute(asked)]
    return [*found, *charges]


def _charges(connection: Connection) -> list[Booked]:
    """The charges of the bank in entries of bounced cheques that rest on no row."""
    line, shown = ENTRY_LINE.c, ENTRY.alias("shown")
    is_its = (shown.c.about == ENTRY.c.number, shown.c.kind == Kind.SEEN.value, shown.c.paise == line.paise)
    asked = (
        select(ENTRY.c.number, ENTRY.c.person, ENTRY.c.paid_on, line.paise, func.max(shown.c.bank_row).label("row"))
        .select_from(ENTRY.join(ENTRY_LINE))
        .outerjoin(shown, and_(*is_its, still_counts(shown)))
        .where(ENTRY.c.kind == Kind.BOUNCED.value, ENTRY.c.bank_row == "", line.account == Account.BANK_CHARGES.value)
        .where(still_counts())
        .group_by(ENTRY.c.number, ENTRY.c.person, ENTRY.c.paid_on, line.paise)
        .order_by(ENTRY.c.number)
    )
    return [
        Booked(
            each.number,
            Kind.CHARGE,
            each.person,
            each.paise,
            None,
            "",
            date.fromisoformat(each.paid_on),
            each.row or "",
        )
        for each in connection.execute(asked)
    ]


def balances_now(journal: Journal, days: Sequence[date]) -> Balances:
    """`balances` as they are in this transaction."""
    return balances(journal.connection, days)


def who_left(journal: Journal) -> Mapping[str, str]:
    """The names of all who are in no roster any more, by code."""
    asked = select(PARTICIPANT.c.code, PARTICIPANT.c.name).where(PARTICIPANT.c.active.is_(False))
    return {row.code: row.name for row in journal.connection.execute(asked.order_by(PARTICIPANT.c.code))}


def _about(connection: Connection, kind: Kind) -> _Later:
    """The charge of a cheque that bounced is seen apart from the cheque: in a row of another amount."""
    asked = select(ENTRY.c.about, ENTRY.c.number, ENTRY.c.bank_row).where(ENTRY.c.kind == kind.value, still_counts())
    if kind is Kind.SEEN:
        of = ENTRY.alias("of")
        charge = exists().where(of.c.number == ENTRY.c.about, of.c.kind == Kind.BOUNCED.value)
        asked = asked.where(~charge.where(of.c.paise != ENTRY.c.paise))
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
        bool(row.by_roster),
    )
