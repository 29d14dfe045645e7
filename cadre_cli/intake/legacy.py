"""Columns that were typed for a legacy Hindi font (Kruti Dev 010 and its kin), told and converted column by column.

The font's name tells first, then the letters of the whole column: a word alone (`us`, `yes`) may be either.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from math import inf
from typing import Final

from cadre_cli.intake.cells import column_texts
from cadre_cli.intake.columns import field_of, heading_key, spellings
from cadre_cli.intake.legacy_fonts import FontKind, font_kind
from cadre_cli.text.devanagari import is_devanagari, mend
from cadre_cli.text.krutidev import digits, restore_apostrophe, to_unicode
from cadre_cli.text.legacy_script import is_legacy, legacy_odds, tells_script

Position = tuple[int, int]
Sample = tuple[str, str]

HEADING_ROWS: Final = 20
"""Headings are looked for in so many rows from the first that is not blank."""
_SAMPLES: Final = 3
_PAIRED: Final = re.compile(r"[\[{(]([^\[\]{}()]*)[\]})]")
_FEWEST_HEADINGS: Final = 2
_MOST: Final = 0.8
"""The share of its cells that makes a column legacy; the rest of them are English within it."""

# Odds as `text.legacy_script` gives them: of a column, of a cell, of a word within a cell.
_SURE: Final = 8.0
_MAYBE: Final = 3.0
_CELL: Final = 5.0
_STRANGER: Final = 12.0
_WORD: Final = 8.0


class Reason(StrEnum):
    """Why a column was converted."""

    FONT = "its font"
    LETTERS = "its letters"
    ANSWER = "a person's answer"


class Doubt(StrEnum):
    """Why a person must say whether cells are to be converted."""

    FONT_AGAINST_LETTERS = "its font and its letters disagree"
    OTHER_FONT = "its font has other keys than Kruti Dev 010"
    TOO_LITTLE = "it has too few words to tell"
    MIXED = "it has Hindi and English, and these may be either"


@dataclass(frozen=True, slots=True)
class ConvertedColumn:
    """A column (0-based) of which `cells` cells were converted; `samples` are up to three (before, after).

    `apostrophes` counts the cells that got back the first key that the spreadsheet had taken for its own mark.
    """

    column: int
    reason: Reason
    cells: int
    samples: tuple[Sample, ...]
    apostrophes: int = 0


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


class _Cells(Enum):
    """Which cells of a column are converted."""

    ALL = "all but English ones"
    CLEAR = "those that are clear by themselves"
    STRANGERS = "those that are plainly not English"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Verdict:
    cells: _Cells
    reason: Reason = Reason.LETTERS
    doubt: Doubt | None = None


def heading_from_legacy(text: str) -> str:
    """A heading as Kruti Dev shows it ('नाम' for 'uke'); '' for one that cannot be typed for such a font."""
    if is_devanagari(text) or not any(map(tells_script, text.split())):
        return ""
    return mend(to_unicode(text))


def convert_columns(
    rows: Sequence[Sequence[str]],
    fonts: Mapping[int, str],
    answers: Mapping[int, bool] | None = None,
    quoted: Set[Position] = frozenset(),
) -> Converted:
    """The sheet with its legacy columns and headings in Unicode; nothing else is changed.

    Numbers, e-mail addresses, Devanagari and capitals (MLA) stay within a converted column. Where one is converted,
    phones and days anywhere in the sheet lose the font's signs ('98260&12345').

    Args:
        rows: all rows of texts, titles and headings included; rows may end early.
        fonts: the font of most cells of a column, by 0-based column, where it is known.
        answers: what a person said of a 0-based column: True to convert all of it, False to leave it.
        quoted: the 0-based cells that the spreadsheet marks with `quotePrefix`.
    """
    new = [list(row) for row in rows]
    headings = _headings(new)
    for r, c in headings:
        new[r][c] = ""
    done: list[ConvertedColumn] = []
    doubtful: list[DoubtfulColumn] = []
    for column in range(max(map(len, new), default=0)):
        odds = _odds_by_text(new, column)
        verdict = _judge(odds, font_kind(fonts.get(column, "")), (answers or {}).get(column))
        doubtful += _doubtful(new, column, odds, verdict.doubt)
        done += _convert(new, column, odds, verdict, quoted)
    as_typed = {(r, c): rows[r][c] for r, c in headings}
    typed = sum(text != as_typed[cell] for cell, text in headings.items())
    legacy_sheet = bool(done) or typed >= _FEWEST_HEADINGS
    for (r, c), text in headings.items():
        new[r][c] = text if legacy_sheet else as_typed[r, c]
    if legacy_sheet:
        _mend_figures(new)
    return Converted(new, tuple(done), tuple(doubtful))


def _headings(rows: Sequence[Sequence[str]]) -> dict[Position, str]:
    """The known headings at the top: those in plain letters as they are, those typed for the font as it shows them."""
    start = next((number for number, row in enumerate(rows) if any(row)), 0)
    cells = (
        (r, c, text)
        for r, row in enumerate(rows[start : start + HEADING_ROWS], start=start)
        for c, text in enumerate(row)
    )
    read = ((r, c, text if _is_heading(text) else heading_from_legacy(text)) for r, c, text in cells)
    return {(r, c): text for r, c, text in read if _is_heading(text)}


def _is_heading(text: str) -> bool:
    return bool(field_of(text)) or heading_key(text) in _carried()


@cache
def _carried() -> frozenset[str]:
    return frozenset(map(heading_key, spellings()["carried"]))


def _odds_by_text(rows: Sequence[Sequence[str]], column: int) -> dict[str, float]:
    texts = dict.fromkeys(column_texts(rows, column))
    return {text: _odds(text) for text in texts if text and not text.isdecimal()}


def _odds(text: str) -> float:
    # A pair of brackets is English punctuation ("veg [only]"); a single one is a key of the font.
    bare = _PAIRED.sub(r" \1 ", text) if any(map(text.__contains__, "([{")) else text
    return 0.0 if text.isdigit() else sum(map(legacy_odds, bare.split()))


def _judge(odds: Mapping[str, float], font: FontKind, answer: bool | None) -> _Verdict:
    if answer is not None:
        return _Verdict(_Cells.ALL if answer else _Cells.NONE, Reason.ANSWER)
    telling = {text: cell for text, cell in odds.items() if cell}
    if font is FontKind.OTHER_KEYS and telling:
        return _Verdict(_Cells.NONE, doubt=Doubt.OTHER_FONT)
    if font is FontKind.SAME_KEYS:
        against = is_legacy(list(telling)) < -_SURE
        return _Verdict(_Cells.NONE, doubt=Doubt.FONT_AGAINST_LETTERS) if against else _Verdict(_Cells.ALL, Reason.FONT)
    if font is FontKind.UNICODE_HINDI and is_legacy(list(telling)) > _SURE:
        return _Verdict(_Cells.NONE, doubt=Doubt.FONT_AGAINST_LETTERS)
    return _by_letters(telling)


def _by_letters(telling: Mapping[str, float]) -> _Verdict:
    share = sum(cell > 0 for cell in telling.values()) / max(len(telling), 1)
    if share <= 1 - _MOST:
        return _Verdict(_Cells.STRANGERS)
    if share < _MOST:
        clear = max(telling.values()) > _SURE
        return _Verdict(_Cells.CLEAR, doubt=Doubt.MIXED) if clear else _Verdict(_Cells.NONE)
    total = is_legacy(list(telling))
    if total > _SURE:
        return _Verdict(_Cells.ALL)
    return _Verdict(_Cells.NONE, doubt=Doubt.TOO_LITTLE if total > _MAYBE else None)


def _doubtful(
    rows: Sequence[Sequence[str]], column: int, odds: Mapping[str, float], doubt: Doubt | None
) -> Iterable[DoubtfulColumn]:
    near = _CELL if doubt is Doubt.MIXED else inf
    either = {text: None for text, cell in odds.items() if doubt and 0 < abs(cell) <= near}
    if doubt and either:
        cells = sum(column < len(row) and row[column] in either for row in rows)
        samples = tuple((text, _unicode_words(text, -_CELL)) for text in list(either)[:_SAMPLES])
        yield DoubtfulColumn(column, doubt, cells, samples)


def _convert(
    rows: list[list[str]], column: int, odds: Mapping[str, float], verdict: _Verdict, quoted: Set[Position]
) -> Iterable[ConvertedColumn]:
    """Converts a column of `rows` in place."""
    if verdict.cells is _Cells.NONE:
        return
    restored = _restore_apostrophes(rows, column, quoted) if verdict.cells is _Cells.ALL else 0
    known = _odds_by_text(rows, column) if restored else odds
    changed = {text: after for text, cell in known.items() if (after := _cell(text, cell, verdict.cells)) != text}
    cells = 0
    for row in rows if changed else ():
        if column < len(row) and row[column] in changed:
            row[column] = changed[row[column]]
            cells += 1
    if cells:
        yield ConvertedColumn(column, verdict.reason, cells, tuple(changed.items())[:_SAMPLES], restored)


def _restore_apostrophes(rows: list[list[str]], column: int, quoted: Set[Position]) -> int:
    """Puts back the swallowed first key, in place; where the mark stands on most cells, it is no key but a habit."""
    telling = [row for row in range(len(rows)) if column < len(rows[row]) and _odds(rows[row][column])]
    marked = [row for row in telling if (row, column) in quoted and not rows[row][column].startswith("'")]
    habit = 2 * len(marked) > len(telling)
    # No word begins with the upright stroke `k`: there the key is missing for certain.
    lost = [row for row in marked if not habit or rows[row][column].startswith("k")]
    for row in lost:
        rows[row][column] = restore_apostrophe(rows[row][column])
    return len(lost)


def _cell(text: str, odds: float, cells: _Cells) -> str:
    if cells is _Cells.ALL:
        return _unicode_words(text, -_CELL if odds > -_CELL else _WORD)
    return _unicode_words(text, -_CELL) if odds > (_CELL if cells is _Cells.CLEAR else _STRANGER) else text


def _unicode_words(text: str, least: float) -> str:
    """The text with those words converted that have more than the least odds; figures as the font shows them."""
    return " ".join(_word(word, least) for word in text.split())


def _word(word: str, least: float) -> str:
    if tells_script(word):
        return to_unicode(word) if legacy_odds(word) > least else word
    return word if "@" in word and any(map(str.isalpha, word)) else digits(word)  # an e-mail address stays


def _mend_figures(rows: list[list[str]]) -> None:
    """Writes phones and days, in place, in the signs that the font shows."""
    for row in rows:
        row[:] = [text if text.isalnum() and text.isascii() else _figures(text) for text in row]


def _figures(text: str) -> str:
    shown = digits(text)
    return text if shown == text or any(map(str.isalpha, shown)) else shown
