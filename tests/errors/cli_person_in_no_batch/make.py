"""A batch was written over by another program."""

import pytest

from tests.errors.making import a_plan, seats_spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    seats_spoilt(["batch"], lambda old: ["B9"] * len(old))
