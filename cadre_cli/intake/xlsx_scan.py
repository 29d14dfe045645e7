"""What lies in the XML of an .xlsx that its fast reader does not tell: extents, error cells, unsaved formulas."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from posixpath import normpath
from zipfile import ZipFile

from cadre_cli.intake.cells import column_index
from cadre_cli.intake.files.fast_rows import MOST_CELLS
from cadre_cli.intake.files.row_kinds import RowKinds
from cadre_cli.intake.files.xlsx_fonts import BookFonts, read_book_fonts, sheet_fonts
from cadre_cli.intake.files.zip_limits import refuse_entities
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.sheet_marks import SheetMarks, Styles, read_styles, sheet_marks

_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(["'])(.*?)\2""")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^>]*)>")
# One-letter columns are what lists have: only wider ones are looked for, and by an expression that begins with plain
# letters, which is searched eight times as fast as one that begins with a boundary.
_WIDE_COLUMN = re.compile(rb'r="([A-Za-z]{2,})\d')
_QUOTED_OTHERWISE = b" r='"
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
_ROW_BY_NUMBER = re.compile(rb'<(?:\w+:)?row\s[^>]*?\br="(\d+)"')
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*?\bt="e"[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)?\s*<(?:\w+:)?v>([^<]*)<"
)
_UNSAVED_FORMULA = re.compile(
    rb'<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*'
    rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</"
)
_STYLED = re.compile(rb'\ss="')
_LETTERS = 26
_MANY_CELLS = 1_000_000
_SPARSE = 8


@dataclass(frozen=True, slots=True)
class SheetScan:
    """`rows` x `columns` reach from A1 to the last cell. Both mappings are by 0-based (row, column).

    `errors` hold what stands in the cell ('#REF!'), `unsaved` are formulas without a saved value. `is_damaged` tells
    that a reader may pass over rows, `is_sparse` that the fast one may fill the memory with cells that are not there.
    """

    rows: int = 0
    columns: int = 0
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unsaved: frozenset[tuple[int, int]] = frozenset()
    marks: SheetMarks = field(default_factory=SheetMarks)
    is_damaged: bool = False
    is_sparse: bool = False
    fonts: SheetFonts = field(default_factory=SheetFonts)


def scan_sheets(archive: ZipFile) -> dict[str, SheetScan]:
    """A scan of each worksheet by the sheet's name; empty when the archive is no .xlsx."""
    members = sheet_members(archive)
    styles = read_styles(archive) if members else Styles()
    fonts = read_book_fonts(archive) if members else BookFonts()
    return {name: _scan(archive.read(path), styles, fonts) for name, path in members.items()}


def sheet_members(archive: ZipFile) -> dict[str, str]:
    """Where in the archive each sheet lies, by the sheet's name; empty when the archive is no .xlsx."""
    book, relations, members = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", set(archive.namelist())
    if not {book, relations} <= members:
        return {}
    targets = relation_targets(archive, relations)
    found = {
        unescape(item["name"]): relation_member(targets.get(item.get("r:id", ""), ""))
        for item in _elements(archive, book, _SHEET)
    }
    return {name: path for name, path in found.items() if path in members}


def relation_targets(archive: ZipFile, member: str) -> dict[str, str]:
    """Which part each relation of the workbook names, by the relation's id."""
    return {item["Id"]: item["Target"] for item in _elements(archive, member, _RELATION)}


def _elements(archive: ZipFile, member: str, pattern: re.Pattern[str]) -> list[dict[str, str]]:
    text = archive.read(member).decode("utf-8", errors="replace")
    return [{key: value for key, _, value in _ATTRIBUTE.findall(found)} for found in pattern.findall(text)]


def relation_member(target: str) -> str:
    """The name in the archive of the part that a relation of the workbook names."""
    return target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")


