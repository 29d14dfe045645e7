"""A file that is no backup."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    Path("kept.zip").write_text("no zip at all", encoding="utf-8")
