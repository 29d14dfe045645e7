"""Batches that share neither an expert nor a hall at the same time are timetabled apart."""

from collections.abc import Iterator
from itertools import combinations

from cadre_cli.domain.event import Batch
from cadre_cli.linking import linked
from cadre_cli.timetable.problem import Task


def parts(task: Task) -> Iterator[tuple[Batch, ...]]:
    """The batches of the task in groups that have nothing in common, in their order."""
    pairs = [(one.id, other.id) for one, other in combinations(task.batches, 2) if _share(task, one, other)]
    group = linked([*pairs, *((batch.id,) for batch in task.batches)])
    for name in dict.fromkeys(group[batch.id] for batch in task.batches):
        yield tuple(batch for batch in task.batches if group[batch.id] == name)


def _share(task: Task, one: Batch, other: Batch) -> bool:
    same_venue = one.venue == other.venue
    if same_venue and one.arrives <= other.departs and other.arrives <= one.departs:
        return True
    return any(
        not expert.venues or {one.venue, other.venue} <= set(expert.venues) for expert in task.event.curriculum.experts
    )
