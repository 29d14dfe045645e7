"""Columns that were typed for a legacy Hindi font (Kruti Dev 010 and its kin), told and converted column by column.

The font's name tells first, then the letters of the whole column: a word alone (`us`, `yes`) may be either.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Final

from cadre_cli.intake.cells import column_texts
from cadre_cli.intake.columns import field_of, heading_key, spellings
from cadre_cli.text.devanagari import is_devanagari, mend
from cadre_cli.text.krutidev import digits, to_unicode
from cadre_cli.text.legacy_script import is_legacy, legacy_odds, tells_script

Rows = Sequence[Sequence[str]]
Sample = tuple[str, str]

HEADING_ROWS: Final = 20
"""Headings are looked for in so many rows from the first that is not blank."""
_SAMPLES: Final = 3
_FEWEST_HEADINGS: Final = 2

# Odds as `text.legacy_script` gives them.
_SURE: Final = 8.0
_MAYBE: Final = 3.0
_CELL: Final = 5.0
_WORD: Final = 8.0
_STRANGER: Final = 12.0
"""What a cell must have for it where the rest of its column is English: one in ten thousand English names has it."""
_MOST: Final = 0.8

_SAME_KEYS: Final = re.compile(r"krutidev0\d\d|devlys0\d\d|krutidev|devlys")
_OTHER_KEYS: Final = re.compile(
    r"krutidev|devlys|akruti|chanakya|walkman|shusha|susha|shivaji|shreedev|dvtt|dvb|4cgandhi|aps|naidunia|bhaskar"
)
_UNICODE_HINDI: Final = re.compile(r"mangal|nirmala|kokila|utsaah|aparajita|arialunicode|.*devanagari|sanskrit")


class Reason(StrEnum):
    """Why a column was converted."""

    FONT = "its font"
    LETTERS = "its letters"
    ANSWER = "a person's answer"


class Doubt(StrEnum):
    """Why a person must say whether a column, or some of its cells, is to be converted."""

    FONT_AGAINST_LETTERS = "its font and its letters disagree"
    OTHER_FONT = "its font has other keys than Kruti Dev 010"
    TOO_LITTLE = "it has too few words to tell"
    MIXED = "it has both, and some cells may be either"


@dataclass(frozen=True, slots=True)
class ConvertedColumn:
    """A column (0-based) of which `cells` cells were converted; `samples` are up to three (before, after)."""

    column: int
    reason: Reason
    cells: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class DoubtfulColumn:
    """A column (0-based) of which `cells` cells wait as they are; `samples` are up to three (now, if converted)."""

    column: int
    doubt: Doubt
    cells: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """A sheet's rows in Unicode, the columns that were converted, and those to be asked about, left to right."""

    rows: list[list[str]]
    columns: tuple[ConvertedColumn, ...]
    doubtful: tuple[DoubtfulColumn, ...]


class FontKind(Enum):
    """What the name of a font says about the text in it."""

    SAME_KEYS = 1
    OTHER_KEYS = 2
    UNICODE_HINDI = 3
    SAYS_NOTHING = 4


def font_kind(font: str) -> FontKind:
    """The kind of a font by its name, '' for an unknown one: 'DevLys 010' has the keys of Kruti Dev, 'Chanakya' not."""
    name = re.sub(r"[\W_]", "", font.casefold())
    if _SAME_KEYS.fullmatch(re.sub("bold|italic|normal|regular", "", name)):
        return FontKind.SAME_KEYS
    if _OTHER_KEYS.match(name):
        return FontKind.OTHER_KEYS
    return FontKind.UNICODE_HINDI if _UNICODE_HINDI.match(name) else FontKind.SAYS_NOTHING


def heading_from_legacy(text: str) -> str:
    """A heading as Kruti Dev shows it ('नाम' for 'uke'); '' for one that cannot be typed for such a font."""
    if is_devanagari(text) or not any(map(tells_script, text.split())):
        return ""
    return mend(to_unicode(text))


def convert_columns(rows: Rows, fonts: Mapping[int, str], answers: Mapping[int, bool] | None = None) -> Converted:
    """The sheet with its legacy columns and headings in Unicode; nothing else is changed.

    Numbers, e-mail addresses, Devanagari and capitals (MLA) stay within a converted column. When one is converted,
    phones and days anywhere in the sheet lose the font's signs ('98260&12345').

    Args:
        rows: all rows of texts, titles and headings included; rows may end early.
        fonts: the font of most cells of a column, by 0-based column, where it is known.
        answers: what a person said of a column: True to convert all of it, False to leave it.
    """
    said = answers or {}
    new = [list(row) for row in rows]
    top = _top(rows)
    headings = _headings_in(rows, top)
    done: list[ConvertedColumn] = []
    doubtful: list[DoubtfulColumn] = []
    for column in range(max(map(len, rows), default=0)):
        texts = _distinct(rows, column, {(r, c) for r, c in headings if c == column} | _known_in(rows, top, column))
        verdict = _judge(texts, fonts.get(column, ""), said.get(column))
        changed = {text: verdict.convert(text) for text in texts}
        changed = {text: after for text, after in changed.items() if after != text}
        cells = _replace(new, column, changed)
        if cells and verdict.reason:
            done.append(ConvertedColumn(column, verdict.reason, cells, tuple(changed.items())[:_SAMPLES]))
        if verdict.doubt and (unsure := [text for text in texts if verdict.is_unsure(text)]):
            samples = tuple((text, _convert_words(text, -_CELL)) for text in unsure[:_SAMPLES])
            doubtful.append(DoubtfulColumn(column, verdict.doubt, _count(rows, column, unsure), samples))
    if done or len(headings) >= _FEWEST_HEADINGS:
        _mend_headings_and_figures(new, headings)
    return Converted(new, tuple(done), tuple(doubtful))
