"""Workbooks as one XML text: Excel 2003's 'XML Spreadsheet', which web programs still write and call .xls."""

from contextlib import suppress
from datetime import datetime
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from cadre_cli.intake.files.grid import LAST_COLUMN, Grid
from cadre_cli.intake.legacy_fonts import Run

_SPACE: Final = "urn:schemas-microsoft-com:office:spreadsheet "
_HTML: Final = "http://www.w3.org/TR/REC-html40 "
_UNSTYLED: Final = "Default"
_DEEPEST: Final = 20


def is_xml_workbook(start: bytes) -> bool:
    """Whether the first bytes of a file are those of an XML workbook."""
    return b"urn:schemas-microsoft-com:office:spreadsheet" in start


def xml_sheets(data: bytes) -> list[tuple[str, Grid]]:
    """Name and cells of each worksheet.

    Raises:
        ValueError: the text is damaged, declares entities, or has a cell that no sheet has.
    """
    book = _Book()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = book.start
    parser.EndElementHandler = book.end
    parser.CharacterDataHandler = book.text
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise ValueError(f"the XML is damaged in line {error.lineno}") from error
    return book.sheets


def _refuse(*_: object) -> None:
    """No spreadsheet program declares a document type; whoever does wants entities to grow."""
    raise ValueError("the XML declares entities")


class _Styles:
    """The fonts by style: a style without a font has that of its parent, and at last that of 'Default'."""

    def __init__(self) -> None:
        self._fonts: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._open = ""

    def start(self, tag: str, own: dict[str, str]) -> None:
        if tag == "Style":
            self._open = own.get("ID", "")
            self._parents[self._open] = own.get("Parent", "")
        elif tag == "Font":
            self._fonts[self._open] = own.get("FontName", "")

    def font(self, *styles: str) -> str:
        """The font of the first style that is one; parents may go round in a damaged file."""
        style = next(filter(None, styles), _UNSTYLED)
        for _ in range(_DEEPEST):
            if found := self._fonts.get(style):
                return found
            style = self._parents.get(style, "")
        return self._fonts.get(_UNSTYLED, "")


class _Book:
    """Follows the elements of the workbook."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, Grid]] = []
        self._styles = _Styles()
        self._columns: list[str] = []
        self._table_style = self._row_style = ""
        self._faces: list[str] = []
        self._data: list[Run] | None = None
        self._kind = ""
        self._cell: dict[str, str] = {}
        self._value: object = None
        self._runs: list[Run] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._data is not None:
            self._faces.append(attributes.get(f"{_HTML}Face", "") or (self._faces[-1] if self._faces else ""))
        if not name.startswith(_SPACE):
            return
        own = {key.removeprefix(_SPACE): value for key, value in attributes.items()}
        tag = name.removeprefix(_SPACE)
        if tag == "Worksheet":
            self.sheets.append((own.get("Name", ""), Grid()))
        elif not self.sheets:
            self._styles.start(tag, own)
        elif tag == "Table":
            self._table_style, self._columns = own.get("StyleID", ""), []
        elif tag == "Column":
            self._note_column(own)
        elif tag == "Row":
            self._row_style = own.get("StyleID", "")
            self._grid.next_row(int(own["Index"]) - 1 if "Index" in own else None)
        elif tag == "Cell":
            self._cell, self._value, self._runs = own, None, []
        elif tag == "Data":
            self._data, self._kind, self._faces = [], own.get("Type", "String"), []

    def end(self, name: str) -> None:
        if name == f"{_SPACE}Data" and self._data is not None:
            self._value = _value("".join(text for text, _ in self._data), self._kind)
            self._runs = self._data if isinstance(self._value, str) else []
            self._data = None
        elif self._data is not None:
            self._faces.pop()
        elif name == f"{_SPACE}Cell" and self.sheets:
            cell = self._cell
            column = int(cell["Index"]) - 1 if "Index" in cell else None
            across, down = (int(cell.get(key, "0")) + 1 for key in ("MergeAcross", "MergeDown"))
            placed = self._grid.place(self._value, across, down, column)
            if any(text.strip() for text, _ in self._runs):
                font = self._font(placed[1])
                self._grid.fonts.add_runs(*placed, [(text, face or font) for text, face in self._runs])

    def text(self, text: str) -> None:
        if self._data is not None:
            self._data.append((text, self._faces[-1] if self._faces else ""))

    @property
    def _grid(self) -> Grid:
        return self.sheets[-1][1]

    def _note_column(self, own: dict[str, str]) -> None:
        """What a damaged file says of columns that no sheet has is passed over: it is only about their looks."""
        with suppress(ValueError):
            first = int(own.get("Index", len(self._columns) + 1)) - 1
            last = first + int(own.get("Span", "0"))
            if len(self._columns) <= first <= last < LAST_COLUMN:
                self._columns += [""] * (first - len(self._columns)) + [own.get("StyleID", "")] * (last + 1 - first)

    def _font(self, column: int) -> str:
        of_column = self._columns[column] if column < len(self._columns) else ""
        return self._styles.font(self._cell.get("StyleID", ""), self._row_style, of_column, self._table_style)


def _value(text: str, kind: str) -> object:
    with suppress(ValueError, OverflowError):
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
        if kind == "Boolean":
            return bool(int(text))
    return text
