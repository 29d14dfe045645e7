"""Places by the sound of their names: one that only spelling tells from a known one, and nothing like it anywhere."""

from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from cadre_cli.text.transliteration import frame, sounds

_CONFUSED: Final = 1  # letters by which the sounds of two places that are often confused differ
_ALIKE: Final = 80  # per cent of alike sounds from which a slip may be taken for a name of the district beside it
_CLEARLY: Final = 20  # how far behind it every other name must be
_VOWELS_AND_H: Final = str.maketrans("", "", "aeiouyEh")


class PlaceSounds:
    """The names of all places by their sounds; `names` are match keys with the places that bear them."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._places: dict[str, set[str]] = {}
        self._sounds: dict[str, set[str]] = {}
        for key, places in names.items():
            for sound in _frames(key):
                self._places.setdefault(sound, set()).update(places)
        for sound, here in self._places.items():
            for place in here:
                self._sounds.setdefault(place, set()).add(sound)

    def place(self, key: str) -> str:
        """The one place whose name sounds like the key, '' where there is none, or another place is easily meant.

        सिहोर sounds like सीहोर, but सिहोरा is a letter away: that is for a person to say.
        """
        heard = [(sound, place) for sound in _frames(key) for place in self._places.get(sound, ())]
        places = {place for _, place in heard}
        return "" if len(places) != 1 or any(self._has_rival(*one) for one in heard) else heard[0][1]

    def place_among(self, key: str, places: Iterable[str]) -> str:
        """The one of these places whose name is nearly the key, by a clear margin over them and over all others."""
        here = set(places)
        scores = {place: max(self._likeness(key, place), default=0.0) for place in here}
        best, *others = sorted(scores, key=lambda place: -scores[place]) or [""]
        clear = bool(best) and scores[best] >= max((_ALIKE, *(scores[other] + _CLEARLY for other in others)))
        nearer = (place for place in self._sounds if place not in here and self._reaches(key, place, scores[best]))
        return best if clear and not any(nearer) else ""

    def _reaches(self, key: str, place: str, score: float) -> bool:
        return max(self._likeness(key, place), default=0.0) >= score

    def _likeness(self, key: str, place: str) -> Iterable[float]:
        return (fuzz.ratio(sound, known) for sound in _frames(key) for known in self._sounds[place])

    def _has_rival(self, sound: str, place: str) -> bool:
        """Whether another place sounds nearly so; that it begins alike, for nobody mistakes the first letter."""
        spellings = [own for own in self._sounds[place] if _is_near(own, sound)]
        others = (other for other, places in self._places.items() if place not in places and other[0] == sound[0])
        return any(_is_near(own, other) or _bones(own) == _bones(other) for other in others for own in spellings)


def _is_near(one: str, other: str) -> bool:
    return OSA.distance(one, other, score_cutoff=_CONFUSED) <= _CONFUSED


def _frames(key: str) -> set[str]:
    """The sounds of a key; one with a digit has none, for a number is never misspelt."""
    return set() if any(map(str.isdigit, key)) else set(map(frame, sounds(key)))


def _bones(sound: str) -> str:
    return sound.translate(_VOWELS_AND_H)
