"""Amounts as banks write them: with a side ('1500.00(Cr)'), a sign, or brackets for less than nothing."""

import re
from functools import lru_cache
from typing import Final

from cadre_cli.text.keys import match_key
from cadre_cli.text.numbers import parse_rupees

_EMPTY: Final = frozenset(("", "-", "--", "–", "—", "0", "0.0", "0.00", ".00"))
_SIDE: Final = re.compile(r"(?P<amount>.*?)\s*[(\[]?\s*(?P<side>cr|dr|credit|debit)\.?\s*[)\]]?", re.I)
_BRACKETS: Final = re.compile(r"\((?P<amount>[^()]*)\)|-\s*(?P<minus>.*)|(?P<behind>.*\d)\s*-")
_OUT: Final = frozenset(map(match_key, ("dr", "d", "debit", "withdrawal", "नामे", "निकासी", "डेबिट")))
_IN: Final = frozenset(map(match_key, ("cr", "c", "credit", "deposit", "जमा", "क्रेडिट")))


@lru_cache(maxsize=1 << 14)
def read_amount(text: str) -> int | None:
    """Paise, less than 0 for 'Dr', a minus or brackets; 0 for what means empty; None for what is no amount."""
    if text in _EMPTY:
        return 0
    plain = parse_rupees(text)
    if plain is not None:
        return plain
    side = _SIDE.fullmatch(text)
    bare = side["amount"] if side else text.removeprefix("+")
    signed = _BRACKETS.fullmatch(bare)
    paise = parse_rupees(next(filter(None, signed.groups()), "") if signed else bare)
    if paise is None:
        return None
    is_out = side is not None and side["side"].casefold().startswith("d")
    return -paise if is_out != (signed is not None) else paise


def has_side(text: str) -> bool:
    """Whether 'Cr' or 'Dr', or a sign, stands at the amount itself."""
    return bool(_SIDE.fullmatch(text) or _BRACKETS.fullmatch(text) or text.startswith("+"))


def read_side(text: str) -> int:
    """1 for what comes in, -1 for what goes out, 0 for neither word."""
    key = match_key(text)
    return 1 if key in _IN else -1 if key in _OUT else 0
