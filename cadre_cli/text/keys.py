"""Match keys: two spellings of the same word have the same key. A key is never printed."""

import re
import unicodedata
from functools import lru_cache

from cadre_cli.text.devanagari import latin_digits, mend

_NUKTA = "\u093c"
# Spelling variants that never tell two Hindi words apart: chandrabindu and half nasals are written as
# anusvara (हिन्दी / हिंदी) and ॉ as ा (ब्लॉक / ब्लाक); long and short forms stay distinct.
_HALF_NASAL = re.compile("[ङञणनम]\u094d(?=[क-म])")
_SAME_SOUND = str.maketrans({"\u0901": "\u0902", "ॉ": "ा", "ऑ": "आ"})
_NOT_WORD = re.compile(r"[^\w\u0900-\u097f]+|[_।॥॰]")


def match_key(text: str) -> str:
    """The key of a heading, role, place or label: case, spaces, punctuation, nukta, digits' script folded.

    'जिला अध्यक्ष', 'जिलाध्यक्ष' keep different keys (different words); 'Dist. Name' and 'dist name' share one.
    """
    return "".join(map(_word_key, text.split()))


@lru_cache(maxsize=1 << 16)
def _word_key(word: str) -> str:
    """The key of a word without spaces. Nothing in a key reaches over a space, and lists are made of few words."""
    folded = unicodedata.normalize("NFD", latin_digits(mend(word)).casefold()).replace(_NUKTA, "")
    folded = unicodedata.normalize("NFC", folded).translate(_SAME_SOUND)
    return _NOT_WORD.sub("", _HALF_NASAL.sub("\u0902", folded))
