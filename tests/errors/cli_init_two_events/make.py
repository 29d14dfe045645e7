"""An event folder to carry on from, and a built-in event."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
