"""What offices ask of a planner and rarely get, each with two or three people."""

from dataclasses import replace

from cadre_cli.domain.event import BedKind, Priority, RoomBlock, Rule
from cadre_cli.domain.plan import RoomGoal
from cadre_cli.domain.rooms import RoomFill, RoomRules
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import RULES, batch, crowd, event, people, venue, where

ONE = (batch("B1", 9, 10),)
TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
PAID_FIRST = replace(RULES, priority=(Priority.PAID, Priority.ROLE, Priority.ORDER))


def seated(table, plan):
    return {name for name, batch_ in where(table, plan.seats).items() if batch_.startswith("B")}


def test_a_family_is_seated_whole_or_waits_whole():
    table = people(*crowd(2, together="t"), {"name": "A"})
    assert seated(table, make_plan(table, event(ONE, [venue(men=3)]))) == set(table["name"])
    assert seated(table, make_plan(table, event(ONE, [venue(men=1)]))) == {"A"}


def test_a_family_of_man_and_wife_waits_where_she_has_no_bed():
    table = people({"name": "A", "together": "t"}, {"name": "B", "gender": "women", "together": "t"}, {"name": "C"})
    assert seated(table, make_plan(table, event(ONE, [venue(men=2, women=0)]))) == {"C"}


def test_batches_are_of_even_size():
    table = people(*crowd(5))
    sizes = make_plan(table, event(TWO)).seats["batch"].value_counts()
    assert sorted(sizes) == [2, 3]


def test_who_paid_is_seated_before_who_has_not():
    table = people({"name": "A"}, {"name": "B", "paid": True})
    assert seated(table, make_plan(table, event(ONE, [venue(men=1)]))) == {"B"}


def test_who_paid_comes_before_a_higher_role_where_the_event_says_so():
    table = people({"name": "A", "role": "mla"}, {"name": "B", "paid": True})
    assert seated(table, make_plan(table, event(ONE, [venue(men=1)]))) == {"A"}
    assert seated(table, make_plan(table, event(ONE, [venue(men=1)], rules=PAID_FIRST))) == {"B"}


def test_who_paid_and_has_a_seat_is_not_bumped_for_a_higher_role_that_has_not():
    table = people({"name": "B", "paid": True})
    first = make_plan(table, event(ONE, [venue(men=1)]))
    more = people({"name": "B", "paid": True}, {"name": "A", "role": "mla"})
    assert seated(more, make_plan(more, event(ONE, [venue(men=1)]), first)) == {"B"}


def test_who_paid_is_not_bumped_where_a_bed_is_lost_while_the_event_says_so():
    both = people({"name": "A", "role": "mla"}, {"name": "B"})
    first = make_plan(both, event(ONE, [venue(men=2)], rules=PAID_FIRST))
    told = Standing(told=frozenset(both["code"]))
    for payer in "AB":
        paid = both.assign(paid=both["name"] == payer)
        after = make_plan(paid, event(ONE, [venue(men=1)], rules=PAID_FIRST), first, standing=told)
        assert seated(paid, after) == {payer}


def test_who_has_not_paid_and_has_a_seat_keeps_it_when_another_pays():
    both = people({"name": "A"}, {"name": "B"})
    first = make_plan(both, event(ONE, [venue(men=1)], rules=PAID_FIRST))
    paid = both.assign(paid=both["name"] == "B")
    assert seated(paid, make_plan(paid, event(ONE, [venue(men=1)], rules=PAID_FIRST), first)) == {"A"}


def test_a_late_comer_moves_nobody():
    table = people(*crowd(4, wish_batches="B1"))
    first = make_plan(table, event(TWO, [venue(men=3)]))
    more = people(*crowd(4, wish_batches="B1"), {"name": "Late", "role": "mla", "wish_batches": "B1"})
    act = Standing(hold=Hold.PLACE)
    after = make_plan(more, event(TWO, [venue(men=3)]), first, standing=act)
    old, new = where(table, first.seats), where(more, after.seats)
    assert {name: new[name] for name in old} == old
    assert new["Late"] == "B2"


def house(*blocks, out_of_order=()):
    return replace(venue(), rooms=blocks, out_of_order=out_of_order)


def rooms_of(table, plan):
    return dict(zip(table["name"], table.merge(plan.seats, on="code")["room"], strict=True))


