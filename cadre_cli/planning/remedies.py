"""What would it take: the cheapest changes that would seat those who wait.

Two answers, each true by itself: limits that stretch (the planner's own rows, with a price on passing them),
and one more batch. The prices rank what an office can change: a hall seat or a bed is the least, then asking
a person for a day or lifting a pin or a keep-apart, then admitting a role, then sending a district elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from cadre_cli.domain.event import AutoBatches, Batch, BedKind, Event, Rule, UnknownGender
from cadre_cli.domain.plan import Change, Remedy, RemedyKind
from cadre_cli.domain.trainer_rooms import lodge_trainers
from cadre_cli.planning import admission
from cadre_cli.planning.admission import TRAITS, Traits
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.classes import describe, form_classes
from cadre_cli.planning.constraints import ROWS
from cadre_cli.planning.decided import NOTHING_DECIDED, Standing, held_anyway, settle
from cadre_cli.planning.model import Model, UnsolvableError
from cadre_cli.planning.problem import Problem
from cadre_cli.planning.remedy_words import in_words

PRICES: Mapping[RemedyKind, int] = {
    RemedyKind.SEATS: 1,
    RemedyKind.BEDS: 2,
    RemedyKind.DISTRICT: 1,
    RemedyKind.DAY: 6,
    RemedyKind.PIN: 6,
    RemedyKind.APART: 6,
    RemedyKind.MINIMUM: 1,
    RemedyKind.ROLE: 20,
    RemedyKind.ROLE_WINDOW: 20,
    RemedyKind.VENUE: 40,
}
"""Price of one unit of each change: one bed, one seat, one person's day, one role in one batch…"""

TOO_LARGE = 5_000_000
"""Of more people times batches no remedy is sought: one model of a whole large round fits no small machine."""


@dataclass(frozen=True, slots=True)
class Release:
    """What keeps one person of traits `traits` out of one batch: a change, priced per person or `shared`."""

    change: Change
    shared: bool

    @property
    def price(self) -> int:
        """The price of the change."""
        return PRICES[self.change.kind] * self.change.amount


def remedies(
    planned: pd.DataFrame,
    where: "pd.Series[str]",
    held: Sequence[Batch],
    event: Event,
    time_limit: float | None,
    standing: Standing = NOTHING_DECIDED,
) -> tuple[Remedy, ...]:
    """The cheapest stretch that seats everyone who can be seated at all, and the best one more batch.

    None of a round that is TOO_LARGE.

    Args:
        planned: the people who were planned (not those set aside).
        where: each one's batch id, '' for who waits; aligned with `planned`.
        held: the batches of the plan.
        event: the round.
        time_limit: seconds for the solve; None for the proof.
        standing: what was decided by hand; it stays decided.
    """
    if len(planned) * len(held) > TOO_LARGE:
        return ()
    known = _with_known_gender(planned, event)
    waiting = int((where[known] == "").sum())
    if not waiting:
        return ()
    able = planned[known].reset_index(drop=True)
    places = {batch.id: number for number, batch in enumerate(held)}
    now = where[known].map(places).fillna(-1).astype("int64").reset_index(drop=True)
    found = [_stretch(able, tuple(held), event, now, time_limit, standing)] if held else []
    found.append(_one_more_batch(planned[known & (where == "")], held, event))
    return tuple(remedy for remedy in found if remedy is not None)


def _names(people: pd.DataFrame) -> Mapping[str, str]:
    return dict(zip(people["code"], people["name"], strict=True))


def _with_known_gender(planned: pd.DataFrame, event: Event) -> "pd.Series[bool]":
    """Who could be seated by a change of the event: whose gender, and his whole party's, is known if it must be."""
    unknown = planned["gender"] == ""
    if event.unknown_gender is not UnknownGender.WAIT or not unknown.any():
        return planned["gender"].notna()
    party = describe(planned, event, (), pd.Series(-1, index=planned.index))["party"]
    return ~unknown & ~(party.isin(party[unknown]) & (party >= 0))


