"""The hidden row was deleted."""

import pytest

from tests.errors.making import a_sheet


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.sheet.delete_rows(sheet.marks)
    sheet.saved()
