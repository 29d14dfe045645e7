"""What would it take: the cheapest changes that would seat those who wait, or keep a rule, and what else would do.

The second and third answer are the cheapest that use less of what the ones before use most of, so that the office
can choose between unlike things: a few beds, or one more batch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from cadre_cli.domain.event import AutoBatches, Batch, Event, Rule, UnknownGender
from cadre_cli.domain.remedies import Remedy, RemedyKind
from cadre_cli.planning.admission import TRAITS, Traits
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.classes import Classes, describe, form_classes, seen_by, watched_units
from cadre_cli.planning.decided import NOTHING_DECIDED, Standing, held_anyway, lost_days, settle
from cadre_cli.planning.openness import Vector, first_of_each
from cadre_cli.planning.releases import Release, releases
from cadre_cli.planning.remedy_model import Found, Place, Task, cheapest
from cadre_cli.planning.remedy_words import AT_MOST, in_words, not_sought

MOST_ANSWERS = 3
"""So many sets of changes are told, the cheapest first."""

SECONDS = 30.0
"""Each answer is sought for so long at the most; where it is not proven by then, it says so."""

TOO_LARGE = 5_000_000
"""Of more people times batches no remedy is sought: one model of a whole large round fits no small machine."""

TO_THE_FULL = frozenset({Rule.ONE_AWAY, Rule.WISHES})
"""Soft rules that can be kept to the full, and then stay so whatever else is striven for."""

LOOKED_OVER = frozenset({Rule.SEAT, Rule.KEEP})
"""Rules that stand in nobody's way: everybody is seated anyhow, and `cadre plan --fresh` moves whom it likes."""


def remedies(
    planned: pd.DataFrame,
    where: "pd.Series[str]",
    held: Sequence[Batch],
    event: Event,
    time_limit: float | None,
    standing: Standing = NOTHING_DECIDED,
) -> tuple[Remedy, ...]:
    """The cheapest changes that seat everyone who waits and can be seated at all, the cheapest first.

    None where nobody waits, or where no change of these kinds would help.

    Args:
        planned: the people who were planned (not those set aside).
        where: each one's batch id, '' for who waits; aligned with `planned`.
        held: the batches of the plan.
        event: the round.
        time_limit: seconds for each solve; None for `SECONDS`.
        standing: what was decided by hand; it stays decided.
    """
    if not (where == "").any():
        return ()
    return remedies_for(Rule.SEAT, planned, where, held, event, time_limit, standing)


def remedies_for(
    rule: Rule,
    planned: pd.DataFrame,
    where: "pd.Series[str]",
    held: Sequence[Batch],
    event: Event,
    time_limit: float | None = None,
    standing: Standing = NOTHING_DECIDED,
) -> tuple[Remedy, ...]:
    """As `remedies`, for changes under which everybody has a seat and `rule` and those that rank above it are kept.

    `rule` is `seat`, `one_away` or `wishes`. What it promises holds for a plan made afresh: who is kept where he is
    may keep a rule from being kept. Nothing is sought where a rule that cannot be kept to the full ranks above, as
    `fewest_batches` does where the planner lays the batches.
    """
    kept = _kept_with(rule, event)
    if kept is None:
        return ()
    if len(planned) * len(held) > TOO_LARGE:
        return (Remedy((), 0, *not_sought()),)
    task, waiting = _task(planned, where, tuple(held), event, standing, kept)
    if task is None or (rule is Rule.SEAT and not waiting):
        return ()
    names = dict(zip(task.people["code"], task.people["name"], strict=True))
    batches = {batch.id: batch for batch in task.batches if batch.id not in task.held}
    found = []
    for answer in _answers(task, min(time_limit or SECONDS, SECONDS)):
        en, hi = in_words(answer.changes, event, names, batches, answer.proven)
        found.append(Remedy(answer.changes, waiting, en, hi, _price(answer, event), answer.proven))
    return tuple(found)


def _kept_with(rule: Rule, event: Event) -> tuple[Rule, ...] | None:
    """The rules to keep to the full with it: `rule`, and those of its tier and above; None where that cannot be."""
    kept: list[Rule] = []
    looked_over = LOOKED_OVER if event.auto else LOOKED_OVER | {Rule.FEWEST_BATCHES}
    if not event.rules.groups:  # then it has nothing to count
        looked_over = looked_over | {Rule.GROUP}
    for tier in event.rules.tiers:
        if any(r not in TO_THE_FULL | looked_over for r in tier):
            return None
        kept += [r for r in tier if r in TO_THE_FULL]
        if rule in tier:
            return tuple(kept)
    return None


