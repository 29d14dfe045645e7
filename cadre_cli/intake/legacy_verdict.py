"""Whether the texts of a column that have one kind of font were typed for a legacy Hindi font: yes, no, or ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final

from cadre_cli.intake.legacy_fonts import FontKind
from cadre_cli.intake.legacy_words import CELL, telling_words
from cadre_cli.text.legacy_script import is_legacy, legacy_odds

_MOST: Final = 0.8
"""The share of its cells that makes a column legacy; the rest of them are English within it."""
_FEWEST_WORDS: Final = 3
"""So many different words tell by their letters alone; one or two (`us`, `yes`, 'Qqq') may be anything."""

# Odds as `text.legacy_script` gives them: of a column, of a cell.
_SURE: Final = 8.0
_MAYBE: Final = 3.0
_STRANGER: Final = 12.0


class Reason(StrEnum):
    """Why a column was converted."""

    FONT = "its font"
    RUNS = "the fonts within its cells"
    LETTERS = "its letters"
    ANSWER = "a person's answer"


class Doubt(StrEnum):
    """Why a person must say whether cells are to be converted."""

    FONT_AGAINST_LETTERS = "its font and its letters disagree"
    OTHER_FONT = "its font has other keys than Kruti Dev 010"
    TOO_LITTLE = "it has too few words to tell"
    MIXED = "it has Hindi and English, and these may be either"


class Cells(Enum):
    """Which of the texts are converted."""

    ALL = "all but English ones"
    CLEAR = "those that are clear by themselves"
    STRANGERS = "those that are plainly not English"
    NONE = "none"


LEAST: Final[Mapping[Cells, float]] = {Cells.CLEAR: CELL, Cells.STRANGERS: _STRANGER}
"""The odds that a text must pass to be converted, where not all are."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which texts are converted and why; `asked` are those to be asked about, for the doubt."""

    cells: Cells
    reason: Reason = Reason.LETTERS
    doubt: Doubt | None = None
    asked: tuple[str, ...] = ()


def judge(odds: Mapping[str, float], font: FontKind, answer: bool | None, supported: bool) -> Verdict:
    """The verdict on the different texts of a column in one kind of font, from the odds of each.

    `answer` is what a person said, `supported` whether something else in the file is in a legacy font for certain:
    then a word or two are enough.
    """
    if answer is not None:
        return Verdict(Cells.ALL if answer else Cells.NONE, Reason.ANSWER)
    telling = {text: cell for text, cell in odds.items() if cell}
    if font is FontKind.OTHER_KEYS and telling:
        return Verdict(Cells.NONE, doubt=Doubt.OTHER_FONT, asked=tuple(telling))
    total = is_legacy(list(telling))
    if font is FontKind.SAME_KEYS and total >= -_SURE:
        return Verdict(Cells.ALL, Reason.FONT)
    if font is FontKind.SAME_KEYS or (font is FontKind.UNICODE_HINDI and total > _SURE):
        return Verdict(Cells.NONE, doubt=Doubt.FONT_AGAINST_LETTERS, asked=tuple(telling))
    return _by_letters(telling, total, supported)


def _by_letters(telling: Mapping[str, float], total: float, supported: bool) -> Verdict:
    share = sum(cell > 0 for cell in telling.values()) / max(len(telling), 1)
    if share >= _MOST:
        return _whole(telling, total, supported)
    cells = Cells.STRANGERS if share <= 1 - _MOST else Cells.CLEAR
    clear = [text for text, cell in telling.items() if cell > LEAST[cells]]
    if not clear or (cells is Cells.CLEAR and max(telling.values()) <= _SURE):
        return Verdict(Cells.NONE)
    if not (supported or _is_enough(clear)):
        asked = tuple(clear) if len(_legacy_words(clear)) > 1 else ()
        return Verdict(Cells.NONE, doubt=Doubt.TOO_LITTLE if asked else None, asked=asked)
    near = [text for text, cell in telling.items() if abs(cell) <= CELL] if cells is Cells.CLEAR else []
    return Verdict(cells, doubt=Doubt.MIXED if near else None, asked=tuple(near))


def _whole(telling: Mapping[str, float], total: float, supported: bool) -> Verdict:
    if total > _SURE and (supported or _is_enough(telling)):
        return Verdict(Cells.ALL)
    if total > _MAYBE:
        return Verdict(Cells.NONE, doubt=Doubt.TOO_LITTLE, asked=tuple(telling))
    return Verdict(Cells.NONE)


def _is_enough(texts: Iterable[str]) -> bool:
    """Several words, or one with the font's signs between its letters: no English word looks like `fo/kk;d`."""
    words = _legacy_words(texts)
    return len(words) >= _FEWEST_WORDS or any(not word.isalpha() and legacy_odds(word) > _STRANGER for word in words)


def _legacy_words(texts: Iterable[str]) -> list[str]:
    words = dict.fromkeys(word for text in texts for word in telling_words(text))
    return [word for word in words if legacy_odds(word) > _MAYBE]
