"""People called by a familiar name (सीमा दीदी, राजू भैया, 'राजेश (राजू)') who may stand beside it by their full one."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.intake import kinds
from cadre_cli.intake.coincidences import Coincidence, RowWords
from cadre_cli.intake.distinct import with_word
from cadre_cli.intake.names import is_familiar, may_be_alike
from cadre_cli.intake.posts import post_in_words, posts_of_several

MOST_HOLDERS: Final = 50
"""A post of more people than this in one place says too little: many of them have one first name."""

_HINT = re.compile(r"""दीदी|भैया|भइया|didi|bhaiya|उर्फ|\burf\b|\balias\b|[@(["“'‘]""", re.I)
"""What some word of a familiar name cannot be without."""


def familiar_doubts(people: pd.DataFrame, event: Event) -> list[Coincidence]:
    """Who may be another holder of his post, since one of the two is written by a familiar name.

    A post that only one person holds is not looked at: there any second name is a doubt. Takes the people table's
    'name', 'roles', 'unit' and the lower places, indexed by row.
    """
    names = people["name"]
    familiar = [name for name in with_word(_hints, names.unique().tolist()) if is_familiar(name)]
    if not familiar:
        return []
    is_called = names.isin(familiar)
    called = set(people.index[is_called])
    nearby = people["unit"].isin(people["unit"][is_called].unique())
    posts = posts_of_several(people[nearby], event)
    holders: dict[tuple[str, ...], list[int]] = {}
    for row, post in sorted(zip(posts.index, posts, strict=True)):
        holders.setdefault(post, []).append(row)
    among = {post: rows for post, rows in holders.items() if 1 < len(rows) <= MOST_HOLDERS}
    words = RowWords(people, among.values())
    found = (_doubts(rows, called, post_in_words(post, event), words) for post, rows in among.items())
    return list(chain.from_iterable(found))


def _hints(word: str) -> bool:
    return _HINT.search(word) is not None


def _doubts(rows: Sequence[int], familiar: set[int], post: str, words: RowWords) -> Iterator[Coincidence]:
    """One doubt for each familiar name and each other holder whose name is near to it."""
    for row in (row for row in rows if row in familiar):
        others = [other for other in rows if other != row and not (other in familiar and other < row)]
        name, names = words("name", row), [words("name", other) for other in others]
        near = may_be_alike([name] * len(others), names)
        alike = [other for other, is_near in zip(others, near, strict=True) if is_near]
        for other in alike:
            both = sorted((row, other))
            read = f"{words.listed(both)} are both {post}, one of them by a familiar name"
            # What is answered of one of several must say nothing of the rest.
            fact = f"{post}, {name}" if len(alike) == 1 else f"{post}, {name} = {words('name', other)}"
            action = "nothing if they are different people; if it is one, write the full name alike in both rows"
            yield Coincidence(kinds.MAYBE_FAMILIAR, both, row, read, action, fact)