def _stretch(
    people: pd.DataFrame,
    held: tuple[Batch, ...],
    event: Event,
    now: "pd.Series[int]",
    time_limit: float | None,
    standing: Standing,
) -> Remedy | None:
    described = settle(describe(people, event, held, now), people["code"], held, standing)
    closed = ~described["open"].str.contains("1", regex=False)
    released = people[TRAITS].agg("|".join, axis=1).where(closed, "")
    described = described.assign(open=described["open"].where(~closed, "1" * len(held)), released=released)
    classes = form_classes(people["code"], described)
    order = people["order"].to_numpy(dtype=np.int64)
    anyway = held_anyway(held, now.tolist(), standing)
    problem = Problem(event, held, classes, order, Model(time_limit), auto=False, elastic=True, exempt=anyway)
    for rule, add_rows in ROWS.items():
        if rule in event.rules.hard:
            add_rows(problem)
    for c, parties in enumerate(classes.number):
        problem.model.row({int(v): 1.0 for v in problem.x[c] if v >= 0}, float(parties), float(parties))
    releases = _price_releases(problem, people, closed)
    cost, shared = _costs(problem, releases)
    try:
        problem.model.optimise(cost, maximise=False, best=0)
    except UnsolvableError:  # out of time before a first answer
        return None
    changes = (*_stretched(problem), *_released(problem, people, releases, shared))
    if not changes:  # another rule ranks above seating: no limit is in the way
        return None
    en, hi = in_words(changes, event, _names(people))
    return Remedy(changes, int((now < 0).sum()), en, hi)


def _price_releases(
    problem: Problem, people: pd.DataFrame, closed: "pd.Series[bool]"
) -> dict[tuple[int, int], list[Release]]:
    """For each (class, batch) closed by a rule: what one party of the class would need."""
    found: dict[tuple[int, int], list[Release]] = {}
    for c, parties in enumerate(problem.classes.parties):
        if not closed.iat[parties[0][0]]:
            continue
        for number, batch in enumerate(problem.batches):
            found[c, number] = [
                release
                for row in parties[0]
                for release in _releases(
                    Traits(*people[TRAITS].iloc[row]), str(people["code"].iat[row]), batch, problem.event
                )
            ]
    return found


def _releases(traits: Traits, code: str, batch: Batch, event: Event) -> Iterator[Release]:
    if admission.breaks_pin(traits.pin, batch, event):
        yield Release(Change(RemedyKind.PIN, batch=batch.id, code=code), shared=False)
    if admission.breaks_available(traits.unavailable, batch, event):
        days = tuple(day for day in batch.days if day.isoformat() in traits.unavailable)
        yield Release(Change(RemedyKind.DAY, len(days), batch=batch.id, code=code, days=days), shared=False)
    if admission.breaks_admits_role(traits.role, batch, event):
        yield Release(Change(RemedyKind.ROLE, batch=batch.id, role=traits.role), shared=True)
    if admission.breaks_role_window(traits.role, batch, event):
        yield Release(Change(RemedyKind.ROLE_WINDOW, batch=batch.id, role=traits.role, days=batch.days), shared=True)
    if admission.breaks_serves(traits.district, batch, event):
        if traits.district:
            yield Release(Change(RemedyKind.VENUE, venue=batch.venue, district=traits.district), shared=True)
        else:
            yield Release(Change(RemedyKind.DISTRICT, batch=batch.id, code=code), shared=False)


def _costs(
    problem: Problem, releases: Mapping[tuple[int, int], list[Release]]
) -> tuple[dict[int, float], dict[Change, int]]:
    """The objective, and the variable "this is admitted" of each shared change.

    Of equal prices the earlier batch is taken: each price is made whole numbers apart and the position added.
    """
    apart = 8 * len(problem.order) * len(problem.batches)
    places = [*(batch.id for batch in problem.batches), *(venue.id for venue in problem.event.venues)]
    cost = {
        v: float(PRICES[RemedyKind(limit.split("/")[0])] * apart + places.index(place))
        for (limit, place), v in problem.stretched.items()
    }
    shared: dict[Change, int] = {}
    for (c, batch), needed in releases.items():
        x = int(problem.x[c, batch])
        for release in needed:
            if not release.shared:
                cost[x] = cost.get(x, 0.0) + release.price * apart + batch
                continue
            if release.change not in shared:
                (shared[release.change],) = problem.model.variables([1.0])
                cost[shared[release.change]] = float(release.price * apart + batch)
            parties = float(problem.classes.number[c])
            problem.model.row({x: 1.0, shared[release.change]: -parties}, upper=0.0)
    return cost, shared


