"""Workbooks as one XML text: Excel 2003's 'XML Spreadsheet', which web programs still write and call .xls."""

from contextlib import suppress
from datetime import datetime
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from cadre_cli.intake.files.grid import Grid

_SPACE: Final = "urn:schemas-microsoft-com:office:spreadsheet "


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


class _Book:
    """Follows the elements of the workbook."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, Grid]] = []
        self._data: list[str] | None = None
        self._kind = ""
        self._cell: dict[str, str] = {}
        self._value: object = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not name.startswith(_SPACE):
            return
        own = {key.removeprefix(_SPACE): value for key, value in attributes.items()}
        tag = name.removeprefix(_SPACE)
        if tag == "Worksheet":
            self.sheets.append((own.get("Name", ""), Grid()))
        elif not self.sheets:
            return
        elif tag == "Row":
            self._grid.next_row(int(own["Index"]) - 1 if "Index" in own else None)
        elif tag == "Cell":
            self._cell, self._value = own, None
        elif tag == "Data":
            self._data, self._kind = [], own.get("Type", "String")

    def end(self, name: str) -> None:
        if name == f"{_SPACE}Data" and self._data is not None:
            self._value = _value("".join(self._data), self._kind)
            self._data = None
        elif name == f"{_SPACE}Cell" and self.sheets:
            cell = self._cell
            column = int(cell["Index"]) - 1 if "Index" in cell else None
            across, down = (int(cell.get(key, "0")) + 1 for key in ("MergeAcross", "MergeDown"))
            self._grid.place(self._value, across, down, column)

    def text(self, text: str) -> None:
        if self._data is not None:
            self._data.append(text)

    @property
    def _grid(self) -> Grid:
        return self.sheets[-1][1]


def _value(text: str, kind: str) -> object:
    with suppress(ValueError, OverflowError):
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
        if kind == "Boolean":
            return bool(int(text))
    return text
