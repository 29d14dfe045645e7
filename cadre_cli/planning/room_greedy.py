"""Rooms by plain good sense: each clan into the room that it fits best. Mostly this already is the best there is."""

from dataclasses import dataclass

from cadre_cli.planning.room_task import Clan, CrowdedError, Piece, Task


@dataclass
class _Board:
    """What is free while the clans go in: beds by space, and ground-floor beds for those who need not be there."""

    free: list[int]
    ground: list[bool]
    spare: int
    pieces: list[Piece]

    def put(self, clan: int, space: int, people: int, must: int) -> None:
        """`people` of the clan into the space, `must` of them promised the ground floor."""
        self.pieces.append(Piece(clan, space, people))
        self.free[space] -= people
        if self.ground[space]:
            self.spare -= people - must


def fill_rooms(task: Task) -> tuple[Piece, ...]:
    """Pieces for every clan: groups before others, large before small.

    Raises:
        CrowdedError: the beds do not hold them all.
    """
    ground = [space.ground for space in task.spaces]
    must = sum(clan.must for clan in task.clans)
    beds = sum(space.free for space in task.spaces if space.ground)
    board = _Board([space.free for space in task.spaces], ground, min(task.spare, beds - must), [])
    if board.spare < 0:
        raise CrowdedError
    order = sorted(range(len(task.clans)), key=lambda n: (not task.clans[n].group, -task.clans[n].size, n))
    for number in order:
        at_home = [n for n, space in enumerate(task.spaces) if number in space.residents]
        _settle(board, number, task.clans[number], at_home)
    return tuple(board.pieces)


def _settle(board: _Board, number: int, clan: Clan, at_home: list[int]) -> None:
    must, others = clan.must, clan.size - clan.must
    while must or others:
        wanted = must + min(others, max(board.spare, 0)) if must else others
        space = _best(board, wanted, bool(must), at_home)
        room = min(board.free[space], wanted)
        if not must and board.ground[space]:
            room = min(room, board.spare)
        promised = min(must, room)
        board.put(number, space, room, promised)
        must, others = must - promised, others - (room - promised)


def _best(board: _Board, wanted: int, must: bool, at_home: list[int]) -> int:
    """The space to go to: beside one's own, else the smallest that holds all, else the largest; upstairs if equal.

    Raises:
        CrowdedError: there is none.
    """
    upstairs, downstairs = (0, None) if must else (None, board.spare)
    found = []
    for space, free in enumerate(board.free):
        limit = downstairs if board.ground[space] else upstairs
        room = free if limit is None else min(free, limit)
        if room > 0:
            fits = room >= wanted
            found.append((space not in at_home, not fits, room if fits else -room, board.ground[space], space))
    if not found:
        raise CrowdedError
    return min(found)[-1]
