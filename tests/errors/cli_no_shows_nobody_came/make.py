"""The first batch is over, and nobody was noted to have come to it."""

import pytest

from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
