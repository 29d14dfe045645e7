"""There is a plan, so that people can be looked for."""

import pytest

from tests.errors.making import a_plan


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
