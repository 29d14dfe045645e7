"""Sheets of an .xlsx, by its fast reader; what the reader passes over comes from a scan of the XML."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import repeat
from typing import Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from cadre_cli.domain.findings import Finding
from cadre_cli.intake.cells import UNSAVED, rows_and_texts, text_rows
from cadre_cli.intake.files import notices
from cadre_cli.intake.files.defects import mark_defects
from cadre_cli.intake.files.grid import LAST_ROW
from cadre_cli.intake.files.guard import panics_are_errors
from cadre_cli.intake.files.sheet import Sheet, Workbook
from cadre_cli.intake.xlsx_scan import SheetScan

NEAR_COLUMNS: Final = 100
"""So many columns are read of a sheet in which a cell stands far outside the list."""


def read_modern(file: str, data: bytes, scans: Mapping[str, SheetScan]) -> Workbook:
    """The sheets of the .xlsx whose bytes are `data`; `scans` are by sheet name.

    Raises:
        ReaderFellError: the reader fell over the file.
        ValueError: the reader does not know the file.
    """
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    try:
        with panics_are_errors():
            book = CalamineWorkbook.from_filelike(BytesIO(data))
            for sheet, finding in _sheets(file, data, book, scans):
                sheets += [sheet] if sheet else []
                findings += [finding] if finding else []
    except (CalamineError, OSError) as error:
        raise ValueError("the workbook is damaged") from error
    return Workbook(tuple(sheets), tuple(findings))


def _sheets(
    file: str, data: bytes, book: CalamineWorkbook, scans: Mapping[str, SheetScan]
) -> Iterator[tuple[Sheet | None, Finding | None]]:
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        name, hidden = about.name, about.visible is not SheetVisibleEnum.Visible
        scan = scans.get(name, SheetScan())
        defects = dict(scan.errors) | dict.fromkeys(sorted(scan.unsaved), UNSAVED)
        damage = notices.cut(file, name) if scan.is_damaged else None
        if scan.is_sparse:
            try:
                rows = _near_rows(data, name)
            except Exception:
                # The library lets through whatever a damaged part makes it raise.
                yield None, notices.unreadable_sheet(file, name)
                continue
            near = {place: text for place, text in defects.items() if place[1] < NEAR_COLUMNS}
            sheet = Sheet(name, rows, mark_defects(rows, near), (), hidden, scan.marks, scan.fonts)
            is_cut = scan.columns > NEAR_COLUMNS or scan.rows > LAST_ROW
            yield sheet, damage or (notices.far_cells(file, name, NEAR_COLUMNS) if is_cut else None)
            continue
        try:
            cells = book.get_sheet_by_name(name)
            rows, texts = rows_and_texts(_rows(cells))
        except (CalamineError, OSError):
            yield None, notices.unreadable_sheet(file, name)
            continue
        merges = cells.merged_cell_ranges or ()
        found = mark_defects(rows, defects, texts)
        yield Sheet(name, rows, found, merges, hidden, scan.marks, scan.fonts, texts), damage


def _rows(cells: CalamineSheet) -> Iterable[Sequence[object]]:
    """The rows from A1 on, one by one where the sheet begins in column A: all at once, they fill the memory twice."""
    first_column = cells.start[1] if cells.start else 0
    return cells.to_python(skip_empty_area=False) if first_column else cells.iter_rows()


def _near_rows(data: bytes, name: str) -> list[list[str]]:
    """The first columns of a sheet that has a stray cell far out, read cell by cell."""
    import openpyxl  # noqa: PLC0415 - it takes as long to load as all other readers together, and is seldom needed

    book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    empty = tuple(repeat(None, NEAR_COLUMNS))
    rows: list[Sequence[object]] = []
    sheet = book[name]
    sheet.reset_dimensions()  # what the sheet says of its own size may be wrong
    for row in sheet.iter_rows(max_col=NEAR_COLUMNS, values_only=True):
        rows.append(() if row == empty else row)
        if len(rows) > LAST_ROW:
            raise ValueError("no sheet has so many rows")
    while rows and not rows[-1]:
        rows.pop()
    return text_rows(rows)
