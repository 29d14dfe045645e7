"""Where the planner lays the batches itself: the layouts that are cheapest in themselves.

They serve twice: as a first guess, which mostly already seats everyone, and as the bound that proves it best.
"""

from collections.abc import Mapping

from cadre_cli.planning.problem import Problem

Packing = tuple[int, tuple[int, ...]]
"""What a layout costs, and the positions of its batches."""


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


def cheapest(problem: Problem, count: int) -> Packing | None:
    """The cheapest layout of `count` batches in which no two of a venue share a day; None where there is none."""
    cost = costs(problem)
    best: dict[int, Packing] = {0: (0, ())}
    for venue in problem.event.venues:
        of_venue = _of_venue(problem, venue.id, cost)
        merged: dict[int, Packing] = {}
        for here, (price, chosen) in best.items():
            for there, (more, others) in of_venue.items():
                candidate = (price + more, (*chosen, *others))
                if here + there <= count and candidate < merged.get(here + there, (price + more + 1, ())):
                    merged[here + there] = candidate
        best = merged
    return best.get(count)


def _of_venue(problem: Problem, venue: str, cost: Mapping[int, int]) -> dict[int, Packing]:
    """For each number of batches, the cheapest choice of that many at one venue: day by day, the last day last."""
    days = problem.event.window.days
    by_last: dict[int, list[tuple[int, int]]] = {}
    for number, batch in enumerate(problem.batches):
        if batch.venue == venue:
            stay = batch.occupied(problem.event.turnover)
            by_last.setdefault(days.index(stay[-1]), []).append((days.index(stay[0]), number))
    until: list[dict[int, Packing]] = [{0: (0, ())}]
    for last in range(len(days)):
        best = dict(until[last])
        for start, number in by_last.get(last, ()):
            for count, (price, chosen) in until[start].items():
                candidate = (price + cost[number], (*chosen, number))
                if count + 1 not in best or candidate < best[count + 1]:
                    best[count + 1] = candidate
        until.append(best)
    return until[-1]
