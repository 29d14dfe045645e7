"""A workbook in the making: safe text, styles made once, sheets set up for A4, tables with repeating headings."""

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Event
from cadre_cli.prints import labels
from cadre_cli.prints.cell_text import cut, fitting_text, in_margin
from cadre_cli.prints.styles import STYLES
from cadre_cli.prints.widths import ON_A4, broadest, fitted, lines

ROW_HEIGHT: Final = 20.25  # points, 27 whole pixels; at the default of 15 the tops of matras are cut
_NEXT_LINE: Final = 15.75  # points that each further line of a cell needs
_TALLEST: Final = 409
_GAP: Final = 9.0  # points of an empty row between two tables
_READABLE_HEIGHT: Final = 715  # points of rows that a landscape page takes when 11-point text prints at 8 points
_A4: Final = 9
_MOST_SHEET_NAME: Final = 31
_NOT_IN_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


class Formula(NamedTuple):
    """A formula with the value that readers see which do not recalculate."""

    text: str
    value: Decimal | int | str


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


class Span(NamedTuple):
    """A text over the columns from `first` to `last`, both included."""

    first: int
    last: int
    text: str
    style: str


class Book:
    """One workbook. Text from rosters is always written as text, never as a formula, a link or a number."""

    def __init__(self, workbook: Workbook, event: Event) -> None:
        self.workbook = workbook
        self._page = labels.say(labels.PAGE, event.languages)
        self._formats: dict[tuple[str, bool], Format] = {}
        self._names: set[str] = set()
        self._widths: dict[str, dict[int, int]] = {}
        self._heights: dict[str, dict[int, float]] = {}
        self._room: dict[str, int] = {}

    def style(self, name: str, quoted: bool = False) -> Format:
        """The format of that style; `quoted` marks text that begins like a formula as text."""
        key = (name, quoted)
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({**STYLES[name], "quote_prefix": quoted})
        return self._formats[key]

    def sheet(self, name: str, footer: str = "", header: str = "", landscape: bool = True) -> Worksheet:
        """A new sheet for A4, one page wide, with page numbers; its name is made safe and unique.

        `header` and `footer` stand on every printed page and not on the screen.
        """
        sheet = self.workbook.add_worksheet(self._free_name(name))
        self._widths[sheet.get_name()], self._heights[sheet.get_name()] = {}, {}
        self._room[sheet.get_name()] = ON_A4["landscape" if landscape else "portrait"]
        sheet.set_default_row(ROW_HEIGHT)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # mobiles are text on purpose
        sheet.set_paper(_A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.25, right=0.25, top=0.7 if header else 0.4, bottom=0.6)
        if header:
            sheet.set_header(f'&L&"Nirmala UI,Bold"&12 {in_margin(header)}', {"margin": 0.3})
        left = f'&L&"Nirmala UI,Regular"&9 {in_margin(footer)}'
        sheet.set_footer(f'{left}&R&"Nirmala UI,Regular"&9 {self._page} &P / &N', {"margin": 0.3})
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, value: Value, style: str) -> None:
        """One cell."""
        if isinstance(value, str) and value:
            sheet.write_string(row, column, fitting_text(value), self.style(style, value[0] in "=+-@"))
        elif isinstance(value, Formula):
            # XlsxWriter writes an empty result as none at all, as if the formula had never been worked out.
            result = " " if value.value == "" else value.value
            sheet.write_formula(row, column, value.text, self.style(style), result)
        elif isinstance(value, int | Decimal):
            sheet.write_number(row, column, value, self.style(style))
        else:
            sheet.write_blank(row, column, None, self.style(style))

    def table(
        self,
        sheet: Worksheet,
        row: int,
        columns: Sequence[Column],
        *,
        sums: Collection[int] = (),
        on_paper: int | None = None,
        least_height: float = ROW_HEIGHT,
        even: bool = False,
    ) -> Table:
        """A table with its headings in `row`; `sums` are the offsets of the rows that add up others.

        So many columns from the left as go `on_paper` (None: all) are made to fit the page at a size to read, and
        the rows are as high as they need; no row of values is lower than `least_height` points. Where
        they are `even`, all are as high as the highest.
        """
        count = len(columns) if on_paper is None else on_paper
        widths = self._set_widths(sheet, columns, count)
        heights = [1] * max(len(column.values) for column in columns)
        for number, column in enumerate(columns):
            self.write(sheet, row, number, column.heading, "heading")
            for offset, value in enumerate(column.values):
                style = _sum_style(column) if offset in sums else column.style
                self.write(sheet, row + 1 + offset, number, value, style)
            if number < count:
                _make_room(heights, column.values, widths[number])
        heights = [max(heights)] * len(heights) if even and heights else heights
        heading = max(lines(column.heading, widths[number]) for number, column in enumerate(columns))
        self._set_height(sheet, row, _height(heading))
        for offset, needs in enumerate(heights, start=row + 1):
            self._set_height(sheet, offset, max(least_height, _height(needs)))
        return Table(row, row + 1, row + len(heights), len(columns))

    def band(self, sheet: Worksheet, row: int, columns: int, text: str, style: str) -> int:
        """A text over so many columns of the sheet's table, which must stand already; gives the next row."""
        return self.spans(sheet, row, [Span(0, columns - 1, text, style)])

    def spans(self, sheet: Worksheet, row: int, spans: Sequence[Span]) -> int:
        """One row of texts over several columns each, as high as the longest needs; gives the next row."""
        widths = self._widths[sheet.get_name()]
        height = ROW_HEIGHT
        for span in spans:
            if span.first < span.last:
                sheet.merge_range(row, span.first, row, span.last, "", self.style(span.style))
            self.write(sheet, row, span.first, span.text, span.style)
            size = int(str(STYLES[span.style]["font_size"]))
            # Each column brings five pixels of padding, which a text over several of them can use.
            room = sum(widths[number] * 7 + 5 for number in range(span.first, span.last + 1)) // 7 * 11 // size
            height = max(height, _height(lines(span.text, room)) * size / 11)
        self._set_height(sheet, row, height)
        return row + 1

    def gap(self, sheet: Worksheet, row: int) -> int:
        """A low empty row between two tables; gives the next row."""
        self._heights[sheet.get_name()][row] = _GAP
        sheet.set_row(row, _GAP)
        return row + 1

    def keep_on_one_page(self, sheet: Worksheet, rows: int) -> None:
        """Prints the sheet's so many rows on one page, as long as they can be read there."""
        higher = sum(height - ROW_HEIGHT for height in self._heights[sheet.get_name()].values())
        if rows * ROW_HEIGHT + higher <= _READABLE_HEIGHT:
            sheet.fit_to_pages(1, 1)

    def _set_widths(self, sheet: Worksheet, columns: Sequence[Column], on_paper: int) -> dict[int, int]:
        """Widens the sheet's columns for a table; the width of each so far."""
        widths = self._widths[sheet.get_name()]
        wanted = [_width(column) for column in columns]
        on_sheet = fitted(wanted[:on_paper], self._room[sheet.get_name()], list(widths.values()))
        widths.update(enumerate([*on_sheet, *wanted[on_paper:]]))
        for number, width in widths.items():
            sheet.set_column(number, number, width)
        return widths

    def _set_height(self, sheet: Worksheet, row: int, points: float) -> None:
        # Rows at the default are left to grow when somebody types more into them.
        if points > ROW_HEIGHT:
            self._heights[sheet.get_name()][row] = points
            sheet.set_row(row, min(_TALLEST, points))

    def _free_name(self, wanted: str) -> str:
        safe = _NOT_IN_SHEET_NAME.sub("-", wanted).strip() or "-"
        name, number = cut(safe, _MOST_SHEET_NAME), 1
        while name.casefold() in self._names or name.casefold() == "history":
            number += 1
            name = f"{cut(safe, _MOST_SHEET_NAME - len(str(number)) - 1)}~{number}"
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
    yield Book(workbook, event)
    try:
        workbook.close()
    except FileCreateError as fault:
        raise fault.args[0] from fault


