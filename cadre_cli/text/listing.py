"""Names one after the other, the first few of many."""

from collections.abc import Sequence
from typing import Final

_FEW: Final = 3


def some_of(names: Sequence[str]) -> str:
    """'A, B, C and 12 more'."""
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more
