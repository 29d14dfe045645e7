"""Somebody's place was deleted by another program."""

import pytest

from cadre_cli.domain.plan import SEAT_COLUMNS
from tests.errors.making import a_plan, seats_spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    seats_spoilt(SEAT_COLUMNS, lambda old: old[1:])