def _scan(xml: bytes, styles: Styles, fonts: BookFonts) -> SheetScan:
    kinds = RowKinds(xml)
    sample = kinds.sample
    refuse_entities(sample)
    wide = {found.decode().upper() for found in _WIDE_COLUMN.findall(sample)}
    columns = max(map(column_index, wide), default=_LETTERS - 1) + 1
    rows = _last_row(xml, kinds, columns)
    errors = _errors(xml) if b't="e"' in sample else {}
    unsaved = _unsaved(xml) if b"<f" in sample or b":f" in sample else frozenset()
    is_styled = _STYLED.search(sample) is not None
    marks = sheet_marks(xml, styles) if is_styled or b"hidden=" in sample else SheetMarks(styles=styles)
    may_be_legacy = is_styled or fonts.has_legacy_default or fonts.has_legacy_runs or b"rFont" in sample
    fonts_here = sheet_fonts(xml, fonts) if may_be_legacy else SheetFonts()
    is_sparse = _is_sparse(xml, kinds, rows, columns) or _QUOTED_OTHERWISE in sample
    is_damaged = not kinds.is_well_formed() or (is_sparse and not _rows_ascend(xml))
    return SheetScan(rows, columns, errors, unsaved, marks, is_damaged, is_sparse, fonts_here)


def _last_row(xml: bytes, kinds: RowKinds, columns: int) -> int:
    """The number of the last row. In a damaged sheet it may stand anywhere, and is looked for where it matters."""
    may_be_prefixed = b":row " in kinds.sample
    last = _ROW_NUMBER.search(xml, max(xml.rfind(b"<row"), xml.rfind(b":row ") if may_be_prefixed else -1, 0))
    rows = max(kinds.rows, int(last[1]) if last else 0)
    # A list of one-letter columns is sparse from so many rows on; the sample tells whether any number has the digits.
    sparse = min(MOST_CELLS // _LETTERS, max(_MANY_CELLS // _LETTERS, kinds.rows * _SPARSE)) + 1
    if columns <= _LETTERS and not re.search(rb'r="[A-Z]*+\d{%d}' % len(str(sparse)), kinds.sample):
        return rows
    return max([rows, *map(int, re.findall(rb'r="[A-Z]*+(%s)"' % _above(rows).encode(), xml))])


def _is_sparse(xml: bytes, kinds: RowKinds, rows: int, columns: int) -> bool:
    """Whether the sheet is large, and most rows are not there or most cells."""
    if not _MANY_CELLS < rows * columns <= MOST_CELLS:
        return rows * columns > MOST_CELLS
    prefixed = xml.count(b":row ") if b":row " in kinds.sample else 0
    if max(kinds.rows, prefixed) * _SPARSE < rows:
        return True
    cells = xml.count(b"<c ") + xml.count(b":c ") if columns > _LETTERS else rows * columns
    return cells * _SPARSE < rows * columns


def _rows_ascend(xml: bytes) -> bool:
    """Whether each row stands below the one before; the reader that goes row by row passes over any other."""
    numbers = list(map(int, _ROW_BY_NUMBER.findall(xml)))
    return all(above < below for above, below in pairwise(numbers))


def _above(number: int) -> str:
    """A pattern of the decimal numbers above `number`: in a damaged sheet the last row may not be the furthest."""
    digits = str(number)
    alike = (
        rf"{digits[:place]}[{int(digit) + 1}-9]\d{{{len(digits) - place - 1}}}"
        for place, digit in enumerate(digits)
        if digit != "9"
    )
    return "|".join((rf"\d{{{len(digits) + 1},}}", *alike))


def _errors(xml: bytes) -> dict[tuple[int, int], str]:
    return {_position(*found.group(1, 2)): found[3].decode() for found in _ERROR_CELL.finditer(xml)}


def _unsaved(xml: bytes) -> frozenset[tuple[int, int]]:
    return frozenset(_position(*found.group(1, 2)) for found in _UNSAVED_FORMULA.finditer(xml))


def _position(letters: bytes, digits: bytes) -> tuple[int, int]:
    return int(digits) - 1, column_index(letters.decode())
