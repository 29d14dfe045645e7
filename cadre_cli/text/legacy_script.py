"""Whether Latin letters are Hindi typed for a legacy font or English words, by their pairs of letters.

Odds are natural logarithms: +3 is twenty to one for Hindi, -3 twenty to one for English, 0 tells nothing.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_MAIL: Final = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+(?:com|in|org|net|edu|gov|info|co)", re.A | re.I)
_FORMULA: Final = re.compile(r"=[A-Z]+\(.*")
_CAPITALS: Final = re.compile(r"[^a-z\x80-\U0010ffff]*[A-Z][^a-z\x80-\U0010ffff]*")
_DEVANAGARI: Final = re.compile("[\u0900-\u097f]")
_LETTERS: Final = re.compile("[A-Za-z\xc0-\xe4\xe6-\xff]")  # å is a zero of the legacy fonts
_FIGURES: Final = re.compile("[0-9åƒ„…†‡ˆ‰Š‹]+")
_HINDI: Final = "ugha"
"""नहीं, of which lists are full, and whose letters look English."""
_ENGLISH: Final = frozenset(("year", "years", "yr", "yrs", "yes", "no", "road", "only", "veg"))
"""Words of lists whose letters look like the font's."""
_SURE_WORD: Final = 4.0
_MOST_OF_A_PAIR: Final = 4.0
"""No single pair of letters decides: it counts for e⁴, 55 to 1, at most."""


def has_latin_letters(text: str) -> bool:
    """Whether any of the letters that a legacy font uses as keys is in the text."""
    return _LETTERS.search(text) is not None


def tells_script(token: str) -> bool:
    """Whether a word without spaces says anything: not a number, mail address, formula, Devanagari or capitals."""
    if not has_latin_letters(token) or _DEVANAGARI.search(token):
        return False
    return not (_CAPITALS.fullmatch(token) or _MAIL.fullmatch(token) or _FORMULA.fullmatch(token))


@lru_cache(maxsize=1 << 16)
def legacy_odds(token: str) -> float:
    """The odds that a word without spaces was typed for a legacy font; 0.0 for one that does not tell."""
    if not tells_script(token):
        return 0.0
    if token == _HINDI:
        return _SURE_WORD
    if token.rstrip(".,").lower() in _ENGLISH:
        return -_SURE_WORD
    table = _pairs()
    word = f" {_FIGURES.sub('', token)} "
    odds = (table.get(word[at : at + 2], table.get(word[at + 1], 0.0)) for at in range(len(word) - 1))
    return sum(max(-_MOST_OF_A_PAIR, min(_MOST_OF_A_PAIR, pair)) for pair in odds)


def is_legacy(texts: Sequence[str]) -> float:
    """The odds that a column of texts was typed for a legacy font; each different word counts once."""
    words = dict.fromkeys(word for text in texts for word in text.split())
    return sum(map(legacy_odds, words))


@cache
def _pairs() -> Mapping[str, float]:
    """The odds of each pair of letters (' ' begins and ends a word) and, for other pairs, of its second letter."""
    text = files("cadre_cli.text").joinpath("reference", "letter_pairs.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("# ")]
    return {letters: float(odds) for letters, odds in rows}
