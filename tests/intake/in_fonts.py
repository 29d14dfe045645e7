"""Writes a sheet whose cells have fonts, and runs of letters in fonts, in every format that tells them."""

import io
from collections.abc import Callable, Sequence
from typing import Any, Final

import openpyxl
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import FontFace, Style, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P, Span
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

Cell = Sequence[tuple[str, str]]
"""The runs of a cell as (text, font); the first font is the cell's own."""
Cells = Sequence[Sequence[Cell]]


def plain(text: str, font: str = "Calibri") -> Cell:
    """A cell in one font."""
    return [(text, font)]


def xlsx_inline(rows: Cells) -> bytes:
    """As openpyxl writes: the runs within the sheet."""
    book = openpyxl.Workbook()
    for r, row in enumerate(rows, start=1):
        for c, runs in enumerate(row, start=1):
            blocks = [TextBlock(InlineFont(rFont=font), text) for text, font in runs]
            cell = book.active.cell(r, c, CellRichText(blocks) if len(runs) > 1 else runs[0][0])
            cell.font = Font(name=runs[0][1])
    return _saved(book)


def xlsx_shared(rows: Cells) -> bytes:
    """As Excel writes: the runs in the table of strings."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("Sheet")
    formats: dict[str, Any] = {}
    for r, row in enumerate(rows):
        for c, runs in enumerate(row):
            own, *rest = (formats.setdefault(font, book.add_format({"font_name": font})) for _, font in runs)
            if rest:
                # The letters in front have the font of their cell.
                parts = [part for (text, _), font in zip(runs[1:], rest, strict=True) for part in (font, text)]
                sheet.write_rich_string(r, c, runs[0][0], *parts, own)
            else:
                sheet.write_string(r, c, runs[0][0], own)
    book.close()
    return stream.getvalue()


def xls(rows: Cells) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    for r, row in enumerate(rows):
        for c, runs in enumerate(row):
            style = xlwt.easyxf(f"font: name {runs[0][1]}")
            if len(runs) > 1:
                sheet.write_rich_text(r, c, [(text, _xls_font(font)) for text, font in runs], style)
            else:
                sheet.write(r, c, runs[0][0], style)
    return _saved(book)


def _xls_font(name: str) -> xlwt.Font:
    font = xlwt.Font()
    font.name = name
    return font


def ods(rows: Cells) -> bytes:
    """As LibreOffice writes: the first row's fonts are those of the columns, the other cells name theirs."""
    document, table = OpenDocumentSpreadsheet(), Table(name="Sheet")
    fonts = {
        font: number for number, font in enumerate(dict.fromkeys(f for row in rows for cell in row for _, f in cell))
    }
    for font, number in fonts.items():
        document.fontfacedecls.addElement(FontFace(name=f"face{number}", fontfamily=f"'{font}'"))
        for family, name in (("table-cell", f"ce{number}"), ("text", f"T{number}")):
            style = Style(name=name, family=family)
            style.addElement(TextProperties(fontname=f"face{number}"))
            document.automaticstyles.addElement(style)
    for cell in rows[0]:
        table.addElement(TableColumn(defaultcellstylename=f"ce{fonts[cell[0][1]]}"))
    for row in rows:
        line = TableRow()
        for own, runs in zip(rows[0], row, strict=True):
            same = {} if own[0][1] == runs[0][1] else {"stylename": f"ce{fonts[runs[0][1]]}"}
            line.addElement(_ods_cell(runs, fonts, same))
        table.addElement(line)
    document.spreadsheet.addElement(table)
    return _saved(document)


def _ods_cell(runs: Cell, fonts: dict[str, int], style: dict[str, str]) -> TableCell:
    cell, line = TableCell(valuetype="string", **style), P()
    for number, (text, font) in enumerate(runs):
        if number:
            line.addElement(Span(stylename=f"T{fonts[font]}", text=text))
        else:
            line.addText(text)
    cell.addElement(line)
    return cell


def _saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


WRITERS: Final[dict[str, Callable[[Cells], bytes]]] = {
    "openpyxl.xlsx": xlsx_inline,
    "excel.xlsx": xlsx_shared,
    "list.xls": xls,
    "list.ods": ods,
}
