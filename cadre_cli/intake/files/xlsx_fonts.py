"""The fonts of an .xlsx: by cell style and, within cells, by run of letters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final
from zipfile import ZipFile

from cadre_cli.intake.cells import column_index
from cadre_cli.intake.legacy_fonts import FontTally, Position, Run, SheetFonts, is_legacy_font
from cadre_cli.intake.sheet_marks import children, number_of

_STYLES: Final = "xl/styles.xml"
_STRINGS: Final = "xl/sharedStrings.xml"
_NAME = re.compile(rb'<(?:\w+:)?name\s+val="([^"]*)"')
_RUN_FONT = re.compile(rb'<(?:\w+:)?rFont\s+val="([^"]*)"')
_QUOTED = re.compile(rb'\bquotePrefix="(?:1|true)"')
_STRING = re.compile(rb"<(?:\w+:)?si(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?si>)", re.S)
_RUN = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.S)
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<")
_CELL = re.compile(rb'<(?:\w+:)?c\s([^>]*\bt="(?:s|str|inlineStr)"[^>]*)>')
_PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_SHARED = re.compile(rb"\s*<(?:\w+:)?v>(\d+)<")
_INLINE = re.compile(rb"\s*<(?:\w+:)?is>(.*?)</(?:\w+:)?is>", re.S)


@dataclass(frozen=True, slots=True)
class BookFonts:
    """The fonts of a workbook: of each cell style by its number, and within its shared strings by theirs.

    A run without a font of its own has '': it is in the font of its cell. `quoted` are the styles with the mark of
    an apostrophe; `legacy` those in a legacy Hindi font.
    """

    styles: tuple[str, ...] = ()
    quoted: frozenset[int] = frozenset()
    legacy: frozenset[int] = frozenset()
    strings: Mapping[int, tuple[Run, ...]] = field(default_factory=dict)

    @property
    def has_legacy_default(self) -> bool:
        """Whether cells without a style of their own are in a legacy Hindi font."""
        return 0 in self.legacy

    @property
    def has_legacy_runs(self) -> bool:
        """Whether a part of some shared string is in a legacy Hindi font."""
        return any(is_legacy_font(font) for runs in self.strings.values() for _, font in runs)


def read_book_fonts(archive: ZipFile) -> BookFonts:
    """The fonts of the workbook; where none of them is a legacy Hindi font, only the marks of apostrophes."""
    members = set(archive.namelist())
    xml = archive.read(_STYLES) if _STYLES in members else b""
    names = [_text(found[1]) if (found := _NAME.search(font)) else "" for font in children(xml, b"fonts", b"font")]
    formats = children(xml, b"cellXfs", b"xf")
    numbers = [number_of(rb"fontId", style) for style in formats]
    styles = tuple(names[number] if number < len(names) else "" for number in numbers)
    strings = archive.read(_STRINGS) if _STRINGS in members else b""
    quoted = frozenset(number for number, style in enumerate(formats) if _QUOTED.search(style))
    if not any(map(is_legacy_font, {*styles, *map(_text, set(_RUN_FONT.findall(strings)))})):
        return BookFonts(quoted=quoted)
    legacy = frozenset(number for number, font in enumerate(styles) if is_legacy_font(font))
    texts = ((number, found[1] or b"") for number, found in enumerate(_STRING.finditer(strings)))
    rich = {number: runs for number, text in texts if (runs := tuple(_runs(text)))}
    return BookFonts(styles, quoted, legacy, rich)


def sheet_fonts(xml: bytes, book: BookFonts) -> SheetFonts:
    """The fonts of a sheet's texts from its XML; a sheet that uses no legacy font is not gone through."""
    used = book.has_legacy_default or any(b' s="%d"' % style in xml for style in sorted(book.legacy))
    own = set(_RUN_FONT.findall(xml)) if b"rFont" in xml else set()
    rich = book.has_legacy_runs or any(map(is_legacy_font, map(_text, own)))
    if not (used or rich):
        return SheetFonts(quoted=frozenset(_quoted_cells(xml, book.quoted)))
    tally = FontTally()
    for cell in _CELL.finditer(xml):
        place, styled = _PLACE.search(cell[1]), _STYLE.search(cell[1])
        if not place:
            continue
        row, column = int(place[2]) - 1, column_index(place[1].decode())
        style = int(styled[1]) if styled else 0
        font = book.styles[style] if style < len(book.styles) else ""
        runs = _cell_runs(xml, cell.end(), cell[1], book)
        if runs:
            tally.add_runs(row, column, [(text, own or font) for text, own in runs])
        else:
            tally.add(row, column, font, style in book.quoted)
    return tally.sheet_fonts()


def _quoted_cells(xml: bytes, quoted: frozenset[int]) -> Iterator[Position]:
    """The texts that are marked; what is typed in Kruti Dev may stand in any font."""
    for style in sorted(quoted):
        for mark in re.finditer(rb'\ss="%d"' % style, xml):
            cell = _CELL.match(xml, xml.rfind(b"<", 0, mark.start()))
            place = _PLACE.search(cell[1]) if cell else None
            if place:
                yield int(place[2]) - 1, column_index(place[1].decode())


def _cell_runs(xml: bytes, end: int, attributes: bytes, book: BookFonts) -> tuple[Run, ...]:
    if b't="inlineStr"' in attributes:
        inline = _INLINE.match(xml, end)
        return tuple(_runs(inline[1])) if inline else ()
    shared = _SHARED.match(xml, end) if book.strings and b't="s"' in attributes else None
    return book.strings.get(int(shared[1]), ()) if shared else ()


def _runs(xml: bytes) -> Iterator[Run]:
    for run in _RUN.findall(xml):
        font = _RUN_FONT.search(run)
        yield "".join(map(_text, _TEXT.findall(run))), _text(font[1]) if font else ""


def _text(xml: bytes) -> str:
    return unescape(xml.decode("utf-8", "replace"))
