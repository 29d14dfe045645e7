"""Rooms of a venue, and how an event wants them filled. Capacities are beds; floor 0 is the ground floor."""

from dataclasses import dataclass
from enum import StrEnum


class BedKind(StrEnum):
    """Who may sleep in a room."""

    MEN = "men"
    WOMEN = "women"


@dataclass(frozen=True, slots=True)
class Room:
    """One room. `floor` is None where nobody has said it: nobody is promised the ground floor there."""

    name: str
    kind: BedKind
    beds: int
    floor: int | None = None

    @property
    def on_ground(self) -> bool:
        """Whether it is known to be on the ground floor."""
        return self.floor == 0


@dataclass(frozen=True, slots=True)
class RoomBlock:
    """`rooms` rooms of `beds` beds each, for one kind of sleeper, on one floor.

    `names` are their names where they are given, one each; else they are called `prefix` and a number.
    """

    kind: BedKind
    rooms: int
    beds: int
    prefix: str = ""
    names: tuple[str, ...] = ()
    floor: int | None = None


class RoomFill(StrEnum):
    """Who shares a room: people of one district, of one role, or people of different districts."""

    DISTRICT = "district"
    ROLE = "role"
    MIX = "mix"


@dataclass(frozen=True, slots=True)
class RoomRules:
    """How rooms are dealt. `single` are role ids that are given a room alone while rooms are spare, the first first.

    Who is `ground_floor_age` years old or older needs the ground floor; None: only those of whom a roster says so.
    """

    fill: RoomFill = RoomFill.DISTRICT
    single: tuple[str, ...] = ()
    ground_floor_age: int | None = None


def rooms_of(blocks: tuple[RoomBlock, ...]) -> tuple[Room, ...]:
    """Every room of the blocks, in their order, each under its name.

    Rooms without a name of their own are numbered on from block to block of the same prefix; M and W are the
    prefixes for men and women where none is given: M1, M2, … W1.
    """
    numbered: dict[str, int] = {}
    found = []
    for block in blocks:
        prefix = block.prefix or block.kind[0].upper()
        first = 1 if block.names else numbered.get(prefix, 0) + 1
        names = block.names or tuple(f"{prefix}{number}" for number in range(first, first + block.rooms))
        if not block.names:
            numbered[prefix] = first + block.rooms - 1
        found += [Room(name, block.kind, block.beds, block.floor) for name in names]
    return tuple(found)
