"""Columns that were typed for a legacy Hindi font (Kruti Dev 010 and its kin), told and converted column by column.

The font's name tells first, then the letters of the whole column: a word alone (`us`, `yes`) may be either.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from cadre_cli.intake.columns import field_of, heading_key, spellings
from cadre_cli.intake.legacy_fonts import FontKind, Position, Run, SheetFonts, font_kind
from cadre_cli.intake.legacy_parts import Part, column_parts, odds_in_rows
from cadre_cli.intake.legacy_verdict import LEAST, Cells, Doubt, Reason, Verdict, judge
from cadre_cli.intake.legacy_words import (
    CELL,
    legacy_run,
    legacy_text,
    mend_figures,
    text_odds,
    words_in_unicode,
)
from cadre_cli.text.devanagari import begins_with_vowel_sign, is_devanagari, mend
from cadre_cli.text.krutidev import restore_apostrophe, to_unicode
from cadre_cli.text.legacy_script import tells_script

Sample = tuple[str, str]

HEADING_ROWS: Final = 20
"""Headings are looked for in so many rows from the first that is not blank."""
_SAMPLES: Final = 3
_FEWEST_HEADINGS: Final = 2


@dataclass(frozen=True, slots=True)
class ConvertedColumn:
    """A column (0-based) of which `cells` cells were converted; `samples` are up to three (before, after).

    `apostrophes` counts the cells that got back the first key that the spreadsheet had taken for its own mark;
    `headless` are the 0-based rows whose text now begins with a vowel sign: its first key was lost elsewhere.
    """

    column: int
    reason: Reason
    cells: int
    samples: tuple[Sample, ...]
    apostrophes: int = 0
    headless: tuple[int, ...] = ()


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


def heading_from_legacy(text: str) -> str:
    """A heading as Kruti Dev shows it ('नाम' for 'uke'); '' for one that cannot be typed for such a font."""
    if is_devanagari(text) or not any(map(tells_script, text.split())):
        return ""
    return mend(to_unicode(text))


def convert_columns(
    rows: Sequence[list[str]],
    fonts: SheetFonts,
    answers: Mapping[int, bool] | None = None,
    supported: bool = False,
) -> Converted:
    """The sheet with its legacy columns and headings in Unicode; nothing else is changed.

    Numbers, e-mail addresses, Devanagari and capitals (MLA) stay within a converted column. Where one is converted,
    phones and days anywhere in the sheet lose the font's signs ('98260&12345').

    Args:
        rows: all rows of texts, titles and headings included; rows may end early.
        fonts: the fonts of the cells, where they are known.
        answers: what a person said of a 0-based column: True to convert all of it, False to leave it.
        supported: whether another sheet of the file is in a legacy font for certain.
    """
    new, headings = list(rows), _headings(rows)
    for r in {r for r, _ in headings}:
        new[r] = list(rows[r])
    for r, c in headings:
        new[r][c] = ""
    typed = sum(text != rows[r][c] for (r, c), text in headings.items()) >= _FEWEST_HEADINGS
    runs = {cell: runs for cell, runs in fonts.runs.items() if _are_whole(new, cell, runs)}
    new = _copied(new) if runs else new
    parts = list(column_parts(new, fonts, runs.keys()))
    done = list(_convert_runs(new, runs, answers or {}))
    doubtful: list[DoubtfulColumn] = []
    judged = _judged(parts, answers or {}, supported or typed or bool(done))
    new = _copied(new) if typed or any(verdict.cells is not Cells.NONE for _, verdict in judged) else new
    for part, verdict in judged:
        doubtful += _doubtful(new, part, verdict)
        done += _convert(new, part, verdict, fonts.quoted)
    legacy_sheet = bool(done) or typed
    for (r, c), text in headings.items():
        new[r][c] = text if legacy_sheet else rows[r][c]
    if legacy_sheet:
        mend_figures(new)
    return Converted(new, tuple(sorted(done, key=lambda column: column.column)), tuple(doubtful))


def _copied(rows: Sequence[list[str]]) -> list[list[str]]:
    """Rows that may be changed; most sheets are in Unicode, and a copy of a large one costs as much as judging it."""
    return [list(row) for row in rows]


def _judged(parts: Sequence[Part], answers: Mapping[int, bool], supported: bool) -> list[tuple[Part, Verdict]]:
    """The verdicts; where one part is legacy by itself, a word or two are enough in the others."""

    def judged(part: Part, supported: bool) -> tuple[Part, Verdict]:
        return part, judge(part.odds, part.font, answers.get(part.column), supported)

    alone = [judged(part, supported) for part in parts]
    if supported or not any(_converts(part, verdict) for part, verdict in alone):
        return alone
    return [(part, each) if each.cells is not Cells.NONE else judged(part, True) for part, each in alone]


def _converts(part: Part, verdict: Verdict) -> bool:
    return verdict.cells is not Cells.NONE and any(odds > CELL for odds in part.odds.values())


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


def _doubtful(rows: Sequence[Sequence[str]], part: Part, verdict: Verdict) -> Iterator[DoubtfulColumn]:
    if verdict.doubt and verdict.asked:
        asked = frozenset(verdict.asked)
        cells = sum(rows[row][part.column] in asked for row in part.rows)
        samples = tuple((text, words_in_unicode(text, -CELL)) for text in verdict.asked[:_SAMPLES])
        yield DoubtfulColumn(part.column, verdict.doubt, cells, samples)


def _convert(rows: list[list[str]], part: Part, verdict: Verdict, quoted: Set[Position]) -> Iterator[ConvertedColumn]:
    """Converts the part, in place."""
    if verdict.cells is Cells.NONE:
        return
    column = part.column
    restored = _restore_apostrophes(rows, part, quoted) if verdict.cells is Cells.ALL else 0
    known = odds_in_rows(rows, column, part.rows) if restored else part.odds
    changed = {text: after for text, odds in known.items() if (after := _cell(text, odds, verdict.cells)) != text}
    if not changed:
        return
    converted = [row for row in part.rows if rows[row][column] in changed]
    for row in converted:
        rows[row][column] = changed[rows[row][column]]
    headless = tuple(row for row in converted if begins_with_vowel_sign(rows[row][column]))
    samples = tuple(changed.items())[:_SAMPLES]
    yield ConvertedColumn(column, verdict.reason, len(converted), samples, restored, headless)


def _are_whole(rows: Sequence[Sequence[str]], cell: Position, runs: Sequence[Run]) -> bool:
    """Whether the runs are the text that was read; else the cell goes with its column."""
    row, column = cell
    text = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
    return bool(text) and text == "".join(part for part, _ in runs).strip()


def _convert_runs(
    rows: list[list[str]], runs: Mapping[Position, Sequence[Run]], answers: Mapping[int, bool]
) -> Iterator[ConvertedColumn]:
    """Converts, in place, those parts of cells with several fonts that are in a legacy one."""
    changed: defaultdict[int, list[Sample]] = defaultdict(list)
    for (row, column), parts in runs.items():
        legacy = ((text, font_kind(font) is FontKind.SAME_KEYS) for text, font in parts)
        after = "".join(legacy_run(text) if is_one else text for text, is_one in legacy).strip()
        if answers.get(column, True) and after != rows[row][column]:
            changed[column].append((rows[row][column], after))
            rows[row][column] = after
    for column, samples in changed.items():
        yield ConvertedColumn(column, Reason.RUNS, len(samples), tuple(dict.fromkeys(samples))[:_SAMPLES])


def _restore_apostrophes(rows: list[list[str]], part: Part, quoted: Set[Position]) -> int:
    """Puts back the swallowed first key, in place; where the mark stands on most cells, it is no key but a habit."""
    column = part.column
    telling = [row for row in part.rows if text_odds(rows[row][column])]
    marked = [row for row in telling if (row, column) in quoted and not rows[row][column].startswith("'")]
    habit = 2 * len(marked) > len(telling)
    # No word begins with the upright stroke `k`: there the key is missing for certain.
    lost = [row for row in marked if not habit or rows[row][column].startswith("k")]
    for row in lost:
        rows[row][column] = restore_apostrophe(rows[row][column])
    return len(lost)


def _cell(text: str, odds: float, cells: Cells) -> str:
    if cells is Cells.ALL:
        return legacy_text(text, odds)
    return words_in_unicode(text, -CELL) if odds > LEAST[cells] else text
