"""What came, and another due, typed where the sheet only tells."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH, SHAILESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.put(sheet.row(HITESH), received=500).put(sheet.row(SHAILESH), due=2000)
    sheet.saved()
