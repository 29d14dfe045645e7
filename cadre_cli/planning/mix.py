"""What an even mix is: of each role, district, gender… the share that should fall to each batch."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cadre_cli.domain.event import Dimension
from cadre_cli.planning.descent import Share
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import Problem

_EPSILON = 1e-6
"""Shares are sums of fractions: one that is whole but for rounding is whole."""


@dataclass(frozen=True)
class MixShare(Share):
    """The share of one value of a dimension ('' where it has but one)."""

    dimension: Dimension
    value: str

    def off(self, present: int, batch: int) -> int:
        """People too many (above 0) or missing (below) where so many are present in a batch."""
        return int(max(0.0, present - self.most[batch]) - max(0.0, self.least[batch] - present))


def shares(problem: Problem) -> Iterator[MixShare]:
    """The share of every value of every dimension that the event evens out.

    It is what would fall to a batch if everyone were spread over the batches that admit him by their places,
    rounded down and up.
    """
    portions = _portions(problem)
    for dimension, weight in problem.event.rules.spread.items():
        for value, people in _values_of(dimension, problem):
            target = people @ portions
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


def _portions(problem: Problem) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Parties of each class that fall to each batch if each class is spread by places over those that admit it."""
    held = np.zeros(len(problem.batches))
    held[list(problem.held)] = [problem.places(batch) for batch in problem.held]
    room = problem.classes.admits * held
    whole = room.sum(axis=1, keepdims=True)
    portion = np.divide(room, whole, out=np.zeros_like(room), where=whole > 0)
    return np.asarray(portion * problem.seated_parties()[:, None])
