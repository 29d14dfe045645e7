"""Some columns were sorted and the hidden one was not."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH).put(sheet.row(HITESH), code="ZNC64")
    sheet.saved()
