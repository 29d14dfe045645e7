"""Error cells of an .ods, which its fast reader gives back as empty ones."""

import re
from typing import Final
from xml.parsers.expat import ParserCreate

from cadre_cli.intake.cells import DEFECT_TEXTS
from cadre_cli.intake.files.sheet import Position

_HINT: Final = re.compile(rb'value-type="error"|>Err:\d')
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_CELLS: Final = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_ERROR: Final = re.compile(r"#[A-Z0-9/]+[!?]?|#N/A|Err:\d+")
_FAR: Final = 1 << 24


def ods_errors(xml: bytes) -> dict[str, dict[Position, str]]:
    """What stands in each error cell of well-formed content, by sheet and cell.

    Most lists have none and are not gone through.
    """
    if not _HINT.search(xml):
        return {}
    content, parser = _Content(), ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = content.start
    parser.EndElementHandler = content.end
    parser.CharacterDataHandler = content.text
    parser.Parse(xml, True)
    return content.errors


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
