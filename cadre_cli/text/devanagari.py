"""Devanagari and Latin as people type them, brought to one spelling for matching; print the writer's own."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_SPACES = re.compile(r"\s+")


def mend(text: str) -> str:
    """The text as its writer meant it: composed (NFC), no control or zero-width characters, single spaces.

    Zero-width joiners go too: they change how a conjunct looks, never which name it is.
    """
    composed = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _SPACES.sub(" ", composed).strip()


def latin_digits(text: str) -> str:
    """The text with ०-९ as 0-9."""
    return text.translate(_DIGITS)


def is_devanagari(text: str) -> bool:
    """Whether any character is Devanagari."""
    return any("\u0900" <= character <= "\u097f" for character in text)
