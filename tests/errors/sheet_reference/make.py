"""A reference that no bank has."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, 5000, "UPI", "61621234")
    sheet.saved()
