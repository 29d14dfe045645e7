"""The elastic model: everybody has a seat, the planner's own rows hold, and passing them has a price.

Beds, seats, further batches, roles admitted, districts served and favours asked of single people compete in one
model, so that what it finds is the cheapest set of changes there is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, Rule
from cadre_cli.domain.remedies import Change, RemedyKind
from cadre_cli.planning.classes import Classes
from cadre_cli.planning.constraints import ROWS, laid_batches
from cadre_cli.planning.objectives import OBJECTIVES
from cadre_cli.planning.problem import Problem
from cadre_cli.planning.releases import Release
from cadre_cli.solver.model import Model, UnsolvableError

Place = tuple[int, int]
"""Positions of a class and of a batch."""


@dataclass(frozen=True)
class Task:
    """Whom to seat in which batches. `people` are all who can be seated, `further` the batches that are not held yet
    (none where the planner lays all of them), `releases` what opens a batch to one party of a class, `kept` the soft
    rules that must be kept to the full. `held` are ids of batches of the plan, `exempt` of those that are held with
    however few people.
    """

    event: Event
    people: pd.DataFrame
    batches: tuple[Batch, ...]
    further: frozenset[int]
    held: frozenset[str]
    classes: Classes
    releases: Mapping[Place, tuple[Release, ...]]
    kept: tuple[Rule, ...]
    homebound: frozenset[tuple[str, str]]
    exempt: frozenset[str]


@dataclass(frozen=True)
class Found:
    """Changes that seat everybody, and whether none are cheaper."""

    changes: tuple[Change, ...]
    proven: bool


@dataclass(frozen=True)
class Priced:
    """A variable that stands for `units` of a change each; of equal prices the smaller `rank` is taken."""

    variable: int
    kind: RemedyKind
    units: int
    rank: int


def cheapest(task: Task, most: Mapping[RemedyKind, int], seconds: float) -> Found | None:
    """The cheapest changes with no more than so many units of each kind; None where there are none, or time ran out."""
    order = task.people["order"].to_numpy(dtype=np.int64)
    auto = task.event.auto is not None
    problem = Problem(
        task.event,
        task.batches,
        task.classes,
        order,
        Model(seconds),
        auto,
        task.homebound,
        elastic=True,
        further=task.further,
        exempt=task.exempt,
    )
    _add_rows(problem, task.kept)
    shared = _shared(problem, task)
    priced = [*_stretches(problem), *_openings(problem, task), *_releasings(problem, task, shared)]
    for kind, units in most.items():
        problem.model.row(_sum(priced, {kind: 1}), upper=float(units))
    cost = _sum(priced, task.event.prices)
    try:
        outcome = problem.model.optimise(cost, maximise=False, best=0)
    except UnsolvableError:
        return None
    problem.model.lock(cost, outcome.value, maximise=False)
    if outcome.value:
        _break_ties(problem, priced)
    changes = (*_stretched(problem), *_opened(problem, task), *_released(problem, task, shared))
    return Found(changes, outcome.proven)


def _add_rows(problem: Problem, kept: tuple[Rule, ...]) -> None:
    for rule, add_rows in ROWS.items():
        if rule in problem.event.rules.hard:
            add_rows(problem)
    laid_batches(problem)
    for c, parties in enumerate(problem.classes.number):
        problem.model.row({int(v): 1.0 for v in problem.x[c] if v >= 0}, float(parties), float(parties))
    for rule in kept:
        for step in OBJECTIVES[rule](problem):
            problem.model.row(step.terms, float(step.best), float(step.best))


def _shared(problem: Problem, task: Task) -> dict[Change, int]:
    """The variable "this is done" of each change that is made once for all."""
    shared: dict[Change, int] = {}
    for (c, batch), needed in task.releases.items():
        for release in needed:
            if release.shared and problem.x[c, batch] >= 0:
                if release.change not in shared:
                    (shared[release.change],) = problem.model.variables([1.0])
                x, parties = int(problem.x[c, batch]), float(problem.classes.number[c])
                problem.model.row({x: 1.0, shared[release.change]: -parties}, upper=0.0)
    return shared


def _stretches(problem: Problem) -> Iterator[Priced]:
    places = [*(venue.id for venue in problem.event.venues), *(batch.id for batch in problem.batches)]
    for (limit, place, _), variable in problem.stretched.items():
        yield Priced(variable, RemedyKind(limit.split("/")[0]), 1, places.index(place))


def _openings(problem: Problem, task: Task) -> Iterator[Priced]:
    """A further batch: the longest, then the earliest, then of the first venue, as where the planner lays them."""
    days = len(task.event.window.days)
    for number in sorted(task.further):
        batch = task.batches[number]
        yield Priced(problem.opened[number], RemedyKind.BATCH, 1, (days - len(batch.days)) * days**2 + number)


def _releasings(problem: Problem, task: Task, shared: Mapping[Change, int]) -> Iterator[Priced]:
    position = {batch.id: number for number, batch in enumerate(task.batches)}
    for change, variable in shared.items():
        yield Priced(variable, change.kind, 1, position.get(change.batch, 0))
    for (c, batch), needed in task.releases.items():
        x = int(problem.x[c, batch])
        if x >= 0:
            own = (release.change for release in needed if not release.shared)
            yield from (Priced(x, change.kind, change.amount, batch) for change in own)


def _sum(priced: list[Priced], weight: Mapping[RemedyKind, int]) -> dict[int, float]:
    terms: dict[int, float] = {}
    for one in priced:
        if weight.get(one.kind):
            terms[one.variable] = terms.get(one.variable, 0.0) + one.units * weight[one.kind]
    return terms


def _break_ties(problem: Problem, priced: list[Priced]) -> None:
    """Of equal prices the first venue, the earliest batch…: the same answer on every run."""
    ranks: dict[int, float] = {}
    for one in priced:
        ranks[one.variable] = ranks.get(one.variable, 0.0) + one.rank
    try:
        problem.model.optimise(ranks, maximise=False, best=0)
    except UnsolvableError:  # out of time: the solution at hand stays
        return


def _stretched(problem: Problem) -> Iterator[Change]:
    """Beds and seats of venues, keep-aparts and missing people of batches, by which limits were passed."""
    passed: dict[tuple[str, str], int] = {}
    for (limit, place, _), variable in problem.stretched.items():
        passed[limit, place] = passed.get((limit, place), 0) + round(problem.model.values[variable])
    for (limit, place), amount in sorted(passed.items()):
        what, _, kind = limit.partition("/")
        if amount and what == "beds":
            yield Change(RemedyKind.BEDS, amount, venue=place, bed_kind=BedKind(kind))
        elif amount and what == "seats":
            yield Change(RemedyKind.SEATS, amount, venue=place)
        elif amount:
            yield Change(RemedyKind(what), amount, place)


def _opened(problem: Problem, task: Task) -> Iterator[Change]:
    for number in sorted(task.further):
        if round(problem.model.values[problem.opened[number]]):
            batch = task.batches[number]
            yield Change(RemedyKind.BATCH, batch=batch.id, venue=batch.venue, days=batch.days)


def _released(problem: Problem, task: Task, shared: Mapping[Change, int]) -> Iterator[Change]:
    """What is done once for all, then the favours asked of single people, class by class."""
    yield from (change for change, variable in shared.items() if round(problem.model.values[variable]))
    assignment = problem.assignment()
    codes = task.people["code"].to_numpy()
    dealt = dict.fromkeys(range(len(assignment)), 0)
    for (c, batch), needed in sorted(task.releases.items(), key=lambda item: item[0]):
        start, count = dealt[c], int(assignment[c, batch])
        dealt[c] += count
        for party in problem.classes.parties[c][start : start + count]:
            for row, representative in zip(party, problem.classes.parties[c][0], strict=True):
                mine = codes[representative]
                own = (r.change for r in needed if not r.shared and r.change.code == mine)
                yield from (replace(change, code=str(codes[row])) for change in own)
