"""Batches that share neither an expert nor a hall at the same time are timetabled apart."""

from collections.abc import Iterator
from itertools import combinations

from cadre_cli.domain.event import Batch
from cadre_cli.timetable.problem import Task


def parts(task: Task) -> Iterator[tuple[Batch, ...]]:
    """The batches of the task in groups that have nothing in common, in their order."""
    group = {batch.id: batch.id for batch in task.batches}
    for one, other in combinations(task.batches, 2):
        if _linked(task, one, other):
            kept, merged = group[one.id], group[other.id]
            group = {batch: kept if name == merged else name for batch, name in group.items()}
    for name in dict.fromkeys(group.values()):
        yield tuple(batch for batch in task.batches if group[batch.id] == name)


def _linked(task: Task, one: Batch, other: Batch) -> bool:
    same_venue = one.venue == other.venue
    if same_venue and one.arrives <= other.departs and other.arrives <= one.departs:
        return True
    return any(
        not expert.venues or {one.venue, other.venue} <= set(expert.venues) for expert in task.event.curriculum.experts
    )