def repeat_headings(sheet: Worksheet, table: Table) -> None:
    """The table's heading row on every printed page and always in sight."""
    sheet.repeat_rows(table.heading_row)
    sheet.freeze_panes(table.first, 0)


def filter_rows(sheet: Worksheet, table: Table) -> Table:
    """Filter buttons on the table's headings; gives the table with a row of values where it has none."""
    filled = table._replace(last=max(table.first, table.last))
    sheet.autofilter(filled.heading_row, 0, filled.last, filled.columns - 1)
    return filled


def _make_room(heights: list[int], values: Sequence[Value], width: int) -> None:
    """Raises the lines of each row to those that its value takes in a column of that width."""
    tall: dict[Value, int] = {}
    for text in {value for value in values if isinstance(value, str)}:
        if (count := lines(text, width)) > 1:
            tall[text] = count
    for offset, value in enumerate(values if tall else ()):
        heights[offset] = max(heights[offset], tall.get(value, 1))


def _height(count: int) -> float:
    return ROW_HEIGHT + _NEXT_LINE * (count - 1)


def _sum_style(column: Column) -> str:
    return "total_money" if column.style == "money" else "total"


def _width(column: Column) -> int:
    texts = {value for value in column.values if isinstance(value, str)} | {column.heading}
    longest = broadest(line for text in texts for line in text.split("\n"))
    return min(column.most, max(column.least, longest) + 2)
