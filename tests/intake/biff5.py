"""Writes a small .xls as Excel 5 and 95 did: a stream called 'Book' of 8-bit records (BIFF5) in a container."""

import io
import struct
from collections.abc import Sequence

from xlwt.CompoundDoc import XlsDoc

_BOF, _EOF, _CODE_PAGE, _BOUND_SHEET, _DIMENSIONS, _LABEL, _NUMBER, _BOOL_ERROR = (
    0x809, 0x0A, 0x42, 0x85, 0x200, 0x204, 0x203, 0x205,
)  # fmt: skip
_GLOBALS, _WORKSHEET = 5, 0x10
_CONTAINER_NAMES = [name.encode("utf-16-le") for name in ("Workbook\x00", "Book\x00")]
ERRORS = {"#DIV/0!": 7, "#REF!": 0x17}
"""The errors that a cell may be given, with the codes that stand for them."""

Cells = Sequence[Sequence[str | float]]


def write_biff5(rows: Cells, name: str = "Sheet") -> bytes:
    """The bytes of a workbook with one sheet; its letters are those of Windows' western code page."""
    stream = io.BytesIO()
    XlsDoc().save(stream, biff5_stream(rows, name).ljust(4096, b"\x00"))
    long, short = _CONTAINER_NAMES
    data = stream.getvalue()
    entry = data.index(long)
    size = struct.pack("<H", len(short))
    return data[:entry] + short.ljust(64, b"\x00") + size + data[entry + 66 :]


def biff5_stream(rows: Cells, name: str = "Sheet") -> bytes:
    """The records alone."""
    page = _record(_CODE_PAGE, struct.pack("<H", 1252))
    title = name.encode("cp1252")
    bound = struct.pack("<HB", 0, len(title)) + title
    start = len(_begin(_GLOBALS)) + len(page) + 4 + 4 + len(bound) + 4
    globals_ = _begin(_GLOBALS) + page + _record(_BOUND_SHEET, struct.pack("<I", start) + bound) + _record(_EOF)
    width = max(map(len, rows), default=0)
    extent = _record(_DIMENSIONS, struct.pack("<HHHHH", 0, len(rows), 0, width, 0))
    cells = b"".join(_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    return globals_ + _begin(_WORKSHEET) + extent + cells + _record(_EOF)


def _begin(kind: int) -> bytes:
    return _record(_BOF, struct.pack("<HHHH", 0x500, kind, 0, 0))


def _cell(row: int, column: int, value: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, float):
        return _record(_NUMBER, place + struct.pack("<d", value))
    if value in ERRORS:
        return _record(_BOOL_ERROR, place + bytes((ERRORS[value], 1)))
    text = value.encode("cp1252")
    return _record(_LABEL, place + struct.pack("<H", len(text)) + text)


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
