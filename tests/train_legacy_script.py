"""Trains the letter pairs of `cadre_cli.text.legacy_script`: `python -m tests.train_legacy_script` writes them anew."""

from collections import Counter
from collections.abc import Iterable
from math import log
from pathlib import Path

from cadre_cli.text.legacy_script import tells_script
from tests.text.hindi_words import english, first_names, hindi, surnames
from tests.text.typist import from_unicode

TABLE = Path(__file__).parents[1] / "cadre_cli" / "text" / "reference" / "letter_pairs.tsv"
_HEAD = "# Odds (natural logarithm) of Kruti Dev against English by a pair of letters; a letter alone: for new pairs.\n"
_PRIOR = 4.0


def legacy_words() -> list[str]:
    """The Hindi of samples and lists as a typist types it."""
    names = [hi for hi, _ in (*first_names(), *surnames())]
    return _words(from_unicode(text) for text in (*names, *hindi()))


def english_words() -> list[str]:
    """The English of samples and lists, as written and in small letters."""
    words = _words([en for _, en in (*first_names(), *surnames())] + english())
    return sorted({*words, *(word.lower() for word in words)})


def train(legacy: Iterable[str], english: Iterable[str]) -> dict[str, float]:
    """The odds of each pair of letters, and of each letter alone, from words of both kinds."""
    models = [_Letters(words) for words in (legacy, english)]
    known = sorted({*models[0].pairs, *models[1].pairs})
    letters = sorted({pair[1] for pair in known})
    odds = {letter: log(models[0].single(letter) / models[1].single(letter)) for letter in letters}
    return odds | {pair: log(models[0].after(pair) / models[1].after(pair)) for pair in known}


class _Letters:
    """How likely a letter is, alone and behind another; what was never seen is thought of by its second letter."""

    def __init__(self, words: Iterable[str]) -> None:
        spaced = [f" {word} " for word in words]
        self.pairs = Counter(word[at : at + 2] for word in spaced for at in range(len(word) - 1))
        self._letters = Counter(letter for word in spaced for letter in word[1:])
        self._firsts = Counter(pair[0] for pair in self.pairs.elements())
        self._total = self._letters.total()

    def single(self, letter: str) -> float:
        return (self._letters[letter] + 0.5) / (self._total + 60)

    def after(self, pair: str) -> float:
        return (self.pairs[pair] + _PRIOR * self.single(pair[1])) / (self._firsts[pair[0]] + _PRIOR)


def table_text(odds: dict[str, float]) -> str:
    """The table as it is stored."""
    return _HEAD + "".join(f"{letters}\t{value:.2f}\n" for letters, value in odds.items())


def _words(texts: Iterable[str]) -> list[str]:
    return sorted({word for text in texts for word in text.split() if tells_script(word)})


if __name__ == "__main__":
    TABLE.write_text(table_text(train(legacy_words(), english_words())), encoding="utf-8")
