"""One small list of texts in every dress that a spreadsheet comes in."""

import csv
import io
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final

import openpyxl
import pyarrow
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from pyarrow.parquet import write_table

from .biff5 import write_biff5
from .xlsb import write_xlsb

Rows = Sequence[Sequence[str]]
ROWS: Final = [["Name", "Role"], ["राम", "MLA"]]


def xlsx(rows: Rows = ROWS) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def xlsx_with_shared_texts(rows: Rows = ROWS) -> bytes:
    """As Excel itself writes: each text stands once, in a part of its own, and the cells point to it."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Sheet")
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                sheet.write_string(r, c, text)
    return stream.getvalue()


def xls(rows: Rows = ROWS) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            sheet.write(r, c, text)
    return saved(book)


def xlsb(rows: Rows = ROWS) -> bytes:
    return write_xlsb({"Sheet": rows})


def ods(rows: Rows = ROWS) -> bytes:
    document, table = OpenDocumentSpreadsheet(), Table(name="Sheet")
    for row in rows:
        line = TableRow()
        for text in row:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    return saved(document)


def separated(rows: Rows = ROWS, sign: str = ",") -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign).writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def tabbed(rows: Rows = ROWS) -> bytes:
    """Text between tabs, in 16-bit letters: Excel's 'Unicode Text'."""
    return separated(rows, "\t").decode("utf-8-sig").encode("utf-16")


def web_page(rows: Rows = ROWS) -> bytes:
    lines = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>\n" for line in lines)
    return f'<html><meta charset="utf-8"><body><table>{body}</table></body></html>'.encode()


def xml_2003(rows: Rows = ROWS) -> bytes:
    lines = ("".join(f'<Cell><Data ss:Type="String">{escape(text)}</Data></Cell>' for text in row) for row in rows)
    body = "".join(f"<Row>{line}</Row>\n" for line in lines)
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    head = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
    return f'{head}<Worksheet ss:Name="Sheet"><Table>{body}</Table></Worksheet></Workbook>'.encode()


def parquet(rows: Rows = ROWS) -> bytes:
    """As data programs write it: the headings are names, and every column has a type."""
    headings, *people = rows
    columns = [pyarrow.array([row[c] for row in people], pyarrow.string()) for c in range(len(headings))]
    stream = io.BytesIO()
    write_table(pyarrow.Table.from_arrays(columns, list(headings)), stream)
    return stream.getvalue()


FORMATS: Final[dict[str, tuple[str, Callable[[Rows], bytes]]]] = {
    "xlsx": ("list.xlsx", xlsx),
    "xlsx of Excel": ("list.xlsx", xlsx_with_shared_texts),
    "xls": ("list.xls", xls),
    "xls of Excel 95": ("list.xls", write_biff5),
    "xlsb": ("list.xlsb", xlsb),
    "ods": ("list.ods", ods),
    "csv": ("list.csv", separated),
    "tabs": ("list.xls", tabbed),
    "web page": ("list.xls", web_page),
    "XML 2003": ("list.xls", xml_2003),
    "parquet": ("list.parquet", parquet),
}
"""The name that such a file has, and what writes it. Excel 95 has no Hindi letters."""


def saved(book: Any) -> bytes:
    """The bytes of what has a `save` into a stream."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
