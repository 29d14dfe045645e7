"""A row was deleted."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH, VIMLA


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH).sheet.delete_rows(sheet.row(VIMLA))
    sheet.saved()
