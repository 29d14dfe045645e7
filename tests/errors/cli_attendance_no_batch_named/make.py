"""A plan; no batch is named."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
