"""Whose son or wife somebody is, from his name and from a column beside it: what tells two namesakes apart."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final

from cadre_cli.intake.values.reading import says_nothing
from cadre_cli.text.name_parts import parts
from cadre_cli.text.person_names import ASK, similarity

FATHER, HUSBAND = "father", "husband"
_HEADINGS: Final[Mapping[str, re.Pattern[str]]] = {
    FATHER: re.compile(r"पिता(?![\u0900-\u0963])|\b(?:fathers?|pita|f/h|[sf]/o)\b", re.I),
    HUSBAND: re.compile(r"पति(?![\u0900-\u0963])|\b(?:husbands?|pati|f/h|[wh]/o)\b", re.I),
}
_OF_NAMES: Final[Mapping[str, str]] = {"child": FATHER, "spouse": HUSBAND}

Kin = tuple[frozenset[str], str]
"""Whether it is the father or the husband, or one of the two; and his name."""


def kin_differ(rows: Sequence[tuple[str, str]]) -> bool:
    """Whether two of the rows, each a name and its carried columns (JSON), name a father or husband of other names."""
    known = [list(_kin(name, extra)) for name, extra in rows]
    return any(_are_strangers(one, other) for one, other in combinations(known, 2))


def _kin(name: str, extra: str) -> Iterator[Kin]:
    taken = parts(name)
    if taken.relation_kind in _OF_NAMES:
        yield frozenset((_OF_NAMES[taken.relation_kind],)), taken.relation
    for heading, text in json.loads(extra).items() if extra else ():
        who = frozenset(kind for kind, words in _HEADINGS.items() if words.search(heading))
        if who and not says_nothing(text):
            yield who, text


def _are_strangers(one: Sequence[Kin], other: Sequence[Kin]) -> bool:
    """Nothing is said against them where one names the father and the other the husband."""
    comparable = [(left, right) for (who, left), (whom, right) in product(one, other) if who & whom]
    return bool(comparable) and all(similarity(left, right) < ASK for left, right in comparable)
