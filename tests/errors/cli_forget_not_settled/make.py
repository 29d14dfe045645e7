"""A cheque of his waits for the bank."""

import pytest

from tests.errors.making import after_the_event


def make(patch: pytest.MonkeyPatch) -> None:
    after_the_event(patch)
