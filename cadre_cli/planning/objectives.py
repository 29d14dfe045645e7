"""The soft rules as objectives of the model: one rule, one function, listed in `OBJECTIVES`.

Each yields its steps when its turn comes, so that it can look at what the steps before decided.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cadre_cli.domain.distance import headquarters, kilometres, place_of
from cadre_cli.domain.event import Rule
from cadre_cli.linking import linked
from cadre_cli.planning.calendar import batches_sharing_a_day
from cadre_cli.planning.classes import Table
from cadre_cli.planning.descent import even_out
from cadre_cli.planning.layout import fewest_for
from cadre_cli.planning.mix import shares as mix_shares
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import Problem

STAY = "people who stay in their batch"


@dataclass(frozen=True)
class Step:
    """One objective: its terms, direction, and the best value conceivable without solving."""

    rule: Rule
    title: str
    terms: Mapping[int, float]
    best: int
    maximise: bool = False


def fewest_batches(problem: Problem) -> Iterator[Step]:
    """`fewest_batches`: where the planner lays the batches, it holds as few as it can."""
    if problem.opened:
        seated = problem.model.value(problem.seated(problem.classes.size))
        best = fewest_for(problem, seated)
        yield Step(Rule.FEWEST_BATCHES, "batches held", dict.fromkeys(problem.opened, 1.0), best)


def keep(problem: Problem) -> Iterator[Step]:
    """`keep`: everyone stays in the batch where the plan in force has him; the fewest people move.

    Which batch is the same, `problem.today` says. Who was told his batch counts first.
    """
    classes = problem.classes
    for staying, title in ((classes.told, "people told who stay in their batch"), (classes.staying, STAY)):
        terms: dict[int, float] = {}
        for batch in range(len(problem.batches)):
            terms.update(problem.load(staying[:, batch], batch))
        if terms:
            most = int((np.where(classes.open, staying, 0).max(axis=1) * classes.number).sum())
            yield Step(Rule.KEEP, title, terms, most, maximise=True)


def one_away(problem: Problem) -> Iterator[Step]:
    """`one_away`: on no day are all of a party district's holders of the named roles away.

    Counts the party districts (per set of roles) in which on some day all of them are.
    """
    members = problem.classes.members
    together = batches_sharing_a_day([batch.days for batch in problem.batches])
    broken: dict[int, float] = {}
    for roles in problem.event.rules.one_away:
        holders = members[members["role"].isin(list(roles)) & (members["unit"] != "")]
        for name, unit in holders.groupby("unit", sort=True):
            at_home = any((role, name) in problem.homebound for role in roles)
            if unit["role"].nunique() < 2 or at_home:
                continue
            weight = np.bincount(unit["cls"], minlength=len(problem.classes.number)).astype(np.int64)
            everyone = int((weight * problem.classes.number).sum())
            away = [_loads(problem, weight, batches) for batches in together]
            start = any(problem.model.value(terms) == everyone for terms in away)
            (violated,) = problem.model.variables([1.0], [float(start)])
            broken[violated] = 1.0
            for terms in away:
                problem.model.row({**terms, violated: -1.0}, upper=everyone - 1.0)
    if broken:
        yield Step(Rule.ONE_AWAY, "party districts left without either", broken, 0)


def group(problem: Problem) -> Iterator[Step]:
    """`group`: the groups of roles are trained one after the other, each batch for one of them as far as can be.

    Counted is each person beyond the share of his group in his batch (see `_group_shares`), rounded up.
    """
    members = problem.classes.members
    groups = [problem.classes.people_with(members["role"].isin(list(roles))) for roles in problem.event.rules.groups]
    terms: dict[int, float] = {}
    for people, shares in zip(groups, _group_shares(problem, groups), strict=True):
        for batch in problem.held:
            load, most = problem.load(people, batch), math.ceil(shares[batch] - 1e-6)
            if load:
                beyond = max(0.0, problem.model.value(load) - most)
                (over,) = problem.model.variables([float(len(problem.order))], [beyond])
                problem.model.row({**load, over: -1.0}, upper=float(most))
                terms[over] = 1.0
    if terms:
        yield Step(Rule.GROUP, "people not with their group", terms, 0)


def _group_shares(problem: Problem, groups: Sequence[Vector]) -> list[dict[int, float]]:
    """For each group the people of it that fall to each batch that is held.

    All who are seated stand in a row, group after group, and every venue to which the same people may go takes its
    share of each group; there they go to its batches in the order of arrival, to each as many as its places are of
    those of all.
    """
    at, head = problem.assignment(), linked(_venues_open(problem))
    shares: list[dict[int, float]] = [{} for _ in groups]
    for venue in dict.fromkeys(problem.batches[batch].venue for batch in problem.held):
        alike = [batch for batch in problem.held if head[problem.batches[batch].venue] == head[venue]]
        seated = at[:, alike].sum(axis=1)
        sizes = [int((people * seated).sum()) for people in groups]
        mine = [batch for batch in alike if problem.batches[batch].venue == venue]
        places, here = (sum(problem.places(batch) for batch in some) for some in (alike, mine))
        first = 0.0
        for batch in sorted(mine, key=lambda n: problem.batches[n].arrives):
            last = first + problem.places(batch) / max(1, here) * sum(sizes)
            for number, size in enumerate(sizes):
                start = sum(sizes[:number])
                overlap = max(0.0, min(last, start + size) - max(first, start))
                shares[number][batch] = overlap * here / max(1, places)
            first = last
    return shares


def _venues_open(problem: Problem) -> Iterator[list[str]]:
    """Each venue by itself, and the venues to which the rules let people of one class go."""
    venues = np.array([batch.venue for batch in problem.batches])
    yield from ([str(venue)] for venue in venues)
    yield from (list(map(str, venues[ways])) for ways in np.unique(problem.classes.admits, axis=0))


def wishes(problem: Problem) -> Iterator[Step]:
    """`wishes`: as many people as can be are in a batch, or on days, that they asked for."""
    classes = problem.classes
    terms: dict[int, float] = {}
    for batch in range(len(problem.batches)):
        terms.update(problem.load(classes.wished[:, batch], batch))
    if terms:
        most = int((np.where(classes.open, classes.wished, 0).max(axis=1) * classes.number).sum())
        yield Step(Rule.WISHES, "wishes met", terms, most, maximise=True)


def spread(problem: Problem) -> Iterator[Step]:
    """`spread`: each batch mirrors the whole, as far as people may go to each.

    Counted is each person beyond the share (see `mix`) that a batch should have of each role, district…, rounded
    up, or missing from it rounded down, so 0 is the rounding bound.
    """
    aims = list(mix_shares(problem))
    even_out(problem, aims)
    terms: dict[int, float] = {}
    for share in aims:
        for batch in problem.held:
            load = problem.load(share.people, batch)
            least, most = share.least[batch], share.most[batch]
            if not load and not least:  # where an act holds everybody elsewhere, they are missing all the same
                continue
            present = problem.model.value(load)
            start = [max(0.0, present - most), max(0.0, least - present)]
            over, under = problem.model.variables([float(len(problem.order))] * 2, start)
            problem.model.row({**load, over: -1.0}, upper=most)
            problem.model.row({**load, under: 1.0}, lower=least)
            terms[over] = terms[under] = float(share.weight)
    yield Step(Rule.SPREAD, "people off an even spread, weighted", terms, 0)


def travel(problem: Problem) -> Iterator[Step]:
    """`travel`: the fewest kilometres, as the crow flies from district headquarters to the venue.

    Where the event has several venues, those of all who are seated, also of who has no choice.
    """
    if len(problem.event.venues) < 2:
        return
    travelled = kilometres_of(problem)
    seated = problem.seated_parties()
    nearest = np.where(problem.classes.open, travelled, np.iinfo(np.int64).max).min(axis=1)
    terms: dict[int, float] = {}
    for held in problem.held:
        terms.update(problem.load(travelled[:, held], held))
    yield Step(Rule.TRAVEL, "kilometres travelled one way", terms, int((np.where(seated, nearest, 0) * seated).sum()))


def kilometres_of(problem: Problem) -> Table:
    """Class x batch: kilometres one way of all people of one party."""
    members = problem.classes.members
    travelled = np.zeros((len(problem.classes.number), len(problem.batches)), dtype=np.int64)
    for number, batch in enumerate(problem.batches):
        there = problem.event.venue_by_id[batch.venue]
        by_home = {home: kilometres(headquarters(home), place_of(there)) for home in members["district"].unique()}
        np.add.at(travelled[:, number], members["cls"], members["district"].map(by_home).to_numpy(dtype=np.int64))
    return travelled


def _loads(problem: Problem, weight: Vector, batches: Sequence[int]) -> dict[int, float]:
    return {number: w for batch in batches for number, w in problem.load(weight, batch).items()}


OBJECTIVES: Mapping[Rule, Callable[[Problem], Iterator[Step]]] = {
    Rule.FEWEST_BATCHES: fewest_batches,
    Rule.KEEP: keep,
    Rule.ONE_AWAY: one_away,
    Rule.GROUP: group,
    Rule.WISHES: wishes,
    Rule.SPREAD: spread,
    Rule.TRAVEL: travel,
}
