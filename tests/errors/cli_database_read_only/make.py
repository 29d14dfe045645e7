"""The folder may only be read."""

import pytest

from tests.errors.making import refusing


def make(patch: pytest.MonkeyPatch) -> None:
    refusing(patch, "SQLITE_READONLY_DIRECTORY")
