"""The cells of an .xlsb that are struck out or in colour; its hidden rows and columns are told by `scan_binary`."""

import struct
from collections.abc import Iterator, Set
from typing import Final
from zipfile import ZipFile

from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.files.xlsb_fonts import binary_styles
from cadre_cli.intake.files.xlsb_scan import binary_members, records
from cadre_cli.intake.sheet_marks import OTHER_COLOUR, SheetMarks, colour_name

_STRIKE: Final = 0x08
"""The flag of a font, in the byte behind its height (MS-XLSB, BrtFont)."""
_FLAGS_AT: Final = 2
_FILL: Final = struct.Struct("<IBBh3s")
"""Of a fill: its pattern, then of the colour in front its kind, its index, its shade and its red, green and blue."""
_SOLID: Final = 1
_AUTOMATIC, _INDEXED, _OWN, _THEME = range(4)
_WHITES: Final = frozenset(((_INDEXED, 9, 0), (_INDEXED, 64, 0), (_INDEXED, 65, 0), (_THEME, 0, 0)))
"""Kind, index and shade of white and of the window's own colours."""
_ROW: Final = 0
_CELLS: Final = frozenset((*range(1, 12), 62))


def xlsb_marks(archive: ZipFile) -> dict[str, SheetMarks]:
    """The struck-out and the coloured cells by sheet, whose cells are gone through only if some style has either.

    Empty for a workbook whose styles cannot be read: then nothing tells.
    """
    try:
        styles = binary_styles(archive)
        struck_fonts = {number for number, font in enumerate(styles.fonts) if font[_FLAGS_AT] & _STRIKE}
        fills = {number: colour for number, fill in enumerate(styles.fills) if (colour := _colour(fill))}
        struck = {number for number, style in enumerate(styles.formats) if style.font in struck_fonts}
        colours = {number: fills[style.fill] for number, style in enumerate(styles.formats) if style.fill in fills}
        if not (struck or colours):
            return {}
        found: dict[str, SheetMarks] = {}
        for name, member in binary_members(archive).items():
            cells = dict(_styled(archive.read(member), struck | colours.keys()))
            found[name] = SheetMarks(
                struck_cells=frozenset(cell for cell, style in cells.items() if style in struck),
                coloured_cells={cell: colours[style] for cell, style in cells.items() if style in colours},
            )
        return found
    except (KeyError, IndexError, ValueError, struct.error):
        return {}


def _colour(fill: bytes) -> str:
    pattern, kind, index, shade, rgb = _FILL.unpack_from(fill)
    kind >>= 1  # the lowest bit tells whether red, green and blue are those of the index
    if pattern != _SOLID or kind == _AUTOMATIC or (kind, index, shade) in _WHITES:
        return ""
    return colour_name(rgb.hex().upper()) if kind == _OWN else OTHER_COLOUR


def _styled(data: bytes, styles: Set[int]) -> Iterator[tuple[Position, int]]:
    """Each cell whose style is one of these, and the style."""
    row = -1
    for kind, body in records(data):
        if kind == _ROW:
            row = int.from_bytes(body[:4], "little")
        elif kind in _CELLS and (style := int.from_bytes(body[4:7], "little")) in styles:
            yield (row, int.from_bytes(body[:4], "little")), style
