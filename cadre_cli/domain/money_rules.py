"""Rules of law about money of which an office wants to be warned: data of the event file, with source and dates."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadre_cli.domain.money import Mode, Purpose
from cadre_cli.domain.names import Names


class Over(StrEnum):
    """Over what one person's money is added up."""

    ENTRY = "entry"
    DAY = "day"
    YEAR = "year"  # the financial year, from 1 April
    EVENT = "event"


class Direction(StrEnum):
    """Which money counts."""

    RECEIVED = "received"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class MoneyRule:
    """Warns where one person's money of that direction, modes and purposes reaches `least` paise.

    No modes or purposes are all of them. `since` and `until` are the first and the last day of the money on which the
    rule holds (None: no such day). `says` is what it says, `source` where that is written. `stamp` stands in a box on
    the receipts of money that touches it: where a revenue stamp goes, for example.
    """

    id: str
    says: str
    source: str
    least: int
    over: Over
    direction: Direction = Direction.RECEIVED
    modes: tuple[Mode, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    since: date | None = None
    until: date | None = None
    stamp: Names | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force for money of that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        """What it says and where that is written; never more than a hint to ask somebody who knows the law."""
        return f"{self.says} ({self.source}); ask who knows the law"
