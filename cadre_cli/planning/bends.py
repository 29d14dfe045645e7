"""Where a plan bends the soft rules: which districts, whose wishes, which batches; and what each would cost to keep."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event, Rule, Rules
from cadre_cli.domain.plan import Plan
from cadre_cli.domain.why import LeftWithout, Price, Unmet
from cadre_cli.planning.admission import meets_wish
from cadre_cli.planning.decided import Standing
from cadre_cli.planning.measure import as_it_is, compared, measured, planned_people
from cadre_cli.planning.plan import make_plan

ABOVE_ALL: Final = (Rule.SEAT, Rule.FEWEST_BATCHES)
"""What a rule that is moved up still comes behind, unless it is put before everything."""


@dataclass(frozen=True)
class Cost:
    """What it would cost to keep a rule as far as can be, others in their order: `left` is what it still comes to.

    `first` says that it was put before everything, even before seating; else it comes right behind that. `plan` is
    the plan in which it is so.
    """

    first: bool
    left: int
    prices: tuple[Price, ...]
    plan: Plan


def left_without(people: pd.DataFrame, plan: Plan, event: Event) -> Iterator[LeftWithout]:
    """The districts, per set of roles of `one_away`, that on some day have nobody of them at home."""
    seats = plan.seats.set_index("code")["batch"]
    batches = {batch.id: batch for batch in plan.batches}
    planned = planned_people(people, plan)
    for roles in event.rules.one_away:
        holders = planned[planned["role"].isin(list(roles)) & (planned["unit"] != "")]
        for unit, of_unit in holders.groupby("unit", sort=True):
            stays = [batches.get(id_) for id_ in of_unit["code"].map(seats)]
            held = [stay for stay in stays if stay is not None]
            days = [day for day in event.window.days if all(day in stay.days for stay in held)]
            if days and len(held) == len(stays) and of_unit["role"].nunique() > 1:
                ids = tuple(dict.fromkeys(stay.id for stay in held))
                yield LeftWithout(str(unit), tuple(dict.fromkeys(of_unit["role"])), tuple(days), ids)


def unmet(people: pd.DataFrame, plan: Plan) -> Iterator[Unmet]:
    """Who wished for batches or days and did not get them, by name."""
    batches = {batch.id: batch for batch in plan.batches}
    planned = planned_people(people, plan).merge(plan.seats[["code", "batch"]], on="code")
    wishing = planned[(planned["wish_batches"] != "") | (planned["wish_days"] != "")].sort_values(["name", "code"])
    columns = ["code", "name", "batch", "wish_batches", "wish_days"]
    for code, name, batch, named, days in wishing[columns].itertuples(index=False, name=None):
        met = tuple(other.id for other in plan.batches if meets_wish(named, days, other))
        if batch not in batches or batch not in met:
            yield Unmet(code, name, batch, met)


def cost_to_keep(
    rule: Rule, first: bool, people: pd.DataFrame, in_force: Plan, event: Event, told: frozenset[str]
) -> Cost:
    """What the other rules would lose if this one came before them; solved anew from the plan in force.

    Raises:
        NoPlanError: nobody would have a seat.
    """
    standing = Standing(in_force.decisions, told)
    promoted = replace(event, rules=_promoted(event.rules, rule, first))
    plan = make_plan(people, promoted, in_force, standing=standing)
    now, then = (measured(as_it_is(people, each, event)) for each in (in_force, plan))
    was = people["code"].map(in_force.seats.set_index("code")["batch"])
    goes = people["code"].map(plan.seats.set_index("code")["batch"])
    moved = int(((was != "") & (goes != "") & (was != goes)).sum())
    left = abs(then[rule].best - then[rule].value)
    return Cost(first, left, compared(now, then, moved, event), plan)


def _promoted(rules: Rules, rule: Rule, first: bool) -> Rules:
    """The rules with this one in a tier of its own, before everything or right behind what comes ABOVE_ALL."""
    others = [{r: weight for r, weight in tier.items() if r is not rule} for tier in rules.tiers]
    others = [tier for tier in others if tier]
    at = 0 if first else max((n + 1 for n, tier in enumerate(others) if any(r in tier for r in ABOVE_ALL)), default=0)
    return replace(rules, tiers=(*others[:at], {rule: 1}, *others[at:]))
