"""How long work tells how far it has come."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of how many are done."""


def silent(_what: str, _done: int, _whole: int) -> None:
    """Progress that tells nobody."""