def test_a_family_shares_a_room_men_and_women_apart():
    table = people(
        {"name": "X", "district": "Indore"},
        {"name": "A", "together": "t"},
        {"name": "B", "district": "Indore", "together": "t"},
        {"name": "C", "gender": "women", "together": "t"},
    )
    beds = (RoomBlock(BedKind.MEN, 2, 2), RoomBlock(BedKind.WOMEN, 1, 2))
    rooms = rooms_of(table, make_plan(table, event(ONE, [house(*beds)])))
    assert rooms["A"] == rooms["B"] != rooms["X"]
    assert rooms["C"] == "W1"


def test_a_room_that_is_out_of_order_is_nobodys_and_its_beds_do_not_count():
    table = people(*crowd(3))
    plan = make_plan(table, event(ONE, [house(RoomBlock(BedKind.MEN, 2, 2), out_of_order=("M1",))]))
    assert set(plan.seats["room"]) == {"M2", ""}
    assert (plan.seats["state"] == "seated").sum() == 2


def test_who_is_to_have_a_room_alone_has_one_while_there_is_one():
    alone = replace(RULES, rooms=RoomRules(RoomFill.DISTRICT, ("mla",)))
    table = people({"name": "V", "role": "mla"}, *crowd(2))
    beds = RoomBlock(BedKind.MEN, 2, 2)
    rooms = rooms_of(table, make_plan(table, event(ONE, [house(beds)], rules=alone)))
    assert list(rooms.values()).count(rooms["V"]) == 1
    more = people({"name": "V", "role": "mla"}, *crowd(3))
    plan = make_plan(more, event(ONE, [house(beds)], rules=alone))
    assert [r.value for r in plan.rooms if r.goal is RoomGoal.SINGLE] == [1]
    assert "no room alone was to spare" in plan.seats.set_index("code").at[more["code"][0], "why"]


def test_who_needs_the_ground_floor_sleeps_there():
    table = people({"name": "O", "ground_floor": True}, *crowd(3))
    beds = (RoomBlock(BedKind.MEN, 1, 3, floor=1), RoomBlock(BedKind.MEN, 1, 1, floor=0))
    assert rooms_of(table, make_plan(table, event(ONE, [house(*beds)])))["O"] == "M2"


BHOPAL, INDORE, GWALIOR = (
    venue(f"V{n}", district=district, men=2, seats=2) for n, district in enumerate(("Bhopal", "Indore", "Gwalior"), 1)
)
NEAR = (batch("B1", 9, 10, "V1"), batch("B2", 9, 10, "V2"), batch("B3", 9, 10, "V3"))
TRAVEL_ONLY = replace(RULES, tiers=({Rule.SEAT: 1}, {Rule.TRAVEL: 1}))


def test_of_three_venues_each_goes_to_the_nearest():
    homes = {"A": "Sehore", "B": "Raisen", "C": "Ujjain", "D": "Dewas", "E": "Morena", "F": "Bhind"}
    table = people(*({"name": name, "district": district} for name, district in homes.items()))
    plan = make_plan(table, event(NEAR, [BHOPAL, INDORE, GWALIOR], rules=TRAVEL_ONLY))
    assert where(table, plan.seats) == {"A": "B1", "B": "B1", "C": "B2", "D": "B2", "E": "B3", "F": "B3"}
    assert plan.proven


def test_where_the_nearest_is_full_he_goes_on_for_whom_it_is_least_far():
    homes = {"A": "Sehore", "B": "Bhopal", "C": "Raisen"}  # Sehore lies between Bhopal and Indore
    table = people(*({"name": name, "district": district} for name, district in homes.items()))
    plan = make_plan(table, event(NEAR, [BHOPAL, INDORE, GWALIOR], rules=TRAVEL_ONLY))
    assert where(table, plan.seats) == {"A": "B2", "B": "B1", "C": "B1"}


def test_a_venue_with_coordinates_lies_where_they_say():
    moved = replace(GWALIOR, coordinates=(23.2, 77.08))  # in Sehore town
    table = people(
        {"name": "A", "district": "Sehore"}, {"name": "B", "district": "Bhopal"}, {"name": "C", "district": ""}
    )
    plan = make_plan(table, event(NEAR, [BHOPAL, INDORE, moved], rules=TRAVEL_ONLY))
    assert {name: where(table, plan.seats)[name] for name in "AB"} == {"A": "B3", "B": "B1"}
    kilometres = next(tier.value for tier in plan.tiers if tier.rule is Rule.TRAVEL)
    assert kilometres < 5  # nobody knows how far it is for C
