"""The tables of a web page: what portals and payroll programs hand out under the name of .xls."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from html.parser import HTMLParser
from itertools import groupby
from operator import itemgetter
from typing import Final

from cadre_cli.intake.delimited import decode
from cadre_cli.intake.files.grid import Grid
from cadre_cli.intake.files.web_fonts import PageFonts
from cadre_cli.intake.legacy_fonts import Run

_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD: Final = 4096
_UNSEEN: Final = frozenset(("script", "style", "head", "caption"))
_PARTS: Final = frozenset(("table", "tr", "td", "th"))
_BREAKS: Final = frozenset(("br", "p", "div", "li"))
_LONGEST_SPAN: Final = 4


def is_web_page(start: bytes) -> bool:
    """Whether the first bytes of a file are those of a web page."""
    head = start.lower()
    return any(mark in head for mark in (b"<html", b"<table", b"<!doctype html"))


def web_tables(data: bytes) -> tuple[list[Grid], bool]:
    """Each table of the page with something in it, in the order of the page; a table within a cell on its own.

    The second value tells whether the page is cut off or damaged, so that rows may be missing. Nothing that the
    page points to is fetched.

    Raises:
        ValueError: the bytes are no text, or a table claims more cells than a sheet has.
    """
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    return [grid for grid in page.grids if any(map(any, grid.rows))], page.is_damaged


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data, 0, _HEAD)
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(named[1].decode())
    return decode(data)


class _Page(HTMLParser):
    """Collects tables. Rows and cells that are not closed end where the next one begins, as browsers have it."""

    def __init__(self) -> None:
        super().__init__()
        self.grids: list[Grid] = []
        self._open: list[Grid] = []
        self._fonts = PageFonts()
        self._cell: list[Run] | None = None
        self._outer: list[tuple[list[Run] | None, dict[str, str]]] = []
        self._attributes: dict[str, str] = {}
        self._unseen = 0
        self._astray = False
        self._starts: Counter[str] = Counter()
        self._ends: Counter[str] = Counter()

    @property
    def is_damaged(self) -> bool:
        """Whether text or cells lie outside of rows, or tags that are mostly closed are not always closed."""
        uneven = (tag for tag, ends in self._ends.items() if ends != self._starts[tag])
        return self._astray or any(uneven) or self._starts["table"] != self._ends["table"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PARTS:
            self._starts[tag] += 1
            self._astray |= tag != "table" and not self._open
        self._astray |= "<" in tag
        attributes = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._outer.append((self._cell, self._attributes))
            self._cell = None
            self._open.append(Grid())
            self.grids.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._end_cell()
            self._open[-1].next_row()
        elif tag in ("td", "th") and self._open:
            self._end_cell()
            self._cell, self._attributes = [], attributes
        elif tag in _BREAKS and self._cell:
            self._cell.append(("\n", ""))
        self._fonts.start(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        self._astray |= "<" in tag
        if tag in _PARTS:
            self._ends[tag] += 1
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in ("td", "th", "tr") and self._open:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()
            self._cell, self._attributes = self._outer.pop()
        self._fonts.end(tag)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            if self.cdata_elem == "style":
                self._fonts.add_rules(data)
            return
        if self._cell is not None:
            self._cell.append((data, self._fonts.font))
        elif self._open and data.strip():
            self._astray = True

    def close(self) -> None:
        """Ends what the page, cut off, left open."""
        super().close()
        while self._open:
            self._astray = True
            self.handle_endtag("table")

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        whole = "".join(text for text, _ in self._cell)
        shown = "\n".join(filter(None, (" ".join(line.split()) for line in whole.split("\n"))))
        # Excel shows a long number as 9.83E+09 and keeps the number itself beside it.
        text = self._attributes.get("x:num") or shown
        across, down = (self._span(name) for name in ("colspan", "rowspan"))
        placed = self._open[-1].place(text, across, down)
        if text and text is shown:
            self._open[-1].fonts.add_runs(*placed, _shown_runs(shown, self._cell))
        self._cell = None

    def _span(self, name: str) -> int:
        digits = self._attributes.get(name, "").strip()
        return max(int(digits), 1) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_SPAN else 1


def _shown_runs(shown: str, written: Sequence[Run]) -> Iterator[Run]:
    """The runs of a cell as they are shown, with single spaces; those have the font of the letter before them."""
    if len({font for text, font in written if text.strip()}) == 1:
        yield shown, next(font for text, font in written if text.strip())
        return
    fonts = (font for text, font in written for sign in text if not sign.isspace())
    font = ""
    signs = [(sign, font := font if sign.isspace() else next(fonts, font)) for sign in shown]
    for own, same in groupby(signs, key=itemgetter(1)):
        yield "".join(sign for sign, _ in same), own
