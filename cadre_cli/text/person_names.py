"""How alike the names of two people are, across scripts and spellings.

Scores go from 0 to 1. Two people of one name score 1.0, so a name is never proof: it takes a second fact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from rapidfuzz.distance import OSA, Levenshtein

from cadre_cli.text.name_parts import COMPOUNDING, FILLER, parts
from cadre_cli.text.transliteration import frame, sounds

SAME: Final = 0.9
"""Names that score this much or more are spelt alike for all we know."""
ASK: Final = 0.5
"""Names that score this much or more are worth a question where a second fact agrees."""

_TELLING_RELATIONS = ("child", "spouse")
_DOUBTFUL = 0.88
_BY_NICKNAME = 0.8
_ALIKE_INITIAL = 0.5
_CONFLICT = 0.65
_OTHER_NUMBER = 0.4
_TURNED = 0.97
_TWICE = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiouE")
_EASILY_MISTAKEN = str.maketrans("bdy", "vrj")
_INITIAL_OF: Final[Mapping[str, str]] = {"c": "ck", "p": "pf", "w": "v", "z": "j", "q": "k", "x": "k", "a": "aE"}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name with its sounds and how much it tells; an initial's only sound is its small letter."""

    text: str
    sounds: tuple[str, ...]
    weight: float
    initial: bool = False


