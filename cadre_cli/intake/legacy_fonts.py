"""What the names of fonts say about a text, and which fonts the cells of a sheet have."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Final

Position = tuple[int, int]
"""0-based row and column."""
Run = tuple[str, str]
"""A part of a cell's text, and its font."""

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
    """Of one sheet: the font of most texts by 0-based column, and what differs from it, by 0-based cell.

    `others` are the cells whose font is of another kind than their column's, `runs` those that have fonts of several
    kinds within them, `quoted` those marked with the apostrophe that a spreadsheet takes for its own sign.
    """

    fonts: Mapping[int, str] = field(default_factory=dict)
    others: Mapping[Position, str] = field(default_factory=dict)
    runs: Mapping[Position, tuple[Run, ...]] = field(default_factory=dict)
    quoted: frozenset[Position] = frozenset()


@cache
def font_kind(font: str) -> FontKind:
    """The kind of a font by its name: 'DevLys 010' has the keys of Kruti Dev, 'Chanakya' and 'Kruti Dev 714' not."""
    name = _CUTS.sub("", re.sub(r"[\W_]", "", font.casefold()))
    if _SAME_KEYS.fullmatch(name):
        return FontKind.SAME_KEYS
    if _OTHER_KEYS.match(name):
        return FontKind.OTHER_KEYS
    return FontKind.UNICODE_HINDI if _UNICODE_HINDI.match(name) else FontKind.SAYS_NOTHING


def is_legacy_font(font: str) -> bool:
    """Whether Latin letters in the font look like Hindi."""
    return font_kind(font) in (FontKind.SAME_KEYS, FontKind.OTHER_KEYS)


class FontTally:
    """Gathers the fonts of one sheet's texts, cell by cell; rows and columns are 0-based."""

    def __init__(self) -> None:
        self._rows: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self._runs: dict[Position, tuple[Run, ...]] = {}
        self._quoted: set[Position] = set()

    def add(self, row: int, column: int, font: str, quoted: bool = False) -> None:
        """Notes the font of a cell that holds text."""
        self._rows[column, font].append(row)
        if quoted:
            self._quoted.add((row, column))

    def add_runs(self, row: int, column: int, runs: Iterable[Run]) -> None:
        """Notes the fonts within a cell; neighbours of one kind count as one run."""
        kinds = groupby((run for run in runs if run[0]), key=lambda run: font_kind(run[1]))
        joined = [_joined(list(same)) for _, same in kinds]
        if len(joined) == 1:
            self.add(row, column, joined[0][1])
        elif joined:
            self._runs[row, column] = tuple(joined)

    def sheet_fonts(self) -> SheetFonts:
        """What was gathered; nothing where no text has a legacy font, for then fonts tell nothing."""
        if not any(is_legacy_font(font) for font in self._fonts()):
            return SheetFonts()
        counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for (column, font), rows in self._rows.items():
            counts[column][font] += len(rows)
        most = {column: count.most_common(1)[0][0] for column, count in sorted(counts.items())}
        others = {
            (row, column): font
            for (column, font), rows in self._rows.items()
            if font_kind(font) is not font_kind(most[column])
            for row in rows
        }
        return SheetFonts(most, others, self._runs, frozenset(self._quoted))

    def _fonts(self) -> Iterable[str]:
        yield from dict.fromkeys(font for _, font in self._rows)
        yield from dict.fromkeys(font for runs in self._runs.values() for _, font in runs)


def _joined(runs: Sequence[Run]) -> Run:
    return "".join(text for text, _ in runs), runs[0][1]
