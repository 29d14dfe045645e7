"""The entry of a cheque is to be taken back that was cleared."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
