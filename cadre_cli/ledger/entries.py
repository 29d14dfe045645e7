"""What each act writes into the journal: debits and credits that are equal, in paise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from cadre_cli.domain.money import (
    NOBODY,
    OF_EVENT,
    OF_PEOPLE,
    OFFICE,
    Account,
    Entry,
    Kind,
    Line,
    Mode,
    Purpose,
    Receipt,
    financial_year,
)

Held = Mapping[Account, int]
"""What stands to a person's credit, in paise, in each of OF_PEOPLE (or UNIDENTIFIED)."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When an act is done (`at`, UTC), on which day it is booked, the day of the money, by whom and at which desk."""

    at: datetime
    day: date
    paid_on: date
    by: str
    desk: str = OFFICE

    def entry(self, kind: Kind) -> Entry:
        """An entry of that kind on this occasion, with no more in it yet."""
        return Entry(kind, self.day, self.paid_on, self.at, self.by, self.desk)


@dataclass(frozen=True, slots=True)
class Money:
    """Money that comes or goes: how much (paise), how, and the reference that the bank knows it by."""

    paise: int
    mode: Mode
    reference: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has of a payment for several: paise, and what his charge is for."""

    person: str
    paise: int
    purpose: Purpose


def payment(occasion: Occasion, person: str, money: Money, purpose: Purpose, series: str) -> Entry:
    """Money comes in and stands to his credit; a receipt is given. NOBODY's is unidentified."""
    receipt = Receipt(series, financial_year(occasion.day), 0, person, money.paise)
    lines = (_into(occasion, person, money), Line(credited(person, purpose), person, -money.paise))
    return replace(_moved(occasion.entry(Kind.PAYMENT), person, money), lines=lines, receipts=(receipt,))


def shared_payment(occasion: Occasion, shares: Sequence[Share], money: Money, series: str) -> Entry:
    """One transfer through a bank comes in for several people: each has his share to his credit, and a receipt.

    `money` is the whole of it, the sum of the shares.
    """
    year = financial_year(occasion.day)
    receipts = tuple(Receipt(series, year, 0, each.person, each.paise) for each in shares)
    lines = (_into(occasion, NOBODY, money), *(Line(credited(s.person, s.purpose), s.person, -s.paise) for s in shares))
    return replace(_moved(occasion.entry(Kind.PAYMENT), NOBODY, money), lines=lines, receipts=receipts)


def refund(occasion: Occasion, person: str, money: Money, held: Held) -> Entry:
    """Money goes back to him out of what is held for him."""
    out = replace(_into(occasion, person, money), paise=-money.paise)
    if money.mode is Mode.CHEQUE:  # one that the party draws: it never is in its hand
        out = Line(Account.BANK, "", -money.paise)
    return replace(_moved(occasion.entry(Kind.REFUND), person, money), lines=(*drawn(person, money.paise, held), out))


def transfer(
    occasion: Occasion, giver: str, to: str, paise: int, held: Held, purpose: Purpose, mode: Mode | None = None
) -> Entry:
    """One person's money becomes another's; `held` is the giver's, `purpose` that of the other's charge.

    `mode` is how it had come, None where it may have come several ways.
    """
    lines = (*drawn(giver, paise, held), Line(credited(to, purpose), to, -paise))
    return replace(occasion.entry(Kind.TRANSFER), person=to, paise=paise, mode=mode, lines=lines)


def forfeit(occasion: Occasion, person: str, paise: int, why: str) -> Entry:
    """So much of what is owed back to him becomes the party's own."""
    return replace(transfer(occasion, person, person, paise, {Account.OWED: paise}, Purpose.CONTRIBUTION), why=why)


def waiver(occasion: Occasion, person: str, paise: int, why: str) -> Entry:
    """So much is let off."""
    return replace(occasion.entry(Kind.WAIVER), person=person, paise=paise, why=why)


def claim(occasion: Occasion, person: str, money: Money) -> Entry:
    """He says that he has paid this, under that reference; it counts once the bank says so."""
    return _moved(occasion.entry(Kind.CLAIM), person, money)


