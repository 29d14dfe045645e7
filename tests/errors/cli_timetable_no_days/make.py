"""The event file says nothing of the days."""

from pathlib import Path

import pytest

from tests.errors.making import a_plan


def make(_patch: pytest.MonkeyPatch) -> None:
    a_plan()
    file = Path("june/cadre.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("\ndays:\n")], encoding="utf-8")
