"""The hard rules as rows of the model: one rule, one function, listed in `ROWS`.

`admits_role`, `role_window`, `available` and `pin` close single batches to single people (see `admission`) and
`together` is what makes a party; neither needs a row.
"""

from collections.abc import Callable, Collection, Mapping

import numpy as np

from cadre_cli.domain.event import BedKind, Rule
from cadre_cli.planning.calendar import batches_sharing_a_day
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import Problem


def one_batch(problem: Problem) -> None:
    """`one_batch`: no party goes to two batches."""
    for c, parties in enumerate(problem.classes.number):
        terms = {int(v): 1.0 for v in problem.x[c] if v >= 0}
        if len(terms) > 1:
            problem.model.row(terms, upper=float(parties))


def beds(problem: Problem) -> None:
    """`beds`: men and women each have a bed of their kind on every occupied day of a venue."""
    for kind in BedKind:
        # Trainers take the same beds of all batches that overlap (see `trainer_rooms`).
        _within(problem, problem.sleepers(kind), lambda first, *_, kind=kind: problem.beds(first, kind), f"beds/{kind}")


def seats(problem: Problem) -> None:
    """`seats`: the hall has a seat for everyone who stays at the venue on a day (but for who has an extra one)."""
    _within(problem, problem.lodged(), problem.seats, "seats")


def apart(problem: Problem) -> None:
    """`apart`: of all who share an `apart` label, no two are in one batch."""
    members = problem.classes.members
    labels = members["apart"].str.split().explode().dropna()
    for label in sorted(labels.unique()):
        rows = labels.index[labels == label]
        weight = np.bincount(members["cls"].iloc[rows], minlength=len(problem.classes.number)).astype(np.int64)
        for batch in range(len(problem.batches)):
            terms = problem.load(weight, batch)
            if terms:
                allowed = problem.stretch("apart", problem.batches[batch].id, label)
                problem.model.row({**terms, **allowed}, upper=1.0)


def minimum(problem: Problem) -> None:
    """`minimum`: a batch is held with so many people or not at all."""
    for number, batch in enumerate(problem.batches):
        least = problem.event.minimum_of(batch)
        load = problem.load(problem.classes.size, number)
        if least < 2 or batch.id in problem.exempt:
            continue
        if not load:
            problem.held = tuple(other for other in problem.held if other != number)
            continue
        if number in problem.optional:
            held = problem.opened[number]
        else:
            (held,) = problem.model.variables([1.0])
            problem.conditional[number] = held
            problem.model.row({**load, held: -float(_most(problem, number))}, upper=0.0)
        fewer = {variable: -factor for variable, factor in problem.stretch("minimum", batch.id).items()}
        problem.model.row({**load, **fewer, held: -float(least)}, lower=0.0)


def laid_batches(problem: Problem) -> None:
    """Batches that the planner lays: nobody in one that is not held, and no two of a venue share a day."""
    optional = problem.optional
    for batch in optional:
        terms = problem.load(problem.classes.size, batch)
        problem.model.row({**terms, problem.opened[batch]: -float(_most(problem, batch))}, upper=0.0)
    for together in _sharing_beds(problem, optional):
        problem.model.row({problem.opened[batch]: 1.0 for batch in together}, upper=1.0)


def _most(problem: Problem, batch: int) -> int:
    """More people than that are in the batch in no case, those with an extra bed among them."""
    everybody = int((problem.classes.size * problem.classes.number).sum())
    if problem.elastic:
        return everybody
    return problem.places(batch) + everybody - int((problem.lodged() * problem.classes.number).sum())


def _within(problem: Problem, weight: Vector, capacity: Callable[..., int], limit: str) -> None:
    """No more of `weight` at a venue on a day than the `capacity` for the batches that are there."""
    optional = problem.optional
    for number in optional:  # no two of a venue share a day, so each batch has the venue to itself
        terms = {**problem.load(weight, number), problem.opened[number]: -float(capacity(number))}
        problem.model.row({**terms, **problem.stretch(limit, problem.batches[number].venue)}, upper=0.0)
    for together in _sharing_beds(problem, sorted(set(range(len(problem.batches))).difference(optional))):
        terms = {}
        for number in together:
            terms.update(problem.load(weight, number))
        if terms:
            venue = problem.batches[together[0]].venue
            problem.model.row({**terms, **problem.stretch(limit, venue)}, upper=float(capacity(*together)))


def _sharing_beds(problem: Problem, among: Collection[int]) -> list[tuple[int, ...]]:
    """The largest sets of the batches `among` them that take beds of one venue on one day."""
    sets: list[tuple[int, ...]] = []
    for venue in problem.event.venues:
        mine = [number for number in among if problem.batches[number].venue == venue.id]
        stays = [problem.batches[number].occupied(problem.event.turnover) for number in mine]
        sets.extend(tuple(mine[n] for n in positions) for positions in batches_sharing_a_day(stays))
    return sets


ROWS: Mapping[Rule, Callable[[Problem], None]] = {
    Rule.ONE_BATCH: one_batch,
    Rule.BEDS: beds,
    Rule.SEATS: seats,
    Rule.APART: apart,
    Rule.MINIMUM: minimum,
}
