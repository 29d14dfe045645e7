"""Names one after the other, the first few of many, and how many there are of something."""

from collections.abc import Mapping, Sequence
from typing import Final

_FEW: Final = 3
_MORE: Final[Mapping[str, str]] = {"en": " and {} more", "hi": " और {} अन्य"}


def some_of(names: Sequence[str], few: int = _FEW, language: str = "en") -> str:
    """'A, B, C and 12 more'."""
    more = _MORE[language].format(len(names) - few) if len(names) > few else ""
    return ", ".join(names[:few]) + more


def counted(number: int, one: str, many: str = "") -> str:
    """'1 file', '2 files'."""
    return f"{number} {one if number == 1 else many or one + 's'}"
