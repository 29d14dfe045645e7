"""What a plan comes to in each rule, counted on the planner's own model without solving anything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Event, Rule
from cadre_cli.domain.plan import Plan
from cadre_cli.domain.why import OffMix, Price
from cadre_cli.planning.classes import describe, form_classes
from cadre_cli.planning.decided import Standing, decided_people, settle
from cadre_cli.planning.mix import shares
from cadre_cli.planning.objectives import OBJECTIVES
from cadre_cli.planning.problem import Problem
from cadre_cli.solver.model import Model

_BY_STEPS = (Rule.ONE_AWAY, Rule.GROUP, Rule.WISHES, Rule.TRAVEL)
"""Rules whose steps say what the assignment at hand comes to."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a rule comes to, and the best conceivable."""

    value: int
    best: int
    more_is_better: bool


def planned_people(people: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Those who are not set aside, by code, with what was decided by hand over them."""
    decided = decided_people(people.sort_values("code", ignore_index=True), plan.decisions)
    return decided[decided["set_aside"] == ""].reset_index(drop=True)


def places(planned: pd.DataFrame, plan: Plan) -> "pd.Series[int]":
    """The position of each one's batch in the plan, -1 for who has none."""
    position = {batch.id: number for number, batch in enumerate(plan.batches)}
    batch = planned["code"].map(plan.seats.set_index("code")["batch"])
    return batch.map(position).fillna(-1).astype("int64")


def as_it_is(people: pd.DataFrame, plan: Plan, event: Event) -> Problem:
    """The planner's problem of these people and the plan's batches, at the plan itself."""
    planned = planned_people(people, plan)
    described = describe(planned, event, plan.batches, places(planned, plan))
    described = settle(described, planned["code"], plan.batches, Standing(plan.decisions))
    order = planned["order"].to_numpy(dtype=np.int64)
    problem = Problem(event, plan.batches, form_classes(planned["code"], described), order, Model(), auto=False)
    sits = problem.classes.members.groupby("cls")["now"].first()
    for c, batch in enumerate(sits):
        if batch >= 0:
            problem.model.values[problem.x[c, batch]] = problem.classes.number[c]
    return problem


def measured(problem: Problem) -> Mapping[Rule, Measure]:
    """What each soft rule of the event comes to at the problem's assignment, but for `keep`.

    A rule that has nothing to count (nobody wishes anything) is left out.
    """
    found: dict[Rule, Measure] = {}
    for rule in (rule for tier in problem.event.rules.tiers for rule in tier):
        if rule is Rule.SEAT:
            size = problem.classes.size
            found[rule] = Measure(problem.model.value(problem.seated(size)), len(problem.order), more_is_better=True)
        elif rule is Rule.SPREAD:
            off = sum(abs(item.people) * item.weight for item in off_mix(problem))
            found[rule] = Measure(off, 0, more_is_better=False)
        elif rule in _BY_STEPS:
            for step in OBJECTIVES[rule](problem):
                found[rule] = Measure(problem.model.value(step.terms), step.best, step.maximise)
    return found


def off_mix(problem: Problem) -> Iterator[OffMix]:
    """Where the batches are off an even mix."""
    for share in shares(problem):
        for batch in problem.held:
            people = share.off(problem.model.value(problem.load(share.people, batch)), batch)
            if people:
                yield OffMix(problem.batches[batch].id, share.dimension, share.value, people, share.weight)


def compared(
    before: Mapping[Rule, Measure], after: Mapping[Rule, Measure], moved: int, event: Event
) -> tuple[Price, ...]:
    """The price of one plan against another, rule by rule in the event's order; `moved` others change their batch.

    A rule for which nothing changes is in it too, so that it can be told that it does not.
    """
    found = []
    for rule in (rule for tier in event.rules.tiers for rule in tier):
        if rule is Rule.KEEP:
            found.append(Price(rule, 0, moved, more_is_better=False))
        elif known := before.get(rule) or after.get(rule):
            nothing = replace(known, value=0)
            was, now = before.get(rule, nothing), after.get(rule, nothing)
            found.append(Price(rule, was.value, now.value, known.more_is_better))
    return tuple(found)
