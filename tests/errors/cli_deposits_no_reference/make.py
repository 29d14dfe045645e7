"""Money that leaves a trace at the bank, without its reference."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
