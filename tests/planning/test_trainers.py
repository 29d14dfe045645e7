"""Trainers take beds, rooms and chairs from the people of a batch, and never count among them."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import AutoBatches, BedKind, RoomBlock, Rule
from cadre_cli.domain.remedies import RemedyKind
from cadre_cli.domain.trainers import Trainers
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import batch, crowd, event, people, venue

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
ROOMS = (RoomBlock(BedKind.MEN, 2, 2), RoomBlock(BedKind.MEN, 1, 3), RoomBlock(BedKind.WOMEN, 1, 2))
"""M1 and M2 of two beds, M3 of three; W1."""


def campus(hall=20, **trainers):
    return replace(venue(seats=hall), rooms=ROOMS, trainers=Trainers(**trainers))


def count(plan, state="seated"):
    return (plan.seats["state"] == state).sum()


@pytest.mark.parametrize(("trainers", "seated"), [({}, 7), ({"men": 2}, 5), ({"men": 2, "alone": True}, 3)])
def test_the_beds_of_trainers_are_not_there_for_others(trainers, seated):
    plan = make_plan(people(*crowd(9)), event(TWO[:1], [campus(**trainers)]))
    assert count(plan) == seated
    assert plan.remedies[0].changes[0].kind is RemedyKind.BEDS
    assert plan.remedies[0].changes[0].amount == 9 - seated


@pytest.mark.parametrize(("chairs", "seated"), [(True, 3), (False, 5)])
def test_trainers_take_chairs_where_the_event_says_so(chairs, seated):
    plan = make_plan(people(*crowd(6)), event(TWO[:1], [campus(hall=5, men=1, women=1, seats=chairs)]))
    assert count(plan) == seated


def test_nobody_else_sleeps_in_the_room_of_a_trainer():
    plan = make_plan(people(*crowd(3)), event(TWO[:1], [campus(men=2, alone=True)]))
    assert set(plan.seats["room"]) == {"M3"}


def test_who_had_a_room_that_a_trainer_gets_now_changes_it():
    table = people(*crowd(2))
    first = make_plan(table, event(TWO[:1], [campus()]))
    assert set(first.seats["room"]) == {"M1"}
    after = make_plan(table, event(TWO[:1], [campus(men=2, alone=True)]), first)
    assert set(after.seats["room"]) == {"M3"}


def test_trainers_of_laid_batches_take_beds_of_each():
    laid = event(auto=AutoBatches((2,)), venues=[campus(men=2)])
    plan = make_plan(people(*crowd(8)), laid)
    assert count(plan) == 8
    assert len(plan.batches) == 2


def test_one_more_batch_has_trainers_too():
    """Nine wait, and a batch has five beds beside its trainers': it takes two more."""
    plan = make_plan(people(*crowd(14)), event(TWO[:1], [campus(men=2, women=1)]))
    kinds = [[change.kind for change in remedy.changes] for remedy in plan.remedies]
    assert kinds == [[RemedyKind.BEDS], [RemedyKind.BATCH, RemedyKind.BATCH]]


def test_trainers_and_people_in_one_bed_do_not_verify():
    table = people(*crowd(7))
    full = event(TWO[:1], [campus(hall=7)])
    plan = make_plan(table, full)
    planted = verify(table, plan, replace(full, venues=(campus(hall=7, men=1, alone=True),)))
    assert {violation.rule for violation in planted} == {Rule.BEDS, Rule.SEATS, Rule.ROOMS}
    assert "8 men for 7 men's beds at V1 on 09 June" in {violation.text for violation in planted}


def test_trainers_do_not_come_where_nobody_else_does():
    table = people(*crowd(2, unavailable="2025-06-11"))
    plan = make_plan(table, event(TWO, [campus(men=3)]))
    assert verify(table, plan, event(TWO, [campus(men=3)])) == ()
