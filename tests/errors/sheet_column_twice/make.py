"""A column was copied with its hidden mark."""

import pytest

from tests.errors.making import a_sheet


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.put(sheet.marks, remark="cadre:mode")
    sheet.saved()
