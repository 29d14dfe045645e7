"""Another run writes and does not end."""

import pytest

from tests.errors.making import refusing


def make(patch: pytest.MonkeyPatch) -> None:
    refusing(patch, "SQLITE_BUSY")
