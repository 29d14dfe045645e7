"""Participants' codes: five characters that people can copy by hand and a bank can carry.

The last character is a check character: with v the positions in ALPHABET, 1·v1 + 2·v2 + 3·v3 + 4·v4 + 5·v5 ≡ 0
(mod 31). As 31 is prime, every single wrong character and every swap of two characters breaks the sum.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from hashlib import sha256
from itertools import combinations
from typing import Final

from cadre_cli.errors import FaultError

Triple = tuple[int, int, int, str, str, str]

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH: Final = 5
FAR_APART_UP_TO: Final = 20_000
"""Up to so many participants any two codes differ in three places, so that one wrong character has one repair."""

_BASE = len(ALPHABET)
_VALUE = {character: value for value, character in enumerate(ALPHABET)}
_INVERSE_OF_4 = pow(4, -1, _BASE)
_INVERSE_OF_5 = pow(5, -1, _BASE)
_PLACES = tuple(combinations(range(LENGTH), 3))
# Two characters and what they add to the sum, in the first places and in the next: a code is looked up, not worked out.
_PAIRS = tuple(one + other for other in ALPHABET for one in ALPHABET)
_FIRST, _NEXT = ({pair: place * _VALUE[pair[0]] + (place + 1) * _VALUE[pair[1]] for pair in _PAIRS} for place in (1, 3))
_FIRST_SUMS, _NEXT_SUMS = (tuple(sums[pair] for pair in _PAIRS) for sums in (_FIRST, _NEXT))
_CHECK = tuple(ALPHABET[-total * _INVERSE_OF_5 % _BASE] for total in range(2 * 10 * _BASE))
# Excel and CSV turn these into numbers and dates on the way: 23E45, JUN25, 25MAR.
_MONTHS = "JAN|FEB|MAR|APR|MAY|JUN|AUG|SEP|DEC"
_MANGLED = re.compile(rf"\d+E\d+|(?:{_MONTHS})\d\d|\d\d(?:{_MONTHS})")


def is_valid(code: str) -> bool:
    """Whether the text is exactly five characters of ALPHABET whose check character is right."""
    first, second = _FIRST.get(code[:2]), _NEXT.get(code[2:4])
    return first is not None and second is not None and code[4:] == _CHECK[first + second]


def check_character(four: str) -> str:
    """The fifth character for four characters of ALPHABET.

    Raises:
        KeyError: a character that ALPHABET does not have.
    """
    total = sum(place * _VALUE[character] for place, character in enumerate(four, start=1))
    return ALPHABET[-total * _INVERSE_OF_5 % _BASE]


def issue(keys: Sequence[str], taken: Iterable[str]) -> list[str]:
    """One new code for each key, in the order of `keys`; the same keys and `taken` give the same codes.

    Every code has a letter and a digit. While keys and `taken` together are at most FAR_APART_UP_TO, each differs
    from every other and from all of `taken` in three places or more, as long as such a code is left.

    Args:
        keys: identity keys, all different.
        taken: codes that are never given again; what is no valid code among them is passed over.

    Raises:
        ValueError: the same key twice.
        FaultError: more codes are asked for than there are.
    """
    gone = {code for code in taken if is_valid(code)}
    far_apart = len(gone) + len(keys) <= FAR_APART_UP_TO
    crowded = {triple for code in gone for triple in _triples(code)} if far_apart else set()
    codes: dict[str, str] = {}
    shelf: _Shelf | None = None
    # By sorted key, so that a clash is settled alike whatever the order of the rows.
    for key in sorted(keys):
        code = _free_far_code(key, gone, crowded) if far_apart else None
        if code is None:
            far_apart, shelf = False, shelf or _Shelf(gone)
            code = shelf.take(key)
        if code is None:
            raise FaultError(
                f"the codes of five characters are used up: "
                f"{len(keys) - len(codes):,} of {len(keys):,} people without a code would get none",
                "nothing was stored; plan a part of the people in another event folder",
            )
        gone.add(code)
        codes[key] = code
    if len(codes) < len(keys):
        raise ValueError("the same identity key twice")
    return [codes[key] for key in keys]


def _free_far_code(key: str, gone: Set[str], crowded: Set[Triple]) -> str | None:
    # Among themselves the codewords of `_far_code` are far apart; only older codes can come near.
    candidates = (_far_code(number) for number in _numbers(key, _BASE**3))
    return next((c for c in candidates if _is_plain(c) and c not in gone and crowded.isdisjoint(_triples(c))), None)


class _Shelf:
    """The codes that are left for any who come, near to others or not, looked up by their numbers."""

    def __init__(self, gone: Set[str]) -> None:
        self._closed = bytearray(_BASE ** (LENGTH - 1))
        for code in gone:
            self._closed[_number(code)] = True

    def take(self, key: str) -> str | None:
        """The first code on the walk of `key` that is left; None where none is."""
        for number in _numbers(key, len(self._closed)):
            if not self._closed[number]:
                # One that is not plain is closed, too, so that each is looked at once.
                self._closed[number] = True
                code = _code(number)
                if _is_plain(code):
                    return code
        return None


def _numbers(key: str, size: int) -> Iterator[int]:
    """All numbers below `size`, a power of 31, each once, in an order that only the key decides."""
    digest = sha256(key.encode()).digest()
    start, step = int.from_bytes(digest[:8]), int.from_bytes(digest[8:16])
    step += step % _BASE == 0  # prime to 31, so that the walk meets every number
    return ((start + turn * step) % size for turn in range(size))


def _code(number: int) -> str:
    second, first = divmod(number, len(_PAIRS))
    return _PAIRS[first] + _PAIRS[second] + _CHECK[_FIRST_SUMS[first] + _NEXT_SUMS[second]]


def _number(code: str) -> int:
    return sum(_VALUE[character] * _BASE**place for place, character in enumerate(code[:-1]))


def _far_code(number: int) -> str:
    # A second sum, 1·v1 + 4·v2 + 9·v3 + 16·v4 + 25·v5 ≡ 0, makes it a Reed-Solomon code: two codewords agree in two
    # places at most. v5 leaves both sums as the check character, v4 follows from 5·(first sum) - (second sum).
    v1, v2, v3 = (number // _BASE**place % _BASE for place in range(3))
    v4 = -(4 * v1 + 6 * v2 + 6 * v3) * _INVERSE_OF_4 % _BASE
    four = "".join(ALPHABET[value] for value in (v1, v2, v3, v4))
    return four + check_character(four)


def _is_plain(code: str) -> bool:
    return not (code.isalpha() or code.isdigit() or _MANGLED.fullmatch(code))


def _triples(code: str) -> Iterator[Triple]:
    return ((i, j, k, code[i], code[j], code[k]) for i, j, k in _PLACES)
