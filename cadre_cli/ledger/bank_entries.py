"""What each act on a row of the bank writes into the journal. Money of a row that nobody knows stands as unidentified
until somebody does (`received` is the number of the entry by which it stands there, 0 where it does not)."""

from collections.abc import Sequence
from dataclasses import replace

from cadre_cli.domain.bank import Share, StoredRow
from cadre_cli.domain.money import (
    NOBODY,
    OF_PEOPLE,
    OFFICE,
    Account,
    Entry,
    Kind,
    Line,
    Purpose,
    Receipt,
    financial_year,
)
from cadre_cli.ledger.entries import Held, Occasion, credited, drawn


def received(occasion: Occasion, row: StoredRow, why: str) -> Entry:
    """It is at the bank, and nobody knows whose it is."""
    return _entry(occasion, Kind.RECEIVED, row, why, lines=_unidentified(row))


def left(occasion: Occasion, row: StoredRow, already: int, why: str) -> Entry:
    """Somebody looked at it and left it unidentified."""
    lines = () if already or row.debit else _unidentified(row)
    return _entry(occasion, Kind.LEFT, row, why, about=already, lines=lines)


def paid(
    occasion: Occasion,
    row: StoredRow,
    shares: Sequence[tuple[Share, Purpose]],
    series: str,
    already: int,
    why: str,
) -> Entry:
    """It is for these people, each so much; each gets a receipt.

    Raises:
        ValueError: the shares do not add up to the row.
    """
    if sum(share.paise for share, _ in shares) != row.credit:
        raise ValueError("the shares do not add up to the row")
    year = financial_year(occasion.day)
    receipts = tuple(Receipt(series, year, 0, share.person, share.paise) for share, _ in shares)
    to = (Line(credited(share.person, purpose), share.person, -share.paise) for share, purpose in shares)
    person = shares[0][0].person if len(shares) == 1 else NOBODY
    lines = (_source(row, already), *to)
    return _entry(occasion, Kind.PAYMENT, row, why, person=person, about=already, lines=lines, receipts=receipts)


def refunded(occasion: Occasion, row: StoredRow, shares: Sequence[tuple[Share, Held]], why: str) -> Entry:
    """It went back to these people, each so much.

    Raises:
        ValueError: less is held for one of them.
    """
    out = [line for share, held in shares for line in drawn(share.person, share.paise, held)]
    person = shares[0][0].person if len(shares) == 1 else NOBODY
    lines = (*out, Line(Account.BANK, "", -row.debit))
    return _entry(occasion, Kind.REFUND, row, why, person=person, lines=lines)


def seen(occasion: Occasion, row: StoredRow, entry: Entry, already: int, why: str) -> Entry:
    """It is what that entry booked."""
    lines = _out_again(row, already)
    return _entry(occasion, Kind.SEEN, row, why, person=entry.person, about=entry.number, lines=lines)


def set_aside(occasion: Occasion, row: StoredRow, already: int, why: str) -> Entry:
    """It has nothing to do with the deposits."""
    return _entry(occasion, Kind.SET_ASIDE, row, why, about=already, lines=_out_again(row, already))


def taken_back(occasion: Occasion, row: StoredRow, entry: Entry, already: int, why: str) -> Entry:
    """The bank took back what that entry booked: a payment, a cheque, a refund that did not arrive."""
    of_people = [line for line in entry.lines if line.account in OF_PEOPLE]
    whose = of_people or [line for line in entry.lines if line.account is Account.UNIDENTIFIED]
    lines = (*(replace(line, paise=-line.paise) for line in whose), _at_bank(row, already))
    back = _entry(occasion, Kind.BOUNCED, row, why, person=entry.person, about=entry.number, lines=lines)
    return replace(back, mode=entry.mode)


def cleared(occasion: Occasion, row: StoredRow, cheque: Entry, already: int, why: str) -> Entry:
    """It is the cheque that the entry took."""
    lines = (_source(row, already), Line(Account.CHEQUES, cheque.person, -row.credit))
    entry = _entry(occasion, Kind.CLEARED, row, why, person=cheque.person, about=cheque.number, lines=lines)
    return replace(entry, mode=cheque.mode, reference=cheque.reference)


def of_the_bank(occasion: Occasion, row: StoredRow, kind: Kind, already: int, why: str) -> Entry:
    """Interest, a charge, cash that the office paid in, or cash that was drawn into the desk."""
    account, whose = {
        Kind.INTEREST: (Account.INTEREST, ""),
        Kind.CHARGE: (Account.BANK_CHARGES, ""),
        Kind.BANKED: (Account.CASH, OFFICE),
        Kind.DRAWN: (Account.CASH, occasion.desk),
    }[kind]
    lines = (_at_bank(row, already), Line(account, whose, -row.paise))
    return _entry(occasion, kind, row, why, about=already, lines=lines)


def _at_bank(row: StoredRow, already: int) -> Line:
    return _source(row, already) if row.credit else Line(Account.BANK, "", -row.debit)


def _source(row: StoredRow, already: int) -> Line:
    """Out of the unidentified where it stands there, else new at the bank."""
    return Line(Account.UNIDENTIFIED, NOBODY, row.credit) if already else Line(Account.BANK, "", row.credit)


def _unidentified(row: StoredRow) -> tuple[Line, ...]:
    return Line(Account.BANK, "", row.credit), Line(Account.UNIDENTIFIED, NOBODY, -row.credit)


def _out_again(row: StoredRow, already: int) -> tuple[Line, ...]:
    """What had been booked as unidentified is no longer."""
    return (_source(row, already), Line(Account.BANK, "", -row.credit)) if already else ()


def _entry(
    occasion: Occasion,
    kind: Kind,
    row: StoredRow,
    why: str,
    *,
    lines: tuple[Line, ...],
    person: str = NOBODY,
    about: int = 0,
    receipts: tuple[Receipt, ...] = (),
) -> Entry:
    return Entry(
        kind=kind,
        day=occasion.day,
        paid_on=row.day,
        at=occasion.at,
        by=occasion.by,
        desk=occasion.desk,
        person=person,
        paise=row.amount,
        mode=row.mode,
        reference=row.number_of_bank,
        why=why,
        about=about,
        bank_row=row.key,
        lines=lines,
        receipts=receipts,
    )
