"""How offices are worded: synonyms brought to one word, so that an event file needs few aliases."""

import re
from typing import Final

from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(match_key, words))


_SYNONYMS: Final = {
    synonym: word
    for word, synonyms in {
        "district": _keys("dist", "distt", "dcc", "zila", "jila", "jilla", "zilla"),
        "state": _keys("pcc", "pradesh"),
        "block": _keys("bcc", "blok"),
        "assembly": _keys("ac", "vidhansabha", "vidhan", "constituency", "vs"),
        "president": _keys("adhyaksh", "adhyksh", "adhyaksha", "pres"),
        "incharge": _keys("prabhari", "incharg"),
        "mla": _keys("vidhayak", "एमएलए"),
        "secretary": _keys("sachiv"),
        "अध्यक्ष": _keys("अध्यक्षा", "अद्यक्ष"),
        "प्रभारी": _keys("प्रभारि", "इंचार्ज"),
        "जिला": _keys("जिल्ला", "डीसीसी"),
        "विधायक": _keys("विधायिका"),
    }.items()
    for synonym in synonyms
}
# Courtesy and the party itself; wings of the party (युवा, महिला, IT) are offices of their own and stay.
_COURTESY: Final = _keys(
    *("the", "of", "hon", "honble", "shri", "smt", "sabha", "committee", "party", "congress", "bjp"),
    *("श्री", "श्रीमती", "जी", "माननीय", "मा", "कमेटी", "समिति", "पार्टी", "कांग्रेस", "कॉंग्रेस", "भाजपा"),
)
FORMER: Final = _keys("ex", "former", "formerly", "past", "late", "retired", "पूर्व", "भूतपूर्व", "भू", "निवर्तमान", "दिवंगत")

_IN_CHARGE = re.compile(r"\bin[\s-]*charge\b|\bi\s*/\s*c\b", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){2,}(?:[a-z]\b)?|\b[a-z](?:\.[a-z])+\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0963'’]+[^\W_]*)*|[\u0900-\u0963\u0971-\u097f]+")
# अध्यक्ष joins the word before it: जिला अध्यक्ष, जिलाध्यक्ष; ब्लॉक अध्यक्ष, ब्लॉकाध्यक्ष.
_JOINED_A = re.compile("(?<=[क-ह])अ|ाअ")


def role_words(text: str) -> list[str]:
    """The words of an office as keys, without courtesy, every synonym by its one word."""
    closed = _DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", _IN_CHARGE.sub("incharge", mend(text)))
    keys = (match_key(word) for word in _WORD.findall(closed))
    return [_SYNONYMS.get(key, key) for key in keys if key and key not in _COURTESY]


def role_key(text: str) -> str:
    """The key of an office: 'जिला अध्यक्ष' and 'जिलाध्यक्ष' share one, so do 'Dist. President' and 'DCC President'."""
    return _JOINED_A.sub("ा", "".join(role_words(text)))
