"""Parts of a large round that are the same but for their days and names are solved once."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import GoalResult, Session, Shortage
from cadre_cli.timetable.problem import Task, halls_of


@dataclass(frozen=True)
class PartMade:
    """What one part came to."""

    batches: tuple[Batch, ...]
    goals: tuple[GoalResult, ...]
    sessions: tuple[Session, ...]
    shortages: tuple[Shortage, ...]


def likeness(task: Task, batches: Sequence[Batch]) -> Hashable | None:
    """The same for parts that are alike; None where the part is like no other.

    With experts, or with sessions set or made before, no two parts are alike.
    """
    ours = {batch.id for batch in batches}
    if task.event.curriculum.experts or any(key[0] in ours for key in (*task.before, *task.fixed)):
        return None
    start = batches[0].arrives
    return tuple(
        (
            (batch.arrives - start).days,
            (batch.departs - start).days,
            batch.venue == batches[0].venue,
            batch.roles,
            tuple(
                (hall.name, hall.seats >= task.people.get(batch.id, 0), hall.equipment)
                for hall in (task.event.venue_by_id[batch.venue].halls)
            ),
            task.event.venue_by_id[batch.venue].seats >= task.people.get(batch.id, 0),
        )
        for batch in batches
    )


def moved(made: PartMade, task: Task, batches: tuple[Batch, ...]) -> PartMade:
    """What an alike part comes to: the same, on its own days, in its own hall."""
    shift = batches[0].arrives - made.batches[0].arrives
    names = {old.id: new for old, new in zip(made.batches, batches, strict=True)}
    venues = {old.venue: new.venue for old, new in zip(made.batches, batches, strict=True)}
    halls = {
        (old.id, there.name): here.name
        for old, new in zip(made.batches, batches, strict=True)
        for there, here in zip(halls_of(task.event, old.venue), halls_of(task.event, new.venue), strict=True)
    }
    sessions = tuple(
        replace(
            each, day=each.day + shift, batch=names[each.batch].id, hall=halls.get((each.batch, each.hall), each.hall)
        )
        for each in made.sessions
    )
    shortages = tuple(
        replace(
            each,
            day=each.day and each.day + shift,
            batch=names[each.batch].id if each.batch else "",
            venue=venues.get(each.venue, ""),
        )
        for each in made.shortages
    )
    return PartMade(batches, made.goals, sessions, shortages)
