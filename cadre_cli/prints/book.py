"""A workbook in the making: safe text, styles made once, sheets set up for A4, tables with repeating headings."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Event

LONGEST_TEXT: Final = 32_767  # UTF-16 units that a cell holds
ROW_HEIGHT: Final = 20.25  # points, 27 whole pixels; at the default of 15 the tops of matras are cut
_TALLEST: Final = 409
_A4: Final = 9
_MOST_SHEET_NAME: Final = 31
_INDIAN: Final = r"[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;##,##0.00"
_FONT: Final = {"font_name": "Nirmala UI", "font_size": 11, "valign": "vcenter"}
_CELL: Final = {**_FONT, "border": 1, "text_wrap": True}
_TYPED: Final = {**_CELL, "bg_color": "#FFF9DB", "locked": False}
STYLES: Final[dict[str, dict[str, object]]] = {
    "title": {**_FONT, "bold": True, "font_size": 16, "text_wrap": True},
    "subtitle": {**_FONT, "bold": True, "font_size": 12, "text_wrap": True},
    "line": {**_FONT, "text_wrap": True},
    "notice": {**_FONT, "bold": True, "font_color": "#9C0006", "bg_color": "#FFE7E5", "text_wrap": True},
    "heading": {**_CELL, "bold": True, "bg_color": "#E7ECF3", "align": "center"},
    "cell": {**_CELL, "indent": 1},
    "center": {**_CELL, "align": "center"},
    "total": {**_CELL, "bold": True, "bg_color": "#F3F3F3", "align": "center"},
    "money": {**_CELL, "num_format": _INDIAN},
    "total_money": {**_CELL, "bold": True, "bg_color": "#F3F3F3", "num_format": _INDIAN},
    "typed": {**_TYPED, "num_format": "@", "indent": 1},
    "typed_money": {**_TYPED, "num_format": _INDIAN},
    "typed_date": {**_TYPED, "num_format": "dd/mm/yyyy", "align": "center"},
}
_NOT_IN_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
# Marks that stand over, under or inside their letter take no width of their own, vowel signs beside it half of one.
_NO_WIDTH: Final = re.compile("[\u0300-\u036f\u0900-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u200b-\u200f]")
_HALF_WIDTH: Final = re.compile("[\u0903\u093e-\u0940\u0949-\u094c]")


class Formula(NamedTuple):
    """A formula with the value that readers see which do not recalculate."""

    text: str
    value: Decimal | int


Value = str | int | Decimal | Formula | None


class Column(NamedTuple):
    """A table's column: as wide as its texts, within `least` and `most` characters; None is an empty cell."""

    heading: str
    values: Sequence[Value]
    style: str = "cell"
    least: int = 6
    most: int = 36


class Table(NamedTuple):
    """Where a table stands: 0-based heading row, first and last row of its values (last < first: none), columns."""

    heading_row: int
    first: int
    last: int
    columns: int


