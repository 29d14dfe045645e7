"""Counts from the tables alone how far a plan is off an even mix and off its groups, and how far people travel.

What is even, and what falls to each batch, is worked out here anew, as `verify` does the rest.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from cadre_cli.domain.distance import headquarters, kilometres, place_of
from cadre_cli.domain.event import Batch, Dimension, Event, Rule
from cadre_cli.domain.plan import Plan, State
from cadre_cli.domain.trainer_rooms import lodge_trainers
from cadre_cli.planning.verify_open import Ways, hanging_together, ways_open

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]

_WHOLE: Final = (1e-7, 1e-5)
"""Shares are sums of fractions: one is whole at the latest where it is so near to a whole number, and at the most."""
_AT_REST: Final = 1e-9
_ROUNDS: Final = 1_000


@dataclass(frozen=True)
class Between:
    """A count that rounding may put here or there: at least and at most so much."""

    least: int
    most: int

    def nearest(self, claimed: int) -> int:
        """Of what it may be, what is claimed, or the nearest to it."""
        return min(max(claimed, self.least), self.most)


@dataclass(frozen=True)
class Mixing:
    """Who is planned, and where he may go, by code; who sits where; the batches held, and the places of each."""

    planned: pd.DataFrame
    plan: Plan
    event: Event
    ways: Ways
    held: tuple[Batch, ...]
    places: Mapping[str, float]

    @property
    def seated(self) -> pd.DataFrame:
        """Those who have a batch."""
        return self.planned[self.planned["state"] == State.SEATED.value]


def mixing(table: pd.DataFrame, plan: Plan, event: Event, held_anyway: frozenset[str]) -> Mixing:
    """What the counts below need; `table` holds everybody by code with his state and batch."""
    planned = table[table["state"] != State.SET_ASIDE.value]
    held = tuple(_held(planned["batch"], plan, event, held_anyway))
    return Mixing(planned, plan, event, ways_open(planned, plan, event), held, dict(_places(plan, event)))


def travelled(mix: Mixing) -> int:
    """Whole kilometres of all who are seated, one way, from the headquarters of their district to the venue."""
    venues = {venue.id: place_of(venue) for venue in mix.event.venues}
    where = {batch.id: venues[batch.venue] for batch in mix.plan.batches}
    trips = mix.seated[["district", "batch"]].value_counts().reset_index(name="people")
    return sum(
        people * kilometres(headquarters(home), where[id_])
        for home, id_, people in trips.itertuples(index=False, name=None)
    )


def off_groups(mix: Mixing) -> Between:
    """People beyond the share of their group in their batch.

    Who is seated at venues to which the same people may go stands in a row, group after group. Every venue has its
    part of the row, by its places, and its batches in the order of arrival have their parts of that.
    """
    here = {batch.id: batch.venue for batch in mix.plan.batches}
    head = hanging_together([*({here[id_] for id_ in way} for way in mix.ways.sets), *({id_} for id_ in here.values())])
    group = {role: number for number, roles in enumerate(mix.event.rules.groups) for role in roles}
    seated = mix.seated
    sits = pd.DataFrame({"batch": seated["batch"], "group": seated["role"].map(group)}).dropna()
    present = sits.groupby(["batch", "group"]).size()
    sizes = sits.groupby([sits["batch"].map(here).map(head), "group"]).size()
    off = [0, 0]
    for venue in dict.fromkeys(batch.venue for batch in mix.held):
        alike = [batch for batch in mix.held if head[batch.venue] == head[venue]]
        mine = sorted((batch for batch in alike if batch.venue == venue), key=lambda batch: batch.arrives)
        whole, own = (sum(mix.places[batch.id] for batch in some) for some in (alike, mine))
        if not own:
            continue
        row = np.array([sizes.get((head[venue], number), 0) for number in range(len(mix.event.rules.groups))])
        ends = np.cumsum(row) * own / whole
        starts = np.concatenate([[0.0], ends[:-1]])
        until = 0.0
        for batch in mine:
            since, until = until, until + ends[-1] * mix.places[batch.id] / own
            shares = np.maximum(0.0, np.minimum(ends, until) - np.maximum(starts, since))
            there = [present.get((batch.id, number), 0) for number in range(len(row))]
            for bound, near in enumerate(_WHOLE):
                off[bound] += int(np.maximum(0, there - np.ceil(shares - near)).sum())
    return Between(*off)


def off_mix(mix: Mixing) -> Between | None:
    """People beyond the share of each role, district… that should fall to their batch, or missing from it, weighted.

    The fullest batch takes as few as can be, then the next fullest, and so on, as far as people may go to each. None
    where the shares cannot be told apart from fractions that no rounding settles.
    """
    position = {batch.id: number for number, batch in enumerate(mix.held)}
    ways = [sorted(position[id_] for id_ in way if id_ in position) for way in mix.ways.sets]
    sides = hanging_together([str(number) for number in way] for way in ways)
    places = np.maximum(np.array([mix.places[batch.id] for batch in mix.held]), 1e-6)
    seated = mix.seated
    way_of, batch_of = mix.ways.of[seated.index].to_numpy(), seated["batch"].map(position).to_numpy()
    off = [0, 0]
    for dimension, weight in mix.event.rules.spread.items():
        values = _values(dimension, mix)
        codes, names = pd.factorize(values.where(values != ""))
        some = codes >= 0
        amounts, present = (np.zeros((len(names), number)) for number in (len(ways), len(mix.held)))
        np.add.at(amounts, (codes[some], way_of[some]), 1.0)
        np.add.at(present, (codes[some], batch_of[some]), 1.0)
        for side in set(sides.values()):
            batches = [number for number in range(len(places)) if sides.get(str(number)) == side]
            leading = [number for number, way in enumerate(ways) if way and sides[str(way[0])] == side]
            open_ = np.array([[batch in ways[number] for batch in batches] for number in leading])
            shares = _poured(amounts[:, leading], open_, places[batches])
            if shares is None:
                return None
            for bound, near in enumerate(_WHOLE):
                beyond = present[:, batches] - np.ceil(shares - near)
                missing = np.floor(shares + near) - present[:, batches]
                off[bound] += weight * int(np.maximum(0, beyond).sum() + np.maximum(0, missing).sum())
    return Between(*off)


def _values(dimension: Dimension, mix: Mixing) -> "pd.Series[str]":
    """What each who is seated counts as; '' for who does not count."""
    seated = mix.seated
    if dimension is Dimension.FILL:
        return pd.Series("all", index=seated.index)
    if dimension is Dimension.GENDER:  # of the beds of the venue; who has an extra one takes none of them
        unknown = "women" if mix.event.unknown_gender.value == "women" else "men"
        return seated["gender"].replace("", unknown).mask(seated.index.isin(mix.plan.decisions.extra_beds), "")
    return seated[dimension.value]


def _poured(amounts: Table, open_: "np.ndarray[tuple[int, int], np.dtype[np.bool_]]", places: Table) -> Table | None:
    """Value x batch: the people (value x way) over the batches that are open to them, so that nobody who may go to
    several stands in a fuller one than he must. None where it does not come to rest."""
    if not amounts.any():
        return np.zeros((len(amounts), len(places)))
    parts = np.zeros((len(open_), len(amounts), len(places)))
    for _ in range(_ROUNDS):
        moved = 0.0
        for number, way in enumerate(open_):
            others = (parts.sum(axis=0) - parts[number])[:, way]
            poured = _levelled(amounts[:, [number]], others, places[way])
            moved = max(moved, float(np.abs(poured - parts[number][:, way]).max(initial=0.0)))
            parts[number][:, way] = poured
        if moved < _AT_REST or len(open_) == 1:
            return np.asarray(parts.sum(axis=0))
    return None


def _levelled(amount: Table, others: Table, places: Table) -> Table:
    """What each batch takes on top of the others so that the emptiest are filled to one level."""
    full = np.sort(others / places, axis=1)
    wide = np.take_along_axis(np.broadcast_to(places, others.shape), np.argsort(others / places, axis=1), axis=1)
    below = np.cumsum(wide, axis=1)
    needed = full * below - np.cumsum(full * wide, axis=1)  # to raise all that are emptier to the next one's level
    reached = (needed <= amount).sum(axis=1, keepdims=True) - 1
    spare = amount - np.take_along_axis(needed, reached, axis=1)
    level = np.take_along_axis(full, reached, axis=1) + spare / np.take_along_axis(below, reached, axis=1)
    return np.maximum(0.0, level * places - others)


def _held(where: "pd.Series[str]", plan: Plan, event: Event, held_anyway: frozenset[str]) -> Iterator[Batch]:
    """The batches of the plan but for those that too few people would have come to."""
    counts = where.value_counts()
    for batch in plan.batches:
        least = event.rules.minimum if batch.minimum is None else batch.minimum
        needs = least > 1 and Rule.MINIMUM in event.rules.hard and batch.id not in held_anyway and not plan.auto
        if not needs or counts.get(batch.id, 0):
            yield batch


def _places(plan: Plan, event: Event) -> Iterator[tuple[str, float]]:
    """The id of each batch with the seats, or the fewer beds, that trainers leave it; 1 where neither counts."""
    lodging = lodge_trainers(event, plan.batches)
    venues = {venue.id: venue for venue in event.venues}
    for batch in plan.batches:
        venue, trainers, limits = venues[batch.venue], event.trainers_of(batch), [math.inf]
        if Rule.SEATS in event.rules.hard:
            limits.append(max(0, venue.seats - trainers.chairs))
        if Rule.BEDS in event.rules.hard:
            taken = lodging.taken.get(batch.id, {})
            beds = {kind: venue.beds(kind) for kind in {room.kind for room in venue.usable_rooms}}
            for room in venue.usable_rooms:
                beds[room.kind] -= taken.get(room.name, 0)
            limits.append(sum(max(0, left) for left in beds.values()))
        yield batch.id, 1.0 if min(limits) == math.inf else float(min(limits))
