"""The day of his last money is still open."""

import pytest

from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
