"""A plan; nobody has come."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
