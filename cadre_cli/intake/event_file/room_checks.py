"""The rooms of one venue against each other: no two of one name, and out of order only what is there."""

from collections.abc import Iterator

from cadre_cli.domain.rooms import Room, rooms_of
from cadre_cli.intake.event_file.faults import (
    CONTRADICTION,
    GIVEN_TWICE,
    UNKNOWN_NAME,
    Fault,
    Path,
    allowed,
    shown,
)
from cadre_cli.intake.event_file.models import VenueItem
from cadre_cli.intake.event_file.to_domain import room_block


def check_rooms(path: Path, venue: VenueItem) -> Iterator[Fault]:
    """Every fault of the rooms of the venue at `path`."""
    for at, block in enumerate(venue.rooms):
        if block.prefix and not isinstance(block.rooms, int):
            read = f"the prefix {shown(block.prefix)} stands beside the names of the rooms"
            yield Fault(CONTRADICTION, (*path, "rooms", at, "prefix"), read, "leave one of the two out")
    yield from _shared_names(path, venue)
    known = [room.name for room in _rooms(venue)]
    for at, name in enumerate(venue.out_of_order):
        here = (*path, "out_of_order", at)
        if name not in known:
            yield Fault(UNKNOWN_NAME, here, f"no room is called {shown(name)}", allowed(name, known))
        elif name in venue.out_of_order[:at]:
            yield Fault(GIVEN_TWICE, here, f"{shown(name)} is given twice", "keep one, or write another")


def has_beds(venue: VenueItem) -> bool:
    """Whether any of its rooms is in order."""
    return any(room.name not in venue.out_of_order for room in _rooms(venue))


def _rooms(venue: VenueItem) -> tuple[Room, ...]:
    return rooms_of(tuple(map(room_block, venue.rooms)))


def _shared_names(path: Path, venue: VenueItem) -> Iterator[Fault]:
    """A fault for the first name of each entry that another room bears already."""
    rooms = _rooms(venue)
    taken: set[str] = set()
    start = 0
    for at, block in enumerate(venue.rooms):
        number = room_block(block).rooms
        names = [room.name.casefold() for room in rooms[start : start + number]]
        twice = next((n for n, name in enumerate(names) if name in taken or name in names[:n]), None)
        if twice is not None:
            read = f"two rooms of the venue are called {shown(rooms[start + twice].name)}"
            yield Fault(GIVEN_TWICE, (*path, "rooms", at, "rooms"), read, "write another name, or another prefix")
        taken.update(names)
        start += number
