"""The same payment stands in two rows of one person."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH)
    last = sheet.sheet.max_row + 1
    for cell in list(sheet.sheet[sheet.row(HITESH)]):
        sheet.sheet.cell(last, cell.column).value = cell.value
    sheet.saved()
