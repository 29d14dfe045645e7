"""Somebody left a remark and no payment."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.put(sheet.row(HITESH), remark="will pay on Monday")
    sheet.saved()
