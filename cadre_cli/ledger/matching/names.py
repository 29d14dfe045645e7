"""Payers' names as banks leave them: whole, or cut to the length that the bank is known for, in either script."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.text.person_names import sound_key

CUT_AT: Final[Mapping[str, tuple[int, int]]] = {
    "State Bank of India": (7, 9),
    "Union Bank of India": (7, 9),
    "Axis Bank": (9, 10),
    "": (7, 10),
}
"""How many characters of a name these banks leave, and one that is not known may leave; one that is shorter is whole.
The others leave names whole."""

_FEWEST: Final = 3
_END: Final = "\U0010ffff"
_NASALS: Final = str.maketrans("m", "n")
_VOWELS: Final = str.maketrans("", "", "aeiou")


def is_cut(payer: str, bank: str) -> bool:
    """Whether the bank may have cut the name there."""
    shortest, longest = CUT_AT.get(bank, (0, 0))
    return shortest <= len(payer) <= longest


def fits(payer: str, bank: str, name: str) -> bool:
    """Whether the payer may be who is called so, as far as the bank tells."""
    sound, whole = _heard(payer), _heard(name)
    if len(sound) < _FEWEST:
        return False
    if not is_cut(payer, bank):
        return whole == sound
    # Cut inside a word, its vowels may sound otherwise than in the whole: VER of Verma.
    bones = _bones(sound)
    return whole.startswith(sound) or (len(bones) >= _FEWEST and _bones(whole).startswith(bones))


@dataclass(frozen=True)
class Names:
    """Many people by how their names sound without vowels, in order."""

    bones: Sequence[str]
    people: Sequence[Sequence[tuple[str, str]]]

    @classmethod
    def of(cls, names: Mapping[str, str]) -> "Names":
        """From the names by code."""
        groups = grouped((_bones(_heard(name)), (code, name)) for code, name in names.items())
        ordered = sorted(groups)
        return cls(ordered, [groups[bones] for bones in ordered])

    def fitting(self, payer: str, bank: str) -> list[str]:
        """The codes of all whom `fits`, by the sound of their names."""
        bones = _bones(_heard(payer))
        start = bisect_left(self.bones, bones)
        stop = bisect_left(self.bones, bones + _END)
        near = (pair for each in self.people[start:stop] for pair in each)
        return [code for code, name in near if fits(payer, bank, name)]


@lru_cache(maxsize=1 << 17)
def _heard(name: str) -> str:
    """How a name sounds, without what is written in several ways."""
    return sound_key(name).translate(_NASALS)


def _bones(sound: str) -> str:
    return sound[:1] + sound[1:].translate(_VOWELS)