def _stretched(problem: Problem) -> Iterator[Change]:
    """Beds and seats of venues, keep-aparts and missing people of batches, by which limits were passed."""
    for (limit, place), variable in sorted(problem.stretched.items()):
        amount = round(problem.model.values[variable])
        if not amount:
            continue
        what, _, kind = limit.partition("/")
        if what == "beds":
            yield Change(RemedyKind.BEDS, amount, venue=place, bed_kind=BedKind(kind))
        elif what == "seats":
            yield Change(RemedyKind.SEATS, amount, venue=place)
        else:
            yield Change(RemedyKind(what), amount, place)


def _released(
    problem: Problem,
    people: pd.DataFrame,
    releases: Mapping[tuple[int, int], list[Release]],
    shared: Mapping[Change, int],
) -> Iterator[Change]:
    assignment = problem.assignment()
    yield from (change for change, variable in shared.items() if round(problem.model.values[variable]))
    dealt = dict.fromkeys(range(len(assignment)), 0)
    for (c, batch), needed in releases.items():
        start, count = dealt[c], int(assignment[c, batch])
        dealt[c] += count
        for party in problem.classes.parties[c][start : start + count]:
            for row, representative in zip(party, problem.classes.parties[c][0], strict=True):
                for release in needed:
                    if not release.shared and release.change.code == people["code"].iat[representative]:
                        yield replace(release.change, code=str(people["code"].iat[row]))


def _one_more_batch(waiting: pd.DataFrame, held: Sequence[Batch], event: Event) -> Remedy | None:
    """The free stretch of a venue that would seat most of those who wait; the longest and earliest of equals.

    What it would seat is counted party by party in roster order, by beds of each kind, seats and keep-aparts: a
    lower bound, since others might move there too. Who is pinned stays where he is pinned.
    """
    lengths = event.auto.lengths if event.auto else tuple(sorted({len(batch.days) for batch in held}))
    best: tuple[int, int, Batch] | None = None
    for batch in possible_batches(event, AutoBatches(lengths)):
        if _free(batch, held, event):
            seats = _would_seat(waiting, batch, event)
            if best is None or (seats, len(batch.days)) > best[:2]:
                best = (seats, len(batch.days), batch)
    if best is None or best[0] < max(1, event.minimum_of(best[2])):
        return None
    change = Change(RemedyKind.BATCH, venue=best[2].venue, days=best[2].days)
    en, hi = in_words((change,), event, {})
    return Remedy((change,), best[0], en, hi)


def _free(batch: Batch, held: Sequence[Batch], event: Event) -> bool:
    days: set[date] = set(batch.occupied(event.turnover))
    return all(other.venue != batch.venue or days.isdisjoint(other.occupied(event.turnover)) for other in held)


def _would_seat(waiting: pd.DataFrame, batch: Batch, event: Event) -> int:
    people = waiting.sort_values("order", ignore_index=True)
    described = describe(people, event, (batch,), pd.Series(-1, index=people.index))
    venue = event.venue_by_id[batch.venue]
    lodging = lodge_trainers(event, (batch,))
    free = {kind.value: venue.beds(kind) - lodging.beds(batch, event, kind) for kind in BedKind}
    beds_count = Rule.BEDS in event.rules.hard
    taken: set[str] = set()
    chairs = venue.seats - event.trainers_of(batch).chairs
    seats = chairs if Rule.SEATS in event.rules.hard else len(people)
    seated = 0
    open_ = described[described["open"] == "1"]
    parties = open_["party"].where(open_["party"] >= 0, -2 - open_.index.to_series())
    for _, party in open_.groupby(parties, sort=False):
        need = party["bed"].value_counts()
        labels = [label for text in party["apart"] for label in text.split()]
        fits = not beds_count or all(free[str(kind)] >= count for kind, count in need.items())
        clear = len(set(labels)) == len(labels) and taken.isdisjoint(labels)
        if fits and clear and seated + len(party) <= seats:
            seated += len(party)
            taken.update(labels)
            for kind, count in need.items():
                free[str(kind)] -= int(count)
    return seated
