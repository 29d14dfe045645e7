"""What is taught, by whom, and between which hours of the day: the words of `curriculum`, `experts` and `days`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from typing import Final

from cadre_cli.domain.names import Names

KILOMETRES_AN_HOUR: Final = 40
"""How fast an expert travels between two venues."""


class DayKind(StrEnum):
    """Which day of its stay a day is to a batch."""

    ARRIVAL = "arrival"
    FULL = "full"
    DEPARTURE = "departure"
    SINGLE = "single"
    """A batch that stays one day."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a day, on the clock. `names` None: a session; else what is done: meals, prayer, physical work.

    `meal` says that all who are there eat then.
    """

    starts: time
    ends: time
    names: Names | None = None
    meal: bool = False


@dataclass(frozen=True, slots=True)
class Module:
    """One subject. Every batch has `sessions` of it, and up to `more` further ones where its days have room.

    `minutes` is the shortest session that will do. `demanding` ones are better held in the morning. `opening` stands
    before, `closing` after everything else; `after` are ids of modules that must be over before it begins. `roles` are
    those it is for (empty: all). `equipment` is what its hall must have, `checklist` what each participant ticks off.
    `expert` says whether somebody must teach it.
    """

    id: str
    names: Names
    sessions: int
    more: int = 0
    minutes: int = 0
    demanding: bool = False
    opening: bool = False
    closing: bool = False
    after: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    checklist: tuple[Names, ...] = ()
    expert: bool = True

    def is_for(self, roles: tuple[str, ...]) -> bool:
        """Whether a batch that admits these roles (empty: all) has it."""
        return not self.roles or not roles or not set(self.roles).isdisjoint(roles)


@dataclass(frozen=True, slots=True)
class Presence:
    """Days, both inclusive, and hours of them, on which an expert can come."""

    first: date
    last: date
    starts: time = time.min
    ends: time = time.max


@dataclass(frozen=True, slots=True)
class Expert:
    """Who teaches: module ids, when he can come (empty: always), at which venues (empty: at all).

    At most `most_a_day` sessions a day, with `rest` minutes between two of them.
    """

    id: str
    names: Names
    teaches: tuple[str, ...]
    available: tuple[Presence, ...] = ()
    venues: tuple[str, ...] = ()
    most_a_day: int = 99
    rest: int = 0
    languages: tuple[str, ...] = ()
    mobile: str = ""

    def can_come(self, day: date, starts: time, ends: time) -> bool:
        """Whether he is there for the whole of that stretch."""
        return not self.available or any(
            one.first <= day <= one.last and one.starts <= starts and ends <= one.ends for one in self.available
        )


@dataclass(frozen=True, slots=True)
class Hall:
    """A room to teach in. `equipment` None: nobody said, so it is taken to have what is needed."""

    name: str
    seats: int
    equipment: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Curriculum:
    """All that the timetable is made from but the batches and their halls."""

    modules: tuple[Module, ...] = ()
    experts: tuple[Expert, ...] = ()
    days: Mapping[DayKind, tuple[Part, ...]] = field(default_factory=dict)
    """The parts of each kind of day, in order; a kind that is not there is like a full day."""

    @cached_property
    def module_by_id(self) -> Mapping[str, Module]:
        """Modules by id."""
        return {module.id: module for module in self.modules}

    @cached_property
    def expert_by_id(self) -> Mapping[str, Expert]:
        """Experts by id."""
        return {expert.id: expert for expert in self.experts}

    def parts(self, kind: DayKind) -> tuple[Part, ...]:
        """What a day of that kind is made of."""
        return self.days.get(kind, self.days.get(DayKind.FULL, ()))


def day_kind(day: date, arrives: date, departs: date) -> DayKind:
    """Which day of the stay it is."""
    if arrives == departs:
        return DayKind.SINGLE
    return {arrives: DayKind.ARRIVAL, departs: DayKind.DEPARTURE}.get(day, DayKind.FULL)
