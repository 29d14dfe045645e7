"""The same person in several rows. A name is never proof: a second fact must agree.

Every function takes people by the people table's columns, with the 0-based column of their names' cells in
'name_column', indexed 0, 1, 2… in roster order.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Any

import pandas as pd

from cadre_cli.domain.event import Event, Level
from cadre_cli.domain.findings import Address
from cadre_cli.intake import kinds
from cadre_cli.intake.cells import cell_name
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.merge import merge_rows
from cadre_cli.intake.names import name_key

_SHOWN = 4
_LOWER = (Level.BLOCK, Level.MANDALAM, Level.SECTOR, Level.BOOTH)


def merge_same(people: pd.DataFrame, event: Event, log: FindingsLog) -> pd.DataFrame:
    """The people with certain repetitions merged into their first row; doubts are asked and stay apart.

    Rows are one person when their names are equal without honorifics and they share a mobile, a code, or a post
    that only one person holds in a place. The result has their keys in 'name_key'.
    """
    people = people.assign(name_key=map_distinct(name_key, people["name"]))
    groups: list[list[int]] = []
    for rows in _joined(_same_facts(people, event), len(people)):
        against = _contradiction(people, rows)
        if against:
            read = f"{_listed(people, rows)} agree in the name and contradict each other in the {against}"
            action = "correct the cells if it is one person; until then they stay apart"
            log.add(kinds.MAYBE_ONE, name_address(people, rows[1]), read, action, len(rows))
            continue
        groups.append(rows)
        first = people["sources"][rows[0]]
        read = f'"{people["name"][rows[1]]}" stands here and in {first}, with {_shared(people, rows)}'
        action = "nothing: the rows were taken as one person"
        log.add(kinds.MERGED, name_address(people, rows[1]), read, action, len(rows))
    return merge_rows(people, groups, event)


def ask_doubts(people: pd.DataFrame, event: Event, log: FindingsLog) -> pd.DataFrame:
    """Asks about one mobile or one post of several people; a code of several people is taken from all of them.

    Takes people as `merge_same` gives them; returns them without the codes that cannot be told apart.
    """
    for number, rows in _shared_by(_numbers(people), people["name_key"]):
        read = f"{number} is the mobile of {_listed(people, rows)}"
        action = "nothing if they share a phone; if it is one person, spell the name alike"
        log.add(kinds.SAME_MOBILE, name_address(people, rows[-1]), read, action, len(rows))
    named = people[people["name"] != ""]
    for post, rows in _several(_posts(named, event)):
        role, place = event.role_by_id[post[0]], " ".join(filter(None, post[1:]))
        read = f"{_listed(people, rows)} are all {role.names.en} ({role.names.hi}){f' of {place}' if place else ''}"
        action = "correct the role or the place of all but one"
        log.add(kinds.SAME_POST, name_address(people, rows[-1]), read, action, len(rows))
    codes = people["code"]
    for code, rows in _several(codes[codes != ""]):
        action = "clear the code of all but its owner; until then the code counts for none of them"
        read = f"{code} is the code of {_listed(people, rows)}"
        log.add(kinds.SAME_CODE, name_address(people, rows[-1]), read, action, len(rows))
    return people.assign(code=codes.where(~codes.duplicated(keep=False), ""))


def name_address(people: pd.DataFrame, row: int) -> Address:
    """Where the name of a row stands."""
    where = people.loc[row].to_dict()
    return Address(where["file"], where["sheet"], cell_name(where["row"] - 1, where["name_column"]))


def _same_facts(people: pd.DataFrame, event: Event) -> Iterable[Sequence[int]]:
    """Groups of rows that share the name and one more fact; a row may be in several."""
    codes, keys = people["code"], people["name_key"]
    for facts in (_numbers(people), codes[codes != ""], _posts(people, event)):
        named = pd.Series(list(zip(keys[facts.index], facts, strict=True)), index=facts.index, dtype=object)
        yield from (rows for _, rows in _several(named[named.map(lambda fact: fact[0] != "")]))


def _numbers(people: pd.DataFrame) -> pd.Series:
    """Every mobile of everybody, indexed by row."""
    numbers = (people["mobile"] + " " + people["mobiles"]).str.split().explode()
    return numbers[numbers.notna()].astype(object)


def _posts(people: pd.DataFrame, event: Event) -> pd.Series:
    """(role, place…) of everybody in a role that only one person holds there, indexed by row."""
    posts = [pd.Series([], dtype=object, index=pd.Index([], dtype="int64"))]
    for role in event.roles:
        if role.unique_in is None:
            continue
        holds = people["roles"].isin([text for text in people["roles"].unique() if role.id in text.split()])
        columns = _place_columns(role.unique_in)
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
    return ["unit", "assembly", *(lower.value for lower in _LOWER[: _LOWER.index(level) + 1])]


def _several(facts: pd.Series) -> list[tuple[Any, list[int]]]:
    """Each fact that more than one row has, with its rows ascending; in the order of their first row."""
    repeated = facts[facts.duplicated(keep=False)]
    rows: dict[Any, dict[int, None]] = {}
    for row, fact in sorted(zip(repeated.index, repeated, strict=True), key=lambda pair: pair[0]):
        rows.setdefault(fact, {})[int(row)] = None
    return [(fact, list(found)) for fact, found in rows.items() if len(found) > 1]


def _shared_by(facts: pd.Series, keys: pd.Series) -> list[tuple[Any, list[int]]]:
    """The facts that people of different names share."""
    return [(fact, rows) for fact, rows in _several(facts) if len({keys[row] for row in rows} - {""}) > 1]


def _joined(groups: Iterable[Sequence[int]], count: int) -> list[list[int]]:
    """Groups that have a row in common as one, in roster order (union-find over the rows that repeat)."""
    parent = list(range(count))

    def root(row: int) -> int:
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    for one, other in chain.from_iterable(map(pairwise, groups)):
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    joined: dict[int, list[int]] = {}
    for row in range(count):
        if parent[row] != row:
            joined.setdefault(root(row), [root(row)]).append(row)
    return [sorted(rows) for _, rows in sorted(joined.items())]


def _contradiction(people: pd.DataFrame, rows: Sequence[int]) -> str:
    """The column in which rows of one name cannot both be right, '' where there is none."""
    return next((c for c in ("code", "gender") if len({people[c][row] for row in rows} - {""}) > 1), "")


def _shared(people: pd.DataFrame, rows: Sequence[int]) -> str:
    first, second = people.loc[rows[0]], people.loc[rows[1]]
    numbers = [set(f"{row['mobile']} {row['mobiles']}".split()) for row in (first, second)]
    if first["code"] and first["code"] == second["code"]:
        return "the same code"
    return "the same mobile" if numbers[0] & numbers[1] else "the same post"


def _listed(people: pd.DataFrame, rows: Sequence[int]) -> str:
    shown = [f'"{people["name"][row]}" ({people["sources"][row].splitlines()[0]})' for row in rows[:_SHOWN]]
    rest = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
    return ", ".join(shown) + rest
