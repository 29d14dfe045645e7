"""Text cut to what a cell, a sheet's name or a margin can hold; lengths are in UTF-16 units, as Excel counts them."""

from typing import Final

LONGEST_TEXT: Final = 32_767
"""Units that a cell holds."""


def fitting_text(text: str) -> str:
    """The text as far as a cell can hold it; what is cut is said at its end."""
    if len(text) * 2 <= LONGEST_TEXT or _units(text) <= LONGEST_TEXT:
        return text
    mark = f" … [cut: {len(text)} characters / काटा गया]"
    return cut(text, LONGEST_TEXT - len(mark)) + mark


def in_margin(text: str) -> str:
    """The text as headers and footers take it, of which Excel has room for 255 characters in all."""
    room = cut(text, 90)
    if room != text:
        room = f"{cut(text, 89).rpartition(' ')[0] or cut(text, 89)}…"
    return room.replace("&", "&&")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, units: int) -> str:
    """The first so many units of the text, no character in halves."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
