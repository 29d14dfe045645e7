"""What becomes of a row of a bank statement: the steps of the ladder, what each found, and what is proposed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from cadre_cli.domain.money import Kind, Mode
from cadre_cli.domain.statements import Channel, Told

_ID_DIGITS: Final = 8


class Step(StrEnum):
    """The steps of the ladder in their order; only A, B and C post by themselves."""

    REFERENCE = "A"  # the reference is one that was claimed or booked
    CODE_AND_SUM = "B"  # valid codes whose dues add up to the amount
    CODE = "C"  # a valid code and another amount
    REPAIRED = "D"  # a code with one wrong character, and name or amount agree
    CUT = "E"  # the first four characters of a code, and the amount
    PAYER = "F"  # the VPA or account has paid before
    NAME = "G"  # the name as far as the bank leaves it, and the amount
    SUM = "H"  # what a family or a district owes together
    OTHER = "I"  # none of these; what else the bank's words tell


class Way(StrEnum):
    """What can be done about a row."""

    PAY = "pay"
    SEEN = "seen"  # it is what an entry has booked already
    REFUND = "refund"
    BACK = "back"  # the bank took back what an entry booked
    CLEAR = "clear"  # it is a cheque that was taken
    CHARGE = "charge"
    INTEREST = "interest"
    CASH = "cash"  # the office paid in its cash, or drew some
    SET_ASIDE = "not-ours"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Share:
    """So much of a row, in paise, for one person (his code)."""

    person: str
    paise: int


@dataclass(frozen=True, slots=True)
class Said:
    """The same in English and Hindi."""

    en: str
    hi: str

    def __str__(self) -> str:
        """Both on one line, as the journal keeps it."""
        return f"{self.en} / {self.hi}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be done about a row, and why; `about` is the number of the entry that it is about."""

    step: Step
    way: Way
    why: Said
    shares: tuple[Share, ...] = ()
    about: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """What one step saw in a row.

    With `certain` its only proposal is to be done; with `holds` no further step may do anything by itself.
    """

    step: Step
    said: Said
    proposals: tuple[Proposal, ...] = ()
    certain: bool = False
    holds: bool = False


class Outcome(StrEnum):
    """What the ladder comes to."""

    POSTED = "posted"
    SUGGESTED = "suggested"
    HELD = "held"  # something speaks against what else would be certain
    UNIDENTIFIED = "unidentified"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the ladder comes to for one row; with POSTED and SET_ASIDE there is one proposal, and it is to be done."""

    outcome: Outcome
    why: Said
    proposals: tuple[Proposal, ...] = ()
    looks: tuple[Look, ...] = ()


class RowState(StrEnum):
    """Where a stored row stands by the entries that name it."""

    OPEN = "open"  # nobody has decided
    LEFT = "left"  # somebody has left it unidentified
    DONE = "done"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row of a statement as the books keep it; money is paise.

    `key` tells it from every other row, `place` orders the rows of its account (the last digits alone), `row` is its
    number in the file. `number_of_bank` is the RRN or UTR, `payer` what tells the payer's account from others.
    """

    key: str
    account: str
    place: int
    day: date
    value_date: date | None
    narration: str
    reference: str
    debit: int
    credit: int
    balance: int | None
    bank: str
    file: str
    row: int
    number_of_bank: str = ""
    payer: str = ""
    told: Told = field(default_factory=Told)

    @property
    def id(self) -> str:
        """'r4f3a9c1e': how people name it."""
        return row_id(self.key)

    @property
    def paise(self) -> int:
        """What it adds to the account."""
        return self.credit - self.debit

    @property
    def amount(self) -> int:
        """What moves, whichever way."""
        return self.credit or self.debit

    @property
    def mode(self) -> Mode | None:
        """How it came; None where the bank does not tell, or the mode would not be the office's own."""
        return _MODES.get(self.told.channel)


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows there are, and what came in and went out by them, in paise."""

    rows: int
    came_in: int
    went_out: int

    @classmethod
    def by(cls, rows: Iterable[StoredRow]) -> "Moved":
        """What these rows moved."""
        there = list(rows)
        return cls(len(there), sum(row.credit for row in there), sum(row.debit for row in there))


_MODES: Final[Mapping[Channel, Mode]] = {
    Channel.UPI: Mode.UPI,
    Channel.NEFT: Mode.NEFT,
    Channel.IMPS: Mode.IMPS,
    Channel.RTGS: Mode.RTGS,
}


@dataclass(frozen=True, slots=True)
class Ends:
    """The rows of an account at both ends, oldest and newest."""

    first: StoredRow
    last: StoredRow


@dataclass(frozen=True, slots=True)
class Booked:
    """An entry that still counts and may be what a row of the bank shows: a claim, payment, refund, or the charge that
    was booked by hand with a bounced cheque.

    `bank_row` is the row on which it rests already ('' for none), be it that it was found there later; `is_cleared`
    says whether the bank has credited its cheque. `back` is the number of the entry by which the bank took it back (0
    for none), and `back_row` the row on which that rests. `by_roster` says that it was booked on a roster's word.
    """

    number: int
    kind: Kind
    person: str
    paise: int
    mode: Mode | None
    reference: str
    paid_on: date
    bank_row: str = ""
    is_cleared: bool = False
    back: int = 0
    back_row: str = ""
    by_roster: bool = False


def row_id(key: str) -> str:
    """The short id of the row with that key."""
    return f"r{key[:_ID_DIGITS]}"
