"""The sessions that a batch's days have room for, and which of them touch each other on the clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from cadre_cli.domain.curriculum import Curriculum, DayKind, day_kind
from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import Key

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Slot:
    """One session of a batch before it is known what is taught. `at` is its place in any batch's stay."""

    batch: str
    venue: str
    day: date
    starts: time
    ends: time
    at: tuple[DayKind, int, time]
    """Kind of day, which full day of the stay (0 for the others), and when it starts."""

    @property
    def key(self) -> Key:
        """What it occupies of its batch's time."""
        return self.batch, self.day, self.starts

    @property
    def minutes(self) -> int:
        """Its length."""
        return minutes_of(self.ends) - minutes_of(self.starts)


def slots_of(curriculum: Curriculum, batch: Batch) -> Iterator[Slot]:
    """The sessions of a batch, in their order."""
    for number, day in enumerate(batch.days):
        kind = day_kind(day, batch.arrives, batch.departs)
        place = number if kind is DayKind.FULL else 0
        for part in curriculum.parts(kind):
            if part.names is None:
                at = (kind, place, part.starts)
                yield Slot(batch.id, batch.venue, day, part.starts, part.ends, at)


def at_once(slots: Sequence[Slot], rest: int = 0) -> Iterator[list[int]]:
    """Groups of slots, by their positions, of which no two can be attended by one person who rests between them.

    `rest` is in minutes. For every start on a day: those that have begun by then and are not over, rest included.
    """
    by_day: dict[date, list[int]] = {}
    for number, slot in enumerate(slots):
        by_day.setdefault(slot.day, []).append(number)
    for numbers in by_day.values():
        for start in sorted({minutes_of(slots[number].starts) for number in numbers}):
            group = [
                number
                for number in numbers
                if minutes_of(slots[number].starts) <= start < minutes_of(slots[number].ends) + rest
            ]
            if len(group) > 1:
                yield group


def minutes_of(clock: time) -> int:
    """Minutes since midnight."""
    return clock.hour * 60 + clock.minute
