"""A state was written over by another program."""

import pytest

from tests.errors.making import a_plan, seats_spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    seats_spoilt(["state"], lambda old: ["gone"] * len(old))
