"""Somebody wrote over a hidden key."""

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, key="cadre:94Q78.1.0.00000000.00000000.00000000")
    sheet.saved()
