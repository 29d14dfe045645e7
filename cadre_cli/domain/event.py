"""The event: window, venues, batches, roles, rules and deposits of one training round.

Money is integer paise, days are `datetime.date`, capacities are beds and seats.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from cadre_cli.domain.curriculum import Curriculum, Hall
from cadre_cli.domain.names import Names
from cadre_cli.domain.remedies import PRICES, RemedyKind
from cadre_cli.domain.rooms import BedKind, Room, RoomBlock, rooms_of
from cadre_cli.domain.rules import HARD_RULES, SOFT_RULES, Dimension, Policy, Priority, Rule, Rules
from cadre_cli.domain.tariff import Deposits
from cadre_cli.domain.trained import Trained
from cadre_cli.domain.trainers import Trainers

__all__ = [
    "HARD_RULES",
    "SOFT_RULES",
    "BedKind",
    "Deposits",
    "Dimension",
    "Names",
    "Policy",
    "Priority",
    "RoomBlock",
    "Rule",
    "Rules",
]
"""Given on: words of the event's, too."""


class Level(StrEnum):
    """Where in the organisation a role stands, from the top down."""

    STATE = "state"
    DISTRICT = "district"
    ASSEMBLY = "assembly"
    BLOCK = "block"
    MANDALAM = "mandalam"
    SECTOR = "sector"
    BOOTH = "booth"


