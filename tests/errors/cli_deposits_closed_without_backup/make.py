"""The day agrees and is closed, but there is no room for its backup: a file stands where the folder would."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    Path("june/backups").write_text("of another program\n", encoding="utf-8")
