"""An entry is to be taken back whose money was given on."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
