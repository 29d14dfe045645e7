"""Who has a place was made to wait by another program."""

import pytest

from tests.errors.making import a_plan, seats_spoilt


def make(_: pytest.MonkeyPatch) -> None:
    a_plan()
    seats_spoilt(["state"], lambda old: ["waiting"] * len(old))
