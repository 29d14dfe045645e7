"""Writes a sheet whose cells have fonts, and runs of letters in fonts, in every format that tells them."""

import io
import struct
from collections.abc import Callable, Sequence
from html import escape
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

from tests.intake.any_format import saved
from tests.intake.xlsb import _record, _text, write_xlsb

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
    return saved(book)


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
    return saved(book)


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
    return saved(document)


def _ods_cell(runs: Cell, fonts: dict[str, int], style: dict[str, str]) -> TableCell:
    cell, line = TableCell(valuetype="string", **style), P()
    for number, (text, font) in enumerate(runs):
        if number:
            line.addElement(Span(stylename=f"T{fonts[font]}", text=text))
        else:
            line.addText(text)
    cell.addElement(line)
    return cell


def xlsb(rows: Cells) -> bytes:
    """As Excel writes: styles of a part of their own, and the texts in several fonts among the shared ones."""
    fonts = list(dict.fromkeys(font for row in rows for cell in row for _, font in cell))
    rich = [runs for row in rows for runs in row if len(runs) > 1]
    named = b"".join(_record(43, bytes(21) + _text(font)) for font in fonts)
    formats = b"".join(_record(47, struct.pack("<4H4xHH", 0, 0, number, 0, 0, 0)) for number in range(len(fonts)))
    strings = b"".join(_record(19, b"\x01" + _xlsb_runs(runs, fonts)) for runs in rich)
    parts = {
        "xl/styles.bin": named
        + _record(626)
        + _record(47, bytes(16))
        + _record(627)
        + _record(617, struct.pack("<I", len(fonts)))
        + formats,
        "xl/sharedStrings.bin": _record(159, struct.pack("<II", len(rich), len(rich))) + strings + _record(160),
    }
    cells = [[_xlsb_cell(column, runs, fonts, rich) for column, runs in enumerate(row)] for row in rows]
    parts["xl/styles.bin"] += _record(618)
    return write_xlsb({"Sheet": cells}, parts)


def _xlsb_cell(column: int, runs: Cell, fonts: list[str], rich: list[Cell]) -> bytes:
    place = struct.pack("<II", column, fonts.index(runs[0][1]))
    if len(runs) > 1:
        return _record(7, place + struct.pack("<I", rich.index(runs)))
    return _record(6, place + _text(runs[0][0]))


def _xlsb_runs(runs: Cell, fonts: list[str]) -> bytes:
    """The letters in front have the font of their cell."""
    text = "".join(text for text, _ in runs)
    starts = [len("".join(text for text, _ in runs[:number])) for number in range(1, len(runs))]
    behind = b"".join(
        struct.pack("<HH", start, fonts.index(font)) for start, (_, font) in zip(starts, runs[1:], strict=True)
    )
    return _text(text) + struct.pack("<I", len(starts)) + behind


def xml_2003(rows: Cells) -> bytes:
    """As Excel 2003 writes: the first column's font is that of the table, runs are in words of a web page."""
    fonts = list(dict.fromkeys(font for row in rows for cell in row for _, font in cell))
    styles = "".join(
        f'<Style ss:ID="s{number}"><Font ss:FontName="{font}"/></Style>' for number, font in enumerate(fonts)
    )
    lines = "".join(f"<Row>{''.join(_xml_cell(runs, fonts) for runs in row)}</Row>" for row in rows)
    space, web = "urn:schemas-microsoft-com:office:spreadsheet", "http://www.w3.org/TR/REC-html40"
    head = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}" xmlns:html="{web}">'
    table = f'<Worksheet ss:Name="Sheet"><Table>{lines}</Table></Worksheet>'
    return f"{head}<Styles>{styles}</Styles>{table}</Workbook>".encode()


def _xml_cell(runs: Cell, fonts: list[str]) -> str:
    first, *rest = runs
    parts = "".join(f'<html:Font html:Face="{font}"><html:B>{escape(text)}</html:B></html:Font>' for text, font in rest)
    style = f"s{fonts.index(first[1])}"
    return f'<Cell ss:StyleID="{style}"><ss:Data ss:Type="String">{escape(first[0])}{parts}</ss:Data></Cell>'


def web_page(rows: Cells) -> bytes:
    """As Excel writes a web page: a class for each font of a cell, and a class for each run."""
    fonts = list(dict.fromkeys(font for row in rows for cell in row for _, font in cell))
    rules = "".join(
        f'.xl{number} {{mso-style-parent:style0; font-family:"{font}", sans-serif; mso-font-charset:0;}}\n'
        for number, font in enumerate(fonts)
    )
    lines = "\n".join(f"<tr>{''.join(_web_cell(runs, fonts) for runs in row)}</tr>" for row in rows)
    head = f"<html><head><style>\n<!--table {{mso-displayed-decimal-separator:x;}}\n{rules}--></style></head>"
    return f"{head}<body><table>{lines}</table></body></html>".encode()


def _web_cell(runs: Cell, fonts: list[str]) -> str:
    first, *rest = runs
    parts = "".join(f'<font class="xl{fonts.index(font)}">{escape(text)}</font>' for text, font in rest)
    return f"<td class=xl{fonts.index(first[1])}>{escape(first[0])}{parts}</td>"


WRITERS: Final[dict[str, Callable[[Cells], bytes]]] = {
    "openpyxl.xlsx": xlsx_inline,
    "excel.xlsx": xlsx_shared,
    "list.xls": xls,
    "list.ods": ods,
    "list.xlsb": xlsb,
    "xml of 2003.xls": xml_2003,
    "web page.xls": web_page,
}
