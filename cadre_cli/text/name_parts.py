"""A person's name taken apart: titles, words, initials, nickname, relation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cadre_cli.text.devanagari import is_devanagari, latin_digits, mend
from cadre_cli.text.transliteration import frame, sounds, to_latin

_FILLERS: Final = ("Kumar", "Kumari", "Singh", "Devi", "Bai", "Bi", "Bee", "Begum", "Bano", "Mohammad", "Bhai", "Ben")
_COMPOUNDING: Final = (
    *("Lal", "Ram", "Prasad", "Chandra", "Chand", "Narayan", "Das", "Nath", "Dev", "Kishore", "Prakash", "Shankar"),
    *("Raj", "Datt", "Charan", "Sharan", "Pal", "Bhan", "Lata", "Rani", "Khatun", "Abdul", "Swaroop", "Bahadur"),
)
FILLER: Final = frozenset(frame(sound) for word in _FILLERS for sound in sounds(word))
"""Frames of second names that half a district has and that are left out at will."""
COMPOUNDING: Final = frozenset(frame(sound) for word in _COMPOUNDING for sound in sounds(word))
"""Frames of second names that make another name of the first: Ram Lal is not Ram."""
_TITLES: Final = frozenset(
    (
        *("श्रीमती", "श्रीमति", "श्री", "सुश्री", "कुमारी", "कु", "सौ", "बहन"),
        *("माननीय", "मा", "पंडित", "पण्डित", "पं", "स्व", "स्वर्गीय"),
        *("डॉक्टर", "डाक्टर", "डॉ", "डा", "एडवोकेट", "एड", "अधिवक्ता", "प्रो", "प्रोफेसर", "इंजी", "इंजीनियर", "हाजी", "कैप्टन"),
        *("shrimati", "shreemati", "smt", "shri", "shree", "sri", "sushri", "kumari", "km", "ku", "kum", "mrs", "miss"),
        *("mr", "ms", "honble", "hon", "pandit", "pt", "dr", "adv", "advocate", "prof", "professor", "er", "haji"),
        *("capt", "late", "lt"),
    )
)
_TITLES_OR_NAMES: Final = frozenset(("ठाकुर", "कुंवर", "कुँवर", "thakur", "kunwar", "kuwar", "kunvar"))
FAMILIAR: Final = frozenset(("दीदी", "भैया", "भइया", "didi", "bhaiya"))
"""What is put behind the first name of somebody whom everybody knows, often in place of the family's name."""
_COURTESIES: Final = FAMILIAR | {"जी", "साहब", "साहेब", "ji", "sahab", "saheb", "sahib"}
_MOHAMMAD: Final = frozenset(("मो", "मोह", "mo", "mohd", "md"))
_RELATIONS: Final = {
    "child": r"[sd]\s?[/\\]\s?o|(?:son|daughter)\s+of|(?:सु)?पुत्री?|आत्मजा?|पिता|father",
    "spouse": r"[wh]\s?[/\\]\s?o|(?:wife|husband)\s+of|(?:धर्म)?पत्नी|पति|husband",
    "care": r"c\s?[/\\]\s?o",
}
_RELATION = re.compile(
    r"(?:^|(?<=[\s,(]))(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _RELATIONS.items())
    + r")(?:(?<=o)[\s.:,-]*|[\s.:,-]+)(?=\S)",
    re.I,
)
_BRACKETS = re.compile(r"""\(([^()]*)\)|\[([^][]*)\]|"([^"]*)"|“([^”]*)”|(?<!\S)['‘]([^'’]*)['’](?!\S)""")
_ALIAS = re.compile(r"(?<!\S)(?:उर्फ|urf|alias|@)\s+(\S+)", re.I)
_WORD = re.compile(r"[^\s.॰,;:/\\@()\[\]\"“”‘-]+[.॰]?")
INITIALS = re.compile(r"(?!(?:OM|BI)$)[A-Z]{2}|[B-DF-HJ-NP-TV-Z]{3}")
# The longer name stands first where one begins with another.
LETTER_NAMES: Final = {
    **{"डब्ल्यू": "W", "एक्स": "X", "एच": "H", "एफ": "F", "एल": "L", "एम": "M", "एन": "N", "एस": "S", "आर": "R", "आई": "I"},
    **{"क्यू": "Q", "वाई": "Y", "जेड": "Z", "बी": "B", "सी": "C", "डी": "D", "जी": "G", "जे": "J", "के": "K", "पी": "P"},
    **{"टी": "T", "यू": "U", "वी": "V", "ओ": "O", "ए": "A", "ई": "E"},
}
_LETTER_NAME = re.compile("|".join(LETTER_NAMES))
_NOT_DIGITS = re.compile(r"\D+")
_ONE_SYLLABLE = re.compile("[\u0904-\u0939][\u093c\u093e-\u094c\u0902]*")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, every text in its writer's own script.

    words: the name itself without titles; an initial is a Latin capital and a dot ('R.').
    titles: honorifics in front and courtesies behind. nickname: what stood in brackets, quotes or after 'alias'.
    relation: the name after S/o, पत्नी…, with its kind: 'child', 'spouse' or 'care'; both '' where there is none.
    number: the digits that stand in the name, in 0-9: Ram 1 and Ram 2 are written to be told apart.
    """

    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    nickname: str = ""
    relation: str = ""
    relation_kind: str = ""
    number: str = ""


def parts(name: str) -> NameParts:
    """The name taken apart; a name of titles alone has no words."""
    text = mend(name)
    nicknames: list[str] = []

    def taken_out(match: re.Match[str]) -> str:
        inner = next(filter(None, match.groups()), "").strip()
        if _RELATION.match(inner + " "):
            return f" {inner} "
        nicknames.append(inner)
        return " "

    text = _ALIAS.sub(taken_out, _BRACKETS.sub(taken_out, text))
    relation = next((found for found in _RELATION.finditer(text) if text[: found.start()].strip()), None)
    own = text[: relation.start()] if relation else text
    related = " ".join(_words(text[relation.end() :])[1]) if relation else ""
    titles, words = _words(own)
    return NameParts(
        words=words,
        titles=titles,
        nickname=" ".join(filter(None, nicknames)),
        relation=related,
        relation_kind=str(relation.lastgroup) if relation and related else "",
        number=_NOT_DIGITS.sub("", latin_digits(name)),
    )


def _key(word: str) -> str:
    return re.sub(r"[.॰'’]", "", word).casefold()


def _words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The titles and the words of a name that has neither nickname nor relation."""
    words = [word for word in _WORD.findall(text) if any(map(str.isalpha, word))]
    titles: list[str] = []
    while words and (_key(words[0]) in _TITLES or _is_title_here(words)):
        titles.append(words.pop(0))
    courtesies: list[str] = []
    while len(words) > 1 and _key(words[-1]) in _COURTESIES:
        courtesies.insert(0, words.pop())
    last = len(words) - 1
    spelt = (part for index, word in enumerate(words) for part in _spelt(word, last=index == last))
    return (*titles, *courtesies), tuple(spelt)


def _is_title_here(words: Sequence[str]) -> bool:
    """Thakur or Kunwar before a whole name; with one more word, or before Das and the like, it is the name."""
    return len(words) > 2 and _key(words[0]) in _TITLES_OR_NAMES and not _is_weak(words[1])


def _is_weak(word: str) -> bool:
    return any(frame(sound) in FILLER | COMPOUNDING for sound in sounds(word))


def _spelt(word: str, *, last: bool) -> Iterator[str]:
    """The word, or the initials that it stands for."""
    key = _key(word)
    if key in _MOHAMMAD and not last:
        yield "Mohammad"
    elif not is_devanagari(word):
        bare = word.rstrip(".॰")
        initials = len(bare) == 1 or INITIALS.fullmatch(bare)
        yield from (f"{letter.upper()}." for letter in bare) if initials else (bare,)
    else:
        letters = _LETTER_NAME.findall(key)
        dotted = word != word.rstrip(".॰")
        if "".join(letters) == key and (len(letters) > 1 or dotted or not last):
            yield from (f"{LETTER_NAMES[letter]}." for letter in letters)
        elif dotted and _ONE_SYLLABLE.fullmatch(key):
            yield f"{to_latin(key)[0].upper()}."
        else:
            yield word.rstrip(".॰")
