"""Somebody's place was deleted by another program."""

import pytest

from tests.errors.making import a_plan, spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    spoilt("DELETE FROM seat WHERE code = (SELECT min(code) FROM seat)")
