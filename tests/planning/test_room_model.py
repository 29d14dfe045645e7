"""The model of rooms where somebody sleeps in some of them already."""

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.planning.room_model import solve_rooms
from cadre_cli.planning.room_task import Clan, Piece, Proof, Space, Task


def test_a_newcomer_goes_to_his_own_district_and_a_stranger_to_the_empty_room() -> None:
    clans = (Clan(group=False, size=1), Clan(group=False, size=1), Clan(group=False, size=0))
    spaces = (Space(free=1), Space(free=1, residents=(1, 2)))
    answer = solve_rooms(Task(clans, spaces, spare=0), RoomGoal.DISTRICT)
    assert answer is not None
    assert set(answer.pieces) == {Piece(0, 0, 1), Piece(1, 1, 1)}
    assert answer.proofs == (Proof(RoomGoal.DISTRICT),)


def test_who_has_his_room_alone_keeps_it_so_where_there_is_another_bed() -> None:
    alone = Space(free=1, residents=(0,), may_be_lone=False, lone_resident=0)
    clans = (Clan(group=False, size=0, lone=(0,), lone_must=(0,)), Clan(group=False, size=1, lone=(0,), lone_must=(0,)))
    answer = solve_rooms(Task(clans, (alone, Space(free=1)), spare=0), None)
    assert answer is not None
    assert answer.pieces == (Piece(1, 1, 1),)
    assert answer.closed == {0}


def test_out_of_time_there_is_no_answer() -> None:
    clans = (Clan(group=False, size=2), Clan(group=False, size=1))
    assert solve_rooms(Task(clans, (Space(free=2), Space(free=1)), spare=0), RoomGoal.DISTRICT, time_limit=0.0) is None
