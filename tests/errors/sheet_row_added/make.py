"""A row was added by hand."""

import pytest

from tests.errors.making import a_sheet


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.put(sheet.sheet.max_row + 1, name="Ram Lal", paid=5000, date="02-06-2025", mode="Cash")
    sheet.saved()
