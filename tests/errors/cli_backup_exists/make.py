"""A backup is to be written over another file."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    Path("kept.zip").touch()
