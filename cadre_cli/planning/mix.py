"""What an even mix is: of each role, district, gender… the share that should fall to each batch."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from cadre_cli.domain.event import Dimension
from cadre_cli.planning.classes import Table
from cadre_cli.planning.descent import Real, Share
from cadre_cli.planning.openness import Bits, Vector
from cadre_cli.planning.problem import Problem

_EPSILON: Final = 1e-6
"""Shares are sums of fractions: one that is whole but for rounding is whole."""

_SETTLED: Final = 1e-9
"""Loads that change by no more (people) from one round to the next have come to rest."""

_MOST_ROUNDS: Final = 1_000
"""After so many rounds loads count as settled: a share may then be rounded the other way, nothing else."""


@dataclass(frozen=True)
class MixShare(Share):
    """The share of one value of a dimension ('' where it has but one)."""

    dimension: Dimension
    value: str

    def off(self, present: int, batch: int) -> int:
        """People too many (above 0) or missing (below) where so many are present in a batch."""
        return int(max(0.0, present - self.most[batch]) - max(0.0, self.least[batch] - present))


def shares(problem: Problem) -> Iterator[MixShare]:
    """The share of every value of every dimension that the event evens out, rounded down and up.

    It is that of the whole by the batches' places, as far as the people of the value may go: where too many of them
    may go nowhere else, the batches that are left share the rest alike (see `fair_loads`).
    """
    values = [
        (dimension, weight, value, people)
        for dimension, weight in problem.event.rules.spread.items()
        for value, people in _values_of(dimension, problem)
    ]
    targets = _fair_shares(problem, np.array([people for *_, people in values]))
    for (dimension, weight, value, people), target in zip(values, targets, strict=True):
        least, most = np.floor(target + _EPSILON), np.ceil(target - _EPSILON)
        yield MixShare(people, least, most, weight, dimension, value)


def _values_of(dimension: Dimension, problem: Problem) -> Iterator[tuple[str, Vector]]:
    """Each value of the dimension with the people of one party of each class who have it."""
    classes = problem.classes
    if dimension is Dimension.FILL:
        yield "", classes.size
        return
    column = classes.members["bed" if dimension is Dimension.GENDER else dimension.value]
    for value in sorted(set(column) - {""}):
        yield value, classes.people_with(column == value)


def _fair_shares(problem: Problem, people: Table) -> Real:
    """Value x batch: how many `people` (value x class, of one party) fall to each batch."""
    held, shares = list(problem.held), np.zeros((len(people), len(problem.batches)))
    ways, way = np.unique(problem.classes.admits[:, held], axis=0, return_inverse=True)
    amounts = np.zeros((len(people), len(ways)))
    np.add.at(amounts.T, way.ravel(), (people * problem.seated_parties()).T)
    some = ways.any(axis=1)
    places = np.array([problem.places(batch) for batch in held], dtype=np.float64)
    shares[:, held] = fair_loads(amounts[:, some], ways[some], np.maximum(places, _EPSILON))
    return shares


def fair_loads(amounts: Real, ways: Bits, places: Real) -> Real:
    """Value x batch: what falls to each batch if the fullest is as empty as can be, then the next fullest, and so on.

    Of each value `amounts[v, w]` people may go to the batches `ways[w]`; a batch is as full as its load is of its
    `places`. These are the loads that are least in every convex measure at once (the lexicographically optimal base;
    Fujishige, Mathematics of Operations Research 5, 1980). Found by filling one way after the other to a level, given
    all others, until nothing changes.
    """
    parts = np.zeros((len(ways), len(amounts), len(places)))
    for _ in range(_MOST_ROUNDS):
        before = parts.sum(axis=0)
        for number, way in enumerate(ways):
            others = parts.sum(axis=0) - parts[number]
            parts[number][:, way] = _filled(amounts[:, number, None], others[:, way], places[way])
        if len(ways) < 2 or np.abs(parts.sum(axis=0) - before).max(initial=0.0) < _SETTLED:
            break
    return np.asarray(parts.sum(axis=0))


def _filled(amount: Real, loads: Real, places: Real) -> Real:
    """What each batch takes of the amount (value x 1) on top of its loads, so that those that take are equally full."""
    order = np.argsort(loads / places, axis=1)
    sorted_loads, room = np.take_along_axis(loads, order, axis=1), places[order]
    levels = (amount + sorted_loads.cumsum(axis=1)) / room.cumsum(axis=1)  # if the first, the first two, … take it
    last = (levels * room >= sorted_loads).sum(axis=1, keepdims=True) - 1
    return np.asarray(np.maximum(np.take_along_axis(levels, last, axis=1) * places - loads, 0.0))
