"""A module is set into a session that is too short for it."""

import pytest

from tests.errors.making import a_plan, event_file_changed


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan()
    event_file_changed("  - id: mobile\n", "  - id: mobile\n    minutes: 90\n")
