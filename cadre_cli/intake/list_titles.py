"""What a list is about, from its title or its sheet's name: 'MLA list 2025' is about 'MLA'."""

import re
from typing import Final

from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key

_WORD = re.compile(r"[^\s_,;:|()\[\]{}–—=]+")


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(match_key, words))


_OF_LISTS: Final = (
    _keys("list", "lists", "sheet", "data", "details", "detail", "roster", "final", "new", "old", "updated", "update")
    | _keys("copy", "all", "of", "the", "for", "and", "name", "names", "mp", "revised", "latest", "draft", "suchi")
    | _keys("सूची", "सुची", "लिस्ट", "शीट", "नाम", "नामावली", "विवरण", "जानकारी", "समस्त", "सभी", "नवीन", "नई", "अंतिम")
    | _keys("की", "के", "का", "में", "हेतु", "मप्र", "soochi", "संशोधित", "अद्यतन")
)
_OF_TRAININGS: Final = _keys(
    *("training", "residential", "camp", "first", "round", "phase", "june", "प्रशिक्षण", "आवासीय", "शिविर", "जून"),
    *("प्रथम", "पहला", "चरण"),
)
_PLURALS: Final = (
    (re.compile(r"(?<=[A-Za-z])['’]?[sS]$"), ""),
    (re.compile(r"(?<=[\u0900-\u0963])ियों$"), "ी"),
    (re.compile(r"(?<=[\u0900-\u0963])ों$"), ""),
)


def subject_words(text: str) -> list[str]:
    """The words of a title but for those about lists and trainings, numbers and dates."""
    words = ((word, match_key(word)) for word in _WORD.findall(mend(text)))
    return [word for word, key in words if key not in _OF_LISTS | _OF_TRAININGS and not key[:1].isdecimal() and key]


def is_about_training(text: str) -> bool:
    """Whether a title speaks of the training: a place in it is then where it is held, not where the people are from."""
    return any(match_key(word) in _OF_TRAININGS for word in _WORD.findall(mend(text)))


def singular(word: str) -> str:
    """'MLAs', 'Presidents', 'अध्यक्षों' and 'प्रभारियों' as one of them; 'Dewas' is cut too: ask for it as it is first."""
    for plural, one in _PLURALS:
        word = plural.sub(one, word)
    return word
