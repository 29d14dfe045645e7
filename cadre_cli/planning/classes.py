"""Participants who are alike in everything the rules can see form a class; the model counts, it does not name.

What is seated as a whole is a **party**: one person, or all who share a `together` label. A class holds
parties that are alike; parties of several people are each a class of their own.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.domain.filling import bed_kind
from cadre_cli.linking import linked
from cadre_cli.planning.admission import meets_wish
from cadre_cli.planning.openness import Vector, as_codes, openness

Table = np.ndarray[tuple[int, int], np.dtype[np.int64]]


@dataclass(frozen=True)
class Classes:
    """The classes of one planning problem, sorted by what they are, never by row order.

    `parties[c]` are the parties of class c, each the row positions of its people; `number[c]` counts them.
    `members` has one row for each person of one representative party: `cls` and the traits of `describe`.
    `open` and `wished` are class x batch: whether the batch is open to the whole party, and how many of its
    people wished for it; `admits` is `open` by the rules alone, whatever an act holds or the office has closed;
    `staying`: how many of its people sit in it under the plan in force, `told`: how many of those were told so.
    """

    parties: tuple[tuple[tuple[int, ...], ...], ...]
    number: Vector
    members: pd.DataFrame
    open: np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    admits: np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    wished: Table
    staying: Table
    told: Table

    def people_with(self, mask: "pd.Series[bool]") -> Vector:
        """How many people of one party of each class satisfy `mask` (aligned with `members`)."""
        return np.bincount(self.members.loc[mask, "cls"], minlength=len(self.number)).astype(np.int64)

    @property
    def size(self) -> Vector:
        """People in one party of each class."""
        return np.bincount(self.members["cls"], minlength=len(self.number)).astype(np.int64)


def describe(people: pd.DataFrame, event: Event, batches: Sequence[Batch], now: "pd.Series[int]") -> pd.DataFrame:
    """One row a person (aligned with `people`) with what the rules see of him.

    Columns: role, priority, bed, district, division, unit, paid, alternate (whether), apart (text), `open` (to him and
    to all of his party) and `wish` as strings of '0' and '1' over the batches, `now` the position of today's batch or
    -1, `sits` whether he has one, `party`, a number shared by all who go together, -1 for who goes alone, and what
    `decided.settle` may set: `held`, `settled` and `told`, False. `settle` narrows `open`; `admits` stays.

    Only party districts where `one_away` can apply are kept in `unit`: others would split classes for nothing.
    """
    priority = {role.id: role.priority for role in event.roles}
    beds = {gender: bed_kind(gender, event).value for gender in people["gender"].unique()}
    party = linked_people(people, event)
    opens = open_to_all(_open_codes(people, event, batches), party, len(batches))
    return pd.DataFrame(
        {
            "role": people["role"],
            "priority": people["role"].map(priority).fillna(max(priority.values(), default=0) + 1).astype("int64"),
            "bed": people["gender"].map(beds),
            "district": people["district"],
            "division": people["division"],
            "unit": watched_units(people, event),
            "paid": people["paid"],
            "alternate": people["alternate"] > 0,
            "apart": people["apart"] if Rule.APART in event.rules.hard else "",
            "open": opens,
            "admits": opens,
            "wish": _by_distinct(
                people[["wish_batches", "wish_days"]],
                lambda row: "".join("01"[meets_wish(row[0], row[1], batch)] for batch in batches),
            ),
            "now": now,
            "sits": now >= 0,
            "held": False,
            "settled": False,
            "told": False,
            "party": party,
        }
    )


def seen_by(rules: Collection[Rule], described: pd.DataFrame) -> pd.DataFrame:
    """`described` with only what seating and the soft `rules` look at: the rest would split classes for nothing.

    Nobody has a seat so far, and nobody comes first.
    """
    away = Rule.ONE_AWAY in rules
    unit = described["unit"] if away else ""
    role = described["role"].where(described["unit"] != "", "") if away else ""
    wish = described["wish"] if Rule.WISHES in rules else "0" * len(str(described["open"].iat[0]))
    nothing = {"sits": False, "held": False, "settled": False, "told": False, "paid": False, "now": -1, "priority": 0}
    return described.assign(role=role, unit=unit, wish=wish, district="", division="", **nothing)


def watched_units(people: pd.DataFrame, event: Event) -> "pd.Series[str]":
    """The party district of who holds a role of `one_away`, '' of everybody else."""
    watched = frozenset().union(*event.rules.one_away) if event.rules.one_away else frozenset[str]()
    return people["unit"].where(people["role"].isin(list(watched)), "")


def linked_people(people: pd.DataFrame, event: Event) -> Vector:
    """A number, 0, 1, 2, …, for each set of people linked by shared `together` labels; -1 for who goes alone."""
    if Rule.TOGETHER not in event.rules.hard:
        return np.full(len(people), -1, dtype=np.int64)
    labels = people["together"]
    texts = {text: text.split() for text in labels.unique()}
    head = linked(texts.values())
    heads = labels.map({text: head[several[0]] if several else "" for text, several in texts.items()})
    alone = (heads == "") | (heads.groupby(heads).transform("size") == 1)
    numbers, _ = pd.factorize(heads.mask(alone))
    return numbers.astype(np.int64)


def form_classes(codes: "pd.Series[str]", described: pd.DataFrame) -> Classes:
    """Classes of the people with `codes` (rows aligned with `described`)."""
    party = described["party"].to_numpy()
    alike = described.drop(columns="party")
    groups: list[tuple[tuple[int, ...], ...]] = []
    single = np.flatnonzero(party < 0)
    if len(single):
        numbers = alike.iloc[single].groupby(list(alike.columns), sort=True).ngroup().to_numpy()
        groups += [tuple((row,) for row in rows) for rows in _positions_by(numbers, single)]
    together = np.flatnonzero(party >= 0)
    code = codes.to_numpy()
    of_many = [tuple(sorted(rows, key=lambda row: code[row])) for rows in _positions_by(party[together], together)]
    groups += [(rows,) for rows in sorted(of_many, key=lambda rows: code[rows[0]])]
    return _tabulate(groups, alike, len(str(described["open"].iat[0])))


def _tabulate(parties: list[tuple[tuple[int, ...], ...]], described: pd.DataFrame, batches: int) -> Classes:
    representatives = [row for group in parties for row in group[0]]
    owner = [number for number, group in enumerate(parties) for _ in group[0]]
    members = described.iloc[representatives].reset_index(drop=True).assign(cls=np.array(owner, dtype=np.int64))
    open_, admits = (_to_all(members[column], owner, len(parties), batches) for column in ("open", "admits"))
    wishes = _bits(members["wish"], batches)
    wished = np.zeros((len(parties), batches), dtype=np.int64)
    np.add.at(wished, owner, wishes)
    number = np.array([len(group) for group in parties], dtype=np.int64)
    sits = members["now"] >= 0
    staying, told = (_sitting(members[rows], len(parties), batches) for rows in (sits, sits & members["told"]))
    return Classes(tuple(parties), number, members, open_, admits, wished, staying, told)


def _to_all(
    codes: "pd.Series[str]", owner: Sequence[int], classes: int, batches: int
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Class x batch: whether it is open to all members, by strings of '0' and '1' over the batches."""
    open_ = np.ones((classes, batches), dtype=np.bool_)
    np.logical_and.at(open_, owner, _bits(codes, batches).astype(np.bool_))
    return open_


