"""A state was written over by another program."""

import pytest

from tests.errors.making import a_plan, spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    spoilt("UPDATE seat SET state = 'gone'")
