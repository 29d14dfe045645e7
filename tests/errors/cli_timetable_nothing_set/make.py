"""A session is to be set free that was not set."""

import pytest

from tests.errors.making import a_plan


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan()
