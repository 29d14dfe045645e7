"""Any spreadsheet file as sheets of texts at their true addresses."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import repeat
from zipfile import BadZipFile, ZipFile

import openpyxl
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import DEFECT_TEXTS, UNSAVED, text_rows
from cadre_cli.intake.delimited import decode, separated_rows
from cadre_cli.intake.ole_scan import is_whole
from cadre_cli.intake.sheet_marks import SheetMarks
from cadre_cli.intake.xlsx_scan import SheetScan, scan_sheets

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_CELLS = 20_000_000
"""The fast reader lays a sheet out from A1 to its last cell; beyond this many cells it would take all memory."""
_FAR_COLUMN = 100

Position = tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows[r][c]` is the text of the cell in 0-based row and column; rows may end early.

    `defects` are the cells that hold a spreadsheet error ('#REF!') or a formula without a saved value (`UNSAVED`);
    in `rows` they hold that text too. `merges` are the merged ranges as (first, last) cell, where the format
    tells them.
    """

    name: str
    rows: list[list[str]]
    defects: Mapping[Position, str] = field(default_factory=dict)
    merges: Sequence[tuple[Position, Position]] = ()
    hidden: bool = False
    marks: SheetMarks = field(default_factory=SheetMarks)


@dataclass(frozen=True)
class Workbook:
    """The sheets of one file, and what is the matter with the file itself."""

    sheets: tuple[Sheet, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_workbook(file: str, data: bytes) -> Workbook:
    """The sheets of a file whose bytes are `data`; what it is, is told by the bytes and not by the name `file`.

    A file that cannot be read has no sheets and a finding.
    """
    if data.startswith(_ZIP):
        return _zipped(file, data)
    if data.startswith(_OLE):
        return _calamine(file, data, {}) if is_whole(data) else _locked_or(file, data)
    return _text(file, data)


def _zipped(file: str, data: bytes) -> Workbook:
    try:
        with ZipFile(BytesIO(data)) as archive:
            scans = scan_sheets(archive)
    except (BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        return _unreadable(file)
    return _calamine(file, data, scans)


def _calamine(file: str, data: bytes, scans: Mapping[str, SheetScan]) -> Workbook:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as error:
        return _locked(file) if isinstance(error, PasswordError) else _locked_or(file, data)
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    for sheet, finding in _sheets(file, data, book, scans):
        sheets += [sheet] if sheet else []
        findings += [finding] if finding else []
    return Workbook(tuple(sheets), tuple(findings))


def _sheets(
    file: str, data: bytes, book: CalamineWorkbook, scans: Mapping[str, SheetScan]
) -> Iterator[tuple[Sheet | None, Finding | None]]:
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        name, hidden = about.name, about.visible is not SheetVisibleEnum.Visible
        scan = scans.get(name, SheetScan())
        if scan.rows * scan.columns > _MOST_CELLS:
            rows = _near_rows(data, name)
            yield Sheet(name, rows, _mark_defects(rows, scan), (), hidden, scan.marks), _far(file, name)
            continue
        try:
            sheet = book.get_sheet_by_name(name)
            rows = text_rows(sheet.to_python(skip_empty_area=False))
        except CalamineError as error:
            yield None, _finding(kinds.UNREADABLE, file, f"this sheet cannot be read ({error})", _SAVE_AGAIN, name)
            continue
        yield Sheet(name, rows, _mark_defects(rows, scan), sheet.merged_cell_ranges or (), hidden, scan.marks), None


def _near_rows(data: bytes, name: str) -> list[list[str]]:
    """The first columns of a sheet that has a stray cell far out, read cell by cell."""
    book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    empty = tuple(repeat(None, _FAR_COLUMN))
    rows: list[Sequence[object]] = []
    for row in book[name].iter_rows(max_col=_FAR_COLUMN, values_only=True):
        rows.append(() if row == empty else row)
    while rows and not rows[-1]:
        rows.pop()
    return text_rows(rows)


def _text(file: str, data: bytes) -> Workbook:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        action = "save the list again, or ask for it again"
        return Workbook((), (_finding(kinds.UNREADABLE, file, "the file is empty", action),))
    if start.startswith(b"<"):
        read = "this is a web page or XML text that only has a spreadsheet's name"
        return Workbook((), (_finding(kinds.WEB_PAGE, file, read, "open it in Excel and save it as .xlsx"),))
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and (_is_binary(start) or data.startswith(tuple(_OTHER_FILES))):
        return _no_spreadsheet(file, data)
    try:
        rows = text_rows(separated_rows(decode(data)))
    except ValueError:
        return _unreadable(file)
    return Workbook((Sheet("", rows, _mark_defects(rows, SheetScan())),))


def _is_binary(start: bytes) -> bool:
    """Control characters that no text has. NUL is left to the decoder: UTF-16 is full of them."""
    return any(byte < 32 and byte not in b"\x00\t\n\r\x0c\x1a" for byte in start)


def _mark_defects(rows: list[list[str]], scan: SheetScan) -> dict[Position, str]:
    """The defects by cell; those that the reader passed over in silence are written into `rows`."""
    scanned = dict(scan.errors) | dict.fromkeys(sorted(scan.unsaved), UNSAVED)
    for (r, c), text in scanned.items():
        rows.extend([] for _ in range(r + 1 - len(rows)))
        rows[r].extend("" for _ in range(c + 1 - len(rows[r])))
        rows[r][c] = rows[r][c] or text
    return {
        (r, c): text
        for r, row in enumerate(rows)
        if not DEFECT_TEXTS.isdisjoint(row)
        for c, text in enumerate(row)
        if text in DEFECT_TEXTS
    }


_SAVE_AGAIN = "open it in Excel, save it as .xlsx and give it again"
_OTHER_FILES = {b"%PDF": "a PDF", b"\xff\xd8\xff": "a photo", b"\x89PNG": "a picture", b"{\\rtf": "a Word text"}


def _unreadable(file: str) -> Workbook:
    read = "the file cannot be read; it may be damaged or only half copied"
    action = "copy or download it again; if Excel opens it, save it there as .xlsx"
    return Workbook((), (_finding(kinds.UNREADABLE, file, read, action),))


def _no_spreadsheet(file: str, data: bytes) -> Workbook:
    what = next((word for start, word in _OTHER_FILES.items() if data.startswith(start)), "something else")
    action = "give the Excel file; what is only on paper or in a picture has to be typed first"
    return Workbook((), (_finding(kinds.UNREADABLE, file, f"this is {what} and not a spreadsheet", action),))


def _locked_or(file: str, data: bytes) -> Workbook:
    """Of a locked .xlsx the reader says only that it does not know the format."""
    return _locked(file) if _ENCRYPTED in data else _unreadable(file)


def _locked(file: str) -> Workbook:
    read = "the file is locked with a password"
    way_out = "open it in Excel, clear the password (File, Info, Protect Workbook, Encrypt with Password) and save it"
    return Workbook((), (_finding(kinds.LOCKED, file, read, way_out),))


def _far(file: str, sheet: str) -> Finding:
    read = f"a cell stands far outside the list; only the first {_FAR_COLUMN} columns were read"
    return _finding(kinds.FAR_CELLS, file, read, "clear the stray cell and save the sheet again", sheet)


def _finding(kind: FindingKind, file: str, read: str, action: str, sheet: str = "") -> Finding:
    return Finding(kind, Address(file, sheet), read, action)
