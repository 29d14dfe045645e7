"""The sheet was written from another event folder."""

import pytest

from cadre_cli.store import plans
from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH)
    patch.setattr(plans, "origin", lambda _: "another folder")
    sheet.saved()
