"""One name was edited beside money, another in a row without."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH, VIMLA


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, name="Ram Lal").put(sheet.row(VIMLA), name="Vimla Ji")
    sheet.saved()
