"""What lies in the records of an .xls that its fast reader does not tell: error cells, and damage it reads past."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cadre_cli.intake.files.xlsb_scan import ERROR_TEXTS, BinaryScan
from cadre_cli.intake.ole_scan import workbook_stream

_HEAD: Final = struct.Struct("<HH")
_PLACE: Final = struct.Struct("<HH")
_BOF, _EOF, _BOUND_SHEET, _TEXTS, _TEXT_BY_NUMBER = 0x809, 0x0A, 0x85, 0xFC, 0xFD
_BOOL_ERROR: Final = 0x205
_FORMULAS: Final = frozenset((0x06, 0x206, 0x406))
_SIZES: Final = {0x208: 16, _TEXT_BY_NUMBER: 10, 0x203: 14, 0x27E: 10, 0x201: 6, _BOOL_ERROR: 8, _EOF: 0}
"""Rows, the plain cells and the end have one size (MS-XLS 2.4)."""
_ROW, _COLUMNS = 0x208, 0x7D
_HIDDEN_ROW: Final = 0x20
_MAY_BE_ERRORS: Final = _FORMULAS | {_BOOL_ERROR}
_CELLS: Final = _MAY_BE_ERRORS | {_TEXT_BY_NUMBER, 0x204, 0xD6, 0xBE, 0xBD, 0x203, 0x27E, 0x201}
_AMONG_CELLS: Final = frozenset(
    (*_CELLS, 0x208, 0xD7, 0x5E, 0x221, 0x21, 0x236, 0x37, 0x4BC, 0xBC, 0x91, 0x207, 0x3C, 0x1C2)
)
"""What may stand between two cells: rows, blocks, and what belongs to formulas and long texts (MS-XLS 2.1.7.20.6)."""
_BEHIND: Final = (b"", b"\x00\x00", struct.pack("<H", _BOF))
"""What may stand behind a sheet: nothing, what fills up the sector, the next sheet."""
_WORKSHEET_KIND: Final = 0
_FORMULA_ERROR: Final = 2


@dataclass
class XlsScan:
    """The errors and lost cells of each sheet; whether records do not fit each other, so that rows may be missing."""

    sheets: dict[str, BinaryScan] = field(default_factory=dict)
    is_damaged: bool = False


def scan_xls(data: bytes) -> XlsScan:
    """A scan of the .xls whose bytes are `data`, of Excel 5 or later."""
    scan = XlsScan()
    try:
        book = workbook_stream(data)
        sheets, texts = _contents(book)
        for start, name in sheets:
            scan.sheets[name] = sheet = _scan_sheet(book, start, texts)
            scan.is_damaged |= sheet.is_damaged
    except (struct.error, IndexError, ValueError):
        scan.is_damaged = True
    return scan


def _records(book: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of the records from `start` to the end of the part that begins there.

    Raises:
        ValueError: no part begins there, or it does not come to its end.
        struct.error: the same.
    """
    place, depth = start, 0
    while True:
        kind, size = _HEAD.unpack_from(book, place)
        place += _HEAD.size
        depth += (kind == _BOF) - (kind == _EOF)
        if (place == start + _HEAD.size and kind != _BOF) or place + size > len(book):
            raise ValueError("the records are out of step")
        yield kind, place, size
        if depth == 0:
            return
        place += size


def _contents(book: bytes) -> tuple[list[tuple[int, str]], int]:
    """Where each worksheet begins, and its name, with a mark for 16-bit letters from Excel 97 on; how many texts."""
    sheets = []
    is_late, texts = False, 0
    for kind, place, _ in _records(book, 0):
        if kind == _BOF:
            is_late = book[place : place + 2] == b"\x00\x06"
        elif kind == _TEXTS:
            texts = struct.unpack_from("<4xI", book, place)[0]
        elif kind == _BOUND_SHEET and book[place + 5] == _WORKSHEET_KIND:
            start, length = struct.unpack_from("<I2xB", book, place)
            wide = is_late and book[place + 7] == 1
            name = book[place + 7 + is_late :][: length * (1 + wide)]
            sheets.append((start, name.decode("utf-16-le" if wide else "cp1252", "replace")))
    return sheets, texts


def _scan_sheet(book: bytes, start: int, texts: int) -> BinaryScan:
    """Strangers in front of all cells and behind them are no damage, nor are they told."""
    scan = BinaryScan()
    strangers = has_cells = False
    place = size = 0
    for kind, place, size in _records(book, start):
        scan.is_damaged |= _SIZES.get(kind, size) != size
        if kind not in _CELLS:
            strangers |= kind not in _AMONG_CELLS
            _note_hidden(scan, kind, book[place : place + size])
            continue
        scan.is_damaged |= strangers and has_cells
        strangers, has_cells = False, True
        row, column = _PLACE.unpack_from(book, place)
        if kind == _TEXT_BY_NUMBER:
            scan.overwritten += int.from_bytes(book[place + 6 : place + 10], "little") >= texts
        elif kind in _MAY_BE_ERRORS:
            code = _error(kind, book[place : place + size])
            scan.errors |= {} if code is None else {(row, column): ERROR_TEXTS.get(code, "#N/A")}
    scan.is_damaged |= book[place + size : place + size + 2] not in _BEHIND
    return scan


def _note_hidden(scan: BinaryScan, kind: int, body: bytes) -> None:
    """Rows and columns that are not shown (MS-XLS 2.4.221, 2.4.53)."""
    if kind == _ROW and struct.unpack_from("<12xB", body)[0] & _HIDDEN_ROW:
        scan.hidden_rows.add(struct.unpack_from("<H", body)[0])
    elif kind == _COLUMNS and struct.unpack_from("<8xB", body)[0] & 1:
        first, last = _PLACE.unpack_from(body)
        scan.hidden_columns.update(range(first, last + 1))


def _error(kind: int, body: bytes) -> int | None:
    """The code of an error cell, or of a formula whose saved result is an error (MS-XLS 2.4.24, 2.4.127)."""
    if kind == _BOOL_ERROR and body[7] == 1:
        return body[6]
    is_error = kind in _FORMULAS and body[6] == _FORMULA_ERROR and body[12:14] == b"\xff\xff"
    return body[8] if is_error else None
