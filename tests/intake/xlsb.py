"""Writes a small .xlsb: sheets of texts and numbers in the binary form of Excel's own format (MS-XLSB)."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence

_ROW, _REAL, _TEXT = 0, 5, 6
_BEGIN_SHEET, _END_SHEET, _BEGIN_BOOK, _END_BOOK = 129, 130, 131, 132
_BEGIN_SHEETS, _END_SHEETS, _BEGIN_DATA, _END_DATA = 143, 144, 145, 146
_DIMENSION, _BUNDLE_SHEET = 148, 156

_MAIN = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
_SHEET = "application/vnd.ms-excel.worksheet"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Cells = Sequence[Sequence[str | float | bytes | None]]


def write_xlsb(sheets: Mapping[str, Cells], further: Mapping[str, bytes] | None = None) -> bytes:
    """The bytes of a workbook with `further` parts; None is a cell that is not there, bytes are a record as it is."""
    numbers = range(1, len(sheets) + 1)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", _types(numbers))
        archive.writestr("_rels/.rels", _relations([("rId1", "officeDocument", "xl/workbook.bin")]))
        own = [(f"rId{number}", "worksheet", f"worksheets/sheet{number}.bin") for number in numbers]
        archive.writestr("xl/_rels/workbook.bin.rels", _relations(own))
        archive.writestr("xl/workbook.bin", _book(list(sheets)))
        for number, rows in zip(numbers, sheets.values(), strict=True):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", _sheet(rows))
        for name, part in (further or {}).items():
            archive.writestr(name, part)
    return stream.getvalue()


def _types(numbers: Iterable[int]) -> str:
    parts = [("workbook", _MAIN), *((f"worksheets/sheet{number}", _SHEET) for number in numbers)]
    overrides = "".join(f'<Override PartName="/xl/{name}.bin" ContentType="{kind}"/>' for name, kind in parts)
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{rels}{overrides}</Types>'


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    items = "".join(f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for id_, kind, to in relations)
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _book(names: Sequence[str]) -> bytes:
    sheets = b"".join(
        _record(_BUNDLE_SHEET, struct.pack("<II", 0, number) + _text(f"rId{number}") + _text(name))
        for number, name in enumerate(names, start=1)
    )
    return _record(_BEGIN_BOOK) + _record(_BEGIN_SHEETS) + sheets + _record(_END_SHEETS) + _record(_END_BOOK)


def _sheet(rows: Cells) -> bytes:
    last_column = max(map(len, rows), default=1) - 1
    extent = _record(_DIMENSION, struct.pack("<IIII", 0, max(len(rows) - 1, 0), 0, last_column))
    body = b"".join(_row(number, cells) for number, cells in enumerate(rows) if any(c is not None for c in cells))
    return _record(_BEGIN_SHEET) + extent + _record(_BEGIN_DATA) + body + _record(_END_DATA) + _record(_END_SHEET)


def _row(number: int, cells: Sequence[str | float | bytes | None]) -> bytes:
    head = _record(_ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
    return head + b"".join(_cell(column, value) for column, value in enumerate(cells) if value is not None)


def _cell(column: int, value: str | float | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    place = struct.pack("<II", column, 0)
    if isinstance(value, str):
        return _record(_TEXT, place + _text(value))
    return _record(_REAL, place + struct.pack("<d", value))


def _text(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<I", len(data) // 2) + data


def _record(kind: int, data: bytes = b"") -> bytes:
    return _varint(kind) + _varint(len(data)) + data


def _varint(number: int) -> bytes:
    """Seven bits a byte, the low ones first; record kinds above 127 come out as MS-XLSB writes them."""
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])
