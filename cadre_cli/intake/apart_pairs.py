"""Pairs who must not meet, as words under 'apart' that the two alone have."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import count
from typing import Final

import pandas as pd

from cadre_cli.domain.questions import LEFT_OUT
from cadre_cli.intake.names import name_key

Pair = tuple[int, int]
"""The rows of two people."""

_OF_PAIRS: Final = "~"
_NOT_IN_LABELS = re.compile(r"[\s,;/+&|~]+")
"""What parts labels from each other, and white space, which is '_' within one."""


def who_are_here(people: pd.DataFrame) -> pd.DataFrame:
    """Those who have a name and are not left out."""
    return people[(people["name_key"] != "") & (people["set_aside"] != LEFT_OUT)]


def rows_of_names(present: pd.DataFrame, keys: Iterable[str]) -> dict[str, list[int]]:
    """By `name_key` the rows of all whose whole name is spelt so, in either script in which the rosters give it."""
    wanted = set(keys) - {""}
    others = present.loc[present["name_other"] != "", "name_other"]
    rows: dict[str, dict[int, None]] = {}
    for names in (present.loc[present["name_key"].isin(wanted), "name_key"], others.map(name_key)):
        for row, key in zip(names.index, names, strict=True):
            if key in wanted:
                rows.setdefault(key, {})[int(row)] = None
    return {key: list(found) for key, found in rows.items()}


def with_apart(
    people: pd.DataFrame,
    pairs: Sequence[Pair],
    words: Mapping[int, Set[str]] | None = None,
    in_place_of: Mapping[int, Set[str]] | None = None,
) -> pd.DataFrame:
    """The people with a label under 'apart' for each pair, which nobody else has, and further `words` by row.

    `in_place_of` are the labels by row that go.
    """
    if not (pairs or words):
        return people
    apart = people["apart"].copy()
    fresh: dict[int, set[str]] = {row: set(more) for row, more in (words or {}).items()}
    bearers = _bearers(apart)
    for pair in dict.fromkeys(tuple(sorted(pair)) for pair in pairs):
        both = _OF_PAIRS.join(sorted(_NOT_IN_LABELS.sub("_", str(people.at[row, "name"])) for row in pair))
        numbered = (both if number == 1 else f"{both}{_OF_PAIRS}{number}" for number in count(1))
        label = next(text for text in numbered if bearers.get(text, set()) <= set(pair))  # namesakes are kept apart too
        bearers[label] = set(pair)
        for row in pair:
            fresh.setdefault(row, set()).add(label)
    for row, labels in fresh.items():
        kept = {*str(apart[row]).split()} - (in_place_of or {}).get(row, set())
        apart[row] = " ".join(sorted(kept | labels))
    return people.assign(apart=apart)


def _bearers(apart: pd.Series) -> dict[str, set[int]]:
    """Who has each label of a pair already: a clean roster that is read again brings them along."""
    labels = apart[apart.str.contains(_OF_PAIRS, regex=False)].str.split().explode()
    found: dict[str, set[int]] = {}
    for row, label in zip(labels.index, labels, strict=True):
        found.setdefault(label, set()).add(int(row))
    return found
