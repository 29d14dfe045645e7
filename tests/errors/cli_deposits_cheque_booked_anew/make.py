"""A bounce is to be taken back of a cheque that was booked anew since."""

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
