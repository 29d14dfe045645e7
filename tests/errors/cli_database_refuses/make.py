"""The program hands over what the database does not take."""

import pytest

from tests.errors.making import refusing


def make(patch: pytest.MonkeyPatch) -> None:
    refusing(patch, "SQLITE_MISMATCH")
