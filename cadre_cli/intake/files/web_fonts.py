"""The fonts of a web page: by `<font face>`, by `style`, and by the classes that a spreadsheet program writes."""

import re
from collections.abc import Mapping
from typing import Final

_SIZE: Final = re.compile(r"[\d.]+(?:pt|px|em|rem|%)\S*")
_WITHOUT_END: Final = frozenset(("br", "col", "hr", "img", "input", "link", "meta"))
_ENDED_BY: Final = {"tr": ("tr", "td", "th"), "td": ("td", "th"), "th": ("td", "th")}
"""What a row or cell that begins ends where it was left open, as browsers have it."""
_DEEPEST: Final = 100
"""Elements are looked for so far out; a page of open tags alone would else take hours."""


class PageFonts:
    """Follows the elements of a page; `font` is that of the text that comes next, '' where nothing names one."""

    def __init__(self) -> None:
        self._rules: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []

    @property
    def font(self) -> str:
        """The font of the innermost open element that has one."""
        return self._open[-1][1] if self._open else ""

    def add_rules(self, css: str) -> None:
        """Notes the fonts that a style sheet gives to elements ('td') and classes ('.xl65')."""
        for rule in css.split("}"):
            selectors, _, declarations = rule.rpartition("{")
            font = _font_declared(declarations)
            for selector in selectors.split(",") if font else ():
                words = selector.replace("<!--", " ").split()
                tag, dot, name = words[-1].partition(".") if words else ("", "", "")
                self._rules[dot + name if dot else tag.lower()] = font

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in _WITHOUT_END:
            return
        for open_tag in _ENDED_BY.get(tag, ()):
            self.end(open_tag)
        self._open.append((tag, self._own(tag, attributes) or self.font))

    def end(self, tag: str) -> None:
        """An element ends, and what was left open in it; nothing happens where it had not begun in this table."""
        for place in range(len(self._open) - 1, max(len(self._open) - _DEEPEST, 0) - 1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return
            if self._open[place][0] == "table":
                return

    def _own(self, tag: str, attributes: Mapping[str, str]) -> str:
        classes = (self._rules.get(f".{name}", "") for name in attributes.get("class", "").split())
        named = next(filter(None, classes), "") or self._rules.get(tag, "")
        return _font_declared(attributes.get("style", "")) or named or _first(attributes.get("face", ""))


def _font_declared(declarations: str) -> str:
    """The font that the last of the declarations names, '' where none does."""
    font = ""
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip().lower() == "font-family":
            font = _first(value)
        elif name.strip().lower() == "font" and _SIZE.search(value):
            font = _first(_SIZE.split(value)[-1])
    return font


def _first(families: str) -> str:
    return families.partition(",")[0].strip(" \t\r\n\"'")
