"""Rooms that mix: as few people as can be share a room with somebody of their own district."""

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.planning.room_model import MOST_NODES
from cadre_cli.planning.room_task import Answer, CrowdedError, Piece, Proof, Task
from cadre_cli.solver.model import Model, UnsolvableError


def mix_rooms(task: Task, time_limit: float | None = None) -> Answer:
    """Each clan over as many rooms as there are. Nobody asks for a room alone any more, and no clan is a group.

    Raises:
        CrowdedError: the beds do not hold them all.
    """
    dealt = _dealt_out(task)
    least = sum(
        max(0, clan.size - sum(number not in space.residents for space in task.spaces))
        for number, clan in enumerate(task.clans)
    )
    if shared(task, dealt) == least:
        return Answer(dealt, (Proof(RoomGoal.MIX),))
    return _solved(task, least, time_limit) or Answer(dealt, (Proof(RoomGoal.MIX, shared(task, dealt) - least),))


def shared(task: Task, pieces: tuple[Piece, ...]) -> int:
    """People of the pieces who share a room with one of their clan, beyond the first of each room."""
    together: dict[tuple[int, int], int] = {}
    for piece in pieces:
        key = (piece.clan, piece.space)
        together[key] = together.get(key, 0) + piece.people
    return sum(
        people - (clan not in task.spaces[space].residents) for (clan, space), people in together.items() if people
    )


def _dealt_out(task: Task) -> tuple[Piece, ...]:
    """One after the other, the largest clans first, each to the emptiest room in which none of his clan sleeps."""
    free = [space.free for space in task.spaces]
    promised = sum(clan.must for clan in task.clans)
    beds = sum(space.free for space in task.spaces if space.ground)
    spare = min(task.spare, beds - promised)
    dealt: dict[tuple[int, int], int] = {}
    for number in sorted(range(len(task.clans)), key=lambda n: (-task.clans[n].size, n)):
        clan = task.clans[number]
        at_home = {n for n, space in enumerate(task.spaces) if number in space.residents}
        for person in range(clan.size):
            must = person < clan.must
            found = [
                (n in at_home, -free[n], space.ground and not must, n)
                for n, space in enumerate(task.spaces)
                if free[n] and (space.ground if must else not space.ground or spare > 0)
            ]
            if not found:
                raise CrowdedError
            space = min(found)[-1]
            free[space] -= 1
            spare -= task.spaces[space].ground and not must
            at_home.add(space)
            dealt[number, space] = dealt.get((number, space), 0) + 1
    return tuple(Piece(clan, space, people) for (clan, space), people in dealt.items())


def _solved(task: Task, least: int, time_limit: float | None) -> Answer | None:
    model = Model(time_limit, MOST_NODES)
    first: dict[tuple[int, int], int] = {}
    further: dict[tuple[int, int], int] = {}
    for at, space in enumerate(task.spaces):
        for number, clan in enumerate(task.clans):
            if number not in space.residents:
                (first[number, at],) = model.variables([1.0])
            (further[number, at],) = model.variables([float(clan.size)])
    both = (*first.items(), *further.items())
    for number, clan in enumerate(task.clans):
        size = float(clan.size)
        model.row({n: 1.0 for (c, _), n in both if c == number}, size, size)
        ground = {n: 1.0 for (c, s), n in both if c == number and task.spaces[s].ground}
        model.row(ground, lower=float(clan.must))
    for at, space in enumerate(task.spaces):
        model.row({n: 1.0 for (_, s), n in both if s == at}, upper=float(space.free))
    promised = sum(clan.must for clan in task.clans)
    model.row({n: 1.0 for (_, s), n in both if task.spaces[s].ground}, upper=float(promised + task.spare))
    try:
        outcome = model.optimise(dict.fromkeys(further.values(), 1.0), maximise=False, best=least)
    except UnsolvableError:
        return None
    pieces = tuple(Piece(who, at, int(model.values[n])) for (who, at), n in both if model.values[n] > 0)
    return Answer(pieces, (Proof(RoomGoal.MIX, outcome.value - outcome.bound),))