_Spans = tuple[tuple[range, _Word], ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """Which words of two names are one: their places in either, how alike, what they weigh."""

    left: range
    right: range
    score: float
    weight: float


def sound_key(name: str) -> str:
    """One key for the usual spellings of a name in both scripts, for blocking; '' for a name without words.

    Words written joined or apart share it. So does much else: it is no proof of anything.
    """
    joined = "".join(frame(word.sounds[0]).removesuffix("a") for word in _heard(parts(name).words))
    return _TWICE.sub(r"\1", frame(joined))


@lru_cache(maxsize=1 << 17)
def similarity(left: str, right: str) -> float:
    """How alike two names are, 0 to 1, in any script, with or without titles, in any order; symmetric.

    From `SAME` on they are spelt alike for all we know, from `ASK` on a question is worth it. A nickname can only
    raise a question; fathers or husbands that differ halve the score, and Ram 1 is not Ram 2.
    """
    one, other = parts(left), parts(right)
    score = _words_alike(*sorted((one.words, other.words)))
    for with_nickname, plain in ((one, other), (other, one)):
        if with_nickname.nickname:
            called = (*parts(with_nickname.nickname).words, *with_nickname.words[1:])
            score = max(score, _BY_NICKNAME * _words_alike(*sorted((called, plain.words))))
    if one.nickname and other.nickname and similarity(one.nickname, other.nickname) < ASK:
        score = min(score, _DOUBTFUL)
    if one.relation_kind in _TELLING_RELATIONS and one.relation_kind == other.relation_kind:
        score *= 1.0 if similarity(one.relation, other.relation) >= ASK else 0.5
    if one.number != other.number:
        score = score * _OTHER_NUMBER if one.number and other.number else min(score, _DOUBTFUL)
    return round(score, 4)


def similar_pairs(left: Sequence[str], right: Sequence[str]) -> list[float]:
    """`similarity` of each name with the one at the same place of the other list.

    Raises:
        ValueError: the lists are of different length.
    """
    pairs = list(zip(left, right, strict=True))
    scores = {pair: similarity(*pair) for pair in dict.fromkeys(pairs)}
    return [scores[pair] for pair in pairs]


@lru_cache(maxsize=1 << 17)
def _heard(words: tuple[str, ...]) -> tuple[_Word, ...]:
    """The words with their sounds and weights; weak second names weigh less than what tells people apart."""
    heard: list[_Word] = []
    for text in words:
        if len(text) == 2 and text.endswith("."):
            heard.append(_Word(text, (text[0].casefold(),), 0.5, initial=True))
        elif sounds(text):
            heard.append(_Word(text, sounds(text), _weight(text, heard)))
    if heard and not any(word.weight > 0.5 for word in heard):
        heard[0] = replace(heard[0], weight=1.0)
    return tuple(heard)


@lru_cache(maxsize=1 << 17)
def _spans(words: tuple[str, ...]) -> _Spans:
    """Each word, and each two neighbours as one, with their places."""
    heard = _heard(words)
    spans = [(range(place, place + 1), word) for place, word in enumerate(heard)]
    for place, (first, second) in enumerate(pairwise(heard)):
        if not first.initial and not second.initial:
            joined = first.text + second.text
            spans.append((range(place, place + 2), _Word(joined, sounds(joined), first.weight + second.weight)))
    return tuple(spans)


def _weight(text: str, before: Sequence[_Word]) -> float:
    bones = frame(sounds(text)[0])
    if bones in FILLER:
        return 0.6 if len(before) == 1 and frame(before[0].sounds[0]) in COMPOUNDING else 0.25
    return 0.6 if before and bones in COMPOUNDING else 1.0


@lru_cache(maxsize=1 << 17)
def _words_alike(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """The share of both names, by weight, that is alike; what only one of them has counts as not alike."""
    if left and left == right:
        return 1.0
    one, other = _heard(left), _heard(right)
    if not one or not other:
        return 0.0
    matches = _aligned(_spans(left), _spans(right))
    alike = sum(match.score * match.weight for match in matches)
    score = alike / sum(word.weight for word in (*one, *other))
    left_over = [
        [word for place, word in enumerate(words) if all(place not in where for where in places)]
        for words, places in ((one, [m.left for m in matches]), (other, [m.right for m in matches]))
    ]
    if all(left_over):
        score *= _CONFLICT
    doubts = any(match.score < SAME and not _is_weak_initial(match, one, other) for match in matches)
    if doubts or any(word.weight >= 0.5 for words in left_over for word in words):
        score = min(score, _DOUBTFUL)
    turned = any(before.right.start > after.right.start for before, after in pairwise(matches))
    return score * _TURNED if turned else score


def _aligned(one: _Spans, other: _Spans) -> list[_Match]:
    """The best matches first come, none sharing a word, in the order of the first name."""
    found = sorted(_possible_matches(one, other), key=lambda m: (-m.score, -m.weight, m.left.start, m.right.start))
    chosen: list[_Match] = []
    for match in found:
        if all(_apart(match.left, kept.left) and _apart(match.right, kept.right) for kept in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.left.start)


def _apart(one: range, other: range) -> bool:
    return one.stop <= other.start or other.stop <= one.start


def _possible_matches(one: _Spans, other: _Spans) -> Iterator[_Match]:
    """Word with word, and a word with two that may be written as one."""
    for (left, first), (right, second) in product(one, other):
        score = _word_alike(first, second) if len(left) + len(right) < 4 else 0.0
        if score and (len(left) == len(right) or score >= SAME):
            yield _Match(left, right, score, first.weight + second.weight)


def _is_weak_initial(match: _Match, one: Sequence[_Word], other: Sequence[_Word]) -> bool:
    """Whether the match is an initial with a word that tells little: Rajesh K. is Rajesh Kumar."""
    first, second = one[match.left.start], other[match.right.start]
    return first.initial != second.initial and min(first.weight, second.weight) < 0.5


def _word_alike(one: _Word, other: _Word) -> float:
    if one.initial and other.initial:
        return float(one.sounds == other.sounds)
    if one.initial or other.initial:
        initial, word = (one, other) if one.initial else (other, one)
        return _ALIKE_INITIAL if word.sounds[0][0] in _INITIAL_OF.get(initial.sounds[0], initial.sounds[0]) else 0.0
    return max(sound_alike(*sorted((first, second))) for first in one.sounds for second in other.sounds)


@lru_cache(maxsize=1 << 17)
def sound_alike(one: str, other: str) -> float:
    """How alike two sounds are: `SAME` and more for spellings of one name, less for a slip, 0 for two names."""
    if one == other:
        return 1.0
    shorter, longer = sorted((frame(one), frame(other)), key=len)
    if shorter == longer:
        return 0.97
    if one.replace("E", "e") == other.replace("E", "e"):
        return 0.95
    bones, more_bones = shorter.translate(_VOWELS), longer.translate(_VOWELS)
    if bones == more_bones:
        if len(bones) >= 5 and len(longer) - len(shorter) == 1 and shorter[-1] == longer[-1]:
            return 0.93
        likeness = 0.9 * Levenshtein.normalized_similarity(shorter, longer)
        return likeness if likeness >= 0.6 else 0.0
    if shorter.translate(_EASILY_MISTAKEN) == longer.translate(_EASILY_MISTAKEN):
        return 0.75
    head, whole = sorted((one, other), key=len)
    if len(head) >= 2 and whole.startswith(head) and frame(whole[len(head) :]) in FILLER | COMPOUNDING:
        return 0.65
    slip = len(bones) < len(more_bones) or sorted(bones) == sorted(more_bones)
    near = len(bones) >= 4 and one[0] == other[0] and OSA.distance(bones, more_bones) == 1
    return 0.6 if slip and near else 0.0
