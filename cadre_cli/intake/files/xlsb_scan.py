"""What lies in the records of an .xlsb that its fast reader does not tell: extents, errors, cells it cannot read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from zipfile import ZipFile

from cadre_cli.intake.files.grid import LAST_COLUMN
from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.xlsx_scan import relation_member, relation_targets

_ROW, _BLANK, _ERROR, _FORMULA_ERROR = 0, 1, 3, 11
_SHORT: Final = range(12, 19)
"""Cells without a column of their own (MS-XLSB 2.1.7.62); the fast reader passes them over."""
_SHORT_BLANK: Final = 12
_BUNDLE_SHEET: Final = 156
_COLUMNS: Final = 60
_ROW_FLAGS_AT: Final = 11
_HIDDEN_ROW: Final = 0x10
_HIDDEN_COLUMNS: Final = 0x01
"""What the flags of a row and of some columns say (MS-XLSB, BrtRowHdr and BrtColInfo)."""
_RICH_TEXT: Final = 62
_SHORTEST: Final = {_ROW: 17, _BLANK: 8, 2: 12, _ERROR: 9, 4: 9, 5: 16, 6: 12, 7: 12, 8: 12, 9: 16, 10: 9, 11: 9}
"""The fewest bytes of a row and of the cells that a record can have."""
_BEGIN_DATA, _END_DATA = 145, 146
_BRACKETS: Final = {35: 1, 36: -1, 37: 1, 38: -1}
"""Around what later programs add, of whatever kind."""
_AMONG_CELLS: Final = frozenset((*range(19), *_BRACKETS, 49, 50, _RICH_TEXT, 426, 427, 428))
"""What may stand between two cells: rows, and what belongs to formulas and later programs (MS-XLSB 2.1.7.62)."""
ERROR_TEXTS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
"""The codes that Excel's binary formats write for its errors."""


@dataclass
class BinaryScan:
    """One sheet: `rows` x `columns` reach from A1 to the last cell; `errors` by cell; `filled` cells hold a value.

    Of cells that are written a second time, as in a damaged file, the first is `overwritten`. `is_damaged` tells that
    the records do not fit each other, so that rows may be missing.
    """

    rows: int = 0
    columns: int = 0
    errors: dict[Position, str] = field(default_factory=dict)
    filled: set[Position] = field(default_factory=set)
    overwritten: int = 0
    is_damaged: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def scan_binary(archive: ZipFile) -> dict[str, BinaryScan]:
    """A scan of each worksheet by the sheet's name.

    Raises:
        KeyError, IndexError, ValueError: the workbook lacks a part, or a record is cut off.
    """
    return {name: _scan(archive.read(member)) for name, member in binary_members(archive).items()}


def binary_members(archive: ZipFile) -> dict[str, str]:
    """Where in the archive each worksheet lies, by the sheet's name.

    Raises:
        KeyError, IndexError, ValueError: as `scan_binary`.
    """
    targets = relation_targets(archive, "xl/_rels/workbook.bin.rels")
    sheets = [_bundle(data) for kind, data in records(archive.read("xl/workbook.bin")) if kind == _BUNDLE_SHEET]
    members = {name: relation_member(targets.get(relation, "")) for relation, name in sheets}
    return {name: member for name, member in members.items() if "worksheets/" in member}


def _bundle(data: bytes) -> tuple[str, str]:
    """Relation and name of a sheet: state, number, then two texts of 16-bit letters."""
    relation, rest = wide_text(data[8:])
    return relation, wide_text(rest)[0]


def wide_text(data: bytes) -> tuple[str, bytes]:
    """The text in 16-bit letters at the start of the bytes, and what stands behind it."""
    end = 4 + 2 * int.from_bytes(data[:4], "little")
    return data[4:end].decode("utf-16-le"), data[end:]


def _scan(data: bytes) -> BinaryScan:
    scan, row, column = BinaryScan(), -1, -1
    brackets, is_open, is_ended = 0, False, False
    for kind, body in records(data):
        is_open = (is_open or kind == _BEGIN_DATA) and kind != _END_DATA
        is_ended |= kind == _END_DATA
        brackets += _BRACKETS.get(kind, 0)
        if kind == _COLUMNS:
            scan.hidden_columns.update(_hidden_columns(body))
        if brackets or kind not in _AMONG_CELLS:
            scan.is_damaged |= is_open and not brackets and kind != _BEGIN_DATA
            continue
        scan.is_damaged |= len(body) < _SHORTEST.get(kind, 0)
        if kind == _ROW:
            number = int.from_bytes(body[:4], "little")
            scan.is_damaged |= number <= row
            row, column = number, -1
            if body[_ROW_FLAGS_AT : _ROW_FLAGS_AT + 1] and body[_ROW_FLAGS_AT] & _HIDDEN_ROW:
                scan.hidden_rows.add(number)
        elif kind <= _SHORT[-1] or kind == _RICH_TEXT:
            column = column + 1 if kind in _SHORT else int.from_bytes(body[:4], "little")
            _note_cell(scan, (row, column), kind, body)
    scan.is_damaged |= not is_ended
    return scan


def _hidden_columns(body: bytes) -> range:
    """The 0-based columns that the record hides: first, last, width, style, flags."""
    if len(body) < 17 or not body[16] & _HIDDEN_COLUMNS:
        return range(0)
    first, last = (int.from_bytes(number, "little") for number in (body[:4], body[4:8]))
    return range(first, min(last, LAST_COLUMN) + 1)


def _note_cell(scan: BinaryScan, cell: Position, kind: int, body: bytes) -> None:
    scan.rows, scan.columns = max(scan.rows, cell[0] + 1), max(scan.columns, cell[1] + 1)
    if kind in (_ERROR, _FORMULA_ERROR):
        scan.errors[cell] = ERROR_TEXTS.get(body[8], "#N/A")
    elif kind not in (_BLANK, _SHORT_BLANK):
        scan.overwritten += cell in scan.filled
        scan.filled.add(cell)


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each record: both numbers take seven bits a byte, the low ones first."""
    place, end = 0, len(data)
    while place < end:
        kind = data[place]
        place += 1
        if kind > 127:
            kind = kind & 127 | (data[place] & 127) << 7
            place += 1
        size = shift = 0
        while True:
            byte = data[place]
            place += 1
            size |= (byte & 127) << shift
            shift += 7
            if byte < 128 or shift == 28:
                break
        if place + size > end:
            raise ValueError("a record is cut off")
        yield kind, data[place : place + size]
        place += size
