"""A person's name in the other script: from the office's spellings, names that are known, or else by its letters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.keys import match_key
from cadre_cli.text.name_parts import COMPOUNDING, FILLER, INITIALS, LETTER_NAMES
from cadre_cli.text.to_devanagari import to_devanagari
from cadre_cli.text.transliteration import frame, sounds, to_latin

_LAST_ONLY: Final = "-"
"""Stands before a spelling that is meant only at the end of a name: Ramesh Meena is मीणा, Meena Sharma is मीना."""
_WORD = re.compile(r"[A-Za-z]+\.?|[\u0900-\u096f\u0971-\u097f\u200c\u200d]+")
_OTHER_SIGNS = re.compile("[^A-Za-z\u0900-\u097f\u200c\u200d\\s.,()'0-9-]")
_LETTERS: Final = {latin: hindi for hindi, latin in LETTER_NAMES.items()}
_SHORTEST_PART: Final = 2


class Origin(StrEnum):
    """Where a spelling is from."""

    OFFICE = "office"
    KNOWN = "known"
    """Every word is a name that is known, or is spelt as the office has said."""
    LETTERS = "letters"
    """Some word was put into the other script letter by letter."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word or name in the other script, '' where none can be told, and where the spelling is from."""

    text: str
    origin: Origin = Origin.KNOWN


def other_script(name: str, own: Mapping[str, str]) -> Spelt:
    """The name in the script in which it is not written: Latin in Devanagari, Devanagari in Latin letters.

    `own` are the office's spellings by `match_key`. A name with signs that are none of a name's ('S/o') has none.
    """
    spelt = spelt_words(name, own)
    if not spelt or _OTHER_SIGNS.search(name) or not all(each.text for each in spelt.values()):
        return Spelt("", Origin.LETTERS)
    guessed = any(each.origin is Origin.LETTERS for each in spelt.values())
    text = _WORD.sub(lambda match: spelt[match[0]].text if match[0] in spelt else match[0], name)
    return Spelt(text, Origin.LETTERS if guessed else Origin.KNOWN)


def spelt_words(name: str, own: Mapping[str, str]) -> Mapping[str, Spelt]:
    """The words of a name, each in the other script than its own; of a name in both scripts those in Devanagari.

    A full stop behind a Latin word belongs to it: what is short in one script may be written out in the other.
    """
    words = _WORD.findall(name)
    words = list(filter(is_devanagari, words)) or words
    return {word: _spelt(word, own, last=0 < place == len(words) - 1) for place, word in enumerate(words)}


def is_in_other_script(text: str, word: str) -> bool:
    """Whether the text is written in letters of the other script than the word, and in no others."""
    words = _WORD.findall(text)
    return bool(words) and all(is_devanagari(each) is not is_devanagari(word) for each in words)


def _spelt(word: str, own: Mapping[str, str], last: bool) -> Spelt:
    """One word in the other script; `last` where it ends a name of several."""
    if said := own.get(match_key(word)):
        return Spelt(said, Origin.OFFICE)
    if is_devanagari(word):
        known = _known().latin.get(match_key(word))
        return Spelt(known) if known else Spelt(to_latin(word).capitalize(), Origin.LETTERS)
    bare = word.rstrip(".")
    if found := _in_devanagari(bare.casefold(), last):
        return Spelt(found)
    if len(bare) == 1 or INITIALS.fullmatch(bare):
        return Spelt(" ".join(f"{_LETTERS[letter]}." for letter in bare.upper()))
    return Spelt(to_devanagari(bare), Origin.LETTERS)


@dataclass(frozen=True, slots=True)
class _Known:
    """Names that are known: Devanagari by small Latin spelling, and at the end of a name; Latin by `match_key`."""

    devanagari: Mapping[str, str]
    at_the_end: Mapping[str, str]
    latin: Mapping[str, str]


@cache
def _known() -> _Known:
    text = files("cadre_cli.text").joinpath("reference", "name_words.tsv").read_text(encoding="utf-8")
    devanagari: dict[str, str] = {}
    at_the_end: dict[str, str] = {}
    latin: dict[str, str] = {}
    for line in text.splitlines():
        hindi, spellings = line.split("\t")
        for spelling in spellings.split():
            small = spelling.removeprefix(_LAST_ONLY).casefold()
            where = at_the_end if spelling.startswith(_LAST_ONLY) else devanagari
            where.setdefault(small, hindi)
            latin.setdefault(match_key(hindi), spelling.removeprefix(_LAST_ONLY))
    return _Known(devanagari, at_the_end, latin)


def _in_devanagari(small: str, last: bool) -> str:
    """The spelling of a name that is known, or of two that are written as one; '' for any other."""
    known = _known()
    if found := (last and known.at_the_end.get(small)) or known.devanagari.get(small):
        return found
    for cut in range(len(small) - _SHORTEST_PART, _SHORTEST_PART, -1):
        first, second = known.devanagari.get(small[:cut]), known.devanagari.get(small[cut:])
        if first and second and frame(sounds(small[cut:])[0]) in COMPOUNDING | FILLER:
            return first + second
    return ""
