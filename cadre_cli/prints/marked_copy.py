"""A copy of the user's own workbook in which every finding is marked at its cell."""

import re
import warnings
import zlib
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple, cast
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.findings import Finding, Severity
from cadre_cli.prints.cell_text import fitting_text
from cadre_cli.prints.findings_sheet import (
    add_findings_sheet,
    fill,
    finding_words,
    free_title,
    is_findings_sheet,
    set_text,
    severity_word,
)
from cadre_cli.prints.kept_parts import has_parts, lost_parts
from cadre_cli.prints.same_bytes import MAKER, save_alike
from cadre_cli.prints.widths import breadth, lines

Texts = Mapping[str, Sequence[Sequence[str]]]
"""The rows of texts of each sheet, at their true addresses."""

MACROS: Final = ".xlsm"

_COMMENTS: Final = b"omments"
_CELL = re.compile(r"([A-Z]{0,3})([1-9][0-9]{0,6})")
_CANNOT_WRITE_BACK: Final = (
    *(AttributeError, BadZipFile, EOFError, KeyError, IndexError, OSError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, zlib.error),
)
"""What openpyxl raises for a file that is no workbook of its kind; XML that is broken is a SyntaxError."""
_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}
_COMMENT_WIDTH: Final = 380  # pixels
_CHARACTERS: Final = 48  # in a line of a comment
_LINE: Final = 19  # pixels
_TALLEST: Final = 480
_WIDEST: Final = 44


class _Copy(NamedTuple):
    """`sheets` are the copy's by the original's names, `sizes` their last row and column in use."""

    book: Workbook
    sheets: Mapping[str, Worksheet]
    sizes: Mapping[str, tuple[int, int]]
    values_only: bool


class Copied(NamedTuple):
    """How many findings stand at a cell of a copy, and in words what of the original it does not have."""

    at_cells: int
    lost: tuple[str, ...]


def write_marked_copy(
    source: Path,
    findings: Sequence[Finding],
    target: Path,
    read_texts: Callable[[], Texts] = dict,
    unlocked: bytes | None = None,
    in_place: bool = False,
) -> Copied:
    """Writes `source` to `target` with the findings of that file; `unlocked` are its bytes where it is locked.

    Where `in_place`, the target takes the place of the source; what an earlier marking left is taken away first.

    Each cell gets its worst finding's colour and a comment with all of them; a sheet in front lists everything. What
    has no cell, or one that the file does not have, stands on that sheet only. Styles, formulas, further sheets and
    existing comments stay; macros too where both files are .xlsm. What cannot be kept is named on the sheet in front.
    A source that is no .xlsx or .xlsm is copied as the texts that `read_texts` gives, and the sheet in front says so.

    Raises:
        OSError: the source cannot be read or the target cannot be written.
    """
    data = source.read_bytes() if unlocked is None else unlocked
    mine = [finding for finding in findings if finding.address.file == source.name]
    copy = _opened(data, source, target) or _of_texts(read_texts(), source.stem)
    places = {finding: cell for finding in mine if (cell := _cell(copy, finding)) is not None}
    by_cell: dict[Cell, list[Finding]] = {}
    for finding, cell in places.items():
        by_cell.setdefault(cell, []).append(finding)
    for cell, found in by_cell.items():
        _mark(cell, found)
    lost = () if copy.values_only else _lost(data, source, target)
    add_findings_sheet(copy.book, source.name, mine, places.get, copy.values_only, lost, in_place)
    save_alike(copy.book, target, b"" if copy.values_only else data)
    return Copied(sum(finding in places for finding in mine), lost)


def can_be_written_back(source: Path, data: bytes) -> bool:
    """Whether the file can be marked as it is, and not only as a copy of its values."""
    return source.suffix.lower() in (".xlsx", MACROS) and _opened(data, source, source) is not None


def _lost(data: bytes, source: Path, target: Path) -> tuple[str, ...]:
    """What a workbook loses by being opened and saved, in words. Few have anything to lose, and only they are tried."""
    tried = _opened(data, source, target) if has_parts(data) else None
    if tried is None:
        return ()
    saved = BytesIO()
    tried.book.save(saved)
    return lost_parts(data, saved.getvalue())


def _opened(data: bytes, source: Path, target: Path) -> _Copy | None:
    """The workbook as it is; None where openpyxl cannot write it back."""
    macros = source.suffix.lower() == target.suffix.lower() == MACROS
    try:
        with warnings.catch_warnings(action="ignore"):  # what openpyxl cannot keep is not the user's to mend
            book = load_workbook(BytesIO(data), rich_text=True, keep_vba=macros)
    except _CANNOT_WRITE_BACK:
        return None
    book.calculation.fullCalcOnLoad = True  # openpyxl saves formulas without their values
    if _COMMENTS in data:  # the names of its parts stand in a packed workbook as they are
        _unmark(book)
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    return _Copy(book, sheets, _sizes(sheets), values_only=False)


def _unmark(book: Workbook) -> None:
    """Takes away what an earlier marking left: the sheet in front, comments of ours, and the colour beside them."""
    for sheet in [sheet for sheet in book.worksheets if is_findings_sheet(sheet)]:
        book.remove(sheet)
    for cell in (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row):
        if cell.comment is not None and cell.comment.author == MAKER:
            cell.comment, cell.fill = None, PatternFill()


def _of_texts(texts: Texts, stem: str) -> _Copy:
    """A new workbook with the texts; a sheet that has no name, as in a .csv, is called like the file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets: dict[str, Worksheet] = {}
    for name, rows in texts.items():
        sheet = sheets[name] = book.create_sheet(free_title(name or stem, book.sheetnames))
        widths: dict[int, int] = {}
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row, start=1):
                if text:
                    set_text(sheet, number, column, text)
                    widths[column] = max(widths.get(column, 8), min(_WIDEST, breadth(text) + 2))
        for column, width in widths.items():
            sheet.column_dimensions[get_column_letter(column)].width = width
    return _Copy(book, sheets, _sizes(sheets), values_only=True)


def _sizes(sheets: Mapping[str, Worksheet]) -> dict[str, tuple[int, int]]:
    return {name: (sheet.max_row, sheet.max_column) for name, sheet in sheets.items()}


def _cell(copy: _Copy, finding: Finding) -> Cell | None:
    """The cell at which the finding is marked: that of a row is its first, that of a merged range the top left."""
    sheet = copy.sheets.get(finding.address.sheet)
    found = _CELL.fullmatch(finding.address.cell)
    if sheet is None or found is None:
        return None
    row, column = int(found[2]), column_index_from_string(found[1] or "A")
    last_row, last_column = copy.sizes[finding.address.sheet]
    if row > last_row or column > last_column:
        return None
    cell = sheet.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    merged = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    return cast(Cell, sheet.cell(merged.min_row, merged.min_col))


def _mark(cell: Cell, found: Sequence[Finding]) -> None:
    worst: Severity = min((finding.severity for finding in found), key=_RANK.__getitem__)
    cell.fill = fill(worst)
    said = "\n\n".join(f"{severity_word(finding.severity)} {finding_words(finding)}" for finding in found)
    old = cell.comment
    text = f"{old.text.rstrip()}\n\n{said}" if old else said
    height = min(_TALLEST, (lines(text, _CHARACTERS) + 1) * _LINE)
    author = old.author if old else MAKER
    cell.comment = Comment(fitting_text(ILLEGAL_CHARACTERS_RE.sub("", text)), author, height, _COMMENT_WIDTH)
