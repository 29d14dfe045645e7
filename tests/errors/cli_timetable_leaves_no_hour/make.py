"""A session is set into the first hour, which a module that opens needs."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
