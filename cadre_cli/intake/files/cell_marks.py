"""What the cells of an .xls and an .ods say without words: those struck out, those in colour, hidden rows."""

from io import StringIO
from itertools import product
from typing import Any, Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

import xlrd

from cadre_cli.intake.files.ods_errors import count
from cadre_cli.intake.sheet_marks import SheetMarks, colour_name

_SOLID: Final = 1
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_STYLE: Final = f"{_OASIS}style:1.0 "
_TABLE: Final = f"{_OASIS}table:1.0 "
_STRIKE: Final = f"{_STYLE}text-line-through-style"
_BACKGROUND: Final = f"{_OASIS}xsl-fo-compatible:1.0 background-color"
_CELL_STYLE: Final = f"{_TABLE}default-cell-style-name"
_HINTS: Final = (b"line-through-style", b"background-color", b'visibility="')
_HIDDEN: Final = frozenset(("collapse", "filter"))
_MOST_REPEATED: Final = 1000
"""So often at most a repeated row or cell counts: no list has more alike; empty ones go to the sheet's end."""


def xls_marks(data: bytes) -> dict[str, SheetMarks]:
    """The cells struck out and in colour, by sheet; its cells are read only if some style has either.

    Empty for a file that cannot be read this way. Hidden rows are told by `scan_xls`.
    """
    try:
        with xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True, logfile=StringIO()) as book:
            struck = {
                number for number, style in enumerate(book.xf_list) if book.font_list[style.font_index].struck_out
            }
            colours = {n: colour for n, style in enumerate(book.xf_list) if (colour := _xls_colour(book, style))}
            if not (struck or colours):
                return {}
            return {name: _xls_sheet(book, name, struck, colours) for name in book.sheet_names()}
    except Exception:  # in a damaged file the library falls over whatever it did not expect
        return {}


# Any: the library has no types.
def _xls_colour(book: Any, style: Any) -> str:
    filling = style.background
    rgb = book.colour_map.get(filling.pattern_colour_index) if filling.fill_pattern == _SOLID else None
    return colour_name("".join(f"{part:02X}" for part in rgb)) if rgb else ""


def _xls_sheet(book: Any, name: str, struck: set[int], colours: dict[int, str]) -> SheetMarks:
    sheet = book.sheet_by_name(name)
    styles = {
        (row, column): sheet.cell_xf_index(row, column)
        for row in range(sheet.nrows)
        for column in range(sheet.row_len(row))
    }
    book.unload_sheet(name)
    return SheetMarks(
        struck_cells=frozenset(cell for cell, style in styles.items() if style in struck),
        coloured_cells={cell: colours[style] for cell, style in styles.items() if style in colours},
    )


def ods_marks(archive: ZipFile) -> dict[str, SheetMarks]:
    """The marks by sheet; empty, and quick, for a file without any, and where its content is not well formed."""
    content = archive.read("content.xml")
    if not any(hint in content for hint in _HINTS):
        return {}
    reader = _Reader()
    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    try:
        parser.Parse(content, True)
    except ExpatError:
        return {}
    return {name: sheet.marks() for name, sheet in reader.sheets.items()}


class _Marks:
    def __init__(self) -> None:
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.struck: set[tuple[int, int]] = set()
        self.coloured: dict[tuple[int, int], str] = {}

    def marks(self) -> SheetMarks:
        return SheetMarks(
            frozenset(self.hidden),
            frozenset(self.hidden_columns),
            struck_cells=frozenset(self.struck),
            coloured_cells=self.coloured,
        )


class _Reader:
    """Follows styles, columns, rows and cells, repeated ones too."""

    def __init__(self) -> None:
        self.sheets: dict[str, _Marks] = {}
        self._struck: set[str] = set()
        self._colours: dict[str, str] = {}
        self._style = self._row_style = ""
        self._sheet = _Marks()
        self._columns: list[str] = []
        self._row = self._column = 0
        self._rows = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_STYLE}style":
            is_cell = attributes.get(f"{_STYLE}family") == "table-cell"
            self._style = attributes.get(f"{_STYLE}name", "") if is_cell else ""
        elif self._style and name in (f"{_STYLE}text-properties", f"{_STYLE}table-cell-properties"):
            self._read_style(attributes)
        elif name == f"{_TABLE}table":
            self._sheet = self.sheets.setdefault(attributes.get(f"{_TABLE}name", ""), _Marks())
            self._row, self._columns = 0, []
        elif name == f"{_TABLE}table-column":
            self._read_columns(attributes)
        elif name == f"{_TABLE}table-row":
            self._read_row(attributes)
        elif name in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            self._read_cell(attributes)

    def end(self, name: str) -> None:
        if name == f"{_STYLE}style":
            self._style = ""
        elif name == f"{_TABLE}table-row":
            self._row += self._rows

    def _read_style(self, attributes: dict[str, str]) -> None:
        if attributes.get(_STRIKE, "none") != "none":
            self._struck.add(self._style)
        if colour := colour_name(attributes.get(_BACKGROUND, "").removeprefix("#").upper()):
            self._colours[self._style] = colour

    def _read_columns(self, attributes: dict[str, str]) -> None:
        first, more = len(self._columns), count(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
        self._columns += [attributes.get(_CELL_STYLE, "")] * min(more, _MOST_REPEATED)
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
            self._sheet.hidden_columns.update(range(first, len(self._columns)))

    def _read_row(self, attributes: dict[str, str]) -> None:
        self._rows, self._column = count(attributes.get(f"{_TABLE}number-rows-repeated", "1")), 0
        self._row_style = attributes.get(_CELL_STYLE, "")
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
            self._sheet.hidden.update(range(self._row, self._row + min(self._rows, _MOST_REPEATED)))

    def _read_cell(self, attributes: dict[str, str]) -> None:
        wide = count(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
        of_column = self._columns[self._column] if self._column < len(self._columns) else ""
        style = attributes.get(f"{_TABLE}style-name", "") or self._row_style or of_column
        if style in self._struck or style in self._colours:
            rows, columns = min(self._rows, _MOST_REPEATED), min(wide, _MOST_REPEATED)
            for cell in product(range(self._row, self._row + rows), range(self._column, self._column + columns)):
                self._sheet.struck |= {cell} if style in self._struck else set()
                self._sheet.coloured |= {cell: self._colours[style]} if style in self._colours else {}
        self._column += wide
