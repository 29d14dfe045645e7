"""What only the whole event shows: that trainers have beds and chairs, and that a batch can be as large as it must."""

from collections.abc import Iterator, Sequence
from typing import Final

from cadre_cli.domain.event import Batch, BedKind, Event, Rule
from cadre_cli.domain.trainer_rooms import Lodging, lodge_trainers
from cadre_cli.domain.trainers import Trainers
from cadre_cli.intake.event_file.faults import CONTRADICTION, Fault, Path

MOST: Final = 1_000_000
"""Room for that many people is room for all."""


def check_sizes(event: Event) -> Iterator[Fault]:
    """Every fault of a sound event; where the planner lays the batches, of any one at each venue."""
    if event.auto is None:
        yield from _check(event, event.batches, [("batches", at) for at in range(len(event.batches))])
        return
    for at, venue in enumerate(event.venues):
        laid = Batch("", venue.id, event.window.first, event.window.first)
        yield from _check(event, (laid,), [("venues", at)])


def _check(event: Event, batches: Sequence[Batch], paths: Sequence[Path]) -> Iterator[Fault]:
    lodging = lodge_trainers(event, batches)
    for batch, path in zip(batches, paths, strict=True):
        trainers = (*path, "trainers") if batch.trainers or path[0] == "venues" else path
        for kind in BedKind if Rule.BEDS in event.rules.hard else ():
            wanted = event.trainers_of(batch).of(kind)
            lodged = sum(room.people for room in lodging.rooms if (room.batch, room.kind) == (batch.id, kind))
            if lodged < wanted:
                read = f"{wanted - lodged} of {wanted} trainers ({kind}) have no room at the venue"
                yield Fault(CONTRADICTION, trainers, read, "add rooms to the venue, or write fewer trainers")
        room, least = _room_for(event, batches, batch, lodging), event.minimum_of(batch)
        if least > room:
            key = ("rules", "minimum", "people") if batch.minimum is None else (*path, "minimum")
            name = batch.id or f"a batch at {batch.venue}"
            read = f"at least {least} people are to come to {name}, where there is room for {room}"
            yield Fault(CONTRADICTION, key, read, "write a smaller number, or add rooms and seats to the venue")
        elif room <= 0 and event.trainers_of(batch) != Trainers():
            read = "the trainers leave no place for anybody else"
            yield Fault(CONTRADICTION, trainers, read, "add rooms and seats to the venue, or write fewer trainers")


def _room_for(event: Event, batches: Sequence[Batch], batch: Batch, lodging: Lodging) -> int:
    """How many people the batch can hold beside trainers, if nobody else were there."""
    venue, days = event.venue_by_id[batch.venue], set(batch.occupied(event.turnover))
    there = [b for b in batches if b.venue == venue.id and not days.isdisjoint(b.occupied(event.turnover))]
    limits = []
    if Rule.BEDS in event.rules.hard:
        limits.append(sum(venue.beds(kind) - lodging.beds(batch, event, kind) for kind in BedKind))
    if Rule.SEATS in event.rules.hard:
        limits.append(venue.seats - sum(event.trainers_of(other).chairs for other in there))
    return max(0, min(limits, default=MOST))