def _answers(task: Task, seconds: float) -> Iterator[Found]:
    """The cheapest changes, then the cheapest with none (or if that cannot be, half) of what costs most in them."""
    most: dict[RemedyKind, int] = {}
    answer = cheapest(task, most, seconds)
    for _ in range(MOST_ANSWERS):
        if answer is None or not answer.changes or (most and len(answer.changes) > AT_MOST):
            return
        yield answer
        units: dict[RemedyKind, int] = {}
        for change in answer.changes:
            units[change.kind] = units.get(change.kind, 0) + change.amount
        dearest = max(units, key=lambda kind: units[kind] * task.event.prices[kind])
        fewer = ({**most, dearest: n} for n in dict.fromkeys((0, units[dearest] // 2)))
        most, answer = next(
            ((limits, found) for limits in fewer if (found := cheapest(task, limits, seconds))), (most, None)
        )


def _price(answer: Found, event: Event) -> int:
    return sum(event.prices[change.kind] * change.amount for change in answer.changes)


def _task(
    planned: pd.DataFrame,
    where: "pd.Series[str]",
    held: tuple[Batch, ...],
    event: Event,
    standing: Standing,
    kept: tuple[Rule, ...],
) -> tuple[Task | None, int]:
    """The problem of seating all who can be seated, and how many of them wait now; None where nobody can."""
    batches = _batches(held, event, standing)
    places = {batch.id: number for number, batch in enumerate(batches)}
    now = where.map(places).fillna(-1).astype("int64")
    described = describe(planned, event, batches, now).assign(open="1" * len(batches))
    described = settle(described, planned["code"], batches, standing)
    able = _with_known_gender(planned, event, described) & described["open"].str.contains("1", regex=False)
    if not able.any():
        return None, 0
    absent = planned[~able]
    homebound = frozenset(zip(absent["role"], watched_units(absent, event), strict=True))
    people, described = (table[able].reset_index(drop=True) for table in (planned, described))
    kind, needed = _needed(people, batches, event, standing)
    classes = form_classes(people["code"], seen_by(kept, described).assign(released=kind))
    opening = _of_classes(classes, kind, needed, people["code"])
    further = frozenset(range(len(held), len(batches))) if not event.auto else frozenset[int]()
    ids = frozenset(batch.id for batch in held)
    exempt = held_anyway(batches, now, standing)
    task = Task(event, people, batches, further, ids, classes, opening, kept, homebound, exempt)
    return task, int((where[able] == "").sum())


def _batches(held: tuple[Batch, ...], event: Event, standing: Standing) -> tuple[Batch, ...]:
    """The batches of the plan, and those that could be held beside them, or, where the planner lays them, instead."""
    lengths = event.auto or AutoBatches(tuple(sorted({len(batch.days) for batch in held})))
    known = {(batch.venue, batch.arrives, batch.departs, batch.roles) for batch in held}
    possible = [
        batch
        for batch in possible_batches(event, lengths)
        if (batch.venue, batch.arrives, batch.departs, batch.roles) not in known
        and not lost_days(batch, event, standing.decisions)
        and (event.auto or _free(batch, held, event))
    ]
    return (*held, *possible)


def _free(batch: Batch, held: Sequence[Batch], event: Event) -> bool:
    days: set[date] = set(batch.occupied(event.turnover))
    return all(other.venue != batch.venue or days.isdisjoint(other.occupied(event.turnover)) for other in held)


def _with_known_gender(planned: pd.DataFrame, event: Event, described: pd.DataFrame) -> "pd.Series[bool]":
    """Who could be seated by a change of the event: whose gender, and his whole party's, is known if it must be."""
    unknown = planned["gender"] == ""
    if event.unknown_gender is not UnknownGender.WAIT:
        return planned["gender"].notna()
    return ~unknown & ~(described["party"].isin(described["party"][unknown]) & (described["party"] >= 0))


def _needed(
    people: pd.DataFrame, batches: Sequence[Batch], event: Event, standing: Standing
) -> tuple[Vector, list[tuple[tuple[Release, ...], ...]]]:
    """A number for each person, and for each number what would open each batch to him.

    Who was forced into a batch by hand is there whatever the rules say.
    """
    alike = np.asarray(people.groupby(TRAITS, sort=False).ngroup(), dtype=np.int64)
    traits = people[TRAITS].iloc[first_of_each(alike)].itertuples(index=False, name=None)
    rows = [tuple(releases(Traits(*row), batch, event) for batch in batches) for row in traits]
    distinct = list(dict.fromkeys([tuple(() for _ in batches), *rows]))
    number = {row: place for place, row in enumerate(distinct)}
    kind = np.array([number[row] for row in rows], dtype=np.int64)[alike]
    kind[people["code"].isin(standing.decisions.forced).to_numpy()] = 0
    return kind, distinct


def _of_classes(
    classes: Classes, kind: Vector, needed: list[tuple[tuple[Release, ...], ...]], codes: "pd.Series[str]"
) -> Mapping[Place, tuple[Release, ...]]:
    """What opens each batch to one party of each class: what is personal carries the code of its person."""
    code = codes.to_numpy()
    found: dict[Place, tuple[Release, ...]] = {}
    for c, parties in enumerate(classes.parties):
        for batch in range(classes.open.shape[1]):
            found[c, batch] = tuple(
                release if release.shared else replace(release, change=replace(release.change, code=str(code[row])))
                for row in parties[0]
                for release in needed[kind[row]][batch]
            )
    return found
