"""Cash was taken at the counter since the sheet was written."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, 3000)
    sheet.saved()
