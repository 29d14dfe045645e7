"""Payers' names as banks leave them: whole, or cut to the length that the bank is known for, in either script."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cadre_cli.text.person_names import sound_key

CUT_AT: Final[Mapping[str, tuple[int, int]]] = {
    "State Bank of India": (7, 9),
    "Union Bank of India": (7, 9),
    "Axis Bank": (9, 10),
}
"""How many characters of a name these banks leave; one that is shorter is whole. The others leave names whole."""

_FEWEST: Final = 3
_END: Final = "\U0010ffff"
_NASALS: Final = str.maketrans("m", "n")


def is_cut(payer: str, bank: str) -> bool:
    """Whether the bank may have cut the name there."""
    shortest, longest = CUT_AT.get(bank, (0, 0))
    return shortest <= len(payer) <= longest


@lru_cache(maxsize=1 << 17)
def heard(name: str) -> str:
    """How a name sounds, without what is written in several ways; a cut name sounds like the beginning of it."""
    return sound_key(name).translate(_NASALS)


def fits(payer: str, bank: str, name: str) -> bool:
    """Whether the payer may be who is called so, as far as the bank tells."""
    sound = heard(payer)
    if len(sound) < _FEWEST:
        return False
    return heard(name).startswith(sound) if is_cut(payer, bank) else heard(name) == sound


@dataclass(frozen=True)
class Names:
    """The names of many people, looked up by their sound or its beginning."""

    sounds: Sequence[str]
    codes: Sequence[Sequence[str]]

    @classmethod
    def of(cls, names: Mapping[str, str]) -> "Names":
        """From the names by code."""
        groups: dict[str, list[str]] = {}
        for code, name in names.items():
            groups.setdefault(heard(name), []).append(code)
        ordered = sorted(groups)
        return cls(ordered, [groups[sound] for sound in ordered])

    def fitting(self, payer: str, bank: str) -> list[str]:
        """The codes of all whom `fits`, by the sound of their names."""
        sound = heard(payer)
        if len(sound) < _FEWEST:
            return []
        start = bisect_left(self.sounds, sound)
        stop = bisect_left(self.sounds, sound + _END) if is_cut(payer, bank) else start + 1
        places = range(start, min(stop, len(self.sounds)))
        return [
            code
            for place in places
            if self.sounds[place].startswith(sound)
            for code in self.codes[place]
            if is_cut(payer, bank) or self.sounds[place] == sound
        ]
