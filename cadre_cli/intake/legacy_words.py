"""The texts of a sheet word by word: how likely each was typed for a legacy Hindi font, and what it shows there."""

import re
from collections.abc import Iterable
from typing import Final

from cadre_cli.domain.deposit_sheet import MARK
from cadre_cli.text.krutidev import digits, to_unicode
from cadre_cli.text.legacy_script import has_latin_letters, legacy_odds, tells_script

# Odds as `text.legacy_script` gives them, of a text or of a word within it.
CELL: Final = 5.0
WORD: Final = 8.0

_PAIRED: Final = re.compile(r"[\[{(]([^\[\]{}()]*)[\]})]")
_SPACES: Final = re.compile(r"(\s+)")


def odds_by_text(texts: Iterable[str]) -> dict[str, float]:
    """The odds of each text but for blanks and numbers; where no text has a Latin letter, none tells."""
    worded = [text for text in texts if text and not text.isdecimal()]
    if not has_latin_letters("".join(worded)):
        return dict.fromkeys(worded, 0.0)
    return {text: text_odds(text) for text in worded}


def text_odds(text: str) -> float:
    """The odds that a text was typed for a legacy font; 0.0 for one that does not tell, as a mark of our own sheets."""
    return 0.0 if text.isdigit() or text.startswith(MARK) else sum(map(legacy_odds, telling_words(text)))


def telling_words(text: str) -> list[str]:
    """The words of a text. A pair of brackets is English punctuation ("veg [only]"); a single one is a key."""
    bracketed = "(" in text or "[" in text or "{" in text
    return (_PAIRED.sub(r" \1 ", text) if bracketed else text).split()


def legacy_text(text: str, odds: float) -> str:
    """What a text that was typed for a legacy font shows; English words within it stay."""
    return words_in_unicode(text, -CELL if odds > -CELL else WORD)


def legacy_run(text: str) -> str:
    """The same for a part of a cell, its outer spaces kept."""
    shown = legacy_text(text, text_odds(text))
    before, after = _SPACES.match(text), text[len(text.rstrip()) :]
    return f"{before[0] if before else ''}{shown}{after if shown else ''}"


def words_in_unicode(text: str, least: float) -> str:
    """The text with those words converted that have more than the least odds; figures as the font shows them."""
    return " ".join(_word(word, least) for word in text.split())


def _word(word: str, least: float) -> str:
    if tells_script(word):
        return to_unicode(word) if legacy_odds(word) > least else word
    return word if "@" in word and any(map(str.isalpha, word)) else digits(word)  # an e-mail address stays


def mend_figures(rows: list[list[str]]) -> None:
    """Writes phones and days, in place, in the signs that the font shows."""
    for row in rows:
        row[:] = [text if text.isalnum() and text.isascii() else _figures(text) for text in row]


def _figures(text: str) -> str:
    shown = digits(text)
    return text if shown == text or any(map(str.isalpha, shown)) else shown
