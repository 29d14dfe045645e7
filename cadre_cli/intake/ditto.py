"""Places that are written once and meant for the rows below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from cadre_cli.text.devanagari import mend

PLACES: Final = ("district", "assembly", "block", "mandalam", "sector", "booth")
"""The columns in which a ditto is understood, from the top down; never names or phones."""

DITTO: Final = frozenset(
    (
        *('"', "''", "”", "″", "〃", ",,", ",", '-"-', '--"--', "-”-", "॥", "।।"),
        *("do", "do.", "-do-", "–do–", "--do--", "ditto", "तदैव", "-तदैव-", "वही", "यथोपरि", "उपरोक्त"),
    )
)
"""The marks, in small letters and without spaces."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The filled column, and which rows were filled."""

    texts: pd.Series
    rows: pd.Series


def is_ditto(text: str) -> bool:
    """Whether the text is a ditto mark ('-do-', ',,', 'तदैव')."""
    return mend(text).casefold().replace(" ", "") in DITTO


def fill_down(
    texts: pd.Series, part: pd.Series, merged: Iterable[tuple[int, int]], sheet_rows: Sequence[int], once: bool = True
) -> Filled:
    """A place column with ditto marks, merged cells and 'written once, blank below' filled.

    Nothing is carried from one part of the list (`part`: the place above, or the heading) into the next.
    `merged` are the (first, last) sheet rows of merged cells in this column, `sheet_rows` those of `texts`.
    `once` says whether blanks below may be meant: not for a constituency, which a district's own people lack.
    """
    distinct = texts.unique()
    dittos = texts.isin([text for text in distinct if is_ditto(text)])
    written = texts.mask(dittos, "")
    blank = written == ""
    wanted = dittos | (blank & _in_merge(merged, sheet_rows, texts.index))
    if once and _written_once(written[~dittos], part[~dittos]):
        wanted |= blank
    if not wanted.any():
        return Filled(written, wanted)
    above = written.mask(blank).groupby(part, sort=False).ffill().fillna("")
    filled = wanted & (above != "")
    return Filled(written.where(~filled, above), filled)


def fill_merged(texts: pd.Series, merged: Iterable[tuple[int, int]], sheet_rows: Sequence[int]) -> Filled:
    """A column of any kind with the blanks inside merged cells filled; `merged` and `sheet_rows` as in `fill_down`."""
    top: dict[int, int] = {row: first for first, last in merged for row in range(first + 1, last + 1)}
    written = dict(zip(sheet_rows, texts, strict=True))
    above = pd.Series([written.get(top.get(row, -1), "") for row in sheet_rows], index=texts.index, dtype="str")
    filled = (texts == "") & (above != "")
    return Filled(texts.where(~filled, above), filled)


def _in_merge(merged: Iterable[tuple[int, int]], sheet_rows: Sequence[int], index: pd.Index) -> pd.Series:
    inside = pd.Series(False, index=index)
    ranges = list(merged)
    rows = pd.Series(sheet_rows, index=index) if ranges else inside
    for first, last in ranges:
        inside |= (rows > first) & (rows <= last)
    return inside


def _written_once(written: pd.Series, part: pd.Series) -> bool:
    """Whether the column is kept as lists are typed by hand: a place in its first row only, blanks below.

    A column with a few holes is something else, so blanks must be at least as many as places, the first row
    must have one, and no place may stand twice in a row.
    """
    blank = written == ""
    if blank.empty or blank.iloc[0] or int(blank.sum()) < int((~blank).sum()):
        return False
    again = (written == written.shift()) & (part == part.shift()) & ~blank
    return not again.any()
