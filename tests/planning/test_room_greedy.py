"""Rooms by plain good sense, where the beds do not do."""

import pytest

from cadre_cli.planning.room_greedy import fill_rooms
from cadre_cli.planning.room_task import Clan, CrowdedError, Space, Task


def test_more_people_are_promised_the_ground_floor_than_it_has_beds() -> None:
    with pytest.raises(CrowdedError):
        fill_rooms(Task((Clan(group=False, size=2, must=2),), (Space(free=1, ground=True), Space(free=1)), spare=0))


def test_beds_that_are_kept_for_others_on_the_ground_floor_are_no_beds() -> None:
    with pytest.raises(CrowdedError):
        fill_rooms(Task((Clan(group=False, size=1),), (Space(free=1, ground=True),), spare=0))
