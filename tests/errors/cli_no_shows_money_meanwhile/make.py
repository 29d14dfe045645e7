"""While the arrival is closed another desk pays a deposit back."""

from pathlib import Path

import pytest

from cadre_cli.workflows import arrival, attendance
from tests.errors.making import after_the_event
from tests.workflows.camps import mend


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
    mend(Path("june"), "no_show: keep", "no_show: forfeit")
    attendance.note(Path("june"), "B1", ["HW9WC"], day="9")
    patch.setattr(arrival, "deposits_there", lambda *_: {"WPWD7": 300_000})
