"""The event is to be closed twice."""

import pytest

from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
