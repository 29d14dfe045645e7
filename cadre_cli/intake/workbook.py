"""Any spreadsheet file as sheets of texts at their true addresses."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain
from zipfile import BadZipFile, LargeZipFile, ZipFile

from cadre_cli.domain.findings import Finding
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import LONGEST, cell_name, text_rows
from cadre_cli.intake.delimited import BROKEN, decode, is_cut_off, separated_rows, sixteen_bit
from cadre_cli.intake.files import apart, notices
from cadre_cli.intake.files.defects import mark_defects
from cadre_cli.intake.files.guard import ReaderFellError, read_apart
from cadre_cli.intake.files.locked import Passwords, WrongPasswordError, can_unlock, no_passwords, unlock
from cadre_cli.intake.files.modern import NEAR_COLUMNS, read_modern
from cadre_cli.intake.files.notices import finding
from cadre_cli.intake.files.parquet import MAGIC, MAGIC_LOCKED, can_read_parquet
from cadre_cli.intake.files.sheet import Sheet, Workbook
from cadre_cli.intake.files.web_table import is_web_page
from cadre_cli.intake.files.well_formed import check_well_formed
from cadre_cli.intake.files.xml_2003 import is_xml_workbook, xml_sheets
from cadre_cli.intake.files.zip_limits import TooLargeError, check_parts, check_size
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.ole_scan import is_whole
from cadre_cli.intake.sheet_marks import SheetMarks
from cadre_cli.intake.xlsx_scan import scan_sheets, sheet_members

__all__ = ["Sheet", "Workbook", "may_be_locked", "read_workbook"]

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = "xl/sharedStrings.xml"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_TEXT = "WordDocument".encode("utf-16-le")
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
"""The first record of a sheet that lies in no container, as Excel 2 to 4 wrote it and few others after them."""
_DAMAGED = (BadZipFile, LargeZipFile, EOFError, LookupError, NotImplementedError, RuntimeError, ValueError, zlib.error)
_HEAD = 4096
_MOST_COLUMNS = 1000


def read_workbook(file: str, data: bytes, passwords: Passwords = no_passwords) -> Workbook:
    """The sheets of a file whose bytes are `data`; what it is, is told by the bytes and not by the name `file`.

    A file that cannot be read has no sheets and a finding. A locked one is opened where `passwords` know how;
    neither the password nor the opened file is kept.
    """
    try:
        workbook = _read(file, data, passwords)
    except TooLargeError:
        return Workbook((), (notices.too_large(file),))
    except (ReaderFellError, *_DAMAGED):
        return Workbook((), (notices.unreadable(file),))
    if not workbook.sheets and not workbook.findings:
        return Workbook((), (notices.unreadable(file),))
    near = [_near(file, sheet) for sheet in workbook.sheets]
    far = chain.from_iterable(findings for _, findings in near)
    long = (found for sheet, _ in near for found in _long_cells(file, sheet))
    return Workbook(tuple(sheet for sheet, _ in near), (*workbook.findings, *far, *long))


def may_be_locked(data: bytes) -> bool:
    """Whether the bytes begin as those of a file do that may ask for a password."""
    return data.startswith(_OLE)


def _read(file: str, data: bytes, passwords: Passwords) -> Workbook:
    if data.startswith(_ZIP):
        return _zipped(file, data)
    if data.startswith(_OLE):
        return _compound(file, data, passwords)
    if data.startswith(MAGIC):
        return _typed(file, data)
    if data.startswith(MAGIC_LOCKED):
        return Workbook((), (notices.locked_for_good(file),))
    return _text(file, data)


def _zipped(file: str, data: bytes) -> Workbook:
    with ZipFile(BytesIO(data)) as archive:
        check_size(archive)
        names = set(archive.namelist())
        if "xl/workbook.xml" in names:
            scans = scan_sheets(archive)
            check_parts(archive, set(sheet_members(archive).values()))
            # Cells point to these texts by number: where one is swallowed, each behind it is another's.
            if _TEXTS in names:
                check_well_formed(archive.read(_TEXTS))
            return read_modern(file, data, scans)
        check_parts(archive)
        if "content.xml" in names and b"encryption-data" in _part(archive, "META-INF/manifest.xml"):
            return Workbook((), (notices.locked_for_good(file),))
    if "xl/workbook.bin" in names:
        return _apart(file, apart.XLSB, data)
    if "content.xml" in names:
        return _apart(file, apart.ODS, data)
    what = "a Word text" if "word/document.xml" in names else "a packed folder"
    return Workbook((), (notices.no_spreadsheet(file, what),))


def _part(archive: ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def _compound(file: str, data: bytes, passwords: Passwords) -> Workbook:
    if _ENCRYPTED in data:
        return _locked(file, data, passwords)
    if not is_whole(data):
        return Workbook((), (notices.unreadable(file),))
    if _WORD_TEXT in data:
        return Workbook((), (notices.no_spreadsheet(file, "a Word text"),))
    return _apart(file, apart.XLS, data, passwords)


def _locked(file: str, data: bytes, passwords: Passwords) -> Workbook:
    if not can_unlock():
        return Workbook((), (notices.locked(file, 0, False),))
    try:
        plain = unlock(file, data, passwords)
    except WrongPasswordError as wrong:
        return Workbook((), (notices.locked(file, wrong.tried, True),))
    except ValueError:
        return Workbook((), (notices.locked_for_good(file),))
    return _read(file, plain, no_passwords)


def _apart(file: str, kind: str, data: bytes, passwords: Passwords | None = None) -> Workbook:
    """`passwords` only where the file can be unlocked at all."""
    shape = read_apart(kind, data)
    if shape["trouble"] == "locked" and passwords:
        return _locked(file, data, passwords)
    if shape["trouble"]:
        told = {"large": notices.too_large, "locked": notices.locked_for_good}.get(shape["trouble"], notices.unreadable)
        return Workbook((), (told(file),))
    parts = [_sheet_apart(file, sheet) for sheet in shape["sheets"]]
    sheets = tuple(sheet for sheet, _ in parts if sheet)
    cut = [notices.cut(file)] if shape["cut"] else []
    return Workbook(sheets, (*cut, *chain.from_iterable(findings for _, findings in parts)))


def _sheet_apart(file: str, shape: apart.SheetShape) -> tuple[Sheet | None, list[Finding]]:
    name = shape["name"]
    if shape["trouble"]:
        told = notices.too_large if shape["trouble"] == "large" else notices.unreadable_sheet
        return None, [told(file, name)]
    merges = [((a, b), (c, d)) for (a, b), (c, d) in shape["merges"]]
    fonts = _fonts(shape["fonts"]) if shape["fonts"] else SheetFonts()
    errors = {(r, c): text for r, c, text in shape["errors"]}
    sheet = Sheet(
        name, shape["rows"], mark_defects(shape["rows"], errors), merges, shape["hidden"], _marks(shape["marks"]), fonts
    )
    return sheet, [notices.lost_cells(file, name, shape["lost"])] if shape["lost"] else []


def _fonts(shape: apart.FontsShape) -> SheetFonts:
    return SheetFonts(
        dict(shape["fonts"]),
        {(row, column): font for row, column, font in shape["others"]},
        {(row, column): tuple((text, font) for text, font in runs) for row, column, runs in shape["runs"]},
        frozenset((row, column) for row, column in shape["quoted"]),
    )


def _marks(shape: apart.MarksShape) -> SheetMarks:
    return SheetMarks(
        frozenset(shape["hidden_rows"]),
        frozenset(shape["hidden_columns"]),
        struck_cells=frozenset((row, column) for row, column in shape["struck"]),
        coloured_cells={(row, column): colour for row, column, colour in shape["coloured"]},
    )


def _typed(file: str, data: bytes) -> Workbook:
    if not can_read_parquet():
        return Workbook((), (notices.no_parquet(file),))
    workbook = _apart(file, apart.PARQUET, data)
    damaged = chain.from_iterable(_text_findings(file, sheet.rows, None) for sheet in workbook.sheets)
    return Workbook(workbook.sheets, (*workbook.findings, *damaged))


def _text(file: str, data: bytes) -> Workbook:
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    if not start:
        return Workbook((), (notices.empty(file),))
    if start.startswith(b"<"):
        return _marked_up(file, data, start.replace(b"\x00", b""))
    if _OLD_EXCEL.match(data):
        return Workbook((), (notices.too_old(file),))
    what = next((word for mark, word in notices.OTHER_FILES.items() if data.startswith(mark)), "")
    if not what and _is_binary(start) and not (data.startswith((b"\xff\xfe", b"\xfe\xff")) or sixteen_bit(data)):
        what = "something else"
    if what:
        return Workbook((), (notices.no_spreadsheet(file, what),))
    text = decode(data)
    rows, astray = separated_rows(text)
    texts = text_rows(rows)
    sheet = Sheet("", texts, mark_defects(texts, {}))
    cut = [notices.cut(file)] if is_cut_off(text, rows) else []
    return Workbook((sheet,), (*cut, *_text_findings(file, texts, astray)))


def _marked_up(file: str, data: bytes, start: bytes) -> Workbook:
    if is_xml_workbook(start):
        try:
            grids = xml_sheets(data)
        except ValueError:
            return Workbook((), (notices.unreadable(file),))
        if not grids:
            return Workbook((), (notices.no_table(file),))
        sheets = tuple(
            Sheet(name, grid.rows, mark_defects(grid.rows, {}), grid.merges, fonts=grid.fonts.sheet_fonts())
            for name, grid in grids
        )
        return Workbook(sheets, (notices.other_clothes(file, "XML text"),))
    workbook = _apart(file, apart.WEB, data) if is_web_page(start) else Workbook()
    if workbook.sheets:
        return Workbook(workbook.sheets, (*workbook.findings, notices.other_clothes(file, "a web page")))
    return Workbook((), workbook.findings or (notices.no_table(file),))


def _is_binary(start: bytes) -> bool:
    """Control characters that no text has. NUL is left to the decoder: UTF-16 is full of them."""
    return any(byte < 32 and byte not in b"\x00\t\n\r\x0c\x1a" for byte in start)


def _text_findings(file: str, rows: list[list[str]], astray: int | None) -> Iterator[Finding]:
    if astray is not None:
        read = f"a quotation mark in line {astray + 1} is opened and not closed; from there each line was read as a row"
        yield finding(kinds.OPEN_QUOTE, file, read, "look the lines over, and remove the mark", cell=f"A{astray + 1}")
    broken = [(r, c) for r, row in enumerate(rows) for c, text in enumerate(row) if BROKEN in text]
    if broken:
        first = cell_name(*broken[0])
        read = f"{len(broken)} {'cell has' if len(broken) == 1 else 'cells have'} damaged letters (shown as {BROKEN})"
        yield finding(
            kinds.BAD_LETTERS, file, read, "write them again, or ask for the Excel file", "", len(broken), first
        )


def _near(file: str, sheet: Sheet) -> tuple[Sheet, list[Finding]]:
    """The sheet without the cells far to the right of any list, each of which would be a column to ask about."""
    if max(map(len, sheet.rows), default=0) <= _MOST_COLUMNS:
        return sheet, []
    rows = [row[:NEAR_COLUMNS] for row in sheet.rows]
    defects = {place: text for place, text in sheet.defects.items() if place[1] < NEAR_COLUMNS}
    return replace(sheet, rows=rows, defects=defects), [notices.far_cells(file, sheet.name, NEAR_COLUMNS)]


def _long_cells(file: str, sheet: Sheet) -> Iterator[Finding]:
    if max(map(len, sheet.each_text()), default=0) <= LONGEST:
        return
    long = [
        (c, r)
        for r, row in enumerate(sheet.rows)
        if max(map(len, row), default=0) > LONGEST
        for c, text in enumerate(row)
        if len(text) > LONGEST
    ]
    column, row = long[0]
    hold = "the cell holds" if len(long) == 1 else f"{len(long)} cells from here on hold"
    read = f"{hold} more than the {LONGEST} letters that a cell of a spreadsheet can hold"
    done = "it was cut" if len(long) == 1 else "they were cut"
    yield finding(kinds.LONG_CELL, file, read, f"{done}; look it over", sheet.name, len(long), cell_name(row, column))
