"""Which batches the rules leave open to whom, worked out from the tables alone, as `verify` does the rest."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from cadre_cli.domain.event import Batch, Event, Rule, UnknownGender
from cadre_cli.domain.plan import Plan

_TRAITS = ["role", "district", "gender", "unavailable", "pin"]


@dataclass(frozen=True)
class Ways:
    """`sets` of ids of batches, each once, and by code `of` everybody the number of the one that is open to him."""

    sets: tuple[frozenset[str], ...]
    of: "pd.Series[int]"


def ways_open(planned: pd.DataFrame, plan: Plan, event: Event) -> Ways:
    """What is open to each of these people (by code, as they were decided), whoever else goes where.

    To who was forced into a batch it is this one alone; to those who go together it is what is open to them all.
    """
    every = frozenset(batch.id for batch in plan.batches)
    shut = {
        trait: {value: frozenset(batch.id for batch in plan.batches if closes(value, batch)) for value in values}
        for trait, closes in _closing(event).items()
        for values in [planned[trait].unique()]
    }
    kinds = planned[_TRAITS].drop_duplicates()
    sets = [every.difference(*(shut[trait][value] for trait, value in kind.items())) for kind in _rows(kinds)]
    kind = planned[_TRAITS].merge(kinds.assign(kind=range(len(kinds))), on=_TRAITS, how="left")["kind"].to_numpy()
    way = pd.Series(kind, index=planned.index, dtype="int64")
    if Rule.TOGETHER in event.rules.hard:
        labels = {text: text.split(" ") for text in planned["together"].unique() if text}
        head = hanging_together(labels.values())
        group = planned["together"].map({text: head[several[0]] for text, several in labels.items()}).dropna()
        common: dict[str, frozenset[str]] = {}
        for one, number in set(zip(group, way[group.index], strict=True)):
            common[one] = common.get(one, every) & sets[number]
        way[group.index] = group.map({one: len(sets) + number for number, one in enumerate(common)})
        sets += common.values()
    for code, forced in plan.decisions.forced.items():
        if code in way.index:
            way[code] = len(sets)
            sets.append(every & {forced.batch})
    used = {int(number): sets[number] for number in way.unique()}  # of a group, what is open to all of it alone
    distinct = {one: number for number, one in enumerate(dict.fromkeys(used.values()))}
    return Ways(tuple(distinct), way.map({number: distinct[one] for number, one in used.items()}))


def hanging_together(sets: Iterable[Collection[str]]) -> Mapping[str, str]:
    """For each member of the sets the first by letters of all that are in one set with it, be it by way of others."""
    side: dict[str, frozenset[str]] = {}
    for one in sets:
        whole = frozenset(one).union(*(side.get(member, ()) for member in one))
        side.update(dict.fromkeys(whole, whole))
    first = {whole: min(whole) for whole in side.values()}
    return {member: first[whole] for member, whole in side.items()}


def _rows(table: pd.DataFrame) -> Iterable[dict[str, str]]:
    for row in table.itertuples(index=False, name=None):
        yield dict(zip(table.columns, row, strict=True))


def _closing(event: Event) -> Mapping[str, Callable[[str, Batch], bool]]:
    """By the trait that each looks at: the rules that close a batch to one person, those of them that hold."""
    days = {role.id: role.window.days for role in event.roles if role.window}
    serves = {venue.id: venue.serves for venue in event.venues}
    holds = event.rules.hard

    def by_role(role: str, batch: Batch) -> bool:
        outside = role in days and not {batch.arrives, batch.departs} <= set(days[role])
        unwanted = role not in (batch.roles or (role,))
        return (unwanted and Rule.ADMITS_ROLE in holds) or (outside and Rule.ROLE_WINDOW in holds)

    def by_days(away: str, batch: Batch) -> bool:
        stay = (batch.arrives <= date.fromisoformat(day) <= batch.departs for day in away.split())
        return Rule.AVAILABLE in holds and any(stay)

    return {
        "role": by_role,
        "district": lambda home, batch: home not in (serves[batch.venue] or (home,)),
        "gender": lambda gender, _: gender == "" and event.unknown_gender is UnknownGender.WAIT,
        "unavailable": by_days,
        "pin": lambda pin, batch: Rule.PIN in holds and pin not in ("", batch.id),
    }
