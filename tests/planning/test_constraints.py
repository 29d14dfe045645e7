"""Each hard rule alone, on two or three people."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import Rule, Turnover
from cadre_cli.errors import NoPlanError
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import RULES, batch, crowd, event, people, venue, where

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))


def without(rule):
    return replace(RULES, hard=RULES.hard - {rule})


def test_one_batch_nobody_goes_twice_even_where_there_is_room():
    table = people({"name": "A"})
    plan = make_plan(table, event(TWO))
    assert len(plan.seats) == 1
    assert plan.seats["state"].tolist() == ["seated"]


def test_beds_are_counted_for_men_and_women_apart():
    table = people({"name": "A"}, {"name": "B"}, {"name": "C", "gender": "women"})
    one_bed_each = event(TWO[:1], [venue(men=1, women=1)])
    placed = where(table, make_plan(table, one_bed_each).seats)
    assert placed == {"A": "B1", "B": "waiting", "C": "B1"}
    placed = where(table, make_plan(table, replace(one_bed_each, rules=without(Rule.BEDS))).seats)
    assert set(placed.values()) == {"B1"}


def test_seats_in_the_hall_limit_a_batch_with_beds_left():
    table = people({"name": "A"}, {"name": "B"})
    small_hall = event(TWO[:1], [venue(seats=1)])
    plan = make_plan(table, small_hall)
    assert where(table, plan.seats) == {"A": "B1", "B": "waiting"}
    assert plan.seats.loc[plan.seats["state"] == "waiting", "reason"].tolist() == ["no_seats"]
    assert set(where(table, make_plan(table, replace(small_hall, rules=without(Rule.SEATS))).seats).values()) == {"B1"}


def test_batches_that_overlap_share_the_beds_of_their_venue():
    overlapping = (batch("B1", 9, 11), batch("B2", 11, 12))
    table = people({"name": "A"}, {"name": "B"})
    one_bed = event(overlapping, [venue(men=1)])
    assert sorted(where(table, make_plan(table, one_bed).seats).values())[1] == "waiting"
    same_day = replace(one_bed, turnover=Turnover.SAME_DAY)
    assert sorted(where(table, make_plan(table, same_day).seats).values()) == ["B1", "B2"]


def test_a_pin_holds_against_a_wish():
    table = people({"name": "A", "pin": "B2", "wish_batches": "B1"})
    plan = make_plan(table, event(TWO))
    assert where(table, plan.seats) == {"A": "B2"}
    assert plan.seats["why"].tolist() == ["pinned to B2"]


def test_a_batch_that_does_not_admit_a_role_stays_closed_to_it():
    table = people({"name": "A", "role": "mla"}, {"name": "B"})
    batches = (batch("B1", 9, 10, roles=["mla"]), batch("B2", 11, 12, roles=["assembly_incharge"]))
    assert where(table, make_plan(table, event(batches)).seats) == {"A": "B1", "B": "B2"}


def test_a_day_away_keeps_a_person_out_of_that_batch():
    table = people({"name": "A", "unavailable": "2025-06-10"})
    assert where(table, make_plan(table, event(TWO)).seats) == {"A": "B2"}


def test_apart_never_share_a_batch_and_the_last_of_three_waits():
    table = people(*({"name": name, "apart": "feud"} for name in "ABC"))
    plan = make_plan(table, event(TWO))
    assert sorted(where(table, plan.seats).values()) == ["B1", "B2", "waiting"]
    waits = plan.seats[plan.seats["state"] == "waiting"].iloc[0]
    assert waits["reason"] == "apart"
    assert "feud" not in waits["why"] + waits["why_hi"]  # who is to be apart is nobody's business


def test_one_person_may_have_to_be_apart_from_two_groups():
    table = people({"name": "A", "apart": "x"}, {"name": "B", "apart": "x y"}, {"name": "C", "apart": "y"})
    placed = where(table, make_plan(table, event(TWO)).seats)
    assert placed["A"] == placed["C"] != placed["B"]


def test_together_share_a_batch_even_against_their_wishes():
    table = people(
        {"name": "A", "together": "t", "wish_batches": "B1"}, {"name": "B", "together": "t", "wish_batches": "B2"}
    )
    placed = where(table, make_plan(table, event(TWO)).seats)
    assert placed["A"] == placed["B"]


def test_together_is_seated_whole_or_waits_whole():
    table = people({"name": "A", "together": "t"}, {"name": "B", "together": "t"}, {"name": "C"})
    plan = make_plan(table, event(TWO[:1], [venue(men=2, seats=2)]))
    assert where(table, plan.seats) == {"A": "B1", "B": "B1", "C": "waiting"}
    plan = make_plan(table, event(TWO[:1], [venue(men=1)]))
    assert where(table, plan.seats) == {"A": "waiting", "B": "waiting", "C": "B1"}


def test_one_of_a_group_who_can_never_come_keeps_the_whole_group_waiting():
    always_away = " ".join(f"2025-06-{day:02d}" for day in range(9, 16))
    table = people(
        {"name": "A", "together": "t"}, {"name": "B", "together": "t", "unavailable": always_away}, {"name": "C"}
    )
    plan = make_plan(table, event(TWO))
    assert where(table, plan.seats) | {"C": ""} == {"A": "waiting", "B": "waiting", "C": ""}
    reasons = dict(zip(table["name"], table.merge(plan.seats, on="code")["reason"], strict=True))
    assert reasons["A"] == "together"
    assert reasons["B"] == "days"


def test_groups_that_share_a_member_are_one_group():
    table = people({"name": "A", "together": "s"}, {"name": "B", "together": "s t"}, {"name": "C", "together": "t"})
    assert len(set(where(table, make_plan(table, event()).seats).values())) == 1


def test_together_and_apart_at_once_cannot_be_seated():
    table = people(
        {"name": "A", "together": "t", "apart": "x"}, {"name": "B", "together": "t", "apart": "x"}, {"name": "C"}
    )
    placed = where(table, make_plan(table, event(TWO)).seats)
    assert placed["A"] == placed["B"] == "waiting"
    assert placed["C"] in {"B1", "B2"}


def test_nobody_seated_at_all_is_an_error_that_says_why():
    table = people(*crowd(2, pin="B9"))
    with pytest.raises(NoPlanError) as caught:
        make_plan(table, event(TWO))
    assert "pinned to B9, which is no batch" in caught.value.way_out


def test_without_together_in_force_a_group_may_be_parted():
    table = people({"name": "A", "together": "t", "pin": "B1"}, {"name": "B", "together": "t", "pin": "B2"})
    rules = without(Rule.TOGETHER)
    assert where(table, make_plan(table, event(TWO, rules=rules)).seats) == {"A": "B1", "B": "B2"}
