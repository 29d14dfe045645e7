"""How much room text takes: its breadth in digits, its lines in a cell, and columns that fit A4 at a size to read."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

ON_A4: Final = {"landscape": 1170, "portrait": 815}
"""Pixels of columns, at 96 to the inch, that one page takes; with more the 11-point text prints below 8 points.

That holds where Calibri is missing too, whose digits columns are measured in: then they come out a fifth wider.
"""

_DIGIT, _PADDING = 7, 5  # pixels
_NARROWEST: Final = 9
# Marks that stand over, under or inside their letter take no width of their own, vowel signs beside it half of one;
# so does a letter that is joined to the next.
_NO_WIDTH: Final = re.compile("[\u0300-\u036f\u0900-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u200b-\u200f]")
_HALF_WIDTH: Final = re.compile("[\u0903\u093e-\u0940\u0949-\u094c]|.\u094d(?=.)")

_UP_TO_HYPHEN: Final = re.compile("[^-]*-+|[^-]+")


def breadth(text: str) -> int:
    """The text's breadth in digits, the unit of column widths; a letter of our font is a twelfth broader."""
    letters = len(_NO_WIDTH.sub("", text)) - len(_HALF_WIDTH.findall(text)) // 2
    return (letters * 13 + 6) // 12


def broadest(texts: Iterable[str]) -> int:
    """The breadth of the broadest of the texts; 0 where there are none."""
    most = 0
    for text in texts:
        if _at_most(text) > most:
            most = max(most, breadth(text))
    return most


def lines(text: str, width: int) -> int:
    """The lines that the text takes in a column of that width, broken between words as spreadsheets do."""
    room = max(1, width - 1)
    if _at_most(text) <= room and "\n" not in text:
        return 1
    return sum(_wrapped(line, room) for line in text.split("\n"))


def fitted(widths: Sequence[int], pixels: int, taken: Sequence[int] = ()) -> list[int]:
    """The widths, the greatest of them cut to one length, so that together they take no more than these pixels.

    A column stays as wide as it is `taken` already, and as nine digits whatever that makes of the sum.
    """

    def cut(most: int) -> list[int]:
        return [max(has, min(width, most)) for width, has in zip_longest(widths, taken, fillvalue=0)]

    caps = range(max(widths, default=_NARROWEST), _NARROWEST, -1)
    return next((cut(most) for most in caps if _pixels(cut(most)) <= pixels), cut(_NARROWEST))


def _at_most(text: str) -> int:
    """What `breadth` cannot exceed, without looking at the letters: most texts need no more."""
    return (len(text) * 13 + 6) // 12


def _pixels(widths: Iterable[int]) -> int:
    return sum(width * _DIGIT + _PADDING for width in widths)


def _wrapped(line: str, room: int) -> int:
    if breadth(line) <= room:
        return 1
    count, used = 1, 0
    for word in line.split():
        for number, size in enumerate(_parts(word)):
            space = int(number == 0 and used > 0)
            if used and used + space + size > room:
                count, used, space = count + 1, 0, 0
            # A word that is longer than the line runs on over as many as it needs.
            over, used = divmod(used + space + size - 1, room)
            count, used = count + over, used + 1
    return count


@lru_cache(maxsize=20_000)  # a list names the same places again and again
def _parts(word: str) -> tuple[int, ...]:
    """The breadths of the parts between which the word can be broken."""
    return tuple(max(1, breadth(part)) for part in _UP_TO_HYPHEN.findall(word))
