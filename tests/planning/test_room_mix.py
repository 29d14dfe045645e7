"""Mixed rooms where dealing them out one by one is not enough."""

import pytest

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.planning.room_mix import mix_rooms, shared
from cadre_cli.planning.room_task import Clan, CrowdedError, Piece, Proof, Space, Task

TWO_DISTRICTS = (Clan(group=False, size=1), Clan(group=False, size=1))
ONE_OF_THE_SECOND_IS_THERE = (Space(free=1), Space(free=1, residents=(1,)))


def test_two_newcomers_change_places_so_that_neither_shares_with_his_own_district() -> None:
    answer = mix_rooms(Task(TWO_DISTRICTS, ONE_OF_THE_SECOND_IS_THERE, spare=0))
    assert set(answer.pieces) == {Piece(0, 1, 1), Piece(1, 0, 1)}
    assert answer.proofs == (Proof(RoomGoal.MIX),)


def test_out_of_time_they_stay_as_they_were_dealt_and_the_gap_is_told() -> None:
    task = Task(TWO_DISTRICTS, ONE_OF_THE_SECOND_IS_THERE, spare=0)
    answer = mix_rooms(task, time_limit=0.0)
    assert shared(task, answer.pieces) == 1
    assert answer.proofs == (Proof(RoomGoal.MIX, 1),)


def test_who_is_promised_the_ground_floor_is_there_though_he_shares_with_his_own() -> None:
    spaces = (Space(free=1, ground=True, residents=(0,)), Space(free=1))
    answer = mix_rooms(Task((Clan(group=False, size=1, must=1),), spaces, spare=0))
    assert answer.pieces == (Piece(0, 0, 1),)


def test_where_no_bed_of_the_ground_floor_is_left_for_him_the_rooms_are_too_full() -> None:
    with pytest.raises(CrowdedError):
        mix_rooms(Task((Clan(group=False, size=1, must=1),), (Space(free=1),), spare=0))
