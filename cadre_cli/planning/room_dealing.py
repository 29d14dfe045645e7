"""The rest of one stay: from who is still without a room, by way of clans, to who sleeps where."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.domain.rooms import RoomFill
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.room_greedy import fill_rooms
from cadre_cli.planning.room_mix import mix_rooms
from cadre_cli.planning.room_model import LARGEST_ROOM, solve_rooms
from cadre_cli.planning.room_stays import NOWHERE, House, Stay
from cadre_cli.planning.room_task import Answer, Clan, Piece, Proof, Space, Task, fewest_pairs, pairs

FILLS = {RoomFill.DISTRICT: RoomGoal.DISTRICT, RoomFill.ROLE: RoomGoal.ROLE, RoomFill.MIX: RoomGoal.MIX}
_EVERYBODY = 0


@dataclass(frozen=True)
class _View:
    """A task with what its numbers stand for: `clan` by person of the stay, the room of each space."""

    task: Task
    clan: Vector
    rooms: Vector


def deal_stay(house: House, stay: Stay, fill: RoomFill, roles: int, time_limit: float | None) -> dict[RoomGoal, int]:
    """Puts everyone of the stay who has no room yet into one; goal -> how far it may be from the best.

    `roles` says how many roles are given rooms alone.

    Raises:
        CrowdedError: the beds that are free do not hold them all.
    """
    if not (stay.room == NOWHERE).any():
        return {}
    missed: dict[RoomGoal, int] = {}
    closed: set[int] = set()
    in_groups = stay.group != NOWHERE
    if fill is RoomFill.MIX:
        if in_groups.any() or (stay.alone != NOWHERE).any():
            view = _view(house, stay, np.where(in_groups, stay.group + 1, _EVERYBODY), in_groups, roles)
            answer = _answer(view.task, None, time_limit)
            first = tuple(p for p in answer.pieces if view.task.clans[p.clan].group or p.role != NOWHERE)
            closed = {int(view.rooms[space]) for space in answer.closed | {p.space for p in first if p.role != NOWHERE}}
            _name(house, stay, view, first)
            missed |= {proof.goal: proof.missed for proof in answer.proofs}
        view = _view(house, stay, stay.fill, np.zeros(len(stay.fill), dtype=np.bool_), 0, closed)
        answer = mix_rooms(view.task, time_limit)
    else:
        view = _view(house, stay, np.where(in_groups, stay.group, stay.group.max() + 1 + stay.fill), in_groups, roles)
        answer = _answer(view.task, FILLS[fill], time_limit)
    _name(house, stay, view, answer.pieces)
    return missed | {proof.goal: proof.missed for proof in answer.proofs}


def _answer(task: Task, fill: RoomGoal | None, time_limit: float | None) -> Answer:
    """Good sense first; the model where it is not at the best conceivable, or somebody asks for a room alone."""
    pieces = fill_rooms(task)
    missed = {
        goal: pairs(task, pieces, groups) - fewest_pairs(task, groups)
        for goal, groups in ((RoomGoal.TOGETHER, True), (fill, False))
        if goal is not None
    }
    if not task.asks_alone and not any(missed.values()):
        return Answer(pieces, tuple(map(Proof, missed)))
    if max((space.free for space in task.spaces), default=0) <= LARGEST_ROOM:
        solved = solve_rooms(task, fill, time_limit)
        if solved is not None:
            return solved
    alone = sum(sum(clan.lone) for clan in task.clans) + sum(space.lone_resident != NOWHERE for space in task.spaces)
    missed |= {RoomGoal.SINGLE: alone} if alone else {}
    return Answer(pieces, tuple(Proof(goal, gap) for goal, gap in missed.items()))


def _view(
    house: House,
    stay: Stay,
    labels: Vector,
    in_groups: Sequence[bool] | Vector,
    roles: int,
    closed: set[int] | None = None,
) -> _View:
    """The task of those without a room; people of equal `labels` are a clan."""
    _, clan = np.unique(labels, return_inverse=True)
    clan = clan.astype(np.int64)
    waits = stay.room == NOWHERE
    number = int(clan.max()) + 1
    size = np.bincount(clan[waits], minlength=number)
    must = np.bincount(clan[waits & stay.must], minlength=number)
    lone, lone_must = (
        [np.bincount(clan[who & (stay.alone == role)], minlength=number) for role in range(roles)]
        for who in (waits, waits & stay.must)
    )
    group = np.bincount(clan[np.asarray(in_groups, dtype=np.bool_)], minlength=number) > 0
    clans = tuple(
        Clan(
            bool(group[n]),
            int(size[n]),
            int(must[n]),
            tuple(int(each[n]) for each in lone),
            tuple(int(each[n]) for each in lone_must),
        )
        for n in range(number)
    )
    free = house.free(stay)
    rooms = np.array([room for room in np.flatnonzero(free) if not closed or room not in closed], dtype=np.int64)
    spaces = _spaces(house, stay, clan, rooms, free)
    return _View(Task(clans, spaces, max(0, house.spare_ground(stay))), clan, rooms)


def _spaces(house: House, stay: Stay, clan: Vector, rooms: Vector, free: Vector) -> tuple[Space, ...]:
    taken = house.most_taken(stay)
    in_room: dict[int, list[int]] = {}
    for person in np.flatnonzero(stay.room != NOWHERE).tolist():
        in_room.setdefault(int(stay.room[person]), []).append(person)
    spaces = []
    for room in rooms.tolist():
        people = in_room.get(room, [])
        only = people[0] if len(people) == 1 == taken[room] and not stay.overlapped else None
        spaces.append(
            Space(
                int(free[room]),
                bool(house.ground[room]),
                tuple(sorted({int(clan[person]) for person in people})),
                bool(taken[room] == 0 and (house.beds[room] == 1 or not stay.overlapped)),
                NOWHERE if only is None else int(stay.alone[only]),
            )
        )
    return tuple(spaces)


def _name(house: House, stay: Stay, view: _View, pieces: Sequence[Piece]) -> None:
    """Deals the people of each clan to its pieces: who is promised the ground floor to those there, then by code."""
    ranked = np.argsort(~stay.must, kind="stable")
    waiting: dict[int, list[int]] = {}
    for person in ranked[stay.room[ranked] == NOWHERE].tolist():
        waiting.setdefault(int(view.clan[person]), []).append(person)
    rooms = _in_order_of_clans(view, pieces)
    who: list[int] = []
    where: list[int] = []
    # Those alone first, downstairs before upstairs: the promised are ranked first, and only they must be downstairs.
    for piece in sorted(pieces, key=lambda p: (p.role == NOWHERE, not view.task.spaces[p.space].ground, p.space)):
        chosen = _chosen(stay, waiting[piece.clan], piece, view.task.spaces[piece.space].ground)
        who += chosen
        where += [rooms[piece.space]] * len(chosen)
    if who:
        house.put(stay, np.array(who, dtype=np.int64), np.array(where, dtype=np.int64))


def _chosen(stay: Stay, waiting: list[int], piece: Piece, ground: bool) -> list[int]:
    """Takes the people of a piece off the clan's list, on which the promised stand first."""
    fitting = (
        place
        for place, person in enumerate(waiting)
        if (ground or not stay.must[person]) and (piece.role == NOWHERE or stay.alone[person] == piece.role)
    )
    places = list(islice(fitting, piece.people))
    return [waiting.pop(place) for place in reversed(places)][::-1]


def _in_order_of_clans(view: _View, pieces: Sequence[Piece]) -> dict[int, int]:
    """The room of each space; of empty rooms that are alike, the first goes to the clan that stands first."""
    alike: dict[Space, list[int]] = {}
    first: dict[int, int] = {}
    for piece in pieces:
        first[piece.space] = min(piece.clan, first.get(piece.space, piece.clan))
    for number, space in enumerate(view.task.spaces):
        if not space.residents:
            alike.setdefault(space, []).append(number)
    rooms = {number: int(room) for number, room in enumerate(view.rooms)}
    for spaces in alike.values():
        used = sorted((space for space in spaces if space in first), key=lambda space: (first[space], space))
        unused = [space for space in spaces if space not in first]
        rooms |= {space: int(view.rooms[place]) for space, place in zip([*used, *unused], spaces, strict=True)}
    return rooms
