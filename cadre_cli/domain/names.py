"""A thing's name in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's name in both languages."""

    en: str
    hi: str
