"""Each soft rule alone, on a few people, and their strict order."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import Dimension, Priority, Rule
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import RULES, batch, crowd, event, people, venue, where

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
ONE = TWO[:1]


def only(*tiers, **more):
    return replace(RULES, tiers=({Rule.SEAT: 1}, *tiers), **more)


def values(plan):
    return {(tier.rule, tier.title): tier.value for tier in plan.tiers}


def test_higher_roles_are_seated_first():
    table = people(
        {"name": "incharge"}, {"name": "president", "role": "district_president"}, {"name": "mla", "role": "mla"}
    )
    placed = where(table, make_plan(table, event(ONE, [venue(men=2)])).seats)
    assert placed == {"mla": "B1", "president": "B1", "incharge": "waiting"}


def test_more_people_beat_a_higher_role():
    table = people(
        {"name": "mla", "role": "mla", "together": "t"}, {"name": "aide", "gender": "women", "together": "t"}, *crowd(2)
    )
    placed = where(table, make_plan(table, event(ONE, [venue(men=2, women=0)])).seats)
    assert placed["mla"] == "waiting"  # her bed is missing, so both wait, and two others are seated


def test_within_a_role_who_has_paid_is_seated_first():
    table = people({"name": "A"}, {"name": "B", "paid": True}, {"name": "C"})
    assert where(table, make_plan(table, event(ONE, [venue(men=1)])).seats)["B"] == "B1"


def test_within_role_and_payment_the_roster_order_decides():
    table = people(
        {"name": "A", "order": 7}, {"name": "B", "order": 3}, {"name": "C", "order": 5, "district": "Indore"}
    )
    placed = where(table, make_plan(table, event(ONE, [venue(men=2)])).seats)
    assert placed == {"A": "waiting", "B": "B1", "C": "B1"}


def test_the_event_may_rank_payment_above_role():
    table = people({"name": "A", "role": "mla"}, {"name": "B", "paid": True})
    paid_first = replace(RULES, priority=(Priority.PAID, Priority.ROLE, Priority.ORDER))
    assert where(table, make_plan(table, event(ONE, [venue(men=1)], rules=paid_first)).seats)["B"] == "B1"
    assert where(table, make_plan(table, event(ONE, [venue(men=1)])).seats)["A"] == "B1"


def test_two_districts_never_send_president_and_incharge_on_the_same_days():
    table = people(
        *(
            {"name": f"{role} {unit}", "role": role, "unit": unit, "district": unit, "wish_batches": "B1"}
            for unit in ("Bhopal", "Indore")
            for role in ("district_president", "district_incharge")
        )
    )
    plan = make_plan(table, event(TWO))
    placed = where(table, plan.seats)
    for unit in ("Bhopal", "Indore"):
        assert placed[f"district_president {unit}"] != placed[f"district_incharge {unit}"]
    assert values(plan)[Rule.ONE_AWAY, "party districts left without either"] == 0
    assert values(plan)[Rule.WISHES, "wishes met"] == 2  # one_away ranks above wishes


def test_one_away_is_bent_rather_than_leaving_somebody_unseated():
    table = people({"name": "P", "role": "district_president"}, {"name": "I", "role": "district_incharge"})
    plan = make_plan(table, event(ONE))
    assert values(plan)[Rule.ONE_AWAY, "party districts left without either"] == 1
    assert set(where(table, plan.seats).values()) == {"B1"}


def test_city_and_rural_units_of_a_district_are_watched_apart():
    table = people(
        {"name": "P", "role": "district_president", "unit": "Bhopal City"},
        {"name": "I", "role": "district_incharge", "unit": "Bhopal Rural"},
    )
    plan = make_plan(table, event(ONE))
    assert (Rule.ONE_AWAY, "party districts left without either") not in values(plan)


def test_an_incharge_who_cannot_come_at_all_keeps_his_district():
    away = " ".join(f"2025-06-{day:02d}" for day in range(9, 16))
    table = people(
        {"name": "P", "role": "district_president"}, {"name": "I", "role": "district_incharge", "unavailable": away}
    )
    assert (Rule.ONE_AWAY, "party districts left without either") not in values(make_plan(table, event(ONE)))


def test_wishes_are_met_as_far_as_beds_go():
    table = people(*({"name": name, "wish_days": "2025-06-11"} for name in "ABC"), {"name": "D", "wish_batches": "B1"})
    plan = make_plan(table, event(TWO, [venue(men=2)]))
    assert values(plan)[Rule.WISHES, "wishes met"] == 3


def test_spread_gives_each_batch_its_share_of_each_role_and_gender():
    table = people(*crowd(4, role="mla"), *crowd(4, gender="women"), *crowd(2, district="Indore", division="Indore"))
    plan = make_plan(table, event(TWO, rules=only({Rule.SPREAD: 1})))
    joined = table.merge(plan.seats, on="code")
    for _, rows in joined.groupby("batch"):
        assert len(rows) == 5
        assert (rows["role"] == "mla").sum() == 2
        assert (rows["gender"] == "women").sum() == 2
        assert (rows["district"] == "Indore").sum() == 1
    assert values(plan)[Rule.SPREAD, "people off an even spread, weighted"] == 0


def test_spread_without_a_dimension_does_not_look_at_it():
    table = people(*crowd(2, role="mla", wish_batches="B1"), *crowd(2, wish_batches="B2"))
    fill_only = only({Rule.WISHES: 1}, {Rule.SPREAD: 1}, spread={Dimension.FILL: 1})
    plan = make_plan(table, event(TWO, rules=fill_only))
    assert values(plan)[Rule.WISHES, "wishes met"] == 4
    assert values(plan)[Rule.SPREAD, "people off an even spread, weighted"] == 0


def test_travel_sends_people_to_the_nearer_venue():
    venues = (venue("V1", district="Bhopal"), venue("V2", district="Indore"))
    batches = (batch("B1", 9, 10, "V1"), batch("B2", 9, 10, "V2"))
    table = people({"name": "A", "district": "Ujjain"}, {"name": "B", "district": "Raisen"})
    plan = make_plan(table, event(batches, venues, rules=only({Rule.TRAVEL: 1})))
    assert where(table, plan.seats) == {"A": "B2", "B": "B1"}
    assert values(plan)[Rule.TRAVEL, "kilometres travelled one way"] == 52 + 40


def test_keep_leaves_everyone_where_the_plan_in_force_has_him():
    table = people(*crowd(6))
    first = make_plan(table, event(TWO))
    more = people(*crowd(6), {"name": "late", "wish_batches": "B1"})
    second = make_plan(more, event(TWO), first)
    before, after = where(table, first.seats), where(more, second.seats)
    assert {name: after[name] for name in before} == before
    assert values(second)[Rule.KEEP, "people who stay in their batch"] == 6


def test_tiers_may_be_reordered():
    table = people(
        {"name": "P", "role": "district_president", "wish_batches": "B1"},
        {"name": "I", "role": "district_incharge", "wish_batches": "B1"},
    )
    wishes_first = only({Rule.WISHES: 1}, {Rule.ONE_AWAY: 1})
    assert set(where(table, make_plan(table, event(TWO, rules=wishes_first)).seats).values()) == {"B1"}


@pytest.mark.parametrize(("one_away", "wishes", "apart"), [(3, 1, True), (1, 3, False)])
def test_rules_in_one_tier_are_weighed_against_each_other(one_away, wishes, apart):
    table = people(
        {"name": "P", "role": "district_president", "wish_batches": "B1"},
        {"name": "I", "role": "district_incharge", "wish_batches": "B1"},
    )
    plan = make_plan(table, event(TWO, rules=only({Rule.ONE_AWAY: one_away, Rule.WISHES: wishes})))
    assert (len(set(where(table, plan.seats).values())) == 2) is apart
    assert plan.proven


def test_a_rule_that_is_switched_off_moves_nobody():
    table = people({"name": "A", "wish_batches": "B2"}, {"name": "B", "wish_batches": "B2"})
    plan = make_plan(table, event(TWO, rules=only({Rule.SPREAD: 1})))
    assert len(set(where(table, plan.seats).values())) == 2
    assert {tier.rule for tier in plan.tiers} == {Rule.SEAT, Rule.SPREAD}
