"""The words of the ledger: accounts, acts, entries, receipts. Money is integer paise; a debit is positive."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final


class Mode(StrEnum):
    """How money came or went."""

    UPI = "upi"
    NEFT = "neft"
    IMPS = "imps"
    RTGS = "rtgs"
    CASH = "cash"
    CHEQUE = "cheque"


THROUGH_BANK: Final = (Mode.UPI, Mode.IMPS, Mode.NEFT, Mode.RTGS)
"""What leaves a transfer of its own at the bank."""


def number_series(mode: Mode | None) -> Mode | None:
    """The mode of whose series its references are: what comes through the bank shares one, however it is called."""
    return Mode.UPI if mode in THROUGH_BANK else mode


class Purpose(StrEnum):
    """What a charge is for: a deposit is owed back, a fee and a contribution are the party's own."""

    DEPOSIT = "deposit"
    FEE = "fee"
    CONTRIBUTION = "contribution"


class Standing(StrEnum):
    """How a person's money stands to what is due from him."""

    PAID = "paid"
    SHORT = "short"
    OVER = "over"
    UNPAID = "unpaid"
    HOLD = "hold"  # money of his waits: a cheque for the bank
    REFUND_DUE = "refund_due"  # he does not come, and his money is here
    NOTHING_DUE = "nothing_due"


class Cheque(StrEnum):
    """Where a cheque stands; until it is cleared, its receipt is subject to clearing."""

    IN_HAND = "in_hand"
    CLEARED = "cleared"
    BOUNCED = "bounced"
    CANCELLED = "cancelled"  # the entry that took it was reversed


class Account(StrEnum):
    """The accounts. Cash is kept by desk, cheques, deposits and contributions by person."""

    BANK = "bank"
    CASH = "cash"
    CHEQUES = "cheques"
    OWED = "owed"
    CONTRIBUTIONS = "contributions"
    UNIDENTIFIED = "unidentified"
    BANK_CHARGES = "bank_charges"
    INTEREST = "interest"


HAVE: Final = (Account.BANK, Account.CASH, Account.CHEQUES)
"""Where the money is."""

OF_PEOPLE: Final = (Account.OWED, Account.CONTRIBUTIONS)
"""Whose it is, by person: what the party owes back, then what is its own."""

OFFICE: Final = "office"
"""The desk at which cash ends up, and that takes it where no desk is named."""

NOBODY: Final = ""
"""The person of money of which nobody knows whose it is."""


AS_THE_ROSTER_SAYS: Final = "as the roster says / सूची के अनुसार"
"""Why, of payments that were booked on the word of a roster; a row of the bank over the same amount may be the same."""

PAID_BY: Final = "received from "
"""Begins the text of a payment which another brought; what else is said of it follows after a semicolon."""

FORGOTTEN: Final = "(forgotten)"
"""Stands in texts in place of who was forgotten."""

CHAIN_START: Final = "0" * 64
"""Stands for the digest before the first entry."""


OF_EVENT: Final = "event"
"""The reference of the closing that closes the event."""


class Kind(StrEnum):
    """What an entry does. A claim and a waiver move no money; SEEN, LEFT and SET_ASIDE only where RECEIVED had."""

    PAYMENT = "payment"
    REFUND = "refund"
    TRANSFER = "transfer"
    WAIVER = "waiver"
    CLAIM = "claim"
    CLEARED = "cleared"
    BOUNCED = "bounced"  # the bank took it back: a cheque, a payment, a refund that did not arrive
    RECEIVED = "received"  # the bank has it, and nobody knows whose it is
    SEEN = "seen"  # a row of the bank is what another entry booked
    LEFT = "left"  # somebody looked at a row of the bank and left it unidentified
    SET_ASIDE = "set_aside"  # a row of the bank has nothing to do with the deposits
    CHARGE = "charge"
    INTEREST = "interest"
    BANKED = "banked"  # cash of the office was paid in at the bank
    DRAWN = "drawn"  # cash was drawn from the bank into a desk
    HANDOVER = "handover"
    REVERSAL = "reversal"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Line:
    """One side of an entry: the account, whose part of it (a person's code, a desk, ''), paise (debit positive)."""

    account: Account
    whose: str
    paise: int


_RECEIPT: Final = re.compile(r"([A-Za-z0-9_-]+)/(\d{4}-\d{2})/(\d+)")


@dataclass(frozen=True, slots=True)
class Receipt:
    """A paper for money that came in. `number` counts from 1 in its series and financial year, without a gap."""

    series: str
    year: str
    number: int
    person: str
    paise: int

    def __str__(self) -> str:
        """`R/2025-26/00012`, as it is printed."""
        return f"{self.series}/{self.year}/{self.number:05d}"


def parse_receipt(text: str) -> tuple[str, str, int] | None:
    """Series, financial year and number of a receipt as it is printed; None of anything else."""
    found = _RECEIPT.fullmatch(text.strip())
    return (found[1], found[2], int(found[3])) if found else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, as the journal keeps it for ever.

    `day` is the day on which it is booked, `paid_on` the day of the money itself. `person` is whom it is about, to
    whom `paise` came, went or were forgiven (NOBODY where it is shared out: the receipts say to whom); `about` is the
    number of the entry that it takes back, clears, bounces or says more of (0 for none); `bank_row` is the key of the
    row of a statement that it rests on ('' for none). `number` and the digests are 0 and '' until it is posted; so are
    the numbers of its receipts. `why_digest` is that of `why` as it was booked, '' of no text and of an older cadre's.
    """

    kind: Kind
    day: date
    paid_on: date
    at: datetime
    by: str
    desk: str
    person: str = NOBODY
    paise: int = 0
    mode: Mode | None = None
    reference: str = ""
    why: str = ""
    about: int = 0
    bank_row: str = ""
    lines: tuple[Line, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    number: int = 0
    digest: str = ""
    why_digest: str = ""

    @property
    def closes_event(self) -> bool:
        """Whether it closes the event, not only a day."""
        return self.kind is Kind.CLOSE and self.reference == OF_EVENT

    def is_shut_out(self, shut: date | None) -> bool:
        """Whether it cannot be booked any more once that day was closed; the event closes on a day that is closed."""
        return shut is not None and (self.day < shut or (self.day == shut and not self.closes_event))

    @property
    def payer(self) -> str:
        """Who brought it in another's stead, as it was typed; '' where nobody is named."""
        return self.why.removeprefix(PAID_BY).partition("; ")[0] if self.why.startswith(PAID_BY) else ""

    @property
    def remark(self) -> str:
        """Its text without who brought it."""
        return self.why.partition("; ")[2] if self.payer else self.why

    @property
    def balanced(self) -> bool:
        """Whether debits and credits are equal."""
        return sum(line.paise for line in self.lines) == 0


def financial_year(day: date) -> str:
    """The Indian financial year, from 1 April: '2025-26'."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def added_up(lines: Iterable[Line]) -> dict[tuple[Account, str], int]:
    """The sum of each account's part over the lines, in paise; those at 0 are left out."""
    sums: dict[tuple[Account, str], int] = {}
    for line in lines:
        key = (line.account, line.whose)
        sums[key] = sums.get(key, 0) + line.paise
    return {key: paise for key, paise in sums.items() if paise}
