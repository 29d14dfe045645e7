"""How large a round must be: for so many batches the fewest beds, for given beds the fewest batches.

It is the planner's model over venues without a bed or a chair, in which the beds and chairs that are missing are
counted: the same at every venue, for every batch.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import numpy as np
import pandas as pd

from cadre_cli.domain.event import AutoBatches, Batch, BedKind, Event, Names, RoomBlock, Rule, UnknownGender, Venue
from cadre_cli.domain.sizes import Capacity, Choice, Stay
from cadre_cli.planning.calendar import batches_sharing_a_day, possible_batches
from cadre_cli.planning.classes import describe, form_classes, seen_by
from cadre_cli.planning.constraints import ROWS, laid_batches
from cadre_cli.planning.layout import costs
from cadre_cli.planning.problem import Problem
from cadre_cli.solver.model import Model, Outcome, UnsolvableError

SECONDS: Final = 20.0
"""Each step of each choice is sought for so long at the most; what is not proven by then says so."""

MOST_VENUES: Final = 2
"""Choices with one venue and with two."""

COUNTED: Final = frozenset({Rule.ADMITS_ROLE, Rule.AVAILABLE, Rule.APART, Rule.TOGETHER})
"""Hard rules that count, where the event has them on: nobody is pinned to a batch before there is one."""


def choices(people: pd.DataFrame, event: Event, given: Capacity, seconds: float = SECONDS) -> Iterator[Choice]:
    """The choices for batches as long as the event's, over one venue and over two.

    Where nothing is `given`, one for every number of batches that the window holds, alike at each venue. Else the
    fewest batches that seat as many as can be. Longer and larger ones come later.

    Args:
        people: who is to be planned, with codes.
        event: window, turnover, roles and rules; its venues do not count.
    """
    lengths = event.auto.lengths if event.auto else tuple(len(batch.days) for batch in event.batches)
    for days in sorted(set(lengths)):
        for venues in range(1, MOST_VENUES + 1):
            empty = _empty(event, days, venues)
            batches = possible_batches(empty, AutoBatches((days,), _groups(event)))
            if not batches:
                continue
            sizing = _Sizing(people, empty, batches, given, seconds)
            if given.is_open:
                yield from (sizing.with_batches(each) for each in range(1, sizing.fits + 1))
            else:
                yield sizing.with_fewest()


def _empty(event: Event, days: int, venues: int) -> Event:
    """The event with venues that have nothing, in which the planner lays batches of that length."""
    none = tuple(RoomBlock(kind, 0, 1) for kind in BedKind)
    houses = tuple(Venue(str(number), Names("", ""), "", 0, none) for number in range(1, venues + 1))
    hard = (event.rules.hard & COUNTED) | {Rule.ONE_BATCH, Rule.BEDS, Rule.SEATS}
    gender = UnknownGender.MEN if event.unknown_gender is UnknownGender.WAIT else event.unknown_gender
    return replace(
        event,
        venues=houses,
        batches=(),
        auto=AutoBatches((days,), _groups(event)),
        rules=replace(event.rules, hard=hard),
        unknown_gender=gender,
    )


def _groups(event: Event) -> tuple[tuple[str, ...], ...]:
    """The roles that have batches of their own; none where some batch takes everyone, and so as often as it must."""
    if event.auto:
        return event.auto.groups
    own = tuple(dict.fromkeys(batch.roles for batch in event.batches))
    return own if all(own) else ()


class _Sizing:
    """The batches of one length that could be held at so many venues, and the people as classes."""

    def __init__(
        self, people: pd.DataFrame, event: Event, batches: tuple[Batch, ...], given: Capacity, seconds: float
    ) -> None:
        self.event, self.batches, self.given, self.seconds = event, batches, given, seconds
        self.order = people["order"].to_numpy(dtype=np.int64)
        described = describe(people, event, batches, pd.Series(-1, index=people.index))
        self.classes = form_classes(people["code"], seen_by((), described))

    @property
    def fits(self) -> int:
        """How many batches of the length one venue can hold, one after the other."""
        window, fits, free_from = self.event.window, 0, self.event.window.first
        for batch in sorted(self.batches, key=lambda batch: batch.departs):
            if batch.venue == "1" and batch.arrives >= free_from:
                fits += 1
                free_from = max(batch.occupied(self.event.turnover))
                free_from = next((day for day in window.days if day > free_from), date.max)
        return fits

    def with_batches(self, each: int) -> Choice:
        """The fewest beds, then seats, with so many batches at each venue, in which as many as can be are seated."""
        problem = self._problem()
        for venue in self.event.venues:
            mine = [opened for b, opened in zip(self.batches, problem.opened, strict=True) if b.venue == venue.id]
            problem.model.row(dict.fromkeys(mine, 1.0), float(each), float(each))
        self._share_evenly(problem, each * len(self.event.venues))
        return self._reached(problem, [self._seat(problem)])

    def with_fewest(self) -> Choice:
        """The fewest batches that seat as many as possible in what is given, then what else they need."""
        problem = self._problem()
        proofs = [self._seat(problem)]
        held = dict.fromkeys(problem.opened, 1.0)
        proofs.append(self._lock(problem, held, maximise=False))
        return self._reached(problem, proofs)

    def _problem(self) -> Problem:
        model = Model(self.seconds)
        problem = Problem(self.event, self.batches, self.classes, self.order, model, auto=True, elastic=True)
        for rule, add_rows in ROWS.items():
            if rule in self.event.rules.hard:
                add_rows(problem)
        laid_batches(problem)
        for (limit, place, _), variable in problem.stretched.items():
            if limit == "apart":
                model.fix(variable, 0.0)
            elif place != "1":
                model.row({variable: 1.0, self._needs(problem)[limit]: -1.0}, 0.0, 0.0)
            elif (value := self._given(limit)) is not None:
                model.fix(variable, float(min(value, len(self.order))))  # nobody needs two
        self._one_a_day(problem)
        return problem

    def _needs(self, problem: Problem) -> dict[str, int]:
        """The variable of each limit: what a venue needs of it."""
        return {limit: variable for (limit, place, _), variable in problem.stretched.items() if place == "1"}

    def _given(self, limit: str) -> int | None:
        return {"beds/men": self.given.men, "beds/women": self.given.women, "seats": self.given.seats}[limit]

    def _weights(self, problem: Problem) -> dict[str, "np.ndarray[tuple[int], np.dtype[np.int64]]"]:
        beds = {f"beds/{kind}": problem.sleepers(kind) for kind in BedKind}
        return {**beds, "seats": problem.lodged()}

    def _one_a_day(self, problem: Problem) -> None:
        """Implied by the rest, and what makes the proof short: on one day a venue lodges no more than its beds."""
        for limit, weight in self._weights(problem).items():
            for venue in self.event.venues:
                mine = [n for n, batch in enumerate(self.batches) if batch.venue == venue.id]
                for together in batches_sharing_a_day([self.batches[n].occupied(self.event.turnover) for n in mine]):
                    loads: dict[int, float] = {}
                    for position in together:
                        loads |= problem.load(weight, mine[position])
                    problem.model.row({**loads, self._needs(problem)[limit]: -1.0}, upper=0.0)

    def _share_evenly(self, problem: Problem, number: int) -> None:
        """Implied too: so many batches lodge no more than so many times the beds of one."""
        for limit, weight in self._weights(problem).items():
            problem.model.row({**problem.seated(weight), self._needs(problem)[limit]: -float(number)}, upper=0.0)

    def _seat(self, problem: Problem) -> Outcome:
        size = problem.classes.size
        return self._lock(problem, problem.seated(size), maximise=True, best=problem.reachable(size))

    def _lock(self, problem: Problem, terms: dict[int, float], maximise: bool, best: int = 0) -> Outcome:
        """One step, held from then on; where time ran out before it found anything, the solution at hand stays."""
        try:
            outcome = problem.model.optimise(terms, maximise, best)
        except UnsolvableError:
            outcome = Outcome(problem.model.value(terms), best, proven=False)
        problem.model.lock(terms, outcome.value, maximise)
        return outcome

    def _reached(self, problem: Problem, proofs: list[Outcome]) -> Choice:
        needs = self._needs(problem)
        proofs.append(self._lock(problem, {needs["beds/men"]: 1.0, needs["beds/women"]: 1.0}, maximise=False))
        proofs.append(self._lock(problem, {needs["seats"]: 1.0}, maximise=False))
        self._lock(problem, {problem.opened[n]: float(cost) for n, cost in costs(problem).items()}, maximise=False)
        value = {limit: self._given(limit) or round(problem.model.values[v]) for limit, v in needs.items()}
        held = [b for b, opened in zip(self.batches, problem.opened, strict=True) if problem.model.values[opened] > 0]
        stays = tuple(sorted((Stay(int(b.venue), b.arrives, b.departs) for b in held), key=_by_day))
        days = len(self.batches[0].days)
        seated = problem.model.value(problem.seated(problem.classes.size))
        proven = all(outcome.proven for outcome in proofs)
        men, women, seats = (value[limit] for limit in ("beds/men", "beds/women", "seats"))
        return Choice(days, len(self.event.venues), stays, men, women, seats, seated, proven)


def _by_day(stay: Stay) -> tuple[date, int]:
    return stay.arrives, stay.venue