def _sitting(members: pd.DataFrame, classes: int, batches: int) -> Table:
    """Class x batch: how many of the members sit there now."""
    counts = np.zeros((classes, batches), dtype=np.int64)
    np.add.at(counts, (members["cls"].to_numpy(dtype=np.int64), members["now"].to_numpy(dtype=np.int64)), 1)
    return counts


def _bits(codes: "pd.Series[str]", width: int) -> Table:
    flat = np.frombuffer("".join(codes).encode("ascii"), dtype=np.uint8) - ord("0")
    return flat.reshape(len(codes), width).astype(np.int64)


def open_to_all(opens: "pd.Series[str]", party: Vector, batches: int) -> "pd.Series[str]":
    """What is closed to one of a party is closed to all of it."""
    if not (party >= 0).any() or not batches:
        return opens
    bits = pd.DataFrame(_bits(opens, batches), index=opens.index)
    shared = bits[party >= 0].groupby(party[party >= 0]).transform("min")
    codes = shared.astype(str).agg("".join, axis=1)
    return opens.where(party < 0, codes.reindex(opens.index))


def _open_codes(people: pd.DataFrame, event: Event, batches: Sequence[Batch]) -> "pd.Series[str]":
    known = openness(people, event, batches)
    codes = as_codes(known.of(np.arange(known.number)))
    return pd.Series(codes, dtype="str").iloc[known.kind].set_axis(people.index)


def _by_distinct(frame: pd.DataFrame, read: Callable[[tuple[str, ...]], str]) -> "pd.Series[str]":
    """`read(row)` once for each distinct row of `frame`, spread over all rows."""
    numbers = frame.groupby(list(frame.columns), sort=False).ngroup()
    distinct = frame.loc[~numbers.duplicated()]
    values = [read(row) for row in distinct.itertuples(index=False, name=None)]
    return numbers.map(pd.Series(values, index=numbers[distinct.index], dtype="str"))


def _positions_by(numbers: "np.ndarray[tuple[int], np.dtype[np.integer]]", positions: Vector) -> list[list[int]]:
    """The positions of each distinct number, in the order of the numbers."""
    ordered = np.argsort(numbers, kind="stable")
    cuts = np.flatnonzero(np.diff(numbers[ordered])) + 1
    return [list(map(int, rows)) for rows in np.split(positions[ordered], cuts) if len(rows)]
