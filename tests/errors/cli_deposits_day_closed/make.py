"""Money is to be booked on a day that was closed."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
