"""A planted breach of every rule of rooms is caught by the verifier, and told by name."""

from dataclasses import replace

import pytest

from cadre_cli.domain.event import BedKind, RoomBlock, Rule, Turnover
from cadre_cli.domain.plan import RoomGoal
from cadre_cli.domain.rooms import RoomRules
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import RULES, batch, event, people, venue

TWO = (batch("B1", 9, 10), batch("B2", 10, 11))
HOUSE = replace(
    venue(seats=50),
    rooms=(
        RoomBlock(BedKind.MEN, 2, 2, floor=0),
        RoomBlock(BedKind.MEN, 3, 2, floor=1, prefix="U"),
        RoomBlock(BedKind.WOMEN, 1, 2, floor=1),
    ),
    out_of_order=("U3",),
)
CAMP = event(TWO, (HOUSE,), rules=replace(RULES, rooms=RoomRules(ground_floor_age=65)))
TABLE = people(
    {"name": "marked", "ground_floor": True, "pin": "B1"},
    {"name": "old", "age": 70, "pin": "B1"},
    {"name": "older", "age": 80, "pin": "B1"},
    {"name": "young", "pin": "B1"},
    {"name": "other", "pin": "B1"},
    {"name": "later", "pin": "B2"},
    {"name": "woman", "gender": "women", "pin": "B1"},
    {"name": "aside", "set_aside": "no role"},
)
PLAN = make_plan(TABLE, CAMP)
CODE = dict(zip(TABLE["name"], TABLE["code"], strict=True))


def breaches(rooms, plan=PLAN, camp=CAMP):
    """What the verifier says once these people sleep in other rooms; codes are given as names."""
    seats = plan.seats.copy()
    for name, room in rooms.items():
        seats.loc[seats["code"] == CODE[name], "room"] = room
    texts = [v.text for v in verify(TABLE, replace(plan, seats=seats), camp) if v.rule is Rule.ROOMS]
    for name, code in CODE.items():
        texts = [text.replace(code, name) for text in texts]
    return texts


def where(name):
    return PLAN.seats.set_index("code").loc[CODE[name], "room"]


def test_sound_rooms_have_no_breach():
    assert breaches({}) == []
    assert {where(name)[0] for name in ("marked", "old", "older")} == {"M"}


def test_a_room_without_a_seat():
    assert breaches({"aside": "U1"}) == ["aside has a room but no seat"]


def test_nobody_without_a_bed():
    assert breaches({"young": ""}) == ["young has no room"]


@pytest.mark.parametrize("room", ["U3", "M9"])
def test_a_room_out_of_order_or_not_there(room):
    assert breaches({"young": room}) == [f"young is in the room '{room}', which is not there or out of order"]


def test_men_and_women_apart():
    assert breaches({"woman": "U1"}) == ["woman is in U1, a room for men"]
    assert breaches({"young": "W1"}) == ["young is in W1, a room for women"]


def test_no_more_people_than_beds():
    crowd = dict.fromkeys(("marked", "old", "older"), "M1") | {"young": "U1", "other": "U2", "later": "U2"}
    assert breaches(crowd) == [
        "3 people in the 2 beds of M1 at V1 on 09 June",
        "3 people in the 2 beds of M1 at V1 on 10 June",
    ]


def test_a_bed_is_one_person_s_where_two_batches_share_a_day():
    shared = {"marked": "M1", "old": "M1", "older": "M2", "young": "U1", "other": "U1", "later": "U1"}
    assert breaches(shared) == ["3 people in the 2 beds of U1 at V1 on 10 June"]
    same_day = replace(CAMP, turnover=Turnover.SAME_DAY)
    assert [text for text in breaches(shared, camp=same_day) if "beds" in text] == []


def test_the_ground_floor_is_for_who_needs_it_most():
    unfair = {"marked": "M1", "old": "M1", "young": "M2", "older": "U1", "other": "U1", "later": "U2"}
    assert "older of B1 needs the ground floor more than somebody who has it" in breaches(unfair)


def test_a_claim_that_the_list_does_not_hold():
    claimed = [replace(r, value=1) if r.goal is RoomGoal.GROUND_FLOOR else r for r in PLAN.rooms]
    assert "B1: the plan claims 1 without the ground floor, there are 0" in breaches(
        {}, replace(PLAN, rooms=(*claimed,))
    )
    named = [replace(r, codes=("?",)) if r.goal is RoomGoal.GROUND_FLOOR else r for r in PLAN.rooms]
    assert "B1: the plan claims 0 without the ground floor, there are 0" in breaches({}, replace(PLAN, rooms=(*named,)))


def test_where_no_rooms_are_dealt_none_is_looked_for():
    without = replace(CAMP, rules=replace(CAMP.rules, rooms=None))
    assert breaches({"young": ""}, camp=without) == []
