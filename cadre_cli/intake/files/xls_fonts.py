"""The fonts of an .xls: by cell and, within cells, by run of letters."""

from io import StringIO
from itertools import pairwise
from typing import Any

import xlrd

from cadre_cli.intake.legacy_fonts import FontTally, SheetFonts, is_legacy_font


def xls_fonts(data: bytes) -> dict[str, SheetFonts]:
    """The fonts by sheet of the .xls whose bytes are `data`; its cells are read only if it has a legacy Hindi font.

    Empty for a file that cannot be read this way: the letters alone must tell then.
    """
    try:
        with xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True, logfile=StringIO()) as book:
            if not any(is_legacy_font(font.name) for font in book.font_list):
                return {}
            return {name: _sheet_fonts(book, name) for name in book.sheet_names()}
    except Exception:  # in a damaged file the library falls over whatever it did not expect
        return {}


# Any: the library has no types.
def _sheet_fonts(book: Any, name: str) -> SheetFonts:
    sheet, tally = book.sheet_by_name(name), FontTally()
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind != xlrd.XL_CELL_TEXT:
                continue
            style = book.xf_list[sheet.cell_xf_index(row, column)]
            font = book.font_list[style.font_index].name
            runs = sheet.rich_text_runlist_map.get((row, column))
            if runs:
                tally.add_runs(row, column, _runs(book, sheet.cell_value(row, column), font, runs))
            else:
                tally.add(row, column, font, bool(style.lotus_123_prefix))
    book.unload_sheet(name)
    return tally.sheet_fonts()


def _runs(book: Any, text: str, font: str, runs: list[tuple[int, int]]) -> list[tuple[str, str]]:
    """The letters before the first run are in the cell's own font."""
    named = [(0, font), *((start, book.font_list[number].name) for start, number in runs), (len(text), "")]
    return [(text[start:end], name) for (start, name), (end, _) in pairwise(named)]
