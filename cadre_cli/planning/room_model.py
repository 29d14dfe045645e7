"""The rooms of one batch as a mixed-integer model that knows no names: clans are cut into pieces, rooms into slots.

Rooms that are alike are counted together: `n` of them are cut by a pattern, such as 2 + 1 + 1 beds, and `c` pieces of
two people of a clan lie in slots of two. So it does not matter which of the alike rooms is which, and the proof that
nothing is better comes at the root of the search mostly. Rooms in which somebody already sleeps stand alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.planning.room_task import Answer, Piece, Proof, Space, Task, fewest_pairs
from cadre_cli.solver.model import Model, UnsolvableError

LARGEST_ROOM: Final = 16
"""Rooms of more beds have too many patterns (16 beds: 231); their clans are dealt by good sense alone."""

MOST_NODES: Final = 400
"""The search for a proof ends after so many branchings: a limit that, unlike seconds, gives the same on every run."""

_Kind = tuple[int, bool, bool]
"""Rooms that are alike: free beds, on the ground floor, may be lone."""


@cache
def patterns(beds: int, largest: int) -> tuple[tuple[int, ...], ...]:
    """The ways to cut a room of so many beds into slots of at most `largest`, each largest slot first.

    >>> patterns(3, 3)
    ((3,), (2, 1), (1, 1, 1))
    """
    if beds == 0:
        return ((),)
    return tuple((slot, *rest) for slot in range(min(beds, largest), 0, -1) for rest in patterns(beds - slot, slot))


@dataclass
class _Rooms:
    """The model of one task. `alike` are the empty spaces by kind; `cut` counts rooms by (kind, pattern), `piece`
    pieces by (clan, kind, size), `lone` people alone by (clan, role, kind), `added` people added by (clan, space),
    `new` whether that clan is new there, `left` whether the lone resident of a space stays so."""

    task: Task
    model: Model
    alike: dict[_Kind, list[int]] = field(default_factory=dict)
    cut: dict[tuple[_Kind, tuple[int, ...]], int] = field(default_factory=dict)
    piece: dict[tuple[int, _Kind, int], int] = field(default_factory=dict)
    lone: dict[tuple[int, int, _Kind], int] = field(default_factory=dict)
    added: dict[tuple[int, int], int] = field(default_factory=dict)
    new: dict[tuple[int, int], int] = field(default_factory=dict)
    left: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, space in enumerate(self.task.spaces):
            if space.residents:
                self._live_room(number, space)
            else:
                self.alike.setdefault((space.free, space.ground, space.may_be_lone), []).append(number)
        for kind, spaces in self.alike.items():
            self._empty_rooms(kind, len(spaces))
        for number in range(len(self.task.clans)):
            self._everybody(number)
            self._alone(number)
        self._spare_ground()

    def _variable(self, upper: float) -> int:
        (number,) = self.model.variables([upper])
        return number

    def _empty_rooms(self, kind: _Kind, count: int) -> None:
        beds, _, may_be_lone = kind
        largest = max(clan.size for clan in self.task.clans)
        slots: dict[int, dict[int, float]] = {size: {} for size in range(1, min(beds, largest) + 1)}
        used: dict[int, float] = {}
        for pattern in patterns(beds, min(beds, largest)):
            self.cut[kind, pattern] = number = self._variable(count)
            used[number] = 1.0
            for size in set(pattern):
                slots[size][number] = float(pattern.count(size))
        for clan, who in enumerate(self.task.clans):
            for size in range(1, min(beds, who.size) + 1):
                self.piece[clan, kind, size] = number = self._variable(min(count * (beds // size), who.size // size))
                slots[size][number] = -1.0
            for role, people in enumerate(who.lone):
                if people and may_be_lone:
                    self.lone[clan, role, kind] = number = self._variable(min(count, people))
                    used[number] = 1.0
        for terms in slots.values():
            self.model.row(terms, lower=0.0)
        self.model.row(used, upper=float(count))

    def _live_room(self, number: int, space: Space) -> None:
        """A room in which somebody keeps his bed: so many of each clan are added, who is new there is noted."""
        added: dict[int, float] = {}
        for clan, who in enumerate(self.task.clans):
            if not who.size:
                continue
            most = float(min(space.free, who.size))
            self.added[clan, number] = here = self._variable(most)
            added[here] = 1.0
            if clan not in space.residents:
                self.new[clan, number] = new = self._variable(1.0)
                self.model.row({here: 1.0, new: -most}, upper=0.0)
        if space.lone_resident >= 0:
            self.left[number] = left = self._variable(1.0)
            added[left] = float(space.free)
        self.model.row(added, upper=float(space.free))

    def _people(self, clan: int, ground: bool | None = None) -> dict[int, float]:
        """The terms "people of the clan", everywhere or on the ground floor or above it."""
        spaces = self.task.spaces
        pieces = {
            n: float(size) for (c, kind, size), n in self.piece.items() if c == clan and ground in (None, kind[1])
        }
        lone = {n: 1.0 for (c, _, kind), n in self.lone.items() if c == clan and ground in (None, kind[1])}
        added = {n: 1.0 for (c, s), n in self.added.items() if c == clan and ground in (None, spaces[s].ground)}
        return {**pieces, **lone, **added}

    def _everybody(self, clan: int) -> None:
        """Each has a room; the promised are on the ground floor, alone (as far as they ask for it) or not."""
        who = self.task.clans[clan]
        self.model.row(self._people(clan), float(who.size), float(who.size))
        if not who.must:
            return
        promised = self._people(clan, ground=True)
        for role, people in enumerate(who.lone_must):
            alone = {n: 1.0 for (c, r, kind), n in self.lone.items() if (c, r) == (clan, role) and kind[1]}
            here = self._variable(float(people))
            self.model.row({here: 1.0, **dict.fromkeys(alone, -1.0)}, upper=0.0)
            promised = {number: weight for number, weight in promised.items() if number not in alone} | {here: 1.0}
        self.model.row(promised, lower=float(who.must))

    def _alone(self, clan: int) -> None:
        who = self.task.clans[clan]
        for role, people in enumerate(who.lone):
            everywhere = {n: 1.0 for (c, r, _), n in self.lone.items() if (c, r) == (clan, role)}
            above = {n: 1.0 for (c, r, kind), n in self.lone.items() if (c, r) == (clan, role) and not kind[1]}
            self.model.row(everywhere, upper=float(people))
            self.model.row(above, upper=float(people - who.lone_must[role]))

    def _spare_ground(self) -> None:
        terms: dict[int, float] = {}
        for clan in range(len(self.task.clans)):
            terms |= self._people(clan, ground=True)
        promised = sum(clan.must for clan in self.task.clans)
        self.model.row(terms, upper=float(promised + self.task.spare))

    def splits(self, groups: bool) -> dict[int, float]:
        """The terms of `room_task.pairs`."""
        clans = self.task.clans
        pieces = [(clan, number) for (clan, _, _), number in self.piece.items()]
        lone = [(clan, number) for (clan, _, _), number in self.lone.items()]
        new = [(clan, number) for (clan, _), number in self.new.items()]
        return {number: 1.0 for clan, number in (*pieces, *lone, *new) if clans[clan].group is groups}

    def alone(self, role: int) -> dict[int, float]:
        """The terms "people of the role who have a room alone"."""
        stay = {n: 1.0 for space, n in self.left.items() if self.task.spaces[space].lone_resident == role}
        return stay | {n: 1.0 for (_, r, _), n in self.lone.items() if r == role}

    def blocked(self) -> dict[int, float]:
        """The terms "beds that stay empty beside somebody who has his room alone"."""
        return {number: float(kind[0] - 1) for (_, _, kind), number in self.lone.items() if kind[0] > 1}


def solve_rooms(task: Task, fill: RoomGoal | None, time_limit: float | None = None) -> Answer | None:
    """The best pieces in strict order: groups together, rooms alone role by role, then `fill` (district or role).

    None where no pieces were found in the nodes or seconds allowed. The pieces of the clans that are no groups are
    of use only with `fill`.
    """
    rooms = _Rooms(task, Model(time_limit, MOST_NODES))
    proofs: dict[RoomGoal, int] = {}
    try:
        for goal, terms, maximise, best in _goals(rooms, fill):
            if not terms:
                continue
            outcome = rooms.model.optimise(terms, maximise, best)
            rooms.model.lock(terms, outcome.value, maximise)
            if goal is not None:
                proofs[goal] = proofs.get(goal, 0) + abs(outcome.bound - outcome.value)
    except UnsolvableError:
        return None
    closed = frozenset(space for space, number in rooms.left.items() if rooms.model.values[number] > 0)
    return Answer(tuple(_pieces(rooms)), tuple(Proof(goal, missed) for goal, missed in proofs.items()), closed)


_Step = tuple[RoomGoal | None, Mapping[int, float], bool, int]
"""The goal (None for a tie-break), its terms, whether more is better, the best value conceivable."""


def _goals(rooms: _Rooms, fill: RoomGoal | None) -> Iterator[_Step]:
    task = rooms.task
    if any(clan.group for clan in task.clans):
        yield RoomGoal.TOGETHER, rooms.splits(groups=True), False, fewest_pairs(task, groups=True)
    if task.asks_alone:
        for role in range(task.roles):
            asked = sum(clan.lone[role] for clan in task.clans)
            stay = sum(space.lone_resident == role for space in task.spaces)
            yield RoomGoal.SINGLE, rooms.alone(role), True, asked + stay
        yield None, rooms.blocked(), False, 0
    if fill is not None:
        yield fill, rooms.splits(groups=False), False, fewest_pairs(task, groups=False)


def _pieces(rooms: _Rooms) -> Iterator[Piece]:
    """The pieces of the last solution, put into the slots of the alike rooms."""
    value = rooms.model.values
    for (clan, space), number in rooms.added.items():
        if value[number] > 0:
            yield Piece(clan, space, int(value[number]))
    for kind, spaces in rooms.alike.items():
        free = iter(spaces)
        for (clan, role, of), number in rooms.lone.items():
            if of == kind:
                yield from (Piece(clan, next(free), 1, role) for _ in range(int(value[number])))
        slots: dict[int, list[int]] = {}
        for (of, pattern), number in rooms.cut.items():
            for _ in range(int(value[number]) if of == kind else 0):
                space = next(free)
                for size in pattern:
                    slots.setdefault(size, []).append(space)
        for (clan, of, size), number in rooms.piece.items():
            if of == kind:
                yield from (Piece(clan, slots[size].pop(0), size) for _ in range(int(value[number])))
