"""A deposit sheet and a statement are given together."""

from pathlib import Path

import pytest

from tests.errors.making import a_sheet


def make(patch: pytest.MonkeyPatch) -> None:
    a_sheet(patch)
    Path("bank.csv").write_text("Date,Narration,Balance\n", encoding="utf-8")
