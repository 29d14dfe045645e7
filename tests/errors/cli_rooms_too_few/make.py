"""The planner makes a mistake, and there are more people in a batch than beds to deal."""

import pytest

from cadre_cli.planning import rooms
from cadre_cli.planning.room_task import CrowdedError


def make(patch: pytest.MonkeyPatch) -> None:
    def crowded(*_: object) -> None:
        raise CrowdedError

    patch.setattr(rooms, "_in_turn", crowded)
