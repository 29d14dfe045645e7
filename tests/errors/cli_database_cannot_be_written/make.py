"""The network drive has gone."""

import pytest

from tests.errors.making import refusing


def make(patch: pytest.MonkeyPatch) -> None:
    refusing(patch, "SQLITE_IOERR_FSYNC")
