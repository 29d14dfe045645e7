"""More is to be let off than is owed."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
