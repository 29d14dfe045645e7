"""Amounts of money: as people write them to integer paise, and back with Indian grouping. Never a float."""

import re
from decimal import Decimal

from cadre_cli.text.devanagari import latin_digits, mend

_CURRENCY = r"(?:₹|rs\.?|inr|रु\.?|रू\.?|रुपये|रुपए|रूपये|रूपए|rupees)"
# Groups of two and three as in India or of three as elsewhere; a comma anywhere else is a slip.
_NUMBER = r"(?P<number>\d+|\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+)(?P<fraction>\.\d{1,2})?"
_AMOUNT = re.compile(rf"{_CURRENCY}?\s*{_NUMBER}\s*{_CURRENCY}?\s*(?:/[-=–]?|\.)?\s*(?:only|मात्र)?\s*(?:/-)?")


def parse_rupees(text: str) -> int | None:
    """The amount in paise of '5,000', '₹5,000/-', 'Rs. 1,05,000.50', '५०००'; None for anything else."""
    match = _AMOUNT.fullmatch(latin_digits(mend(text)).casefold())
    if match is None:
        return None
    return int(Decimal(match["number"].replace(",", "") + (match["fraction"] or "")) * 100)


def rupees(paise: int) -> str:
    """'₹1,05,000', '₹99.50', '-₹500'; lakhs and crores are grouped, paise shown only where there are any."""
    whole, rest = divmod(abs(paise), 100)
    lakhs, last = divmod(whole, 1000)
    grouped = f"{last:03d}" if lakhs else str(last)
    while lakhs:
        lakhs, pair = divmod(lakhs, 100)
        grouped = f"{pair:02d},{grouped}" if lakhs else f"{pair},{grouped}"
    return f"{'-' if paise < 0 else ''}₹{grouped}{f'.{rest:02d}' if rest else ''}"
