"""A plan in which nobody is of that constituency."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
