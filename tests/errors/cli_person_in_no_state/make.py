"""A state was written over by another program."""

import pytest

from tests.errors.making import a_plan, spoilt


def make(patch: pytest.MonkeyPatch) -> None:
    a_plan(patch)
    spoilt("UPDATE seat SET state = 'gone'")
