"""Who did not come in time has lost her bed to one who waited; now she stands at the door."""

from pathlib import Path

import pytest

from cadre_cli.domain.decisions import Absent
from cadre_cli.domain.event import NoShow
from cadre_cli.workflows import attendance
from cadre_cli.workflows.acting import Wish, act
from tests.errors.making import a_counter
from tests.workflows.camps import mend, run

LATE = "WPWD7"


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    folder = Path("june")
    attendance.note(folder, "B1", ["HW9WC"], day="9")
    gone = Absent("B1", NoShow.KEEP, 0)
    act(folder, lambda desk: Wish(f"miss {desk.name(LATE)}", (LATE,), desk.decisions.miss(LATE, gone)))
    mend(folder, "      - {for: women, rooms: 4, beds: 3, floor: 0}    # W1 to W4, 12 beds\n", "")
    mend(folder, "      - {for: women, rooms: 8, beds: 3, floor: 1}", "      - {for: women, rooms: 1, beds: 1}")
    run(folder)
