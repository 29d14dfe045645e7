"""`seat`: as many as possible, and where not all can be, the higher priority first.

The steps: those who are sure of their seat; those whose place is settled; where there are alternates, all who are
none; the number seated; where the plan in force is kept, those who have a seat already; then regular participants
before alternates and, as the event ranks them, each role's number from the highest priority down, the number who paid
within each group so far, and last the roster's order within each (of alternates, their own order before it).
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Priority, Rule
from cadre_cli.planning.objectives import Step
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import Problem

Group = tuple[str, "pd.Series[bool]"]
"""What the people of a group are called, and a mask over `classes.members`."""

EVERYBODY = "people seated"

HELD = "people sure of their seat seated"
"""Who has a seat while an act may take it from nobody."""

SETTLED = "people with a settled place seated"
"""Who was placed or admitted by hand, or may not leave his batch."""

KEPT = "people with a seat so far seated"
"""Who has a seat does not lose it to somebody who has none, whatever their rank."""

REGULAR = "people who are no alternates seated"
"""Alternates sit where a place is left, and keep it: who among them has a seat so far counts with these."""

ALTERNATES = "alternates"

RANKS = 2_000
"""At most so many distinct places in the roster's order are told apart in one group."""


def seat(problem: Problem) -> Iterator[Step]:
    """The steps of `seat`. What everyone's being seated settles is not asked again."""
    size, members = problem.classes.size, problem.classes.members
    yield from _those(problem, members["held"], HELD)
    yield from _those(problem, members["settled"], SETTLED)
    keeps = any(Rule.KEEP in tier for tier in problem.event.rules.tiers)
    alternate = members["alternate"]
    if alternate.any():
        yield from _those(problem, ~alternate | (members["sits"] & keeps), REGULAR)
    everyone = problem.reachable(size)
    yield Step(Rule.SEAT, EVERYBODY, problem.seated(size), everyone, maximise=True)
    if keeps:
        yield from _those(problem, members["sits"], KEPT)
    everybody: list[Group] = [("people", ~alternate)]
    if alternate.any():
        everybody.append((ALTERNATES, alternate))
    groups = everybody
    for criterion in problem.event.rules.priority:
        if criterion is Priority.ORDER:  # it decides between single people: nothing can be asked after it
            break
        # The first split is always told, so that it can be added up over venues; the rest only where it decides.
        if groups is not everybody:
            groups = [group for group in groups if _contested(problem, group)]
        groups = [part for group in groups for part in _split(problem, group, criterion)]
        for title, mask in groups:
            weight = problem.classes.people_with(mask)
            yield Step(Rule.SEAT, f"{title} seated", problem.seated(weight), problem.reachable(weight), maximise=True)
    for group in groups:
        if _contested(problem, group):
            yield _roster_order(problem, group)


def in_turn(people: pd.DataFrame) -> Vector:
    """The roster's order of each person; alternates come after all others, in their own order before the roster's."""
    order = people["order"].to_numpy(dtype=np.int64)
    alternate = people["alternate"].to_numpy(dtype=np.int64)
    if not alternate.any():
        return order
    place = np.empty(len(order), dtype=np.int64)
    place[np.lexsort((order, alternate))] = np.arange(len(order))
    return place


def _those(problem: Problem, mask: "pd.Series[bool]", title: str) -> Iterator[Step]:
    """As many as can be of those who satisfy `mask` (over `classes.members`)."""
    if mask.any():
        weight = problem.classes.people_with(mask)
        yield Step(Rule.SEAT, title, problem.seated(weight), problem.reachable(weight), maximise=True)


def _contested(problem: Problem, group: Group) -> bool:
    """Whether, by what is settled, some of the group are seated and some who could be are not."""
    weight = problem.classes.people_with(group[1])
    seated = problem.model.value(problem.seated(weight))
    return 0 < seated < problem.reachable(weight)


def _split(problem: Problem, group: Group, criterion: Priority) -> list[Group]:
    title, mask = group
    members = problem.classes.members
    if criterion is Priority.PAID:
        return [(f"{title} who paid", mask & members["paid"]), (f"{title} who have not paid", mask & ~members["paid"])]
    names = {role.id: role.names.en for role in problem.event.roles}
    parts = []
    for _, rows in members[mask].groupby("priority", sort=True):
        roles = sorted(rows["role"].unique())
        label = ", ".join(names.get(role, role) for role in roles)
        part = mask & members["role"].isin(roles)
        parts.append((label if title == "people" else f"{title}: {label}", part))
    return parts


def _roster_order(problem: Problem, group: Group) -> Step:
    """Those who stand earlier in the roster first: the sum of the ranks of the seated is as great as can be.

    A party counts with the rank of its first person for each of its people. Where nothing but beds and seats
    is in the way, the greatest sum under any falling ranks is the one that takes each in turn while he fits.
    """
    weight = problem.classes.people_with(group[1])
    ranks = _ranks(problem, np.flatnonzero(weight))
    terms: dict[int, float] = {}
    best = 0
    for c, of_parties in ranks.items():
        seated = {int(v): 1.0 for v in problem.x[c] if v >= 0}
        first = problem.model.value(seated)
        start = [1.0] * first + [0.0] * (len(of_parties) - first)
        steps = problem.model.variables([1.0] * len(of_parties), start)
        problem.model.row({**seated, **dict.fromkeys(steps, -1.0)}, 0.0, 0.0)
        for step, rank in zip(steps, of_parties, strict=True):
            terms[step] = float(rank * weight[c])
        best += sum(of_parties) * int(weight[c])
    title = group[0] if group[0] != "people" else "everyone"
    return Step(Rule.SEAT, f"roster order among {title}", terms, best, maximise=True)


def _ranks(
    problem: Problem, classes: Sequence[int] | np.ndarray[tuple[int], np.dtype[np.int64]]
) -> dict[int, list[int]]:
    """For each class with an open batch, the rank of each party, earliest highest."""
    first = {
        int(c): sorted(min(int(problem.order[row]) for row in party) for party in problem.classes.parties[c])
        for c in classes
        if problem.classes.open[c].any()
    }
    places = np.unique(np.concatenate([np.array(orders) for orders in first.values()]))
    width = -(-len(places) // RANKS)
    top = (len(places) - 1) // width + 1
    return {c: [top - int(np.searchsorted(places, order)) // width for order in orders] for c, orders in first.items()}