class Book:
    """One workbook. Text from rosters is always written as text, never as a formula, a link or a number."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._formats: dict[tuple[str, bool], Format] = {}
        self._names: set[str] = set()
        self._widths: dict[str, dict[int, int]] = {}

    def style(self, name: str, quoted: bool = False) -> Format:
        """The format of that style; `quoted` marks text that begins like a formula as text."""
        key = (name, quoted)
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({**STYLES[name], "quote_prefix": quoted})
        return self._formats[key]

    def sheet(self, name: str, footer: str = "", landscape: bool = True) -> Worksheet:
        """A new sheet for A4, one page wide, with page numbers; its name is made safe and unique."""
        sheet = self.workbook.add_worksheet(self._free_name(name))
        self._widths[sheet.get_name()] = {}
        sheet.set_default_row(ROW_HEIGHT)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # mobiles are text on purpose
        sheet.set_paper(_A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        left = _cut(footer, 90).replace("&", "&&")  # Excel takes 255 characters in all
        sheet.set_footer(f'&L&"Nirmala UI,Regular"&8 {left}&R&"Nirmala UI,Regular"पृष्ठ &P / &N')
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, value: Value, style: str) -> None:
        """One cell."""
        if isinstance(value, str) and value:
            sheet.write_string(row, column, fitting_text(value), self.style(style, value[0] in "=+-@"))
        elif isinstance(value, Formula):
            sheet.write_formula(row, column, value.text, self.style(style), value.value)
        elif isinstance(value, int | Decimal):
            sheet.write_number(row, column, value, self.style(style))
        else:
            sheet.write_blank(row, column, None, self.style(style))

    def table(
        self, sheet: Worksheet, row: int, columns: Sequence[Column], *, totals: bool = False, left: int = 0
    ) -> Table:
        """A table with its headings in `row` from column `left` on; `totals`: its last row adds up."""
        lines = [1] * max(len(column.values) for column in columns)
        widths = self._widths[sheet.get_name()]
        for number, column in enumerate(columns, start=left):
            widths[number] = max(_width(column), widths.get(number, 0))
            sheet.set_column(number, number, widths[number])
            self.write(sheet, row, number, column.heading, "heading")
            needed = {text: _lines(text, widths[number]) for text in set(column.values) if isinstance(text, str)}
            for offset, value in enumerate(column.values):
                style = _total_style(column) if totals and offset == len(lines) - 1 else column.style
                self.write(sheet, row + 1 + offset, number, value, style)
                lines[offset] = max(lines[offset], needed.get(value, 1) if isinstance(value, str) else 1)
        heading = max(_lines(column.heading, widths[number]) for number, column in enumerate(columns, start=left))
        self._set_heights(sheet, row, [heading, *lines])
        return Table(row, row + 1, row + len(lines), len(columns))

    def band(self, sheet: Worksheet, row: int, columns: int, text: str, style: str) -> int:
        """A text over the whole width of the sheet's table, which must stand already; gives the next row."""
        widths = self._widths[sheet.get_name()]
        sheet.merge_range(row, 0, row, columns - 1, "", self.style(style))
        self.write(sheet, row, 0, text, style)
        size = int(str(STYLES[style]["font_size"]))
        lines = _lines(text, sum(widths[number] for number in range(columns)) * 11 // size)
        sheet.set_row(row, min(_TALLEST, lines * ROW_HEIGHT * size / 11))
        return row + 1

    def _set_heights(self, sheet: Worksheet, first: int, lines: Sequence[int]) -> None:
        for offset, count in enumerate(lines):
            if count > 1:
                sheet.set_row(first + offset, min(_TALLEST, ROW_HEIGHT * count))

    def _free_name(self, wanted: str) -> str:
        safe = _NOT_IN_SHEET_NAME.sub("-", wanted).strip() or "-"
        name, number = _cut(safe, _MOST_SHEET_NAME), 1
        while name.casefold() in self._names or name.casefold() == "history":
            number += 1
            name = f"{_cut(safe, _MOST_SHEET_NAME - len(str(number)) - 1)}~{number}"
        self._names.add(name.casefold())
        return name


@contextmanager
def open_book(path: Path, event: Event) -> Iterator[Book]:
    """A workbook at `path`, written when the block ends; its date is the event's, not the clock's.

    Raises:
        OSError: the file cannot be written.
    """
    workbook = Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    created = datetime.combine(event.window.first, time(), tzinfo=UTC)
    workbook.set_properties({"title": event.names.en, "created": created})
    yield Book(workbook)
    try:
        workbook.close()
    except FileCreateError as fault:
        raise fault.args[0] from fault


def repeat_headings(sheet: Worksheet, table: Table) -> None:
    """The table's heading row on every printed page and always in sight."""
    sheet.repeat_rows(table.heading_row)
    sheet.freeze_panes(table.first, 0)


def fitting_text(text: str) -> str:
    """The text as far as a cell can hold it; what is cut is said at its end."""
    if len(text) * 2 <= LONGEST_TEXT or _units(text) <= LONGEST_TEXT:
        return text
    mark = f" … [cut: {len(text)} characters / काटा गया]"
    return _cut(text, LONGEST_TEXT - len(mark)) + mark


def _total_style(column: Column) -> str:
    return "total_money" if column.style == "money" else "total"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _breadth(text: str) -> int:
    wide = _NO_WIDTH.sub("", text)
    return len(wide) - len(_HALF_WIDTH.findall(wide)) // 2


def _width(column: Column) -> int:
    texts = {value for value in column.values if isinstance(value, str)} | set(column.heading.split("\n"))
    return min(column.most, max(column.least, *(_breadth(text) for text in texts)) + 2)


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(_breadth(line) / max(1, width - 1))) for line in text.split("\n"))
