"""A column of the sheet was deleted."""

import pytest

from tests.errors.making import a_sheet


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.sheet.delete_cols(sheet.columns["mode"])
    sheet.saved()
