"""A bank's statement: its rows, and what the bank tells in each about who paid. Money is integer paise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cadre_cli.domain.findings import Address, Finding


class Channel(StrEnum):
    """What a row is about, as far as its narration tells."""

    UPI = "upi"
    NEFT = "neft"
    IMPS = "imps"
    RTGS = "rtgs"
    CASH = "cash"
    CHEQUE = "cheque"
    RETURNED = "returned"  # a cheque or mandate that was not honoured
    REVERSAL = "reversal"  # a payment that the bank took back
    CHARGE = "charge"
    INTEREST = "interest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Told:
    """What a narration tells; '' for what it does not.

    `rrn` has 12 digits, `utr` 16 or 22 characters, `ifsc` 11. Banks cut payer, VPA and note short: they are prefixes.
    """

    channel: Channel = Channel.OTHER
    rrn: str = ""
    utr: str = ""
    payer: str = ""
    vpa: str = ""
    ifsc: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BankRow:
    """One row of a statement. `number` is its row in the file (from 1); `balance` None where the file has none.

    Exactly one of `debit` and `credit` is not 0. A narration that is wrapped over several rows is joined by spaces.
    """

    number: int
    address: Address
    day: date
    value_date: date | None
    narration: str
    reference: str
    debit: int
    credit: int
    balance: int | None
    told: Told = Told()

    @property
    def paise(self) -> int:
        """What it adds to the account."""
        return self.credit - self.debit


@dataclass(frozen=True, slots=True)
class Statement:
    """What one file gives: all of its rows, oldest first, or none and the findings that say why.

    `bank` and `account` are '' where the file does not name them. `opening` and `closing` are the balances before the
    first row and behind the last, None where no balance is told. `is_proven` says that the balances close from row to
    row; what the first row adds is then proven only by a balance before it, the file's own (`is_bound`) or that of the
    last import.
    `passed_over` counts the rows that are none of the table, by what they are.
    """

    file: str
    bank: str = ""
    account: str = ""
    rows: tuple[BankRow, ...] = ()
    opening: int | None = None
    closing: int | None = None
    is_proven: bool = False
    is_bound: bool = False
    findings: tuple[Finding, ...] = ()
    passed_over: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_refused(self) -> bool:
        """Whether a person must act first; there are no rows then."""
        return any(finding.severity.needs_person for finding in self.findings)

    @property
    def first_day(self) -> date | None:
        """The earliest day on which a row is booked."""
        return min((row.day for row in self.rows), default=None)

    @property
    def last_day(self) -> date | None:
        """The latest day on which a row is booked."""
        return max((row.day for row in self.rows), default=None)

    @property
    def masked_account(self) -> str:
        """'XXXX6789': all that is shown of the account."""
        return f"XXXX{self.account[-4:]}" if self.account else ""
