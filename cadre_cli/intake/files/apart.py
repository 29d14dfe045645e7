"""Runs in a process of its own and reads one file whose reader may fall over or take all memory.

The readers of .xls, .xlsb, .ods and .parquet are quick and trust the file: lengths in a damaged one can end the whole
process. What was read goes back as JSON on standard output.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from typing import Final, TypedDict
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from cadre_cli.intake.files.cell_marks import ods_marks, xls_marks
from cadre_cli.intake.files.fast_rows import MOST_CELLS, fast_rows
from cadre_cli.intake.files.ods_errors import ods_errors
from cadre_cli.intake.files.ods_fonts import ods_fonts
from cadre_cli.intake.files.parquet import parquet_rows
from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.files.web_table import web_tables
from cadre_cli.intake.files.well_formed import check_well_formed
from cadre_cli.intake.files.xls_fonts import xls_fonts
from cadre_cli.intake.files.xls_scan import scan_xls
from cadre_cli.intake.files.xlsb_fonts import xlsb_fonts
from cadre_cli.intake.files.xlsb_marks import xlsb_marks
from cadre_cli.intake.files.xlsb_scan import BinaryScan, scan_binary
from cadre_cli.intake.files.zip_limits import TooLargeError
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.sheet_marks import SheetMarks

_MEMORY: Final = 4 << 30
XLS, XLSB, ODS, WEB, PARQUET = "xls", "xlsb", "ods", "web", "parquet"


class FontsShape(TypedDict):
    """The `SheetFonts` of a sheet on their way back."""

    fonts: list[tuple[int, str]]
    others: list[tuple[int, int, str]]
    runs: list[tuple[int, int, list[tuple[str, str]]]]
    quoted: list[tuple[int, int]]


class MarksShape(TypedDict):
    """The `SheetMarks` of a sheet on their way back."""

    hidden_rows: list[int]
    hidden_columns: list[int]
    struck: list[tuple[int, int]]
    coloured: list[tuple[int, int, str]]


class SheetShape(TypedDict):
    """One sheet on its way back: `errors` are (row, column, text), `lost` counts cells the reader passed over."""

    name: str
    hidden: bool
    rows: list[list[str]]
    merges: list[list[list[int]]]
    errors: list[tuple[int, int, str]]
    lost: int
    trouble: str
    fonts: FontsShape | None
    marks: MarksShape


class Shape(TypedDict):
    """One file on its way back. `trouble` is '', 'locked', 'damaged' or 'large'; it is of a sheet where it is there.

    `cut` tells that the file is damaged and rows may be missing."""

    sheets: list[SheetShape]
    trouble: str
    cut: bool


def read(kind: str, data: bytes) -> Shape:
    """The sheets of a file of one of the kinds `XLS`, `XLSB`, `ODS`, `WEB`, `PARQUET`."""
    try:
        if kind == WEB:
            return _web(data)
        if kind == PARQUET:
            return {"sheets": [_shape("", rows=parquet_rows(data, MOST_CELLS))], "trouble": "", "cut": False}
        scans, cut = _scans(kind, data)
        return {
            "sheets": list(_workbook(data, scans, _fonts(kind, data), _marks(kind, data))),
            "trouble": "",
            "cut": cut,
        }
    except PasswordError:
        return {"sheets": [], "trouble": "locked", "cut": False}
    except (MemoryError, TooLargeError):
        return {"sheets": [], "trouble": "large", "cut": False}
    except (CalamineError, OSError, LookupError, ValueError, RecursionError):
        return {"sheets": [], "trouble": "damaged", "cut": False}


def main() -> None:
    """Reads the file on standard input; its kind is the only argument."""
    with suppress(ImportError, ValueError):  # Windows sets no limits this way; there the time alone is limited
        resource = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    json.dump(read(sys.argv[1], sys.stdin.buffer.read()), sys.stdout)


def _web(data: bytes) -> Shape:
    grids, cut = web_tables(data)
    sheets: list[SheetShape] = []
    for number, grid in enumerate(grids, start=1):
        name = f"Table {number}" if len(grids) > 1 else ""
        merges = [[list(first), list(last)] for first, last in grid.merges]
        sheets.append(_shape(name, rows=grid.rows, merges=merges, fonts=grid.fonts.sheet_fonts()))
    return {"sheets": sheets, "trouble": "", "cut": cut}


def _workbook(
    data: bytes, scans: Mapping[str, BinaryScan], fonts: Mapping[str, SheetFonts], marks: Mapping[str, SheetMarks]
) -> Iterator[SheetShape]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        name, hidden = about.name, about.visible is not SheetVisibleEnum.Visible
        scan = scans.get(name, BinaryScan())
        if scan.rows * scan.columns > MOST_CELLS:
            yield _shape(name, hidden=hidden, trouble="large")
            continue
        try:
            sheet = book.get_sheet_by_name(name)
            last_row, last_column = sheet.end or (0, 0)
            if (last_row + 1) * (last_column + 1) > MOST_CELLS:
                yield _shape(name, hidden=hidden, trouble="large")
                continue
            rows = fast_rows(sheet)
        except (CalamineError, OSError):
            yield _shape(name, hidden=hidden, trouble="damaged")
            continue
        errors = [(r, c, text) for (r, c), text in sorted(scan.errors.items())]
        merges = [[list(first), list(last)] for first, last in sheet.merged_cell_ranges or ()]
        lost = scan.overwritten + sum(not _at(rows, cell) for cell in scan.filled)
        found = _marks_shape(scan, marks.get(name, SheetMarks()))
        yield _shape(name, hidden, rows, merges, errors, lost, fonts=fonts.get(name), marks=found)


def _shape(
    name: str,
    hidden: bool = False,
    rows: list[list[str]] | None = None,
    merges: list[list[list[int]]] | None = None,
    errors: list[tuple[int, int, str]] | None = None,
    lost: int = 0,
    trouble: str = "",
    fonts: SheetFonts | None = None,
    marks: MarksShape | None = None,
) -> SheetShape:
    return {
        "name": name,
        "hidden": hidden,
        "rows": rows or [],
        "merges": merges or [],
        "errors": errors or [],
        "lost": lost,
        "trouble": trouble,
        "fonts": _fonts_shape(fonts) if fonts else None,
        "marks": marks or _marks_shape(BinaryScan(), SheetMarks()),
    }


def _marks_shape(scan: BinaryScan, marks: SheetMarks) -> MarksShape:
    return {
        "hidden_rows": sorted(scan.hidden_rows | marks.hidden_rows),
        "hidden_columns": sorted(scan.hidden_columns | marks.hidden_columns),
        "struck": sorted(marks.struck_cells),
        "coloured": [(row, column, colour) for (row, column), colour in marks.coloured_cells.items()],
    }


def _fonts_shape(fonts: SheetFonts) -> FontsShape:
    return {
        "fonts": list(fonts.fonts.items()),
        "others": [(row, column, font) for (row, column), font in fonts.others.items()],
        "runs": [(row, column, list(runs)) for (row, column), runs in fonts.runs.items()],
        "quoted": sorted(fonts.quoted),
    }


def _scans(kind: str, data: bytes) -> tuple[dict[str, BinaryScan], bool]:
    """What the fast reader does not tell, by sheet, and whether the file is damaged so that rows may be missing."""
    if kind == XLS:
        scan = scan_xls(data)
        return scan.sheets, scan.is_damaged
    with ZipFile(BytesIO(data)) as archive:
        if kind == XLSB:
            scans = scan_binary(archive)
            return scans, any(scan.is_damaged for scan in scans.values())
        content = archive.read("content.xml")
    check_well_formed(content)
    return {name: BinaryScan(errors=errors) for name, errors in ods_errors(content).items()}, False


def _fonts(kind: str, data: bytes) -> Mapping[str, SheetFonts]:
    if kind == XLS:
        return xls_fonts(data)
    with ZipFile(BytesIO(data)) as archive:
        return ods_fonts(archive) if kind == ODS else xlsb_fonts(archive)


def _marks(kind: str, data: bytes) -> Mapping[str, SheetMarks]:
    if kind == XLS:
        return xls_marks(data)
    with ZipFile(BytesIO(data)) as archive:
        return ods_marks(archive) if kind == ODS else xlsb_marks(archive)


def _at(rows: list[list[str]], cell: Position) -> str:
    r, c = cell
    return rows[r][c] if r < len(rows) and c < len(rows[r]) else ""
