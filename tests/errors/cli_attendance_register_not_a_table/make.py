"""A plan; the file is to be a PDF."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
