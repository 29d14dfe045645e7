"""What the names of fonts say about the text in a column, and which fonts an .xlsx file gives its columns."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

import openpyxl

_STYLES: Final = "xl/styles.xml"
_FONT_NAMES: Final = re.compile(r'<(?:\w+:)?name val="([^"]+)"')
_CUTS: Final = re.compile("bold|italic|normal|regular")
_SAME_KEYS: Final = re.compile(r"(?:krutidev|devlys)(?:0\d\d)?")
_OTHER_KEYS: Final = re.compile(
    "krutidev|devlys|akruti|chanakya|walkman|shusha|susha|shivaji|shreedev|dvtt|dvb|4cgandhi|aps|naidunia|bhaskar"
)
_UNICODE_HINDI: Final = re.compile("mangal|nirmala|kokila|utsaah|aparajita|arialunicode|.*devanagari|sanskrit")


class FontKind(Enum):
    """What the name of a font says about its text."""

    SAME_KEYS = "the keys of Kruti Dev 010"
    OTHER_KEYS = "a legacy Hindi font with other keys"
    UNICODE_HINDI = "Hindi in Unicode"
    SAYS_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class SheetFonts:
    """Of one sheet: the font of most cells by 0-based column, and the 0-based cells marked with a quotation sign."""

    fonts: Mapping[int, str]
    quoted: frozenset[tuple[int, int]]


def font_kind(font: str) -> FontKind:
    """The kind of a font by its name: 'DevLys 010' has the keys of Kruti Dev, 'Chanakya' and 'Kruti Dev 714' not."""
    name = _CUTS.sub("", re.sub(r"[\W_]", "", font.casefold()))
    if _SAME_KEYS.fullmatch(name):
        return FontKind.SAME_KEYS
    if _OTHER_KEYS.match(name):
        return FontKind.OTHER_KEYS
    return FontKind.UNICODE_HINDI if _UNICODE_HINDI.match(name) else FontKind.SAYS_NOTHING


def xlsx_fonts(data: bytes) -> Mapping[str, SheetFonts]:
    """Fonts and quotation marks by sheet of an .xlsx file; empty, and quick, when it has no legacy font at all.

    Raises:
        BadZipFile, KeyError, ValueError: what is no whole .xlsx file.
    """
    if not _has_legacy_font(data):
        return {}
    book = openpyxl.load_workbook(BytesIO(data), read_only=True)
    return {sheet.title: _sheet_fonts(sheet.iter_rows()) for sheet in book.worksheets}


def _has_legacy_font(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as archive:
        styles = archive.read(_STYLES).decode("utf-8", "replace") if _STYLES in archive.namelist() else ""
    return any(font_kind(font) in (FontKind.SAME_KEYS, FontKind.OTHER_KEYS) for font in _FONT_NAMES.findall(styles))


def _sheet_fonts(rows: Iterable[Iterable[Any]]) -> SheetFonts:
    # Any: the cells of a book read row by row have no published type.
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    quoted: set[tuple[int, int]] = set()
    for cell in (cell for row in rows for cell in row if isinstance(cell.value, str)):
        counts[cell.column - 1][cell.font.name or ""] += 1
        if cell.style_array.quotePrefix:
            quoted.add((cell.row - 1, cell.column - 1))
    return SheetFonts({column: fonts.most_common(1)[0][0] for column, fonts in counts.items()}, frozenset(quoted))
