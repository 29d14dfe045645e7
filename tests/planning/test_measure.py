"""What a plan comes to is counted without solving, and is what the planner itself says it reached."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Dimension, Event, Rule
from cadre_cli.domain.plan import Plan
from cadre_cli.domain.why import OffMix
from cadre_cli.errors import NoPlanError
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.measure import as_it_is, compared, measured, off_mix
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import AutoBatches, batch, crowd, event, people, venue

PERSON = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["mla", "district_president", "district_incharge"]),
        "gender": st.sampled_from(["men", "women", ""]),
        "district": st.sampled_from(["Bhopal", "Sehore"]),
        "unavailable": st.sampled_from(["", "2025-06-09", "2025-06-12 2025-06-13"]),
        "wish_batches": st.sampled_from(["", "B1", "B2 B3"]),
        "together": st.sampled_from(["", "", "t"]),
        "apart": st.sampled_from(["", "", "a"]),
    }
)
ROWS = st.lists(PERSON, min_size=2, max_size=6).map(
    lambda rows: [{**row, "name": f"P{number}"} for number, row in enumerate(rows)]
)
VENUES = (venue(men=2, women=1, seats=3), venue("V2", men=1, women=1, seats=2, district="Indore"))
SEVERAL = (batch("B1", 9, 10), batch("B2", 11, 12), batch("B3", 13, 15), batch("B4", 11, 13, "V2"))


def claims(plan: Plan) -> dict[Rule, int]:
    """What the tiers say that `measured` counts too; of seating everybody, not the roles."""
    return {
        tier.rule: tier.value
        for tier in plan.tiers
        if tier.rule not in (Rule.SEAT, Rule.KEEP, Rule.FEWEST_BATCHES) or tier.title == "people seated"
    }


def assert_is_claimed(plan: Plan, table: pd.DataFrame, round_: Event) -> None:
    """A rule of which the planner had nothing to ask is counted all the same."""
    counted = {rule: measure.value for rule, measure in measured(as_it_is(table, plan, round_)).items()}
    claimed = claims(plan)
    assert {rule: counted.get(rule) for rule in claimed} == claimed
    assert all(not counted[rule] for rule in (Rule.ONE_AWAY, Rule.WISHES) if rule in counted and rule not in claimed)


@settings(max_examples=8, deadline=None)
@given(ROWS)
def test_what_is_counted_is_what_the_planner_reached(rows):
    table, round_ = people(*rows), event(SEVERAL, VENUES)
    try:
        plan = make_plan(table, round_)
    except NoPlanError:
        assume(False)
    assert_is_claimed(plan, table, round_)


@settings(max_examples=8, deadline=None)
@given(ROWS, st.sampled_from(["B1", "B2", "B4"]))
def test_it_is_so_too_where_an_act_holds_everybody(rows, to):
    table, round_ = people(*rows), event(SEVERAL, VENUES)
    try:
        plan = make_plan(table, round_)
        code = table["code"].iat[0]
        standing = Standing(Decisions().place(code, to), hold=Hold.PLACE, loose=frozenset((code,)))
        acted = make_plan(table, round_, plan, standing=standing)
    except NoPlanError:
        assume(False)
    assert_is_claimed(acted, table, round_)


def test_nobody_who_is_held_off_an_even_mix_makes_it_even():
    table = people(*crowd(8))
    two = event((batch("B1", 9, 10), batch("B2", 11, 12)))
    plan = make_plan(table, two)
    first, second, *_ = plan.seats.loc[plan.seats["batch"] == "B1", "code"]
    decisions = Decisions().place(first, "B2").place(second, "B2")
    standing = Standing(decisions, hold=Hold.PLACE, loose=frozenset((first, second)))
    acted = make_plan(table, two, plan, standing=standing)
    assert claims(acted)[Rule.SPREAD] > claims(plan)[Rule.SPREAD] == 0
    off = list(off_mix(as_it_is(table, acted, two)))
    assert OffMix("B2", Dimension.FILL, "", 2, 4) in off
    assert {item.people for item in off if item.batch == "B1"} <= {-2}


def test_batches_that_the_planner_laid_are_measured_as_they_are():
    table = people(*crowd(3))
    round_ = event(auto=AutoBatches((2,)), venues=(venue(men=2),))
    plan = make_plan(table, round_)
    assert measured(as_it_is(table, plan, round_))[Rule.SEAT].value == 3


def test_a_price_tells_each_rule_in_the_order_of_the_event():
    table = people(*crowd(2), {"name": "W", "wish_batches": "B1"})
    round_ = event()
    plan = make_plan(table, round_)
    now = measured(as_it_is(table, plan, round_))
    without = {rule: measure for rule, measure in now.items() if rule is not Rule.WISHES}
    prices = compared(now, without, 2, round_)
    assert [price.rule for price in prices] == [Rule.SEAT, Rule.KEEP, Rule.WISHES, Rule.SPREAD]
    assert [price.loss for price in prices] == [0, 2, 1, 0]
    assert compared(without, now, 0, round_)[2].loss == -1


@pytest.mark.parametrize("gone", ["withdrawn", "seated"])
def test_who_does_not_come_counts_for_nothing(gone):
    table = people(*crowd(2), {"name": "W", "wish_batches": "B1"})
    plan = make_plan(table, event())
    if gone == "withdrawn":
        code = table.loc[table["name"] == "W", "code"].iat[0]
        plan = make_plan(table, event(), plan, standing=Standing(Decisions().withdraw(code, "")))
    counted = measured(as_it_is(table, replace(plan), event()))
    assert (Rule.WISHES in counted) == (gone == "seated")
