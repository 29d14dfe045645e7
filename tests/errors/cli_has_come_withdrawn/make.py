"""She was there on both days of B1, as was noted at the door."""

from pathlib import Path

import pytest

from cadre_cli.workflows import attendance
from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
    for day in ("9", "10"):
        attendance.note(Path("june"), "B1", ["WPWD7"], day=day)
