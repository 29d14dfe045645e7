"""The sheet knows an entry that these books do not have."""

from dataclasses import replace

import pytest

from cadre_cli.domain.deposit_sheet import parse_key
from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    key = parse_key(str(sheet.sheet.cell(sheet.row(HITESH), sheet.columns["key"]).value))
    assert key
    sheet.pay(HITESH, key=str(replace(key, stamp=replace(key.stamp, entry=7))))
    sheet.saved()
