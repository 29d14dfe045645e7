"""The words for where somebody stands in the organisation: प्रदेश, जिला, विधानसभा, ब्लॉक, मंडलम, सेक्टर, बूथ."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.domain.event import Level
from cadre_cli.text.keys import match_key

_WORDS: Final = {
    Level.STATE: ("state", "प्रदेश", "राज्य", "pradesh"),
    Level.DISTRICT: ("district", "जिला", "zila", "jila"),
    Level.ASSEMBLY: ("assembly", "विधानसभा", "विधान सभा", "vidhan sabha"),
    Level.BLOCK: ("block", "ब्लॉक", "ब्लाक"),
    Level.MANDALAM: ("mandalam", "मंडलम", "मंडल", "mandal"),
    Level.SECTOR: ("sector", "सेक्टर"),
    Level.BOOTH: ("booth", "बूथ"),
}
_CITIES: Final = ("शहर", "city")
_LEVELS: Final = {
    match_key(form): level
    for level, words in _WORDS.items()
    for word in words
    for form in (word, f"{word} स्तर", f"{word} level")
} | dict.fromkeys(map(match_key, _CITIES), Level.DISTRICT)
_OTHER_LEVELS: Final = {
    match_key(word): name
    for name, words in {
        "nation": ("national", "राष्ट्रीय", "अखिल भारतीय", "rashtriya"),
        "division": ("division", "divisional", "संभाग", "संभागीय", "sambhag"),
        "parliament": ("lok", "loksabha", "lok sabha", "लोकसभा", "लोक सभा", "parliament", "संसदीय"),
        "ward": ("ward", "वार्ड"),
        "village": ("village", "gram", "ग्राम", "panchayat", "पंचायत"),
    }.items()
    for word in words
}
"""Levels at which no event of ours has a role."""


def read_level(text: str) -> str:
    """The `Level` value of a cell, '' where it is none."""
    return _LEVELS.get(match_key(text), "")


def level_said(words: Sequence[str]) -> str:
    """The level that an office's words name ('मंडल अध्यक्ष', 'ब्लॉकाध्यक्ष'), '' where they name none.

    A `Level` value, or a word for a level at which no event has roles. The first word that names one counts.
    """
    for place, word in enumerate(words):
        key = match_key(word)
        pair = match_key(word + "".join(words[place + 1 : place + 2]))
        joined = key.removesuffix("ाध्यक्ष")
        for known in (pair, key, joined):
            level = _LEVELS.get(known) or _OTHER_LEVELS.get(known)
            if level:
                return str(level)
    return ""
