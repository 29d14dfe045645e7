"""The rows of a sheet from its fast reader, which lays out every cell between the first and the last one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from python_calamine import CalamineSheet

from cadre_cli.intake.cells import LONGEST, text_rows
from cadre_cli.intake.files.zip_limits import TooLargeError

MOST_CELLS: Final = 20_000_000
"""The reader lays a sheet out from A1 to its last cell; beyond this many cells it would take all memory."""
MOST_LETTERS: Final = 300_000_000
"""Letters in all cells of a sheet: a round of 700,000 people has a third of them."""
_MANY_CELLS: Final = 1_000_000


def fast_rows(sheet: CalamineSheet) -> list[list[str]]:
    """The texts from A1 on; of a large sheet, which may be mostly empty, without the blank cells that end a row.

    Raises:
        TooLargeError: they are longer than those of any list.
    """
    if sheet.end is None:
        return []
    last_row, last_column = sheet.end
    if (last_row + 1) * (last_column + 1) <= _MANY_CELLS:
        return text_rows(few_letters(sheet.to_python(skip_empty_area=False)))
    return text_rows(few_letters(_short_rows(sheet)))


def _short_rows(sheet: CalamineSheet) -> Iterator[list[object]]:
    """One by one: all of a sheet at once, with a cell far outside the list, would take a gigabyte."""
    before = [""] * (sheet.start or (0, 0))[1]
    for cells in sheet.iter_rows():
        if cells.count("") == len(cells):
            yield []
            continue
        row: list[object] = [*before, *cells]
        while row[-1] == "":
            row.pop()
        yield row


def few_letters(rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """The rows, as long as their texts, each cut as a cell is, are no more than any list has.

    Raises:
        TooLargeError: a text that the file holds once stands in very many cells.
    """
    letters = 0
    for row in rows:
        letters += sum(min(len(value), LONGEST) for value in row if isinstance(value, str))
        if letters > MOST_LETTERS:
            raise TooLargeError
        yield row
