"""What is to be decided about the rooms of one batch for one kind of sleeper, and in what shape it is answered.

Whoever keeps his room, and who is promised the ground floor, is settled before; the rest are dealt as clans.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cadre_cli.domain.plan import RoomGoal


@dataclass(frozen=True, slots=True)
class Clan:
    """People who are to share rooms: one keep-together group, or those of one district or role.

    `size` of them are still without a room, `must` of these go to the ground floor. `lone` and `lone_must` count
    those who ask for a room alone, by the place of their role in the event's list, and those of them in `must`.
    """

    group: bool
    size: int
    must: int = 0
    lone: tuple[int, ...] = ()
    lone_must: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """The free beds of one room. `residents` are the numbers of the clans of those who keep their beds in it.

    `may_be_lone`: whoever is put there alone stays alone. `lone_resident` is the place of the role of the one
    resident who asks for a room alone and has it while nobody is added, else -1.
    """

    free: int
    ground: bool = False
    residents: tuple[int, ...] = ()
    may_be_lone: bool = True
    lone_resident: int = -1


@dataclass(frozen=True, slots=True)
class Task:
    """Clans into spaces. `spare` people who were not promised the ground floor may sleep there at most."""

    clans: tuple[Clan, ...]
    spaces: tuple[Space, ...]
    spare: int

    @property
    def roles(self) -> int:
        """How many roles are given rooms alone."""
        return max((len(clan.lone) for clan in self.clans), default=0)

    @property
    def asks_alone(self) -> bool:
        """Whether anyone asks for a room alone."""
        resident = any(space.lone_resident >= 0 for space in self.spaces)
        return resident or any(sum(clan.lone) for clan in self.clans)


@dataclass(frozen=True, slots=True)
class Piece:
    """`people` of one clan in one space; `role` is that of who has it alone, else -1. Clan and space by number."""

    clan: int
    space: int
    people: int
    role: int = -1


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of one goal. `missed` says how far the pieces may be from the best (0 where proven)."""

    goal: RoomGoal
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The pieces, and of each goal how far from the best they may be; `closed` spaces are to stay as they are."""

    pieces: tuple[Piece, ...]
    proofs: tuple[Proof, ...] = ()
    closed: frozenset[int] = frozenset()


class CrowdedError(Exception):
    """The beds that are free do not hold the people: beds are reserved for a batch that comes later."""


def pairs(task: Task, pieces: Sequence[Piece], groups: bool) -> int:
    """In how many rooms the clans are, added up over the groups or over all others, where nobody is yet counted not."""
    known = {(clan, number) for number, space in enumerate(task.spaces) for clan in space.residents}
    added = {(piece.clan, piece.space) for piece in pieces if task.clans[piece.clan].group is groups}
    return len(added - known)


def fewest_pairs(task: Task, groups: bool) -> int:
    """What `pairs` cannot fall below: each clan fills the beds beside its own first, then the largest rooms."""
    beds = sorted((space.free for space in task.spaces), reverse=True)
    fewest = 0
    for number, clan in enumerate(task.clans):
        if clan.group is groups:
            left = clan.size - sum(space.free for space in task.spaces if number in space.residents)
            rooms = iter(beds)
            while left > 0:
                left -= next(rooms)
                fewest += 1
    return fewest
