"""What reading one cell's text gives, and the texts that say nothing."""

import re
from dataclasses import dataclass, field
from typing import Final

from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.questions import Question
from cadre_cli.text.keys import match_key

NOTHING = frozenset(map(match_key, ("", "NA", "nil", "null", "none", "nan", "नहीं है", "लागू नहीं", "निरंक", "xx", "xxx")))
"""Their match keys."""
_BETWEEN_LANGUAGES: Final = re.compile(r"\s+/\s+|\s*[\r\n]+\s*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The canonical `value` ('' if unusable); where something is to be said, its `kind`, `read` and `action`.

    `read` says what is the matter and quotes what stood there, `action` what to do about it, `question` what can be
    answered once for all who have that text.
    """

    value: str
    kind: FindingKind | None = None
    read: str = ""
    action: str = ""
    question: Question | None = field(default=None, compare=False)


def says_nothing(text: str) -> bool:
    """Whether the text is what people write into a cell to leave it empty: '', '-', 'N/A', 'nil'."""
    return match_key(text) in NOTHING


def both_languages(text: str) -> tuple[str, str] | None:
    """The halves of what is written in two languages: 'भोपाल / Bhopal', or one below the other; None for other text."""
    first, *rest = _BETWEEN_LANGUAGES.split(text.strip())
    return (first, rest[0]) if len(rest) == 1 else None
