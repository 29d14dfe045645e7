"""The fonts of an .ods: by cell and, within cells, by span of letters, through the styles that they name."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import product
from typing import Final
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from cadre_cli.intake.files.ods_errors import count
from cadre_cli.intake.files.well_formed import check_well_formed
from cadre_cli.intake.legacy_fonts import FontTally, Run, SheetFonts, is_legacy_font

_FONT_NAME: Final = re.compile(rb'font-(?:name|family)="([^"]*)"')
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_STYLE: Final = f"{_OASIS}style:1.0 "
_TABLE: Final = f"{_OASIS}table:1.0 "
_TEXT: Final = f"{_OASIS}text:1.0 "
_FAMILY: Final = f"{_OASIS}xsl-fo-compatible:1.0 font-family"
_FACE_FAMILY: Final = f"{_OASIS}svg-compatible:1.0 font-family"
_ANNOTATION: Final = f"{_OASIS}office:1.0 annotation"
_CELLS: Final = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_COLUMN_STYLE: Final = f"{_TABLE}default-cell-style-name"
_UNSTYLED: Final = "Default"
_MOST_REPEATED: Final = 1000
"""So often at most a repeated text counts; the rest has the font of its column."""
_MOST_COLUMNS: Final = 16_384
_DEEPEST: Final = 20


def ods_fonts(archive: ZipFile) -> dict[str, SheetFonts]:
    """The fonts by sheet; the cells are gone through only if some style names a legacy Hindi font.

    Empty where content or styles are not well formed: the letters alone must tell then.
    """
    parts = [archive.read(name) for name in ("styles.xml", "content.xml") if name in archive.namelist()]
    named = {found for part in parts for found in _FONT_NAME.findall(part)}
    if not any(is_legacy_font(unescape(name.decode("utf-8", "replace"))) for name in named):
        return {}
    reader = _Reader()
    try:
        for part in parts:
            check_well_formed(part)
            _parse(part, reader)
    except ValueError:
        return {}
    return {name: tally.sheet_fonts() for name, tally in reader.sheets.items()}


def _parse(xml: bytes, reader: "_Reader") -> None:
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(xml, True)


class _Styles:
    """The fonts by style: a style without a font has that of its parent, and at last that of 'Default'."""

    def __init__(self) -> None:
        self._faces: dict[str, str] = {}
        self._fonts: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._open = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_STYLE}font-face":
            face = attributes.get(f"{_STYLE}name", "")
            self._faces[face] = attributes.get(_FACE_FAMILY, face).strip("'\"")
        elif name == f"{_STYLE}style":
            # Spans and cells may have styles of one name.
            self._open = attributes.get(f"{_STYLE}family", "") + " " + attributes.get(f"{_STYLE}name", "")
            self._parents[self._open] = attributes.get(f"{_STYLE}parent-style-name", "")
        elif name == f"{_STYLE}text-properties" and self._open:
            face = attributes.get(f"{_STYLE}font-name", "")
            font = attributes.get(_FAMILY, "").strip("'\"") or self._faces.get(face, face)
            if font:
                self._fonts[self._open] = font

    def end(self, name: str) -> None:
        if name == f"{_STYLE}style":
            self._open = ""

    def font(self, family: str, style: str) -> str:
        """The font of a style, '' where it has none; parents may go round in a damaged file."""
        for _ in range(_DEEPEST):
            if found := self._fonts.get(f"{family} {style}"):
                return found
            style = self._parents.get(f"{family} {style}", "")
        return ""


class _Reader:
    """Follows styles and cells; rows and columns are counted with those that are repeated."""

    def __init__(self) -> None:
        self.sheets: dict[str, FontTally] = {}
        self._styles = _Styles()
        self._tally = FontTally()
        self._columns: list[str] = []
        self._row_style = self._cell_style = ""
        self._row = self._column = 0
        self._rows = self._wide = 1
        self._in_cell = False
        self._spans: list[str] = []
        self._runs: list[Run] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._styles.start(name, attributes)
        if name == f"{_TABLE}table":
            self._tally = self.sheets.setdefault(attributes.get(f"{_TABLE}name", ""), FontTally())
            self._row, self._columns = 0, []
        elif name == f"{_TABLE}table-column":
            more = min(count(attributes.get(f"{_TABLE}number-columns-repeated", "1")), _MOST_COLUMNS)
            self._columns += [attributes.get(_COLUMN_STYLE, "")] * min(more, _MOST_COLUMNS - len(self._columns))
        elif name == f"{_TABLE}table-row":
            self._rows, self._column = count(attributes.get(f"{_TABLE}number-rows-repeated", "1")), 0
            self._row_style = attributes.get(_COLUMN_STYLE, "")
        elif name in _CELLS:
            self._wide = count(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
            self._cell_style = attributes.get(f"{_TABLE}style-name", "")
            self._in_cell, self._runs = True, []
        elif name == _ANNOTATION:
            self._in_cell = False
        elif name == f"{_TEXT}span":
            self._spans.append(attributes.get(f"{_TEXT}style-name", ""))
        elif name == f"{_TEXT}s":
            self.text(" " * min(count(attributes.get(f"{_TEXT}c", "1")), _MOST_REPEATED))

    def end(self, name: str) -> None:
        self._styles.end(name)
        if name == f"{_TABLE}table-row":
            self._row += self._rows
        elif name == _ANNOTATION:
            self._in_cell = True
        elif name == f"{_TEXT}span":
            self._spans.pop()
        elif name in _CELLS:
            for row, column in self._places() if any(text.strip() for text, _ in self._runs) else ():
                self._tally.add_runs(row, column, [(text, font or self._font(column)) for text, font in self._runs])
            self._column += self._wide
            self._in_cell = False

    def text(self, text: str) -> None:
        if self._in_cell:
            font = next(filter(None, (self._styles.font("text", span) for span in reversed(self._spans))), "")
            self._runs.append((text, font))

    def _places(self) -> Iterator[tuple[int, int]]:
        rows, columns = min(self._rows, _MOST_REPEATED), min(self._wide, _MOST_REPEATED)
        return product(range(self._row, self._row + rows), range(self._column, self._column + columns))

    def _font(self, column: int) -> str:
        of_column = self._columns[column] if column < len(self._columns) else ""
        style = self._cell_style or self._row_style or of_column or _UNSTYLED
        return self._styles.font("table-cell", style) or self._styles.font("table-cell", _UNSTYLED)
