"""Rosters in every format, and copies of them that are damaged the way disks, mails and programs damage files."""

import csv
import io
import random
import zipfile
from collections.abc import Callable
from html import escape
from typing import Any, Final

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from .xlsb import write_xlsb

GIVEN: Final = ("राम", "Sita", "मोहन", "Gopal", "कमला", "Anil", "सुनीता", "Bharat", "रेखा", "Dinesh", "लता", "Harish")
ROWS: Final = [
    ["Name", "Role", "Assembly", "Gender", "Mobile"],
    *([f"{name} Verma", "MLA", f"{n + 2}", "M", f"98260{n:05}"] for n, name in enumerate(GIVEN)),
]
"""Twelve people, each on a seat of his own."""


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    return _saved(book)


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    for r, row in enumerate(ROWS):
        for c, text in enumerate(row):
            sheet.write(r, c, text)
    return _saved(book)


def xlsb() -> bytes:
    return write_xlsb({"Sheet": ROWS})


def ods() -> bytes:
    document, table = OpenDocumentSpreadsheet(), Table(name="Sheet")
    for row in ROWS:
        line = TableRow()
        for text in row:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    return _saved(document)


def separated() -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows(ROWS)
    return stream.getvalue().encode("utf-8-sig")


def web_page() -> bytes:
    lines = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in ROWS)
    body = "".join(f"<tr>{line}</tr>\n" for line in lines)
    return f'<html><meta charset="utf-8"><body><table>{body}</table></body></html>'.encode()


def xml_2003() -> bytes:
    lines = ("".join(f'<Cell><Data ss:Type="String">{escape(text)}</Data></Cell>' for text in row) for row in ROWS)
    body = "".join(f"<Row>{line}</Row>\n" for line in lines)
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    head = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
    return f'{head}<Worksheet ss:Name="Sheet"><Table>{body}</Table></Worksheet></Workbook>'.encode()


FORMATS: Final[dict[str, Callable[[], bytes]]] = {
    "xlsx": xlsx,
    "xls": xls,
    "xlsb": xlsb,
    "ods": ods,
    "csv": separated,
    "html": web_page,
    "xml": xml_2003,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A copy with some bytes changed, cut off, doubled or swapped; of a zipped one often inside a part."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _rezipped(data, chance)
    return _hurt(data, chance)


def _rezipped(data: bytes, chance: random.Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        likely = [name for name in names if "sheet" in name.lower() or name in ("content.xml", "xl/workbook.bin")]
        target = chance.choice(likely if chance.random() < 0.7 else names)
        for name in names:
            part = old.read(name)
            new.writestr(name, _hurt(part, chance) if name == target else part)
    return stream.getvalue()


def _hurt(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not out:
            break
        place, way = chance.randrange(len(out)), chance.random()
        length = chance.choice((1, 2, 8, 64))
        if way < 0.5:
            out[place] = chance.choice((0, 255, 34, 44, 60, chance.randrange(256), chance.randrange(48, 58)))
        elif way < 0.65:
            del out[place : place + length]
        elif way < 0.8:
            out[place:place] = out[place : place + length]
        elif way < 0.9:
            out[place:place] = bytes(chance.randrange(256) for _ in range(length))
        elif way < 0.95:
            del out[place:]
        else:
            other = chance.randrange(len(out))
            out[place : place + length] = out[other : other + length]
    return bytes(out)


def _saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
