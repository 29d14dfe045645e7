"""A plan; in the sheet of names a Hindi spelling was typed in English."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    rows = "Word,In the other script,Correct spelling\nVerma,वर्मा,Varma\nSoni,सोनी,ok\n"
    Path("names.csv").write_text(rows, encoding="utf-8")
