"""The paper of an event that was not closed is asked for."""

import pytest

from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
