"""A thing's name in both languages, and the sheet on which the office corrects the names of people."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's name in both languages."""

    en: str
    hi: str


@dataclass(frozen=True, slots=True)
class SpellingForm:
    """How the proof sheet of names is printed: the headings of the words, of what they are in the other script, and of
    what the office types."""

    word: Sequence[str]
    other: Sequence[str]
    right: Sequence[str]
