"""Latin words in Devanagari by their letters: a proposal, for Latin does not tell त from ट or अ from आ."""

import re
from collections.abc import Mapping
from typing import Final

_HALANT: Final = "\u094d"
_ANUSVARA: Final = "\u0902"
_CONSONANTS: Final[Mapping[str, str]] = {
    **{"ksh": "क्ष", "chh": "छ", "gy": "ज्ञ", "x": "क्स", "kh": "ख", "gh": "घ", "ch": "च", "jh": "झ", "th": "थ"},
    **{"dh": "ध", "ph": "फ", "bh": "भ", "sh": "श", "k": "क", "q": "क", "c": "क", "g": "ग", "j": "ज", "z": "ज"},
    **{"t": "त", "d": "द", "n": "न", "p": "प", "f": "फ", "b": "ब", "m": "म", "y": "य", "r": "र", "l": "ल"},
    **{"v": "व", "w": "व", "s": "स", "h": "ह"},
}
_VOWELS: Final[Mapping[str, tuple[str, str]]] = {
    **{"aa": ("आ", "ा"), "ai": ("ऐ", "ै"), "ay": ("ऐ", "ै"), "au": ("औ", "ौ"), "ou": ("औ", "ौ"), "ee": ("ई", "ी")},
    **{"oo": ("ऊ", "ू"), "a": ("अ", ""), "i": ("इ", "ि"), "u": ("उ", "ु"), "e": ("ए", "े"), "o": ("ओ", "ो")},
}
"""Each as a letter of its own, and as the sign behind a consonant."""
_LAST: Final[Mapping[str, str]] = {"a": "ा", "i": "ी", "u": "ू"}
"""The signs of vowels that are long at the end of a word."""
_PIECE = re.compile("|".join(sorted((*_CONSONANTS, *_VOWELS), key=len, reverse=True)).replace("ay", "ay(?![aeiou])"))
_NASAL_BEFORE: Final = frozenset("kgcjtdpbsv")
_APART_FROM_R: Final = frozenset("mnlvwh")
"""Consonants that are hardly ever written as one with an r behind them."""


def to_devanagari(word: str) -> str:
    """How the word may be spelt in Devanagari; '' for one that has other characters than letters from a to z."""
    small = word.casefold()
    pieces = _PIECE.findall(small)
    if not pieces or "".join(pieces) != small:
        return ""
    return "".join(_written(pieces, place) for place in range(len(pieces)))


def _written(pieces: list[str], place: int) -> str:
    piece = pieces[place]
    before = pieces[place - 1] if place else ""
    after = pieces[place + 1] if place + 1 < len(pieces) else ""
    if piece in _VOWELS:
        letter, sign = _VOWELS[piece]
        return letter if before not in _CONSONANTS else _LAST.get(piece, sign) if not after else sign
    if after not in _CONSONANTS:
        return _CONSONANTS[piece]
    if piece in "nm" and before in _VOWELS and after[0] in _NASAL_BEFORE:
        return _ANUSVARA
    joined = (
        piece in (after, "r") or after == "y" or before not in _VOWELS or (after == "r" and piece not in _APART_FROM_R)
    )
    return _CONSONANTS[piece] + (_HALANT if joined else "")
