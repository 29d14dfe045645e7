"""A plan; instead of the sheet of names some other list is given."""

from pathlib import Path

import pytest

from tests.errors.making import a_counter


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    Path("list.csv").write_text("Name,Mobile\nAsha Verma,9000011101\n", encoding="utf-8")
