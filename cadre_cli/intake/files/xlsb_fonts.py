"""The fonts of an .xlsb: by cell style and, within cells, by run of letters (MS-XLSB 2.4.653, 2.4.816, 2.5.121)."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple
from zipfile import ZipFile

from cadre_cli.intake.files.xlsb_scan import binary_members, records, wide_text
from cadre_cli.intake.files.xlsx_fonts import BookFonts
from cadre_cli.intake.legacy_fonts import FontTally, Run, SheetFonts, is_legacy_font

_STYLES: Final = "xl/styles.bin"
_STRINGS: Final = "xl/sharedStrings.bin"
_FONT, _FILL, _FORMAT, _BEGIN_CELL_FORMATS, _END_CELL_FORMATS = 43, 45, 47, 617, 618
_STRING: Final = 19
_ROW, _SHARED, _INLINE_RICH = 0, 7, 62
_TEXTS: Final = frozenset((6, _SHARED, 8, _INLINE_RICH))
"""Cells that hold text: their own, a shared one, a formula's, one in several fonts."""
_NAME_AT: Final = 21
_FORMAT_FIELDS: Final = struct.Struct("<4xHH4xH")
_QUOTED: Final = 0x8000
_IS_RICH: Final = 1
_RUN: Final = struct.Struct("<HH")


class CellFormat(NamedTuple):
    """The style of a cell: the numbers of its font and of its fill, and its flags."""

    font: int
    fill: int
    flags: int


@dataclass(frozen=True, slots=True)
class BinaryStyles:
    """The records of a workbook's fonts and fills, and its cell styles, each by number."""

    fonts: list[bytes] = field(default_factory=list)
    fills: list[bytes] = field(default_factory=list)
    formats: list[CellFormat] = field(default_factory=list)


def xlsb_fonts(archive: ZipFile) -> dict[str, SheetFonts]:
    """The fonts by sheet; the cells are gone through only if the workbook has a legacy Hindi font.

    Empty for a damaged workbook: the letters alone must tell then.
    """
    try:
        fonts, book = _book_fonts(archive)
        if not any(map(is_legacy_font, fonts)):
            return {}
        members = binary_members(archive)
        return {name: _sheet_fonts(archive.read(member), fonts, book) for name, member in members.items()}
    except (KeyError, IndexError, ValueError, struct.error):
        return {}


def _book_fonts(archive: ZipFile) -> tuple[list[str], BookFonts]:
    """The names of the fonts by number, and which style and which part of a shared text has which."""
    styles = binary_styles(archive)
    names = [wide_text(font[_NAME_AT:])[0] for font in styles.fonts]
    strings = archive.read(_STRINGS) if _STRINGS in archive.namelist() else b""
    texts = (body for kind, body in records(strings) if kind == _STRING)
    rich = {number: runs for number, body in enumerate(texts) if (runs := tuple(_runs(body, names)))}
    quoted = frozenset(number for number, style in enumerate(styles.formats) if style.flags & _QUOTED)
    return names, BookFonts(tuple(names[style.font] for style in styles.formats), quoted, strings=rich)


def binary_styles(archive: ZipFile) -> BinaryStyles:
    """The styles of a workbook.

    Raises:
        KeyError, IndexError, ValueError, struct.error: the workbook has no styles, or damaged ones.
    """
    styles = BinaryStyles()
    in_cell_formats = False
    for kind, body in records(archive.read(_STYLES)):
        in_cell_formats = (in_cell_formats or kind == _BEGIN_CELL_FORMATS) and kind != _END_CELL_FORMATS
        if kind == _FONT:
            styles.fonts.append(body)
        elif kind == _FILL:
            styles.fills.append(body)
        elif kind == _FORMAT and in_cell_formats:
            styles.formats.append(CellFormat(*_FORMAT_FIELDS.unpack_from(body)))
    return styles


def _sheet_fonts(data: bytes, fonts: Sequence[str], book: BookFonts) -> SheetFonts:
    tally, row = FontTally(), -1
    for kind, body in records(data):
        if kind == _ROW:
            row = int.from_bytes(body[:4], "little")
        if kind not in _TEXTS:
            continue
        column, style = (int.from_bytes(number, "little") for number in (body[:4], body[4:7]))
        font, runs = book.styles[style], _cell_runs(kind, body[8:], fonts, book)
        if runs:
            tally.add_runs(row, column, [(text, own or font) for text, own in runs])
        else:
            tally.add(row, column, font, style in book.quoted)
    return tally.sheet_fonts()


def _cell_runs(kind: int, value: bytes, fonts: Sequence[str], book: BookFonts) -> tuple[Run, ...]:
    if kind == _INLINE_RICH:
        return tuple(_runs(value, fonts))
    return book.strings.get(int.from_bytes(value[:4], "little"), ()) if kind == _SHARED else ()


def _runs(body: bytes, fonts: Sequence[str]) -> Iterator[Run]:
    """The parts of a text, where it has several; the letters before the first are in the font of the cell, ''."""
    if not body[0] & _IS_RICH:
        return
    text, behind = wide_text(body[1:])
    starts = list(_RUN.iter_unpack(behind[4 : 4 + _RUN.size * int.from_bytes(behind[:4], "little")]))
    letters = text.encode("utf-16-le")
    for (start, font), (end, _) in pairwise([(0, -1), *starts, (len(letters) // 2, -1)]):
        if end > start:
            yield letters[2 * start : 2 * end].decode("utf-16-le"), "" if font < 0 else fonts[font]
