"""How offices are worded: synonyms brought to one word, so that an event file needs few aliases."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key
from cadre_cli.text.transliteration import frame, sounds


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
        "जिला": _keys("जिल्ला", "डीसीसी", "जि", "जिले"),
        "विधायक": _keys("विधायिका"),
        "विधानसभा": _keys("विस"),
        "district president": _keys("jiladhyaksh", "ziladhyaksh"),
        "district incharge": _keys("jilaprabhari", "zilaprabhari"),
    }.items()
    for synonym in synonyms
}
# Courtesy and the party itself; wings of the party (युवा, महिला, IT) are offices of their own and stay.
_COURTESY: Final = _keys(
    *("the", "of", "hon", "honble", "honourable", "honorable", "shri", "smt", "ji", "sabha", "committee", "party"),
    *("congress", "bjp", "श्री", "श्रीमती", "जी", "महोदय", "महोदया", "माननीय", "मा", "मान", "कमेटी", "समिति", "पार्टी"),
    *("कांग्रेस", "कॉंग्रेस", "भाजपा", "का", "के", "की", "स्थानीय", "क्षेत्रीय"),
)
FORMER: Final = _keys("ex", "former", "formerly", "past", "late", "retired", "पूर्व", "भूतपूर्व", "भू", "निवर्तमान", "दिवंगत")

PRESENT: Final = _keys("present", "current", "currently", "sitting", "वर्तमान", "मौजूदा")
"""Words that say no more than that somebody holds the office."""
_WINGS: Final = _keys(
    *("cell", "wing", "youth", "mahila", "women", "minority", "nsui", "it", "media", "kisan", "sc", "st", "obc"),
    *(
        "designate",
        "elect",
        "candidate",
        "युवा",
        "महिला",
        "किसान",
        "सेवादल",
        "प्रकोष्ठ",
        "विभाग",
        "मोर्चा",
        "मनोनीत",
        "प्रत्याशी",
    ),
)
_LEVEL_WORDS: Final = _keys(
    "district", "assembly", "block", "mandalam", "sector", "booth", "जिला", "विधानसभा", "ब्लॉक", "सेक्टर", "बूथ"
)

_IN_CHARGE = re.compile(r"\bin[\s-]*charge\b|\bi\s*/\s*c\b", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){2,}(?:[a-z]\b)?|\b[a-z](?:\.[a-z])+\b", re.IGNORECASE)
_SEAT = re.compile(r"वि\s?[.०॰]\s?स\s?[.०॰]?|विधान\s+सभा")
_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0963'’]+[^\W_]*)*|[\u0900-\u0963\u0971-\u097f]+")
# अध्यक्ष joins the word before it: जिला अध्यक्ष, जिलाध्यक्ष; ब्लॉक अध्यक्ष, ब्लॉकाध्यक्ष.
_JOINED_A = re.compile("(?<=[क-ह])अ|ाअ")
_JOINED: Final = "ाध्यक्ष"
_HINDI_IN_LATIN: Final = (
    *("adhyaksh", "prabhari", "vidhayak", "pradesh", "sachiv", "padadhikari", "mahamantri"),
    *("jiladhyaksh", "ziladhyaksh", "jilaprabhari", "vidhansabha"),
)
_SIR: Final = "जी"
_SHORTEST_HEARD: Final = 5


def role_words(text: str) -> list[str]:
    """The words of an office as keys, without courtesy, every synonym by its one word."""
    opened = _SEAT.sub(" विधानसभा ", _IN_CHARGE.sub("incharge", mend(text)))
    closed = _DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", opened)
    keys = (_plain(match_key(word)) for word in _WORD.findall(closed))
    return [word for key in keys if key and key not in _COURTESY for word in _SYNONYMS.get(key, key).split()]


def role_key(text: str) -> str:
    """The key of an office: 'जिला अध्यक्ष' and 'जिलाध्यक्ष' share one, so do 'Dist. President' and 'DCC President'."""
    return _JOINED_A.sub("ा", "".join(word for word in role_words(text) if word not in PRESENT))


def role_bag(text: str) -> tuple[str, ...]:
    """The words of an office in no order: 'President (District)' has those of 'District President'."""
    words = (word for word in role_words(text) if word not in PRESENT)
    return tuple(sorted(part for word in words for part in _apart(word)))


def is_other_office(words: Sequence[str]) -> bool:
    """Whether the words beside an office make it another: that of a wing of the party, or one not yet held."""
    return not _WINGS.isdisjoint(words)


def is_level(words: Sequence[str]) -> bool:
    """Whether the words are but a level, as before '& Assembly In-charge'."""
    return len(words) == 1 and words[0] in _LEVEL_WORDS


def without_level(words: Sequence[str]) -> list[str]:
    """The words of an office without its level."""
    return [word for word in words if word not in _LEVEL_WORDS]


def _apart(word: str) -> list[str]:
    before = word.removesuffix(_JOINED)
    if before == word:
        return [word]
    return [f"{before}ा" if f"{before}ा" in _LEVEL_WORDS else before, "अध्यक्ष"]


def _plain(key: str) -> str:
    """The key without a 'जी' at its end, and of a Hindi word in Latin letters that of its usual spelling."""
    said = key.removesuffix(_SIR)
    if said.endswith(("विधायक", "अध्यक्ष", _JOINED, "प्रभारी")):
        return said
    if key in _SYNONYMS or len(key) < _SHORTEST_HEARD or not key.isascii():
        return key
    return next((known for sound in sounds(key) if (known := _heard().get(_bare(sound)))), key)


def _bare(sound: str) -> str:
    return frame(sound).removesuffix("a")


@cache
def _heard() -> dict[str, str]:
    """Hindi words in Latin letters by their sound."""
    return {_bare(sound): word for word in _HINDI_IN_LATIN for sound in sounds(word)}
