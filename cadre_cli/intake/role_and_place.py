"""Role and place in one cell, as our own lists print them: 'विधायक · भिण्ड · 10 भिण्ड'."""

from collections.abc import Sequence
from typing import Final

from cadre_cli.intake.columns import heading_key

_HEADINGS: Final = frozenset(map(heading_key, ("दायित्व · स्थान\nRole · place", "दायित्व · स्थान", "Role · place")))
_BETWEEN: Final = " · "


def holds_both(heading: str) -> bool:
    """Whether a column so headed holds role and place."""
    return heading_key(heading) in _HEADINGS


def taken_apart(texts: Sequence[str]) -> dict[str, list[str]]:
    """The columns 'role', 'district' and 'assembly' of such texts; an assembly begins with its number."""
    columns: dict[str, list[str]] = {"role": [], "district": [], "assembly": []}
    for text in texts:
        role, *places = text.split(_BETWEEN)
        seats = [place for place in places if place[:1].isdigit()]
        others = [place for place in places[:1] if not place[:1].isdigit()]
        columns["role"].append(role)
        columns["district"].append(others[0] if others else "")
        columns["assembly"].append(seats[0] if seats else "")
    return columns
