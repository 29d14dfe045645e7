"""Two sessions are set against the order of the curriculum."""

import pytest

from tests.errors.making import a_plan


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan()
