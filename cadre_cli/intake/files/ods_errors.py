"""Error cells of an .ods, which its fast reader gives back as empty ones."""

import re
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from cadre_cli.intake.cells import DEFECT_TEXTS
from cadre_cli.intake.files.sheet import Position

_HINT: Final = re.compile(rb'value-type="error"|>Err:\d')
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_CELLS: Final = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_ERROR: Final = re.compile(r"#[A-Z0-9/]+[!?]?|#N/A|Err:\d+")
_FAR: Final = 1 << 24


def check_content(xml: bytes) -> None:
    """Raises ValueError where the content is not well formed; the fast reader may wait for its end for ever."""
    _parse(xml, None)


def ods_errors(xml: bytes) -> dict[str, dict[Position, str]]:
    """What stands in each error cell, by sheet and cell; most lists have none and are not gone through.

    Raises:
        ValueError: the content is not well formed.
    """
    if not _HINT.search(xml):
        return {}
    content = _Content()
    _parse(xml, content)
    return content.errors


def _parse(xml: bytes, content: "_Content | None") -> None:
    parser = ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    if content:
        parser.buffer_text = True
        parser.StartElementHandler = content.start
        parser.EndElementHandler = content.end
        parser.CharacterDataHandler = content.text
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise ValueError(f"the XML is damaged in line {error.lineno}") from error


def refuse(*_: object) -> None:
    """Raises ValueError for a declared document type: no spreadsheet program writes one; entities may grow."""
    raise ValueError("the XML declares entities")


class _Content:
    """Counts rows and cells, repeated ones too."""

    def __init__(self) -> None:
        self.errors: dict[str, dict[Position, str]] = {}
        self._sheet = ""
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_TABLE}table":
            self._sheet, self._row = attributes.get(f"{_TABLE}name", ""), 0
        elif name == f"{_TABLE}table-row":
            self._rows, self._column = count(attributes.get(f"{_TABLE}number-rows-repeated", "1")), 0
        elif name in _CELLS:
            self._columns, self._texts = count(attributes.get(f"{_TABLE}number-columns-repeated", "1")), []

    def end(self, name: str) -> None:
        if name == f"{_TABLE}table-row":
            self._row += self._rows
        elif name in _CELLS:
            text = "".join(self._texts).strip()
            if _ERROR.fullmatch(text):
                self.errors.setdefault(self._sheet, {})[self._row, self._column] = (
                    text if text in DEFECT_TEXTS else "#VALUE!"
                )
            self._column += self._columns

    def text(self, text: str) -> None:
        self._texts.append(text)


def count(number: str) -> int:
    """How often a row, cell or space is repeated; once where the number is none."""
    return min(int(number), _FAR) if number.isdigit() else 1
