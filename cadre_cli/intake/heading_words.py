"""Headings understood word by word: each word is one that offices use of one field, or says nothing beside it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from cadre_cli.text.devanagari import is_devanagari, latin_digits, mend
from cadre_cli.text.keys import match_key
from cadre_cli.text.transliteration import frame, sounds

_HEADS: Final[Mapping[str, str]] = {
    "serial": "क्रमांक अनुक्रमांक अनुक्रम serial sr sl sno",
    "name": "नाम name",
    "role": "पद पदनाम दायित्व जिम्मेदारी post designation position role responsibility",
    "district": "जिला जिले जि डिस्ट्रिक्ट district distt dist zila jilla",
    "assembly": "विधानसभा विस assembly ac constituency vidhansabha",
    "block": "ब्लॉक विकासखंड block",
    "mandalam": "मंडलम मंडल mandalam",
    "sector": "सेक्टर sector",
    "booth": "बूथ मतदानकेंद्र booth pollingbooth pollingstation",
    "gender": "लिंग जेंडर gender sex",
    "age": "आयु उम्र age",
    "birth_date": "जन्मतिथि जन्मतारीख जन्मदिनांक dob dateofbirth birthdate",
    "mobile": "मोबाइल मोबाईल मोबा मो दूरभाष चलितदूरभाष फोन संपर्क संपर्कसूत्र mobile mob mo phone ph cell contact whatsapp "
    "व्हाट्सएप व्हाट्सऐप वाट्सएप telephone tel",
    "email": "ईमेल इमेल email mailid",
}
_BESIDE: Final[Mapping[str, str]] = {
    "serial": "सरल अनु sr sl",
    "name": "पूरा शुभ full complete उपनाम surname हिन्दी अंग्रेजी hindi english",
    "role": "वर्तमान पार्टी संगठन संगठनात्मक धारित current present party organisation organization organisational held",
    "district": "गृह संबंधित home concerned",
    "assembly": "क्षेत्र kshetra const segment legislative seat",
    "block": "कांग्रेस congress",
    "mandalam": "कांग्रेस congress",
    "sector": "",
    "booth": "polling",
    "gender": "",
    "age": "वर्ष वर्षों year yr completed",
    "birth_date": "",
    "mobile": "सूत्र अंक digit",
    "email": "आईडी id पता address",
}
"""Words that say nothing new beside a head of the field; alone they say nothing."""
_JOINED: Final[Mapping[str, str]] = {
    "विधान सभा": "विधानसभा",
    "vidhan sabha": "विधानसभा",
    "विकास खंड": "विकासखंड",
    "मतदान केंद्र": "मतदानकेंद्र",
    "जन्म तिथि": "जन्मतिथि",
    "जन्म दिनांक": "जन्मदिनांक",
    "जन्म तारीख": "जन्मतारीख",
    "चलित दूरभाष": "चलितदूरभाष",
    "date birth": "dateofbirth",
    "birth date": "birthdate",
    "polling station": "pollingstation",
    "polling booth": "pollingbooth",
    "ई मेल": "ईमेल",
    "e mail": "email",
    "mail id": "mailid",
    "पद नाम": "पदनाम",
}
"""Words that are one where they follow each other, small words between them not counted."""
_NUMBER: Final = "no number num नं न नंबर क्र क्रं क्रमांक संख्या"
_SMALL: Final = "का के की व एवं और में of the in and s ka ke ki va evam"
_PEOPLE: Final = (
    "सदस्य प्रतिभागी प्रशिक्षणार्थी कार्यकर्ता पदाधिकारी माननीय श्री श्रीमती सुश्री participant member delegate trainee"
)
_OTHER: Final = "alt alternate alternative other second another दूसरा अन्य वैकल्पिक"
_NAMED: Final = frozenset(("role", "district", "assembly", "block", "mandalam", "sector", "booth"))
"""Fields whose headings may say 'name of'; the name of a contact is a person."""
_OF_PEOPLE: Final = frozenset(("name", "mobile", "email", "gender", "age", "birth_date"))
_WITHOUT_NUMBER: Final = frozenset(("name", "role", "gender", "email", "birth_date"))

_WORD = re.compile(r"[^\W_\d]+(?:[\u0900-\u0963]+[^\W_\d]*)*|\d+|[\u0900-\u0963\u0971-\u097f]+")
_DOTTED = re.compile(r"\b(?:\w[\u0900-\u0963]*\s?[.॰०]\s?){2,}")
_ZERO_FOR_DOT = re.compile(r"(?<=[\u0900-\u0963])0")
_DOTS = re.compile(r"[.॰०\s]")
_SHORTEST_HEARD: Final = 4


def field_of_words(heading: str) -> str:
    """The field of which all words of the heading are; '' where one is not known, or they speak of two fields."""
    words = _words(heading)
    if words and _is_other_mobile(words):
        return "mobiles"
    found = {field for field in _HEADS if any(word in _keys(_HEADS[field]) for word in words)}
    if found > {"serial"}:  # the number of a sector, of a mobile
        found -= {"serial"}
    if "name" in found and len(found) == 2 and found - {"name"} <= _NAMED:
        found -= {"name"}
    if len(found) != 1:
        return ""
    field = found.pop()
    return field if all(_fits(word, field) for word in words) else ""


def is_number_of(heading: str, field: str) -> bool:
    """Whether the heading asks for the number of what the field names, and not for the name: 'AC No.', 'जिला क्र.'."""
    words = _words(heading)
    asks = any(word in _keys(_NUMBER) for word in words) and not any(word in _keys(_HEADS["name"]) for word in words)
    return asks and field_of_words(heading) == field


def _is_other_mobile(words: Sequence[str]) -> bool:
    """'Alt. No.', 'अन्य मोबाइल': another, and nothing but numbers; 'अन्य' alone says nothing."""
    other = [word for word in words if word in _keys(_OTHER)]
    known = _keys(_OTHER) | _keys(_NUMBER) | _keys(_HEADS["mobile"])
    return 0 < len(other) < len(words) and known.issuperset(words)


def _fits(word: str, field: str) -> bool:
    """Whether the word says nothing against the field."""
    return (
        word in _keys(_HEADS[field]) | _keys(_BESIDE[field])
        or (word in _keys(_PEOPLE) and field in _OF_PEOPLE)
        or (word in _keys(_NUMBER) and field not in _WITHOUT_NUMBER)
        or (word in _keys(_HEADS["name"]) and field in _NAMED)
    )


@lru_cache(maxsize=1 << 12)
def _words(heading: str) -> tuple[str, ...]:
    """The words as keys, small ones left out: Hindi ones in Latin letters by the Hindi word of that sound."""
    dotted = _ZERO_FOR_DOT.sub(".", latin_digits(mend(heading)).casefold())
    closed = _DOTTED.sub(_undotted, dotted)
    known = (_known(match_key(word)) for word in _WORD.findall(closed))
    spaced = f" {' '.join(word for word in known if word not in _keys(_SMALL))} "
    for apart, joined in _joined().items():
        spaced = spaced.replace(f" {apart} ", f" {joined} ")
    return tuple(spaced.split())


def _undotted(match: re.Match[str]) -> str:
    """'A.C.', 'वि.स.' as one word, and 'वि.स.क्र.' as two; the letters of 'मो.न.' are two as well."""
    letters = [letter for letter in _DOTS.split(match[0]) if letter]
    for end in range(len(letters), 1, -1):
        if match_key("".join(letters[:end])) in _vocabulary():
            return " ".join(["".join(letters[:end]), *letters[end:], ""])
    return match[0]


def _known(word: str) -> str:
    known = _vocabulary()
    if word in known or is_devanagari(word):
        return word
    if word.endswith("s") and word[:-1] in known:
        return word[:-1]
    heard = {_by_sound().get(sound, "") for sound in map(frame, sounds(word))} - {""}
    return heard.pop() if len(word) >= _SHORTEST_HEARD and len(heard) == 1 else word


@cache
def _keys(words: str) -> frozenset[str]:
    return frozenset(map(match_key, words.split()))


@cache
def _joined() -> Mapping[str, str]:
    return {" ".join(map(match_key, apart.split())): match_key(joined) for apart, joined in _JOINED.items()}


@cache
def _vocabulary() -> frozenset[str]:
    small = (_SMALL, _PEOPLE, _OTHER, _NUMBER)
    return frozenset().union(*map(_keys, (*small, *_HEADS.values(), *_BESIDE.values(), *_JOINED)))


@cache
def _by_sound() -> Mapping[str, str]:
    """The keys of the Hindi words by their sound; what two of them share tells neither."""
    found: dict[str, set[str]] = {}
    for word in filter(is_devanagari, " ".join((*_HEADS.values(), *_BESIDE.values(), *_JOINED, _PEOPLE)).split()):
        for sound in sounds(word):
            found.setdefault(frame(sound), set()).add(match_key(word))
    return {sound: words.pop() for sound, words in found.items() if len(words) == 1}
