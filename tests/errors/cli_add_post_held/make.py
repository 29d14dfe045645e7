"""A plan in which somebody holds the post."""

from tests.errors.making import a_plan


def make(_patch: object) -> None:
    a_plan()
