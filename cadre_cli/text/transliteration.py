"""Devanagari words as Latin ones, and words of both scripts as sounds that their usual spellings share."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NUKTA = "\u093c"
_HALANT = "\u094d"
_SCHWA = "\u0259"
_CONSONANTS: Final[Mapping[str, str]] = (
    dict(zip("कखगघङचछजझञ", ("k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n"), strict=True))
    | dict(zip("टठडढणतथदधन", ("t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n"), strict=True))
    | dict(zip("पफबभमयरलळव", ("p", "ph", "b", "bh", "m", "y", "r", "l", "l", "v"), strict=True))
    | dict(zip("शषसह", ("sh", "sh", "s", "h"), strict=True))
)
_WITH_NUKTA: Final[Mapping[str, str]] = {"क": "q", "ज": "z", "ड": "r", "ढ": "rh", "फ": "f"}
_VOWELS: Final[Mapping[str, str]] = dict(
    zip("अआइईउऊऋएऐओऔऑऍऎऒ", ("a", "a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "o", "e", "e", "o"), strict=True)
)
_SIGNS: Final[Mapping[str, str]] = dict(
    zip("ािीुूृेैोौॉॅॆॊ", ("a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "o", "e", "e", "o"), strict=True)
)
_CONSONANT = f"[{''.join(_CONSONANTS)}]{_NUKTA}?"
_SYLLABLE = re.compile(
    rf"(?P<onset>(?:{_CONSONANT}{_HALANT})*{_CONSONANT})(?P<sign>[{''.join(_SIGNS)}{_HALANT}]?)(?P<nasal>[ंँ]?)"
    rf"|(?P<vowel>[{''.join(_VOWELS)}])(?P<vowel_nasal>[ंँ]?)"
)
_LETTER = re.compile(_CONSONANT)
_RUN = re.compile("[\u0900-\u097f\u200c\u200d]+")
_NOT_SAID = re.compile("[\u0903\u200c\u200d]")
_DIGITS = dict(zip("०१२३४५६७८९", "0123456789", strict=True))
_MARKS = str.maketrans(_DIGITS | {"ॐ": "ओम", "।": ".", "॥": ".", "॰": ".", "ऩ": "न", "ऱ": "र", "ऴ": "ल"})


@dataclass(slots=True)
class _Syllable:
    """Latin onset, how many consonants are in it, vowel (`_SCHWA` where it is not written) and whether it is nasal."""

    onset: str
    consonants: int
    vowel: str
    nasal: bool


def to_latin(text: str) -> str:
    """The text with every Devanagari word in plain Latin as it is said: 'रामलाल' is 'ramlal'. Other text is kept."""
    return _RUN.sub(lambda run: _run_to_latin(run[0]), unicodedata.normalize("NFC", text))


def _run_to_latin(run: str) -> str:
    syllables: list[_Syllable] = []
    latin = ""
    position = 0
    run = _NOT_SAID.sub("", run).translate(_MARKS)
    for match in _SYLLABLE.finditer(run):
        if match.start() > position:
            latin += _said(syllables) + _foreign(run[position : match.start()])
            syllables = []
        syllables.append(_syllable(match))
        position = match.end()
    return latin + _said(syllables) + _foreign(run[position:])


def _foreign(text: str) -> str:
    """What stands between syllables: digits and dots stay, signs that belong to no letter go."""
    return "".join(character for character in text if character.isascii())


def _syllable(match: re.Match[str]) -> _Syllable:
    if match["vowel"]:
        return _Syllable("", 0, _VOWELS[match["vowel"]], bool(match["vowel_nasal"]))
    letters = _LETTER.findall(match["onset"])
    onset = "".join(
        _WITH_NUKTA.get(letter[0], _CONSONANTS[letter[0]]) if len(letter) > 1 else _CONSONANTS[letter]
        for letter in letters
    )
    vowel = "" if match["sign"] == _HALANT else _SIGNS.get(match["sign"], _SCHWA)
    return _Syllable(onset.replace("jn", "gy"), len(letters), vowel, bool(match["nasal"]))


def _said(syllables: list[_Syllable]) -> str:
    """The syllables of one word, with the vowels that nobody says left out."""
    for index in range(len(syllables) - 1, 0, -1):
        if _is_silent(syllables, index):
            syllables[index].vowel = ""
    said = ""
    for index, syllable in enumerate(syllables, 1):
        said += syllable.onset + syllable.vowel.replace(_SCHWA, "a")
        if syllable.nasal:
            said += _nasal(syllable.vowel, syllables[index].onset if index < len(syllables) else "")
    return said


def _is_silent(syllables: list[_Syllable], index: int) -> bool:
    """Whether the schwa is dropped: at the end, or between two syllables that keep theirs (रामलाल, कमला)."""
    here = syllables[index]
    if here.vowel != _SCHWA or here.nasal:
        return False
    if index == len(syllables) - 1:
        return here.consonants == 1 or here.onset[-1] not in "ryvnl"
    before, after = syllables[index - 1], syllables[index + 1]
    return (
        here.consonants == 1 and before.vowel != "" and not before.nasal and after.consonants == 1 and after.vowel != ""
    )


def _nasal(vowel: str, onset: str) -> str:
    if onset[:1] in ("p", "b", "m"):
        return "m"
    return "ng" if vowel == "i" and onset == "h" else "n"


# Sounds: one letter each. E is the vowel of जैन and जय, c that of च; the order of the rules matters.
_SPELLINGS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("chh", "ch"), "c"),
    **{"sh": "s", "ph": "f", "x": "ks", "ck": "k", "c": "k", "q": "k", "z": "j", "w": "v"},
    **{aspirate + "h": aspirate for aspirate in "kgjtdbr"},
}
_CONSONANT_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_VOWEL_SPELLINGS: Final[Mapping[str, str]] = {
    **{
        "aa": "a",
        "ee": "i",
        "ea": "i",
        "oo": "u",
        "ou": "o",
        "au": "o",
        "ei": "e",
        "ey": "e",
        "ia": "iya",
        "io": "iyo",
    },
    **dict.fromkeys(("ai", "ay", "ae"), "E"),
    **{"aiy": "ay", "ua": "uva"},
}
_VOWEL_SPELLING = re.compile(r"aiyy?(?=a)|(?:ay|ey)(?![aeiouy])|aa|ai|ae|ee|ea|oo|ou|au|ei|ia|io|ua")
_BEFORE: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sin[gh]h?$", "sing"),
        (r"^s[hi]*eo", "shiv"),
        (r"ow(?=[^aeiou])", "o"),
        (r"([ae])o(?![aeiou])", r"\1v"),
        (r"yaya$", "yay"),
        (r"^[gj]n", "gy"),
        (r"(?<=[^aeiou])y$", "i"),
    )
)
_AFTER: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ae]h(?=[^aeiouE])", "eh"),
        (r"er(?=[bcdfgjklmnpstv])", "ar"),
        (r"dut+$", "dat"),
        (r"ore$", "or"),
        (r"jp[ae]yi$", "jpE"),
        (r"(av|iy)a$", r"\1"),
        (r"vaha$", "vah"),
        (r"lah$", "la"),
        (r"nder$", "ndr"),
        (r"(?<=dr|tr|sr|sn|pt|st)a$", ""),
        (r"(?<=.)[ie]ndr$", "endr"),
        (r"(.)\1+", r"\1"),
    )
)
_WHOLE: Final[Mapping[str, str]] = {
    **dict.fromkeys(("syed", "sayad", "sEyad", "sEyed"), "sEyad"),
    **dict.fromkeys(("mohd", "md", "mohamed", "muhamad", "muhamed", "mohmad", "mohmed"), "mohamad"),
    **{"sEk": "sek", "ehmed": "ehmad", "begum": "begam"},
}
_INNER_A = re.compile(r"(?<=.)a(?=.)")
_NASAL = re.compile("m(?=[pbfkg])")
_FLAPPED = re.compile(f"([डढ]){_NUKTA}")
_NOT_LETTER = re.compile("[^a-z]+")


@lru_cache(maxsize=1 << 17)
def sounds(word: str) -> tuple[str, ...]:
    """How a word of either script sounds, one small letter a sound (E for ai); () for a word without letters.

    ड़ and ढ़ are heard as r and as d, so a word that has one has two; any other has one.
    """
    plain = _FLAPPED.sub(r"\1", unicodedata.normalize("NFC", word))
    return tuple(filter(None, dict.fromkeys(map(_sound, dict.fromkeys((word, plain))))))


def frame(sound: str) -> str:
    """A sound without what some write and some don't: 'vimala' and 'vimla' are 'vimla', Narain and Narayan 'nryn'."""
    return _NASAL.sub("n", _INNER_A.sub("", sound).replace("E", "y"))


def _sound(word: str) -> str:
    latin = unicodedata.normalize("NFKD", to_latin(word)).casefold()
    sound = _NOT_LETTER.sub("", latin)
    for pattern, replacement in _BEFORE:
        sound = pattern.sub(replacement, sound)
    sound = _CONSONANT_SPELLING.sub(lambda match: _SPELLINGS[match[0]], sound)
    sound = _VOWEL_SPELLING.sub(lambda match: _VOWEL_SPELLINGS[match[0].replace("yy", "y")], sound)
    for pattern, replacement in _AFTER:
        sound = pattern.sub(replacement, sound)
    return _WHOLE.get(sound, sound)
