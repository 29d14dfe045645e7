"""The timetable that was made does not verify."""

import pytest

from cadre_cli.timetable import make as making
from tests.errors.making import a_plan


def make(patch: pytest.MonkeyPatch) -> None:
    a_plan()
    patch.setattr(making, "breaches", lambda *_: ("B1 on 2025-06-09 at 10:30: history takes longer",))
