"""Participants' codes in what a payer wrote: whole tokens only, as he wrote them, with a slip, or cut short."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.codes import LENGTH, is_valid
from cadre_cli.ledger.matching.grouping import grouped

_TOKEN: Final = re.compile(r"[A-Z0-9]+")
_ANY: Final = "?"


def tokens(row: StoredRow) -> list[str]:
    """The words of a row in which a code may stand: not in its references, its VPA or a branch's IFSC."""
    text = f"{row.narration} {row.reference}".upper()
    told = row.told
    for known in (told.rrn, told.utr, told.ifsc, told.vpa):
        if known:
            text = text.replace(known.upper(), " ", 1)
    return list(dict.fromkeys(_TOKEN.findall(text)))


def may_be_code(token: str) -> bool:
    """Whether a token has a code's length, a letter and a digit: SUMAN and 23456 are no codes for certain."""
    return len(token) == LENGTH and not token.isalpha() and not token.isdigit()


def last_word_of_note(row: StoredRow) -> str:
    """What the bank left of the end of the payer's note, where a code that was cut short stands."""
    words = _TOKEN.findall((row.told.note or row.narration).upper())
    return words[-1] if words else ""


@dataclass(frozen=True)
class Codes:
    """The codes of an event, looked up whole, with a slip, or by their beginning."""

    known: frozenset[str]

    def whole(self, found: Iterable[str]) -> list[str]:
        """The tokens that are codes of somebody, in their order."""
        return [token for token in found if may_be_code(token) and token in self.known and is_valid(token)]

    def of_nobody(self, found: Iterable[str]) -> list[str]:
        """The tokens that are valid codes and nobody's."""
        return [token for token in found if may_be_code(token) and token not in self.known and is_valid(token)]

    def repaired(self, token: str) -> Sequence[str]:
        """The codes that differ from the token in one character."""
        if not may_be_code(token) or token in self.known:
            return ()
        near = (code for pattern in _patterns(token) for code in self._by_pattern.get(pattern, ()))
        return tuple(dict.fromkeys(near))

    def begun_by(self, token: str) -> Sequence[str]:
        """The codes whose first four characters the token is."""
        return self._by_four.get(token, ()) if len(token) == LENGTH - 1 else ()

    @cached_property
    def _by_pattern(self) -> Mapping[str, Sequence[str]]:
        return grouped((pattern, code) for code in sorted(self.known) for pattern in _patterns(code))

    @cached_property
    def _by_four(self) -> Mapping[str, Sequence[str]]:
        return grouped((code[:-1], code) for code in sorted(self.known))


def _patterns(code: str) -> list[str]:
    return [code[:place] + _ANY + code[place + 1 :] for place in range(LENGTH)]
