"""Posts: a role together with the place it is held in, one of the facts that may show two rows to be one person."""

from collections.abc import Callable, Sequence
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event, Level, Role

LOWER_LEVELS: Final = (Level.BLOCK, Level.MANDALAM, Level.SECTOR, Level.BOOTH)


def posts_of_one(people: pd.DataFrame, event: Event) -> pd.Series:
    """(role, place…) of everybody in a role that only one person holds there, indexed by row."""
    return _posts(people, event, lambda role: role.unique_in)


def posts_of_several(people: pd.DataFrame, event: Event) -> pd.Series:
    """(role, place…) of everybody in a role that several people may hold in one place, indexed by row."""
    return _posts(people, event, lambda role: None if role.unique_in or role.level is Level.STATE else role.level)


def post_in_words(post: Sequence[str], event: Event) -> str:
    """'District President (जिला अध्यक्ष) of Damoh'."""
    role, place = event.role_by_id[post[0]], " ".join(filter(None, post[1:]))
    return f"{role.names.en} ({role.names.hi}){f' of {place}' if place else ''}"


def _posts(people: pd.DataFrame, event: Event, held_in: Callable[[Role], Level | None]) -> pd.Series:
    posts = [pd.Series([], dtype=object, index=pd.Index([], dtype="int64"))]
    for role in event.roles:
        level = held_in(role)
        if level is None:
            continue
        holds = people["roles"].isin([text for text in people["roles"].unique() if role.id in text.split()])
        columns = _place_columns(level)
        held = people.loc[holds, columns]
        if columns:
            held = held[held[columns[-1]] != ""]
        places = list(zip(*(held[column] for column in columns), strict=True)) or [()] * len(held)
        posts.append(pd.Series([(role.id, *place) for place in places], index=held.index, dtype=object))
    return pd.concat(posts)


def _place_columns(level: Level) -> list[str]:
    """The columns that name one place of the level; the last is the place's own."""
    if level is Level.STATE:
        return []
    if level is Level.DISTRICT:
        return ["unit"]
    if level is Level.ASSEMBLY:
        return ["assembly"]
    return ["unit", "assembly", *(lower.value for lower in LOWER_LEVELS[: LOWER_LEVELS.index(level) + 1])]
