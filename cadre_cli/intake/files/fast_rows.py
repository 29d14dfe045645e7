"""The rows of a sheet from its fast reader, which lays out every cell between the first and the last one."""

from collections.abc import Iterator
from typing import Final

from python_calamine import CalamineSheet

from cadre_cli.intake.cells import text_rows

MOST_CELLS: Final = 20_000_000
"""The reader lays a sheet out from A1 to its last cell; beyond this many cells it would take all memory."""
_MANY_CELLS: Final = 1_000_000


def fast_rows(sheet: CalamineSheet) -> list[list[str]]:
    """The texts from A1 on; of a large sheet, which may be mostly empty, without the blank cells that end a row."""
    if sheet.end is None:
        return []
    last_row, last_column = sheet.end
    if (last_row + 1) * (last_column + 1) <= _MANY_CELLS:
        return text_rows(sheet.to_python(skip_empty_area=False))
    return text_rows(_short_rows(sheet))


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
