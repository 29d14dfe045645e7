"""What a sheet says without words: rows struck out or hidden, hidden columns, coloured cells."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from zipfile import ZipFile

from cadre_cli.intake.cells import column_letter

_STYLES: Final = "xl/styles.xml"
_ON = rb'="(?:1|true|on)"'
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\s(?=[^>]*\bhidden" + _ON + rb')[^>]*?\br="(\d+)"')
_HIDDEN_COLUMNS = re.compile(rb"<(?:\w+:)?col\s(?=[^>]*\bhidden" + _ON + rb")([^>]*)>")
_MIN, _MAX = re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"')
_STYLE = re.compile(rb'\ss="(\d+)"')
_STRIKE = re.compile(rb'<(?:\w+:)?strike(?!\s+val="(?:0|false)")[^>]*>')
_SOLID = re.compile(rb'patternType="solid"[^>]*>\s*<(?:\w+:)?fgColor\s([^>]*?)/?>')
_RGB = re.compile(rb'rgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"')
_WHITE = (b'rgb="FFFFFFFF"', b'rgb="00FFFFFF"', b'theme="0"', b'indexed="9"', b'indexed="64"')
_COLOURS: Final = {
    **{"FFFF00": "yellow", "FF0000": "red", "C00000": "red", "FFC000": "orange", "92D050": "green"},
    **{"00B050": "green", "00FF00": "green", "00B0F0": "blue", "0070C0": "blue", "0000FF": "blue", "7030A0": "purple"},
}
OTHER_COLOUR: Final = "other colours"


@dataclass(frozen=True, slots=True)
class Styles:
    """The cell styles of a workbook, by number as the cells give it: those struck out, and the colour of others."""

    struck: frozenset[int] = frozenset()
    colours: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """0-based hidden rows and columns of one sheet.

    Of an .xlsx, `xml` is that of the sheet where some cell may be struck out or coloured, else empty; of other files
    such cells are named, by 0-based (row, column).
    """

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    styles: Styles = field(default_factory=Styles)
    xml: bytes = field(default=b"", repr=False)
    struck_cells: frozenset[tuple[int, int]] = frozenset()
    coloured_cells: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def struck(self, column: int) -> frozenset[int]:
        """The rows whose cell in the column is struck out."""
        named = frozenset(row for row, place in self.struck_cells if place == column)
        if not self.styles.struck:
            return named
        return named | frozenset(row for row, style in self._styled(column) if style in self.styles.struck)

    def colours(self, column: int) -> dict[int, str]:
        """The colour ('yellow', 'other colours') of each row whose cell in the column has one."""
        colours = self.styles.colours
        named = {row: colour for (row, place), colour in self.coloured_cells.items() if place == column}
        return named | {row: colours[style] for row, style in self._styled(column) if style in colours}

    def _styled(self, column: int) -> Iterator[tuple[int, int]]:
        for found in re.finditer(rb'\br="%s(\d+)"' % column_letter(column).encode(), self.xml):
            start = self.xml.rfind(b"<", 0, found.start())
            style = _STYLE.search(self.xml, start, self.xml.find(b">", found.end()))
            if style:
                yield int(found[1]) - 1, int(style[1])


def read_styles(archive: ZipFile) -> Styles:
    """The styles of a workbook that strike out or colour; empty when it has none."""
    if _STYLES not in archive.namelist():
        return Styles()
    xml = archive.read(_STYLES)
    fonts, fills = children(xml, b"fonts", b"font"), children(xml, b"fills", b"fill")
    struck = {number for number, font in enumerate(fonts) if _STRIKE.search(font)}
    colours = {number: colour for number, fill in enumerate(fills) if (colour := _colour(fill))}
    styles = children(xml, b"cellXfs", b"xf")
    by_font = ((number, number_of(rb"fontId", style)) for number, style in enumerate(styles))
    by_fill = ((number, number_of(rb"fillId", style)) for number, style in enumerate(styles))
    return Styles(
        frozenset(number for number, font in by_font if font in struck),
        {number: colours[fill] for number, fill in by_fill if fill in colours},
    )


def sheet_marks(xml: bytes, styles: Styles) -> SheetMarks:
    """The marks of one sheet from its XML."""
    marked = styles.struck | styles.colours.keys()
    used = xml if any(b' s="%d"' % style in xml for style in sorted(marked)) else b""
    if b"hidden=" not in xml:
        return SheetMarks(styles=styles, xml=used)
    rows = frozenset(int(number) - 1 for number in _HIDDEN_ROW.findall(xml))
    return SheetMarks(rows, frozenset(_hidden_columns(xml)), styles, used)


def _hidden_columns(xml: bytes) -> Iterator[int]:
    for attributes in _HIDDEN_COLUMNS.findall(xml):
        first, last = _MIN.search(attributes), _MAX.search(attributes)
        if first and last:
            yield from range(int(first[1]) - 1, int(last[1]))


def children(xml: bytes, parent: bytes, child: bytes) -> list[bytes]:
    """The texts of the children of a list in the styles, from their name on."""
    found = re.search(rb"<(?:\w+:)?%s[\s>].*?</(?:\w+:)?%s>" % (parent, parent), xml, re.S)
    return re.split(rb"<(?:\w+:)?%s(?=[\s>/])" % child, found[0])[1:] if found else []


def number_of(attribute: bytes, style: bytes) -> int:
    """The number that a style gives the attribute, 0 where it gives none."""
    found = re.search(rb'\b%s="(\d+)"' % attribute, style)
    return int(found[1]) if found else 0


def _colour(fill: bytes) -> str:
    found = _SOLID.search(fill)
    if not found or (found[1].strip() in _WHITE):
        return ""
    rgb = _RGB.search(found[1])
    return _COLOURS.get(rgb[1].decode().upper(), OTHER_COLOUR) if rgb else OTHER_COLOUR


def colour_name(rgb: str) -> str:
    """'yellow' for 'FFFF00', 'other colours' for those without a name here; '' for white and for what is no colour."""
    is_colour = re.fullmatch("[0-9A-F]{6}", rgb) and rgb != "FFFFFF"
    return _COLOURS.get(rgb, OTHER_COLOUR) if is_colour else ""