def clearing(occasion: Occasion, cheque: Entry) -> Entry:
    """The bank has credited the cheque that the entry took."""
    lines = (Line(Account.BANK, "", cheque.paise), Line(Account.CHEQUES, cheque.person, -cheque.paise))
    return replace(_about(occasion, Kind.CLEARED, cheque), lines=lines)


def bounce(occasion: Occasion, cheque: Entry, cleared: bool, charge: int) -> Entry:
    """The bank has returned the cheque that the entry took, be it after having credited it, and took `charge` paise."""
    back = [replace(line, paise=-line.paise) for line in cheque.lines]
    if cleared:
        back[0] = Line(Account.BANK, "", -cheque.paise)
    taken = (Line(Account.BANK_CHARGES, "", charge), Line(Account.BANK, "", -charge)) if charge else ()
    return replace(_about(occasion, Kind.BOUNCED, cheque), lines=(*back, *taken))


def handover(occasion: Occasion, desk: str, paise: int) -> Entry:
    """The desk's cash goes to the office."""
    lines = (Line(Account.CASH, OFFICE, paise), Line(Account.CASH, desk, -paise))
    return replace(occasion.entry(Kind.HANDOVER), desk=desk, paise=paise, mode=Mode.CASH, lines=lines)


def reversal(occasion: Occasion, entry: Entry, why: str, receipts: tuple[Receipt, ...] = ()) -> Entry:
    """Takes an entry back: every line of it the other way round, dated as its money was.

    `receipts` are new ones for those that the entry, a bounce, cancelled.
    """
    lines = tuple(replace(line, paise=-line.paise) for line in entry.lines)
    back = _about(occasion, Kind.REVERSAL, entry)
    return replace(back, paid_on=entry.paid_on, lines=lines, why=why, receipts=receipts)


def given_anew(occasion: Occasion, payment: Entry, series: str) -> tuple[Receipt, ...]:
    """Receipts over the same money under numbers that are still to be given."""
    year = financial_year(occasion.day)
    return tuple(replace(receipt, series=series, year=year, number=0) for receipt in payment.receipts)


def closing(occasion: Occasion, day: date, why: str, of_event: bool = False) -> Entry:
    """Nothing more is booked up to that day; `why` says what was there. With it the event may be closed."""
    reference = OF_EVENT if of_event else ""
    return replace(occasion.entry(Kind.CLOSE), day=day, paid_on=day, reference=reference, why=why)


def credited(person: str, purpose: Purpose) -> Account:
    """The account in which money of that person's stands that came for that purpose."""
    if person == NOBODY:
        return Account.UNIDENTIFIED
    return of_purpose(purpose)


def of_purpose(purpose: Purpose) -> Account:
    """The account of people's money that came for that purpose."""
    return Account.OWED if purpose is Purpose.DEPOSIT else Account.CONTRIBUTIONS


def _into(occasion: Occasion, person: str, money: Money) -> Line:
    match money.mode:
        case Mode.CASH:
            return Line(Account.CASH, occasion.desk, money.paise)
        case Mode.CHEQUE:
            return Line(Account.CHEQUES, person, money.paise)
        case _:
            return Line(Account.BANK, "", money.paise)


def drawn(person: str, paise: int, held: Held) -> tuple[Line, ...]:
    """So much out of what is held for him, first out of what is owed back to him.

    Raises:
        ValueError: less is held.
    """
    lines = []
    for account in (*OF_PEOPLE, Account.UNIDENTIFIED):
        taken = min(paise, held.get(account, 0))
        if taken > 0:
            lines.append(Line(account, person, taken))
            paise -= taken
    if paise:
        raise ValueError("more than is held")
    return tuple(lines)


def _moved(entry: Entry, person: str, money: Money) -> Entry:
    return replace(entry, person=person, paise=money.paise, mode=money.mode, reference=money.reference, why=money.why)


def _about(occasion: Occasion, kind: Kind, entry: Entry) -> Entry:
    about = replace(occasion.entry(kind), about=entry.number, person=entry.person, paise=entry.paise)
    return replace(about, mode=entry.mode, reference=entry.reference)
