"""Cells as text, whatever the spreadsheet made of them, and their addresses."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from operator import itemgetter
from typing import Final

from cadre_cli.text.devanagari import mend

UNSAVED: Final = "=?"
"""Stands in a cell whose formula has no saved value."""

DEFECT_TEXTS: Final = frozenset(
    ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", UNSAVED)
)

LONGEST: Final = 32_767
"""Letters that a cell of a spreadsheet holds; what is longer was written by no person and is cut, marked by '…'."""

_MOST_RUNS: Final = 50


def cell_text(value: object) -> str:
    """The text a reader of the sheet would name: whole numbers without a fraction, days in ISO, yes and no.

    What a person typed comes back as he typed it, without the white space around; '' for an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.strip()
        if len(text) > LONGEST:
            text = f"{text[:LONGEST]}…"
        return text if text.isascii() or text[0].isalnum() or mend(text) else ""
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number_text(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


class _Texts(dict[object, str]):
    """The texts of cells that hold text, each looked at when it is first asked for."""

    def __missing__(self, value: object) -> str:
        text = self[value] = cell_text(value)
        return text


def text_rows(rows: Iterable[Sequence[object]]) -> list[list[str]]:
    """Rows of cells as rows of texts; equal texts are one object, which makes all that follows fast and small."""
    return rows_and_texts(rows)[0]


def rows_and_texts(rows: Iterable[Sequence[object]]) -> tuple[list[list[str]], Collection[str]]:
    """The same, and each different text among them once; numbers, days, yes and no are none."""
    # Numbers hardly repeat in a list, and 1, 1.0 and True would be one key.
    known = _Texts()
    texts = [
        [
            known[value]
            if value.__class__ is str
            else str(int(value))
            if isinstance(value, float) and value.is_integer()
            else cell_text(value)
            for value in row
        ]
        for row in rows
    ]
    return texts, known.values()


def column_letter(index: int) -> str:
    """'A' for 0, 'AA' for 26."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """0 for 'A', 26 for 'AA'."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def cell_name(row: int, column: int) -> str:
    """'C17' for row 16 and column 2, both 0-based."""
    return f"{column_letter(column)}{row + 1}"


def cells_in_words(cells: Sequence[tuple[int, int]]) -> str:
    """'B5, B9–B12' for cells as (column, row), both 0-based, columns and their rows ascending; of many, the first."""
    starts = [(column, row) for place, (column, row) in enumerate(cells) if cells[place - 1] != (column, row - 1)]
    ends = [
        (column, row)
        for place, (column, row) in enumerate(cells)
        if cells[place + 1 : place + 2] != [(column, row + 1)]
    ]
    runs = [[cell_name(row, column) for column, row in span] for span in zip(starts, ends, strict=True)]
    shown = [first if first == last else f"{first}–{last}" for first, last in runs[:_MOST_RUNS]]
    return ", ".join([*shown, "…"] if len(runs) > _MOST_RUNS else shown)


def column_texts(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    """One column of rows that may end early."""
    try:
        return list(map(itemgetter(column), rows))
    except IndexError:
        return [row[column] if column < len(row) else "" for row in rows]
