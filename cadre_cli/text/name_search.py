"""People found by a piece of a name, in any script and order."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from cadre_cli.text.name_parts import parts
from cadre_cli.text.person_names import SAME, sound_alike
from cadre_cli.text.transliteration import frame, sounds

_BEGUN = 0.9
_SLIP = 0.65
_ENOUGH = 0.55
_BETWEEN_WORDS = str.maketrans(dict.fromkeys(".॰,;:/\\@()[]\"“”‘’'-", " "))


def candidates(names: Sequence[str], query: str, limit: int) -> list[tuple[int, float]]:
    """Whom a piece of a name may mean: (position in `names`, score), best first, at most `limit`.

    The query is one or more words or their beginnings, in any script and order, with a slip of the pen or joined
    otherwise. Most of its words must be found. Works on the distinct words of all names, in linear time.
    """
    asked = [_letters(word) for word in parts(query).words] or _letters(query).split()
    distinct = list(dict.fromkeys(names))
    split = [name.split() for name in distinct]
    known = _known_sounds(split)
    readings = _readings(asked, known)
    found = {word: _found_words(word, known) for word in dict.fromkeys(chain.from_iterable(readings))}
    wanted = frozenset(chain.from_iterable(found.values()))
    scores: dict[str, float] = {}
    for name, words in zip(distinct, split, strict=True):
        if not wanted.isdisjoint(words):
            scores[name] = max(_share_found([found[word] for word in reading], words) for reading in readings)
    best = heapq.nlargest(limit, ((score, -place, name) for place, (name, score) in enumerate(scores.items())))
    shown = {name: score for score, _, name in best if score >= _ENOUGH}
    places = [(place, round(shown[name], 4)) for place, name in enumerate(names) if name in shown]
    return sorted(places, key=lambda found: (-found[1], found[0]))[:limit]


def _share_found(asked: Sequence[Mapping[str, float]], words: Sequence[str]) -> float:
    """How well a name answers the words asked for; a little better if it has no others."""
    share = sum(max([found.get(word, 0.0) for word in words]) for found in asked) / len(asked)
    return share * (0.95 + 0.05 * min(1.0, len(asked) / len(words)))


def _letters(text: str) -> str:
    return " ".join(text.translate(_BETWEEN_WORDS).split())


def _known_sounds(split: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """Every sound of the words, with the words that have it; 'Dr.Verma' has that of Verma too."""
    known: dict[str, list[str]] = {}
    for word in dict.fromkeys(chain.from_iterable(split)):
        for sound in chain.from_iterable(map(sounds, _letters(word).split())):
            known.setdefault(sound, []).append(word)
    return known


def _readings(asked: Sequence[str], known: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The words as they were asked for, and with two joined or one taken apart."""
    readings = [list(asked)] if asked else []
    for place in range(len(asked) - 1):
        readings.append([*asked[:place], asked[place] + asked[place + 1], *asked[place + 2 :]])
    for place, word in enumerate(asked):
        for sound in sounds(word):
            halves = ([sound[:cut], sound[cut:]] for cut in range(2, len(sound) - 1))
            both = [[_letters(known[half][0]) for half in pair] for pair in halves if known.keys() >= set(pair)]
            readings += [[*asked[:place], *pair, *asked[place + 1 :]] for pair in both]
    return readings


def _found_words(word: str, known: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """The words that the one asked for may mean: alike in sound, begun by it, or with a slip, and how likely."""
    found: dict[str, float] = {}
    for sound in sounds(word):
        near = Levenshtein.normalized_similarity
        slips = process.extract(sound, known.keys(), scorer=near, score_cutoff=_SLIP, limit=None)
        bones = frame(sound)
        likely = {other: 0.8 * score for other, score, _ in slips}
        # 'zzz' sounds like a single letter, with which half of all names begin.
        begin = sound if len(word) == 1 or len(set(word)) > 1 else word
        likely |= {o: _BEGUN for o in known if o.startswith(begin) or (len(bones) > 3 and frame(o).startswith(bones))}
        for other, score in likely.items():
            alike = sound_alike(*sorted((sound, other)))
            for spelling in known[other]:
                found[spelling] = max(found.get(spelling, 0.0), alike if alike >= SAME else score)
    start = word.casefold()
    for spelling in chain.from_iterable(known.values()):
        if spelling.casefold().startswith(start):
            found[spelling] = max(found.get(spelling, 0.0), _BEGUN)
    return found
