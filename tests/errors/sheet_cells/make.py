"""Everything that may be typed wrong in a row."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH, SHAILESH, VIMLA


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, "पाँच हज़ार", "card", date="45811").pay(SHAILESH, None, date=None).pay(VIMLA, "=2500+2500")
    sheet.pay("3DQFR", "5000", "UPI", None).pay("WPWD7", "5000", None).pay("RC6N7", "0", "UPI", "6.16212E+11")
    sheet.saved()
