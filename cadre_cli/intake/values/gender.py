"""Men's or women's beds: from a column or a title, never guessed from a name."""

import re
from functools import lru_cache
from typing import Final

from cadre_cli.domain.event import BedKind
from cadre_cli.domain.questions import NOT_KNOWN, Answer
from cadre_cli.intake.value_kinds import GENDER_UNKNOWN
from cadre_cli.intake.values.asking import asked
from cadre_cli.intake.values.reading import Reading, both_languages, says_nothing
from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key

_GENDERS = (
    dict.fromkeys(map(match_key, ("m", "male", "man", "men", "mr", "shri", "gents", "gent", "purush")), BedKind.MEN)
    | dict.fromkeys(map(match_key, ("पुरुष", "पुरूष", "पु", "पू", "श्री", "नर", "मेल", "जेंट्स")), BedKind.MEN)
    | dict.fromkeys(map(match_key, ("f", "female", "woman", "women", "mrs", "ms", "miss", "smt")), BedKind.WOMEN)
    | dict.fromkeys(map(match_key, ("lady", "ladies", "mahila", "stri", "महिला", "महीला", "म", "स्त्री")), BedKind.WOMEN)
    | dict.fromkeys(map(match_key, ("श्रीमती", "सुश्री", "कुमारी", "नारी", "फीमेल", "लेडीज")), BedKind.WOMEN)
)

GENDERS: Final = (
    Answer(NOT_KNOWN, "as if no gender stood there"),
    Answer(BedKind.MEN.value, "male"),
    Answer(BedKind.WOMEN.value, "female"),
)
"""What can be answered to what a gender's text means."""

# 'कुं' is none of them: it stands for कुंवर as often.
_TITLES = frozenset(
    map(
        match_key,
        (
            *("श्रीमती", "श्रीमति", "सुश्री", "कुमारी", "कु", "सौ", "सौभाग्यवती", "बहन"),
            *("Smt", "Shrimati", "Sushri", "Mrs", "Miss", "Kumari"),
        ),
    )
)
# In capitals these are as often a man's initials (M. S., K. M.).
_TITLES_NOT_IN_CAPITALS = frozenset(("Ms", "ms", "Km", "km", "Ku", "ku", "Kum", "kum"))
_BEFORE_A_TITLE = frozenset(map(match_key, ("डॉ", "डा", "Dr", "एड", "Adv", "प्रो", "Prof", "मा", "माननीय", "Hon")))
_WORD = re.compile(r"[^\s.()\[\],॰/-]+")


def read_gender(text: str) -> Reading:
    """'men', 'women' or ''; a word that is not known is a QUESTION."""
    if says_nothing(text):
        return Reading("")
    genders = {_GENDERS.get(match_key(half)) for half in both_languages(text) or (text,)}
    gender = genders.pop() or _GENDERS.get(match_key(text))
    if gender is not None and not genders:
        return Reading(gender.value)
    read = f'gender not understood: "{mend(text)}"'
    question = asked("gender", text, read, GENDERS)
    return Reading("", GENDER_UNKNOWN, read, "write M or F: in whose rooms is the bed?", question)


def gender_from_title(name: str) -> str:
    """'women' where the name begins with a woman's title (श्रीमती, सुश्री, कु., Smt, Ms, also after डॉ.), else ''."""
    for found in _WORD.finditer(mend(name)):
        gender = _gender_of_word(found[0])
        if gender is not None:
            return gender
    return ""


def may_be_title(first: str) -> bool:
    """Whether the first word of a name, as it is written, leaves a woman's title to be looked for; that of most not."""
    found = _WORD.search(mend(first))
    return found is None or _gender_of_word(found[0]) != ""


@lru_cache(maxsize=1 << 16)
def _gender_of_word(word: str) -> str | None:
    """'women' for a woman's title, '' for a word that is none, None for one that may stand before a title."""
    if word in _TITLES_NOT_IN_CAPITALS or match_key(word) in _TITLES:
        return BedKind.WOMEN.value
    return None if match_key(word) in _BEFORE_A_TITLE else ""
