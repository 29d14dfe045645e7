"""Where trainers sleep, and which beds that takes from everybody else."""

from dataclasses import replace

from cadre_cli.domain.event import AutoBatches, BedKind, RoomBlock
from cadre_cli.domain.filling import fillings_of
from cadre_cli.domain.trainer_rooms import lodge_trainers
from cadre_cli.domain.trainers import Trainers
from tests.planning.rounds import batch, event, people, venue

ROOMS = (
    RoomBlock(BedKind.MEN, 1, 2, floor=0),
    RoomBlock(BedKind.MEN, 1, 2, floor=1),
    RoomBlock(BedKind.MEN, 1, 4, floor=1),
    RoomBlock(BedKind.WOMEN, 2, 3),
)
"""M1 and M2 of two beds, M3 of four; W1 and W2 of three."""


def campus(**trainers):
    return replace(venue(seats=10), rooms=ROOMS, trainers=Trainers(**trainers))


def rooms(lodging):
    return [(room.batch, room.room, room.people, room.beds) for room in lodging.rooms]


def test_without_trainers_nothing_is_taken():
    assert lodge_trainers(event(), event().batches).rooms == ()
    assert lodge_trainers(event(), event().batches).beds(event().batches[0], event(), BedKind.MEN) == 0


def test_trainers_share_the_smallest_room_that_holds_them_all():
    one = event([batch("B1", 9, 10)], [campus(men=3, women=1)])
    lodging = lodge_trainers(one, one.batches)
    assert rooms(lodging) == [("B1", "M3", 3, 3), ("B1", "W1", 1, 1)]
    assert [lodging.beds(one.batches[0], one, kind) for kind in BedKind] == [3, 1]


def test_more_than_any_room_holds_go_to_several():
    one = event([batch("B1", 9, 10)], [campus(men=5)])
    assert rooms(lodge_trainers(one, one.batches)) == [("B1", "M3", 4, 4), ("B1", "M2", 1, 1)]


def test_each_has_a_small_room_to_himself_and_leaves_the_ground_floor_to_others():
    one = event([batch("B1", 9, 10)], [campus(men=1, alone=True)])
    lodging = lodge_trainers(one, one.batches)
    assert rooms(lodging) == [("B1", "M2", 1, 2)]
    assert lodging.beds(one.batches[0], one, BedKind.MEN) == 2


def test_batches_that_overlap_do_not_share_a_trainers_room():
    days = (batch("B1", 9, 11), batch("B2", 11, 12), batch("B3", 12, 13), batch("B4", 14, 15))
    several = event(days, [campus(men=1, alone=True)])
    lodging = lodge_trainers(several, days)
    assert rooms(lodging) == [("B1", "M2", 1, 2), ("B2", "M1", 1, 2), ("B3", "M2", 1, 2), ("B4", "M2", 1, 2)]
    assert [lodging.beds(each, several, BedKind.MEN) for each in days] == [4, 4, 4, 2]


def test_whom_there_is_no_room_for_has_none():
    one = event([batch("B1", 9, 10)], [campus(men=9, alone=True)])
    assert len(lodge_trainers(one, one.batches).rooms) == 3


def test_a_batch_may_have_other_trainers_than_its_venue():
    none = replace(batch("B1", 9, 10), trainers=Trainers())
    assert lodge_trainers(event([none], [campus(men=2)]), [none]).rooms == ()


def test_a_batch_tells_what_its_trainers_take_of_beds_and_chairs():
    one = event([batch("B1", 9, 10), batch("B2", 11, 12)], [campus(men=2, women=1, alone=True)])
    table = people({"name": "A"}, {"name": "B"})
    first, _ = fillings_of(table["gender"], table["name"].map({"A": "B1", "B": "B1"}), one.batches, one)
    assert (first.men_beds.used, first.men_beds.trainers, first.men_beds.free) == (2, 4, 2)
    assert (first.women_beds.used, first.women_beds.trainers, first.women_beds.free) == (0, 3, 3)
    assert (first.seats.used, first.seats.trainers, first.seats.free, first.seats.whole) == (2, 3, 5, 10)
    standing = replace(one, venues=(campus(men=2, seats=False),))
    assert (
        fillings_of(table["gender"], table["name"].map({"A": "B2", "B": "B2"}), one.batches, standing)[1].seats.free
        == 8
    )


def test_the_planner_may_lay_batches_with_trainers():
    laid = event(auto=AutoBatches((2,)), venues=(campus(men=1),))
    assert laid.trainers_of(batch("B1", 9, 10)) == Trainers(men=1)


def test_a_venue_without_a_batch_lodges_nobody():
    one = event([batch("B1", 9, 10)], [campus(men=1), replace(campus(men=1), id="V2")])
    assert {room.batch for room in lodge_trainers(one, one.batches).rooms} == {"B1"}
