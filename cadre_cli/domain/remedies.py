"""What would have to change for everybody to have a seat, or for a rule to be kept, and what each change costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cadre_cli.domain.rooms import BedKind


class RemedyKind(StrEnum):
    """What would have to change."""

    SEATS = "seats"  # a hall seat more at a venue
    BEDS = "beds"  # a bed more at a venue
    BATCH = "batch"  # a further batch at a venue
    ROLE = "role"  # a role admitted to a batch
    VENUE = "venue"  # a district served by a venue
    DISTRICT = "district"  # somebody's district filled in
    DAY = "day"  # a day on which somebody comes after all
    PIN = "pin"  # somebody's pin lifted
    APART = "apart"  # a keep-apart exception in a batch
    MINIMUM = "minimum"  # a person fewer than the minimum of a batch
    ROLE_WINDOW = "role_window"  # a role called outside its days


PRICES: Final[Mapping[RemedyKind, int]] = {
    RemedyKind.SEATS: 1,
    RemedyKind.BEDS: 2,
    RemedyKind.DISTRICT: 1,
    RemedyKind.MINIMUM: 1,
    RemedyKind.DAY: 6,
    RemedyKind.PIN: 6,
    RemedyKind.APART: 6,
    RemedyKind.ROLE: 20,
    RemedyKind.ROLE_WINDOW: 20,
    RemedyKind.VENUE: 40,
    RemedyKind.BATCH: 60,
}
"""The price of one unit of each change: it ranks what an office can change, and is no money.

A chair, a bed, or a person fewer than a batch should have, is the least. Then come favours asked of single people; a
role more in a batch or on a day; a district sent to another venue; a further batch, which costs days and experts, pays
as soon as it saves 30 beds.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One change to the event or the roster: `amount` beds (of `bed_kind`) or seats at `venue`, a further batch at
    `venue` on `days`, `role` admitted to `batch` (or, where the planner lays the batches, to those of the `group` of
    roles) or called to it on `days` outside its own, `batch` held with `amount` people fewer than its minimum, `venue`
    opened to `district`, `amount` keep-apart exceptions in `batch`, or the person `code` freed for `batch`: of a pin,
    of `days`, or by filling in his district."""

    kind: RemedyKind
    amount: int = 1
    batch: str = ""
    bed_kind: BedKind | None = None
    venue: str = ""
    role: str = ""
    district: str = ""
    code: str = ""
    days: tuple[date, ...] = ()
    group: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remedy:
    """A set of changes which together would seat `seats` more people; text in both languages.

    `price` is what they cost by the event's prices; `proven` whether no cheaper set does the same (of the kinds of
    change that no cheaper alternative uses). Without `changes` it says what was not sought, and why; or after an act
    what needs no change but planning again.
    """

    changes: tuple[Change, ...]
    seats: int
    en: str
    hi: str
    price: int = 0
    proven: bool = True
