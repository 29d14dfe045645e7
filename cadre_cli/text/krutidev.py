"""Kruti Dev 010 and the fonts that share its keys: Latin characters that only look like Hindi, as Unicode.

The typist lays glyphs from left to right as they look: `f` (ि) stands before its cluster, `Z` (the reph) behind it, a
half letter and an upright stroke (`Uk`) make a full one. The characters themselves are in reference/krutidev010.tsv.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_SIGNS: Final = "ा-ौ"
_CLUSTER: Final = "(?:[क-ह]़?्)*[क-ह]़?"

_REPEATED = re.compile(f"([Zf{_SIGNS}ंँ])\\1+")
_LATE_NUKTA = re.compile(f"([{_SIGNS}ंँZ]+)़")
_STROKE = re.compile("्([ाोौ])")
_AFTER_STROKE: Final = {"ा": "", "ो": "े", "ौ": "ै"}
_LATE_RAKAR = re.compile(f"([{_SIGNS}ंँ]+)(्र)")
_SHORT_I = re.compile(f"f({_CLUSTER})ा?")
_REPH = re.compile(f"({_CLUSTER}[{_SIGNS}]*[ंँ]?)Z")
_EARLY_NASAL = re.compile(f"([ंँ])([{_SIGNS}]+)")
_LEFT_OVER: Final = str.maketrans({"f": "ि", "Z": "र्"})
_SPLIT_SIGNS: Final = (("ाे", "ो"), ("ाै", "ौ"), ("ाॅ", "ॉ"))

_DIGITS: Final = str.maketrans("åƒ„…†‡ˆ‰Š‹&@]¼½", "0123456789-/,()")


@cache
def keys() -> Mapping[str, str]:
    """What each key or pair of keys stands for; `f` and `Z` stand for themselves until they are moved."""
    text = files("cadre_cli.text").joinpath("reference", "krutidev010.tsv").read_text(encoding="utf-8")
    rows = [line.partition("\t") for line in text.splitlines() if not line.startswith("# ")]
    return {typed: shown for typed, _, shown in rows[1:]}


@cache
def _longest_first() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(keys(), key=len, reverse=True))))


@lru_cache(maxsize=1 << 16)
def to_unicode(text: str) -> str:
    """What the text shows in Kruti Dev, in NFC; what the font has no key for (digits, spaces, Devanagari) stays.

    'pkS/kjh' is 'चौधरी'; '-' a full stop, '&' a hyphen, '@' a slash, 'å' a zero.
    """
    said = _longest_first().sub(lambda match: keys()[match[0]], text)
    said = _LATE_NUKTA.sub(r"़\1", unicodedata.normalize("NFC", said))
    said = _STROKE.sub(lambda match: _AFTER_STROKE[match[1]], said)
    said = _REPEATED.sub(r"\1", said)
    said = _LATE_RAKAR.sub(r"\2\1", said)
    said = _SHORT_I.sub(r"\1ि", said)
    said = _REPH.sub(r"र्\1", said)
    said = _EARLY_NASAL.sub(r"\2\1", said).translate(_LEFT_OVER)
    for split, joined in _SPLIT_SIGNS:
        said = said.replace(split, joined)
    return unicodedata.normalize("NFC", said)


def digits(text: str) -> str:
    """A phone number, day or amount that stands in a Kruti Dev column, in the Latin signs that it shows.

    '98260&12345' is '98260-12345', '9@6@2025' is '9/6/2025'. A '-' stays, though it shows as a full stop: both part
    the figures of days and phones, and a full stop would make '98260-12345' a fraction.
    """
    return text.translate(_DIGITS)


def restore_apostrophe(text: str) -> str:
    """The text of a cell that the spreadsheet marks with `quotePrefix`: it took the first key, a श्, for its mark."""
    return f"'{text}"
