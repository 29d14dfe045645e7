"""Writes workbooks that come out the same to the byte: sheets of plain cells, a few merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

Cell = str | int | float | date | None
Merge = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's rows; `bold` are 0-based rows, `merges` 0-based (row, column, last row, last column)."""

    name: str
    rows: Sequence[Sequence[Cell]]
    bold: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()


def write_workbook(path: Path, sheets: Sequence[Sheet]) -> None:
    """Writes the sheets in order; texts stay texts, whatever they look like."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2025, 5, 26, 11, 0)})
        head, plain = book.add_format({"bold": True, "text_wrap": True}), book.add_format()
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        middle = book.add_format({"align": "center", "valign": "vcenter"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for column, width in enumerate(_widths(sheet.rows)):
                page.set_column(column, column, width)
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, str):
                        page.write_string(row, column, cell, head if row in sheet.bold else plain)
                    elif isinstance(cell, date):
                        page.write_datetime(row, column, cell, day)
                    elif cell is not None:
                        page.write_number(row, column, cell)
            for top, left, bottom, right in sheet.merges:
                page.merge_range(top, left, bottom, right, "", middle)
                page.write(top, left, sheet.rows[top][left], middle)


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    columns = range(max(map(len, rows)))
    texts = [[str(row[c]) for row in rows if c < len(row) and row[c] is not None] for c in columns]
    return [min(30, 2 + max(map(len, column), default=4)) for column in texts]
