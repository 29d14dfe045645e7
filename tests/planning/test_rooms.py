"""Rooms: each rule alone with two or three people, and against every way to deal the rooms of a tiny house."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import BedKind, RoomBlock, Rule
from cadre_cli.domain.plan import RoomGoal
from cadre_cli.domain.rooms import RoomFill, RoomRules
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.rooms import deal_rooms
from tests.planning.rounds import RULES, batch, event, people, venue

ONE = (batch("B1", 9, 10),)


def men(rooms, beds, floor=None, **more):
    return RoomBlock(BedKind.MEN, rooms, beds, floor=floor, **more)


def house(*blocks, **more):
    women = RoomBlock(BedKind.WOMEN, 2, 2)
    return replace(venue(seats=200), rooms=(*blocks, women), **more)


def camp(*blocks, batches=ONE, out_of_order=(), hard=RULES.hard, **rules):
    rooms = RoomRules(**rules)
    return event(batches, (house(*blocks, out_of_order=out_of_order),), rules=replace(RULES, hard=hard, rooms=rooms))


def rooms_of(table, plan):
    joined = table.merge(plan.seats, on="code")
    return dict(zip(joined["name"], joined["room"], strict=True))


def reached(plan):
    return {result.goal: result.value for result in plan.rooms}


def named(table, codes):
    return sorted(table.set_index("code").loc[list(codes), "name"])


def test_men_and_women_are_apart_and_who_waits_has_no_room():
    table = people(
        {"name": "A"}, {"name": "B", "gender": "women"}, {"name": "C"}, {"name": "D", "set_aside": "no role"}
    )
    plan = make_plan(table, camp(men(1, 1)))
    assert rooms_of(table, plan) == {"A": "M1", "B": "W1", "C": "", "D": ""}


def test_where_no_rooms_are_dealt_nobody_has_one():
    table = people({"name": "A"})
    without = event(ONE, (house(men(1, 1)),), rules=replace(RULES, rooms=None))
    without_beds = camp(men(1, 1), hard=RULES.hard - {Rule.BEDS})
    for one in (without, without_beds):
        plan = make_plan(table, one)
        assert (rooms_of(table, plan), plan.rooms) == ({"A": ""}, ())


def test_a_room_out_of_order_is_left_empty_and_its_beds_do_not_count():
    table = people({"name": "A"}, {"name": "B"})
    plan = make_plan(table, camp(men(2, 1), out_of_order=("M1",)))
    assert sorted(rooms_of(table, plan).values()) == ["", "M2"]


def test_people_of_one_district_share_a_room():
    table = people(
        *({"name": name, "district": home} for name, home in zip("ABCD", ("Bhopal", "Indore") * 2, strict=True))
    )
    plan = make_plan(table, camp(men(2, 2)))
    rooms = rooms_of(table, plan)
    assert rooms["A"] == rooms["C"] != rooms["B"] == rooms["D"]
    assert reached(plan) == {RoomGoal.DISTRICT: 0}


def test_people_of_one_role_share_a_room():
    table = people(
        *({"name": name, "role": role} for name, role in zip("ABCD", ("mla", "district_incharge") * 2, strict=True))
    )
    rooms = rooms_of(table, make_plan(table, camp(men(2, 2), fill=RoomFill.ROLE)))
    assert rooms["A"] == rooms["C"] != rooms["B"] == rooms["D"]


def test_mixed_rooms_part_the_people_of_a_district():
    table = people(
        *({"name": name, "district": home} for name, home in zip("ABCD", ("Bhopal", "Indore") * 2, strict=True))
    )
    plan = make_plan(table, camp(men(2, 2), fill=RoomFill.MIX))
    rooms = rooms_of(table, plan)
    assert rooms["A"] != rooms["C"] and rooms["B"] != rooms["D"]
    assert reached(plan) == {RoomGoal.MIX: 0}


def test_a_group_shares_a_room_before_a_district_does():
    table = people(
        {"name": "A", "together": "x"},
        {"name": "B", "together": "x", "district": "Indore"},
        {"name": "C"},
        {"name": "D"},
    )
    for fill in RoomFill:
        plan = make_plan(table, camp(men(2, 2), fill=fill))
        rooms = rooms_of(table, plan)
        assert rooms["A"] == rooms["B"] != rooms["C"]
        assert reached(plan)[RoomGoal.TOGETHER] == 0


def test_a_group_larger_than_any_room_takes_no_more_rooms_than_it_must():
    table = people(*({"name": name, "together": "x"} for name in "ABC"), {"name": "D"}, {"name": "E"})
    plan = make_plan(table, camp(men(3, 2)))
    assert reached(plan)[RoomGoal.TOGETHER] == 1
    assert plan.rooms[0].proven


def test_a_couple_is_not_in_one_room():
    table = people({"name": "A", "together": "x"}, {"name": "B", "together": "x", "gender": "women"})
    assert rooms_of(table, make_plan(table, camp(men(1, 2)))) == {"A": "M1", "B": "W1"}


def test_the_ground_floor_is_for_who_is_marked_then_for_the_oldest():
    table = people({"name": "A", "age": 66}, {"name": "B", "age": 80}, {"name": "C", "ground_floor": True, "age": 40})
    plan = make_plan(table, camp(men(1, 2, floor=0), men(1, 2, floor=1), ground_floor_age=65))
    assert rooms_of(table, plan) == {"A": "M2", "B": "M1", "C": "M1"}
    (result,) = [result for result in plan.rooms if result.goal is RoomGoal.GROUND_FLOOR]
    assert (result.value, result.bound, result.proven, named(table, result.codes)) == (1, 1, True, ["A"])
    why = plan.seats.set_index("code").loc[result.codes[0]]
    assert "needs the ground floor" in why["why"] and "भूतल" in why["why_hi"]


def test_a_floor_that_nobody_has_said_is_not_the_ground_floor():
    table = people({"name": "A", "age": 70})
    assert reached(make_plan(table, camp(men(1, 1), ground_floor_age=65))) == {RoomGoal.GROUND_FLOOR: 1}


def test_rooms_alone_while_rooms_are_to_spare_the_first_role_first():
    rows = [
        {"name": "A", "role": "district_president"},
        {"name": "B", "role": "mla"},
        {"name": "C"},
        {"name": "D"},
        {"name": "E"},
    ]
    table = people(*rows)
    plan = make_plan(table, camp(men(2, 2), men(1, 1), single=("mla", "district_president")))
    rooms = rooms_of(table, plan)
    assert rooms["B"] == "M3"
    (single,) = [result for result in plan.rooms if result.goal is RoomGoal.SINGLE]
    assert (single.value, named(table, single.codes)) == (1, ["A"])
    spare = make_plan(table, camp(men(3, 2), men(1, 1), single=("mla", "district_president")))
    assert reached(spare)[RoomGoal.SINGLE] == 0


def test_a_room_alone_leaves_the_large_rooms_to_others_and_the_promised_downstairs():
    table = people({"name": "A", "role": "mla", "age": 70}, {"name": "B", "role": "mla"}, {"name": "C", "age": 80})
    blocks = (men(1, 2, floor=0), men(1, 1, floor=0), men(2, 1, floor=1))
    for fill in RoomFill:
        plan = make_plan(table, camp(*blocks, single=("mla",), ground_floor_age=65, fill=fill))
        rooms = rooms_of(table, plan)
        assert {rooms["A"], rooms["C"]} == {"M1", "M2"} and rooms["B"] in ("M3", "M4")
        assert reached(plan)[RoomGoal.SINGLE] == 0


def test_nobody_changes_his_room_because_somebody_came_or_left():
    rows = [
        {"name": name, "district": home}
        for name, home in zip("ABCDE", ("Bhopal", "Indore", "Bhopal", "Indore", "Betul"), strict=True)
    ]
    table = people(*rows)
    one = camp(men(3, 2))
    before = make_plan(table, one)
    less = table[table["name"] != "A"].reset_index(drop=True)
    after = make_plan(less, one, before)
    assert all(rooms_of(less, after)[name] == rooms_of(table, before)[name] for name in "BCDE")
    back = make_plan(table, one, after)
    assert rooms_of(table, back)["A"] == rooms_of(table, before)["A"]
    assert reached(back)[RoomGoal.KEEP] == 0


def test_who_must_move_is_told_and_nobody_else_moves():
    table = people(*({"name": name} for name in "ABCD"))
    before = make_plan(table, camp(men(3, 2)))
    broken = make_plan(table, camp(men(3, 2), out_of_order=("M1",)), before)
    (keep,) = [result for result in broken.rooms if result.goal is RoomGoal.KEEP]
    had = rooms_of(table, before)
    assert named(table, keep.codes) == [name for name in "ABCD" if had[name] == "M1"]
    assert (keep.value, keep.proven) == (2, True)


def test_somebody_who_needs_the_ground_floor_now_moves_one_other_up():
    table = people(*({"name": name} for name in "ABC"))
    one = camp(men(1, 1, floor=0), men(2, 1, floor=1), ground_floor_age=65)
    before = make_plan(table, one)
    up = next(name for name, room in rooms_of(table, before).items() if room == "M2")
    older = table.assign(age=table["age"].where(table["name"] != up, 70))
    after = make_plan(older, one, before)
    assert rooms_of(older, after)[up] == "M1"
    assert reached(after) == {RoomGoal.GROUND_FLOOR: 0, RoomGoal.KEEP: 2}


def test_two_batches_that_share_a_day_share_the_beds_of_that_day():
    batches = (batch("B1", 9, 11), batch("B2", 11, 13))
    table = people(*({"name": f"{pin}{n}", "pin": pin} for pin in ("B1", "B2") for n in range(3)))
    plan = make_plan(table, camp(men(3, 2), batches=batches, single=("assembly_incharge",)))
    assert sorted(rooms_of(table, plan).values()) == ["M1", "M1", "M2", "M2", "M3", "M3"]
    again = make_plan(table, camp(men(3, 2), batches=batches, single=("assembly_incharge",)), plan)
    assert rooms_of(table, again) == rooms_of(table, plan)


def test_rooms_kept_by_a_later_batch_give_way_where_a_longer_one_would_have_none():
    short, late = batch("B1", 9, 10), batch("B2", 11, 12)
    table = people({"name": "A", "pin": "B1"}, {"name": "B", "pin": "B2"})
    before = make_plan(table, camp(men(1, 1), men(1, 1, names=("N",)), batches=(short, late)))
    apart = before.seats.assign(room=["M1" if b == "B1" else "N" for b in before.seats["batch"]])
    more = people({"name": "A", "pin": "B1"}, {"name": "B", "pin": "B2"}, {"name": "C", "pin": "B3"})
    long = camp(men(1, 1), men(1, 1, names=("N",)), batches=(short, late, batch("B3", 9, 12)))
    after = make_plan(more, long, replace(before, seats=apart))
    rooms = rooms_of(more, after)
    assert rooms["C"] not in (rooms["A"], rooms["B"]) and rooms["A"] == rooms["B"]


def test_dormitories_are_filled_by_good_sense_and_the_gap_is_told():
    rows = [
        {"name": f"{home}{n}", "district": home}
        for home, size in (("Bhopal", 13), ("Indore", 13), ("Betul", 14))
        for n in range(size)
    ]
    table = people(*rows)
    plan = make_plan(table, camp(men(2, 20), single=("mla",)))
    (filled,) = plan.rooms
    assert filled.value >= filled.bound


# Against every way to deal the rooms.

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Bhopal", "Indore", "Betul"]),
        st.sampled_from([0, 66, 80]),
        st.sampled_from(["", "", "x"]),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)
BLOCKS = st.lists(st.tuples(st.integers(1, 3), st.sampled_from([0, 1])), min_size=1, max_size=3)


def counted(rows, where, beds, fill):
    """What a way to deal the rooms reaches, goal by goal in strict order."""
    ground = sum(1 for (_, age, _, _), room in zip(rows, where, strict=True) if age and beds[room][1])
    group = {room for (_, _, label, _), room in zip(rows, where, strict=True) if label}
    grouped = sum(label != "" for _, _, label, _ in rows) > 1
    loose = [(row, room) for row, room in zip(rows, where, strict=True) if not (grouped and row[2])]
    alone = sum(1 for row, room in loose if row[3] and where.count(room) > 1)
    seen = loose if fill is RoomFill.DISTRICT else list(zip(rows, where, strict=True))
    pairs = len({(row[0], room) for row, room in seen})
    districts = len({row[0] for row, _ in seen})
    filled = pairs - districts if fill is RoomFill.DISTRICT else len(seen) - pairs
    return ground, len(group) - 1 if grouped else 0, alone, filled


@settings(max_examples=60, deadline=None)
@given(rows=ROWS, blocks=BLOCKS, fill=st.sampled_from([RoomFill.DISTRICT, RoomFill.MIX]))
def test_no_way_to_deal_the_rooms_is_better(rows, blocks, fill):
    if sum(beds for beds, _ in blocks) < len(rows):
        return
    table = people(
        *(
            {
                "name": f"P{n}",
                "district": home,
                "age": age,
                "together": label,
                "role": "mla" if alone else "assembly_incharge",
            }
            for n, (home, age, label, alone) in enumerate(rows)
        )
    ).sort_values("code", ignore_index=True)
    order = [int(name[1:]) for name in table["name"]]
    rows = [rows[n] for n in order]
    one = camp(*(men(1, beds, floor=floor) for beds, floor in blocks), fill=fill, single=("mla",), ground_floor_age=65)
    plan = make_plan(table, one)
    rooms = [int(room[1:]) - 1 for room in plan.seats["room"]]
    values = reached(plan)
    found = (
        values.get(RoomGoal.GROUND_FLOOR, 0),
        values.get(RoomGoal.TOGETHER, 0),
        values.get(RoomGoal.SINGLE, 0),
    )
    ways = [
        where
        for where in product(range(len(blocks)), repeat=len(rows))
        if all(where.count(room) <= beds for room, (beds, _) in enumerate(blocks))
    ]
    mine = counted(rows, tuple(rooms), blocks, fill)
    assert mine[:3] == found
    downstairs = {n for n, row in enumerate(rows) if row[1] and not blocks[rooms[n]][1]}
    fair = [way for way in ways if downstairs <= {n for n, room in enumerate(way) if not blocks[room][1]}]
    best = min(counted(rows, way, blocks, fill) for way in fair)
    assert mine[:3] == best[:3] == min(counted(rows, way, blocks, fill)[:3] for way in ways if way in fair)
    if fill is RoomFill.DISTRICT:
        assert mine == best
    assert mine[0] == min(counted(rows, way, blocks, fill)[0] for way in ways)


@settings(max_examples=25, deadline=None)
@given(data=st.data(), fill=st.sampled_from(list(RoomFill)))
def test_everyone_has_a_bed_and_planning_again_moves_nobody(data, fill):
    size = data.draw(st.integers(1, 24))
    homes = data.draw(st.lists(st.sampled_from(["Bhopal", "Indore", "Betul", "Sagar"]), min_size=size, max_size=size))
    ages = data.draw(st.lists(st.sampled_from([0, 0, 70]), min_size=size, max_size=size))
    table = people(
        *(
            {"name": f"P{n}", "district": home, "age": age}
            for n, (home, age) in enumerate(zip(homes, ages, strict=True))
        )
    )
    one = camp(men(3, 4, floor=0), men(6, 2), fill=fill, ground_floor_age=65)
    plan = make_plan(table, one)
    rooms = plan.seats["room"].value_counts()
    assert "" not in rooms.index
    assert all(count <= (4 if int(name[1:]) <= 3 else 2) for name, count in rooms.items())
    again = make_plan(table, one, plan)
    assert again.seats["room"].tolist() == plan.seats["room"].tolist()
    assert reached(again)[RoomGoal.KEEP] == 0


def test_the_row_order_of_the_roster_s_table_changes_nothing():
    table = people(*({"name": f"P{n}", "district": ("Bhopal", "Indore", "Betul")[n % 3]} for n in range(9)))
    one = camp(men(4, 3))
    assert make_plan(table, one).seats.equals(make_plan(table.iloc[::-1], one).seats)


def test_a_venue_without_people_has_nothing_to_tell():
    table = people({"name": "A"})
    nobody = np.full(1, -1, dtype=np.int64)
    dealt = deal_rooms(table, nobody, table["code"].where(table["code"] == "", ""), ONE, camp(men(1, 1)))
    assert (dealt.names.tolist(), dealt.results) == ([""], ())


@pytest.mark.parametrize("fill", list(RoomFill))
def test_a_batch_of_160_is_dealt_in_no_time(fill):
    rows = [
        {
            "name": f"P{n}",
            "district": f"D{n % 47}",
            "age": 40 + n % 33,
            "role": "mla" if n % 4 == 0 else "assembly_incharge",
        }
        for n in range(120)
    ]
    table = people(*rows)
    plan = make_plan(table, camp(men(10, 4, floor=0), men(23, 4), fill=fill, single=("mla",), ground_floor_age=65))
    assert (plan.seats["room"] != "").all()