class Turnover(StrEnum):
    """When the next batch may move into the beds of one that leaves.

    With `SAME_DAY` a bed is taken on the nights of a stay (from the arrival day up to, not including,
    the departure day); with `NEXT_DAY` it is taken on every day of the stay.
    """

    SAME_DAY = "same-day"
    NEXT_DAY = "next-day"


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day of the round, both inclusive."""

    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the window, in order."""
        return days_between(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Venue:
    """Where batches live. `seats` are the hall's; `serves` are district names (empty: everybody).

    `out_of_order` are names of rooms in which nobody sleeps; their beds do not count. `trainers` stay with every
    batch that names none of its own. `coordinates` are latitude and longitude in degrees, None for those of the
    district's headquarters.
    """

    id: str
    names: Names
    district: str
    seats: int
    rooms: tuple[RoomBlock, ...]
    serves: tuple[str, ...] = ()
    out_of_order: tuple[str, ...] = ()
    trainers: Trainers | None = None
    coordinates: tuple[float, float] | None = None
    halls: tuple[Hall, ...] = ()
    """To teach in; where none is named, one of `seats`."""

    @property
    def usable_rooms(self) -> tuple[Room, ...]:
        """Every room that is not out of order, in the order of the event file."""
        return tuple(room for room in rooms_of(self.rooms) if room.name not in self.out_of_order)

    def beds(self, kind: BedKind) -> int:
        """Beds of that kind in all rooms that are not out of order."""
        if self.out_of_order:
            return sum(room.beds for room in self.usable_rooms if room.kind is kind)
        return sum(block.rooms * block.beds for block in self.rooms if block.kind is kind)


@dataclass(frozen=True, slots=True)
class Batch:
    """A group that stays at one venue from `arrives` to `departs`, both inclusive days of training.

    `roles` are the role ids it admits (empty: every role), `minimum` the fewest people with whom it is held (None: as
    the rules say), `trainers` who stays with it beside them (None: those of its venue).
    """

    id: str
    venue: str
    arrives: date
    departs: date
    roles: tuple[str, ...] = ()
    minimum: int | None = None
    trainers: Trainers | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on which its people are away from home."""
        return days_between(self.arrives, self.departs)

    def occupied(self, turnover: Turnover) -> tuple[date, ...]:
        """The days on which its beds and seats are not free for another batch (a single day is always taken)."""
        return self.days if turnover is Turnover.NEXT_DAY else self.days[:-1] or self.days


@dataclass(frozen=True, slots=True)
class AutoBatches:
    """The planner lays the batches itself: lengths in days, and for whom (`groups` of role ids).

    Each opened batch serves one group; no groups means that every batch admits every role.
    """

    lengths: tuple[int, ...]
    groups: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What a participant is. `priority` 1 is seated first; `deposit` is in paise.

    `unique_in` is the level within which only one person holds the role (the MLA of an assembly). `window` are the
    days between which his batch must lie; None: any.
    """

    id: str
    level: Level
    names: Names
    priority: int
    deposit: int
    aliases: tuple[str, ...] = ()
    unique_in: Level | None = None
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A party district that is not an administrative one (a city, a rural part); `district` holds it."""

    names: Names
    district: str
    aliases: tuple[str, ...] = ()


class UnknownGender(StrEnum):
    """In which beds a person is planned whose gender no roster gives; never guessed from a name."""

    MEN = "men"
    WOMEN = "women"
    WAIT = "wait"


class Complete(StrEnum):
    """On how many days of his batch somebody must have been there to have completed the round."""

    ALL_DAYS = "all_days"
    MOST_DAYS = "most_days"
    """More than half of them."""
    EVERYONE = "everyone"
    """None: whoever has a seat has completed it, for an office that notes nobody's attendance."""


class NoShow(StrEnum):
    """What becomes of the deposit of somebody who did not come to his batch."""

    REFUND = "refund"
    FORFEIT = "forfeit"
    KEEP = "keep"
    """It stays where it is until a person decides."""


class PageShows(StrEnum):
    """Whom the page for the screen names."""

    NOBODY = "nobody"
    NAMES = "names"
    MOBILES = "mobiles"
    """Names, and the numbers with them."""


class NoticeOrder(StrEnum):
    """In which order people stand on the notice board."""

    ROLE = "role"
    """As on the batch lists: by role, then place."""
    NAME = "name"


class OtherScript(StrEnum):
    """Which names are printed in the script in which no roster gives them."""

    KNOWN = "known"
    """Those of which every word is a name that is known, or that the office has spelt."""
    GIVEN = "given"
    """None: a name stands as the rosters give it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How papers look: the colour of headings (#rrggbb); a picture and a folder of fonts in the event folder, or ''.

    `people` is whom the page for the screen names, `notice` the order of the notice board. `spellings` are words of
    names in the other script as the office spells them, by `match_key`; they are kept with its answers.
    """

    colour: str = "#1f3a5f"
    logo: str = ""
    fonts: str = ""
    people: PageShows = PageShows.NOBODY
    notice: NoticeOrder = NoticeOrder.ROLE
    other_script: OtherScript = OtherScript.KNOWN
    spellings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Event:
    """One training round. Either `batches` are given or `auto` says how the planner lays them.

    `prices` rank the changes that would seat those who wait (see `remedies.PRICES`).
    """

    names: Names
    window: Window
    turnover: Turnover
    venues: tuple[Venue, ...]
    roles: tuple[Role, ...]
    rules: Rules
    deposits: Deposits
    languages: tuple[str, ...]
    batches: tuple[Batch, ...] = ()
    auto: AutoBatches | None = None
    units: tuple[Unit, ...] = ()
    unknown_gender: UnknownGender = UnknownGender.MEN
    curriculum: Curriculum = field(default_factory=Curriculum)
    look: Look = field(default_factory=Look)
    complete: Complete = Complete.ALL_DAYS
    no_show: NoShow = NoShow.KEEP
    late_arrivals: bool = False
    """Whether the beds of those who did not come are given to others once the batch has begun."""
    trained: Trained = field(default_factory=Trained)
    columns: Mapping[str, str] = field(default_factory=dict)
    """What columns of rosters hold, by their headings, where those do not say it."""
    prices: Mapping[RemedyKind, int] = field(default_factory=lambda: PRICES)

    @cached_property
    def venue_by_id(self) -> Mapping[str, Venue]:
        """Venues by id."""
        return {venue.id: venue for venue in self.venues}

    def minimum_of(self, batch: Batch) -> int:
        """The fewest people with whom the batch is held; 0 where any number will do."""
        if Rule.MINIMUM not in self.rules.hard:
            return 0
        return self.rules.minimum if batch.minimum is None else batch.minimum

    def trainers_of(self, batch: Batch) -> Trainers:
        """Who stays with the batch beside its people."""
        return batch.trainers or self.venue_by_id[batch.venue].trainers or Trainers()

    @cached_property
    def role_by_id(self) -> Mapping[str, Role]:
        """Roles by id."""
        return {role.id: role for role in self.roles}


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last`, both inclusive; empty when `last` is earlier."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
