"""The rooms of one venue day by day, and the groups that stay in them: one for each batch and kind of sleeper."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from cadre_cli.domain.event import Batch, BedKind, Event, Venue
from cadre_cli.domain.trainer_rooms import lodge_trainers
from cadre_cli.planning.openness import Vector

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
NOWHERE = -1
"""The position of no room, no clan, no role."""


@dataclass
class Stay:
    """The people of one kind in one batch. All arrays go by person, in the order of their codes.

    `rows` are their positions in the people table, `before` the room that each had in this batch (NOWHERE: none),
    `mark` and `age` how much he needs the ground floor (`needs` at all), `group` the number of his keep-together
    group (NOWHERE: none here), `alone` the place of his role among those that are given rooms alone, `fill` by whom
    rooms are filled. `days` are positions in the window.

    Filled in on the way: `must` (promised the ground floor), `room`, `kept` (in the room he had).
    """

    batch: Batch
    kind: BedKind
    days: Vector
    rows: Vector
    before: Vector
    had: Flags
    needs: Flags
    mark: Flags
    age: Vector
    group: Vector
    alone: Vector
    fill: Vector
    overlapped: bool
    must: Flags = field(init=False)
    room: Vector = field(init=False)
    kept: Flags = field(init=False)

    def __post_init__(self) -> None:
        """Nobody is promised anything yet."""
        self.must = np.zeros(len(self.rows), dtype=np.bool_)
        self.kept = np.zeros(len(self.rows), dtype=np.bool_)
        self.room = np.full(len(self.rows), NOWHERE, dtype=np.int64)


class House:
    """The rooms of a venue that are in order. `taken` counts the beds taken by room and day of the window;
    `promised` the ground-floor beds given or promised, by kind and day. Both begin with what trainers of the
    `batches` take."""

    def __init__(self, venue: Venue, event: Event, batches: Sequence[Batch] = ()) -> None:
        rooms = venue.usable_rooms
        days = len(event.window.days)
        self.names = tuple(room.name for room in rooms)
        self.beds = np.array([room.beds for room in rooms], dtype=np.int64)
        self.ground = np.array([room.on_ground for room in rooms], dtype=np.bool_)
        self.kinds = np.array([room.kind.value for room in rooms], dtype=np.str_)
        self.taken = np.zeros((len(rooms), days), dtype=np.int64)
        self._lodge_trainers(event, batches)
        ground = self.taken * self.ground[:, None]
        self.promised = {kind: np.asarray(ground[self.kinds == kind.value].sum(axis=0)) for kind in BedKind}

    def _lodge_trainers(self, event: Event, batches: Sequence[Batch]) -> None:
        rooms = {name: room for room, name in enumerate(self.names)}
        taken = lodge_trainers(event, batches).taken
        for batch in batches:
            days = [event.window.days.index(day) for day in batch.occupied(event.turnover)]
            for name, beds in taken.get(batch.id, {}).items():
                self.taken[rooms[name], days] = beds

    def most_taken(self, stay: Stay) -> Vector:
        """Beds taken in each room on the fullest day of the stay."""
        return np.asarray(self.taken[:, stay.days].max(axis=1), dtype=np.int64)

    def free(self, stay: Stay) -> Vector:
        """Beds free in each room over the whole stay; 0 in rooms of the other kind."""
        mine = self.kinds == stay.kind.value
        return np.where(mine, self.beds - self.most_taken(stay), 0)

    def spare_ground(self, stay: Stay) -> int:
        """Ground-floor beds that nobody is promised on any day of the stay."""
        beds = int(self.beds[self.ground & (self.kinds == stay.kind.value)].sum())
        return beds - int(self.promised[stay.kind][stay.days].max())

    def promise(self, stay: Stay, people: int) -> None:
        """Gives so many people of the stay a bed on the ground floor."""
        self.promised[stay.kind][stay.days] += people

    def put(self, stay: Stay, who: Vector, rooms: Vector) -> None:
        """Puts the people at the positions `who` of the stay into `rooms`, one each."""
        stay.room[who] = rooms
        add = np.bincount(rooms, minlength=len(self.beds)).astype(np.int64)
        self.taken[:, stay.days] += add[:, None]
        upstairs_people = self.ground[rooms] & ~stay.must[who]
        self.promise(stay, int(upstairs_people.sum()))


def settle_ground(house: House, stay: Stay) -> None:
    """Promises the ground floor to those who need it most: who is marked, then by age, then who is there already.

    A bed there is one bed whoever sleeps in it: as many as can be are promised one, and no choice has more.
    """
    there = np.where(stay.before >= 0, house.ground[stay.before], False) if len(house.beds) else stay.mark
    ranked = np.lexsort((~there, -stay.age, ~stay.mark))
    ranked = ranked[stay.needs[ranked]]
    stay.must[ranked[: max(0, house.spare_ground(stay))]] = True
    house.promise(stay, int(stay.must.sum()))


def settle_kept(house: House, stay: Stay) -> None:
    """Leaves everyone in the room he had, as far as its beds go and the ground floor is not promised to others."""
    at = np.where(stay.before >= 0, stay.before, 0)
    may = (stay.before >= 0) & (~stay.must | house.ground[at]) if len(house.beds) else stay.mark & False
    ranked = np.argsort(~stay.must, kind="stable")
    ranked = ranked[may[ranked]]
    if not len(ranked):
        return
    rooms = stay.before[ranked]
    fits = ranked[_place_in_room(rooms) < house.free(stay)[rooms]]
    loose = house.ground[stay.before[fits]] & ~stay.must[fits]
    keeps = fits[~loose | (np.cumsum(loose) <= house.spare_ground(stay))]
    stay.kept[keeps] = True
    house.put(stay, keeps, stay.before[keeps])


def _place_in_room(rooms: Vector) -> Vector:
    """0 for the first of each room, 1 for the second…, in the order given."""
    ordered = np.argsort(rooms, kind="stable")
    starts = np.flatnonzero(np.diff(rooms[ordered], prepend=NOWHERE))
    counts = np.diff(np.append(starts, len(rooms)))
    place = np.empty(len(rooms), dtype=np.int64)
    place[ordered] = np.arange(len(rooms)) - np.repeat(starts, counts)
    return place


def overlapping(days: Sequence[Vector]) -> list[bool]:
    """Whether each stay shares a day with another one."""
    sets = [set(stay.tolist()) for stay in days]
    return [any(mine & other for n, other in enumerate(sets) if n != at) for at, mine in enumerate(sets)]
