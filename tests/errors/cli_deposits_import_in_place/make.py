"""A CSV cannot be marked in place."""

import csv
from pathlib import Path

import pytest

from tests.errors.making import a_sheet
from tests.workflows.deposits.desks import HITESH


def make(patch: pytest.MonkeyPatch) -> None:
    sheet = a_sheet(patch)
    sheet.pay(HITESH, "five")
    with Path("deposits.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[cell.value for cell in row] for row in sheet.sheet.iter_rows()])
