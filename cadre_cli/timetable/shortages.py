"""What would make a timetable whole: the experts, sessions and halls that it lacks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cadre_cli.domain.curriculum import Module
from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import Lack, Session, Shortage
from cadre_cli.timetable.problem import NOBODY, Problem


def shortages(problem: Problem, sessions: Sequence[Session]) -> Iterator[Shortage]:
    """Every lack of the solution: experts by day and module, then sessions by batch, then halls by day and venue.

    The goals made the first as few as can be, so to fill these gaps is the cheapest way to the whole curriculum.
    """
    yield from _experts(problem, sessions)
    for batch in problem.task.batches:
        yield from _sessions(batch, problem.modules_of(batch), sessions)
    yield from _halls(problem.batch_by_id, sessions)


def _experts(problem: Problem, sessions: Sequence[Session]) -> Iterator[Shortage]:
    lacking: dict[tuple[date, str], list[Session]] = defaultdict(list)
    for session in sessions:
        if session.expert == NOBODY and problem.needs_expert(session.module):
            lacking[session.day, session.module].append(session)
    for (day, module), untaught in sorted(lacking.items()):
        yield Shortage(Lack.EXPERT, most_at_once(untaught), len(untaught), module=module, day=day)


def _sessions(batch: Batch, modules: Iterable[Module], sessions: Sequence[Session]) -> Iterator[Shortage]:
    held = Counter(session.module for session in sessions if session.batch == batch.id)
    for module in modules:
        if (missing := module.sessions - held[module.id]) > 0:
            yield Shortage(Lack.SESSION, missing, missing, module=module.id, batch=batch.id)


def _halls(batches: Mapping[str, Batch], sessions: Sequence[Session]) -> Iterator[Shortage]:
    lacking: dict[tuple[date, str], list[Session]] = defaultdict(list)
    for session in sessions:
        if session.hall == NOBODY:
            lacking[session.day, batches[session.batch].venue].append(session)
    for (day, venue), unhoused in sorted(lacking.items()):
        yield Shortage(Lack.HALL, most_at_once(unhoused), len(unhoused), day=day, venue=venue)


def most_at_once(sessions: Sequence[Session]) -> int:
    """How many of these sessions of one day are held at the same moment."""
    return max(sum(one.starts <= other.starts < one.ends for one in sessions) for other in sessions)
