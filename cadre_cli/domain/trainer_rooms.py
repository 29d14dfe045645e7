"""Where trainers sleep: worked out from the event alone, so that plan, check and lists all say the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadre_cli.domain.event import Batch, BedKind, Event
from cadre_cli.domain.rooms import Room

Taken = Mapping[str, int]
"""Room -> its beds that are not there for the people of a batch."""


@dataclass(frozen=True, slots=True)
class TrainerRoom:
    """`people` trainers of the batch sleep in the room, in which they take `beds` beds."""

    batch: str
    kind: BedKind
    room: str
    people: int
    beds: int


@dataclass(frozen=True)
class Lodging:
    """The rooms of all trainers, and for each batch what they take of its venue while it is there.

    Batches that overlap, be it by way of others, leave the rooms of all their trainers free the whole time: so
    whoever comes on whatever day finds a room that nobody has to leave for a trainer.
    """

    rooms: tuple[TrainerRoom, ...]
    taken: Mapping[str, Taken]

    def beds(self, batch: Batch, event: Event, kind: BedKind) -> int:
        """Beds of that kind which trainers take of the batch's venue while it is there."""
        kinds = {room.name: room.kind for room in event.venue_by_id[batch.venue].usable_rooms}
        return sum(beds for room, beds in self.taken.get(batch.id, {}).items() if kinds[room] is kind)


def lodge_trainers(event: Event, batches: Sequence[Batch]) -> Lodging:
    """The rooms of the trainers of these batches; where a venue has too few, the last ones have none.

    Who has a room alone gets one of the smallest, not on the ground floor where that can be; others share one.
    """
    if not any(event.trainers_of(batch).of(kind) for batch in batches for kind in BedKind):
        return Lodging((), {})
    rooms: list[TrainerRoom] = []
    taken: dict[str, Taken] = {}
    for group in _overlapping(event, batches):
        mine = tuple(_of_group(event, group))
        rooms += mine
        beds: dict[str, int] = {}
        for room in mine:
            beds[room.room] = max(room.beds, beds.get(room.room, 0))
        taken |= {batch.id: beds for batch in group}
    return Lodging(tuple(rooms), taken)


def _overlapping(event: Event, batches: Sequence[Batch]) -> Iterator[list[Batch]]:
    """The batches of one venue that share days, be it by way of others, each set in the order of arrival."""
    for venue in event.venues:
        group: list[Batch] = []
        last = date.min
        for batch in sorted((b for b in batches if b.venue == venue.id), key=lambda b: (b.arrives, b.id)):
            days = batch.occupied(event.turnover)
            if group and days[0] > last:
                yield group
                group = []
            group.append(batch)
            last = max(last, days[-1])
        if group:
            yield group


def _of_group(event: Event, group: Sequence[Batch]) -> Iterator[TrainerRoom]:
    busy: dict[str, set[date]] = {}
    for batch in group:
        trainers = event.trainers_of(batch)
        days = set(batch.occupied(event.turnover))
        for kind in BedKind:
            usable = [room for room in event.venue_by_id[batch.venue].usable_rooms if room.kind is kind]
            free = [room for room in usable if busy.get(room.name, set()).isdisjoint(days)]
            for room, people in _dealt(free, trainers.of(kind), trainers.alone):
                busy.setdefault(room.name, set()).update(days)
                yield TrainerRoom(batch.id, kind, room.name, people, room.beds if trainers.alone else people)


def _dealt(free: Iterable[Room], people: int, alone: bool) -> Iterator[tuple[Room, int]]:
    left = sorted(free, key=lambda room: (room.beds, room.on_ground))
    while people and left:
        room = left[0] if alone else next((room for room in left if room.beds >= people), left[-1])
        inside = 1 if alone else min(people, room.beds)
        left.remove(room)
        people -= inside
        yield room, inside
