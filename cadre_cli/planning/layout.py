"""Where the planner lays the batches itself: the layouts that are cheapest in themselves.

They serve twice: as a first guess, which mostly already seats everyone, and as the bound that proves it best.
"""

from collections.abc import Mapping
from heapq import nsmallest
from itertools import product

from cadre_cli.planning.problem import Problem

Packing = tuple[int, tuple[int, ...]]
"""What a layout costs, and the positions of its batches."""

_ByCount = dict[int, list[Packing]]
"""The cheapest layouts for each number of batches."""


def costs(problem: Problem) -> Mapping[int, int]:
    """What each batch costs: the longest batches, then the earliest, then the first venue are the cheapest.

    Not a rule but a tie-break, so that the planner's own batches are the same on every run.
    """
    first = problem.event.window.first
    venues = [venue.id for venue in problem.event.venues]
    days = len(problem.event.window.days)
    return {
        number: (days - len(batch.days)) * days * len(venues)
        + (batch.arrives - first).days * len(venues)
        + venues.index(batch.venue)
        + 1
        for number, batch in enumerate(problem.batches)
    }


def fewest_for(problem: Problem, people: int) -> int:
    """So many batches it takes at the least to hold so many people."""
    places = sorted((problem.places(batch) for batch in range(len(problem.batches))), reverse=True)
    needed = 0
    while needed < len(places) and sum(places[:needed]) < people:
        needed += 1
    return needed


def cheapest(problem: Problem, count: int, most: int = 1) -> list[Packing]:
    """The `most` cheapest layouts of `count` batches in which no two of a venue share a day, the cheapest first.

    Fewer where there are no more.
    """
    cost = costs(problem)
    best: _ByCount = {0: [(0, ())]}
    for venue in problem.event.venues:
        of_venue = _of_venue(problem, venue.id, cost, most)
        merged: _ByCount = {}
        for here, layouts in best.items():
            for there, others in of_venue.items():
                if here + there <= count:
                    both = [_together(*pair) for pair in product(layouts, others)]
                    merged[here + there] = nsmallest(most, [*merged.get(here + there, ()), *both])
        best = merged
    return best.get(count, [])


def _of_venue(problem: Problem, venue: str, cost: Mapping[int, int], most: int) -> _ByCount:
    """For each number of batches, the cheapest choices of that many at one venue: day by day, the last day last."""
    days = problem.event.window.days
    by_last: dict[int, list[tuple[int, int]]] = {}
    for number, batch in enumerate(problem.batches):
        if batch.venue == venue:
            stay = batch.occupied(problem.event.turnover)
            by_last.setdefault(days.index(stay[-1]), []).append((days.index(stay[0]), number))
    until: list[_ByCount] = [{0: [(0, ())]}]
    for last in range(len(days)):
        best = dict(until[last])
        for start, number in by_last.get(last, ()):
            one: Packing = (cost[number], (number,))
            for count, layouts in until[start].items():
                longer = [_together(layout, one) for layout in layouts]
                best[count + 1] = nsmallest(most, [*best.get(count + 1, ()), *longer])
        until.append(best)
    return until[-1]


def _together(one: Packing, other: Packing) -> Packing:
    return one[0] + other[0], (*one[1], *other[1])
