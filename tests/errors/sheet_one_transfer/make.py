"""One transfer pays for two people, on two days."""

from datetime import date

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH, VIMLA


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, 5000, "UPI", "616212345678").pay(VIMLA, 5000, "UPI", "616212345678", date=date(2025, 6, 1))
    sheet.saved()
