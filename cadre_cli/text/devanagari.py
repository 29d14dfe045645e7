"""Devanagari and Latin as people type them, brought to one spelling for matching; print the writer's own."""

import re
import unicodedata

_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_SPACES = re.compile(r"\s+")
# Control characters, soft hyphen, zero-width and direction marks, byte order mark.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# ASCII and Devanagari that NFC leaves as they are: no nukta, no letter that holds one, no accent.
_PLAIN = "[!-~\u0900-\u0928\u092a-\u0930\u0932\u0933\u0935-\u093b\u093d-\u0950\u0955-\u0957\u0960-\u097f]+"
_AS_MEANT = re.compile(f"(?:{_PLAIN} )*{_PLAIN}")


def mend(text: str) -> str:
    """The text as its writer meant it: composed (NFC), no control or zero-width characters, single spaces.

    Zero-width joiners go too: they change how a conjunct looks, never which name it is.
    """
    if _AS_MEANT.fullmatch(text):
        return text
    spaced = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _INVISIBLE.sub("", spaced)).strip()


def latin_digits(text: str) -> str:
    """The text with ०-९ as 0-9."""
    return text.translate(_DIGITS)


def is_devanagari(text: str) -> bool:
    """Whether any character is Devanagari."""
    return any("\u0900" <= character <= "\u097f" for character in text)


def begins_with_vowel_sign(text: str) -> bool:
    """Whether the text begins with a sign that stands behind a consonant, as no word does."""
    return "\u093e" <= text[:1] <= "\u094d"
