"""The cells of an .xlsb that are struck out; its hidden rows and columns are told by `scan_binary`."""

import struct
from collections.abc import Iterator, Set
from typing import Final
from zipfile import ZipFile

from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.files.xlsb_fonts import fonts_and_formats
from cadre_cli.intake.files.xlsb_scan import binary_members, records
from cadre_cli.intake.sheet_marks import SheetMarks

_STRIKE: Final = 0x08
"""The flag of a font, in the byte behind its height (MS-XLSB, BrtFont)."""
_FLAGS_AT: Final = 2
_ROW: Final = 0
_CELLS: Final = frozenset((*range(1, 12), 62))


def xlsb_marks(archive: ZipFile) -> dict[str, SheetMarks]:
    """The struck-out cells by sheet, whose cells are gone through only if some style strikes out.

    Empty for a workbook whose styles cannot be read: then nothing tells.
    """
    try:
        fonts, formats = fonts_and_formats(archive)
        struck = {number for number, font in enumerate(fonts) if font[_FLAGS_AT] & _STRIKE}
        styles = frozenset(number for number, (font, _) in enumerate(formats) if font in struck)
        if not styles:
            return {}
        members = binary_members(archive)
        cells = {name: frozenset(_struck(archive.read(member), styles)) for name, member in members.items()}
        return {name: SheetMarks(struck_cells=found) for name, found in cells.items()}
    except (KeyError, IndexError, ValueError, struct.error):
        return {}


def _struck(data: bytes, styles: Set[int]) -> Iterator[Position]:
    row = -1
    for kind, body in records(data):
        if kind == _ROW:
            row = int.from_bytes(body[:4], "little")
        elif kind in _CELLS and int.from_bytes(body[4:7], "little") in styles:
            yield row, int.from_bytes(body[:4], "little")
