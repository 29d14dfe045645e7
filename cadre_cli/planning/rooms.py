"""Who sleeps in which room, once it is settled who is in which batch: the story of the rooms, venue by venue.

In strict order: the ground floor for those who need it most; nobody changes his room who need not; keep-together
groups share a room; rooms alone for the roles named; rooms filled by district or role, or mixed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, Venue
from cadre_cli.domain.filling import bed_kind
from cadre_cli.domain.plan import Plan, RoomGoal, RoomResult
from cadre_cli.domain.rooms import RoomFill, RoomRules
from cadre_cli.errors import FaultError
from cadre_cli.planning.openness import Vector
from cadre_cli.planning.problem import today
from cadre_cli.planning.room_dealing import deal_stay
from cadre_cli.planning.room_results import results_of
from cadre_cli.planning.room_stays import NOWHERE, Flags, House, Stay, overlapping, settle_ground, settle_kept
from cadre_cli.planning.room_task import CrowdedError
from cadre_cli.solver.clock import Clock, fair_shares


@dataclass(frozen=True)
class Rooms:
    """The name of the room of each person ('' for who is not seated), and what each batch reached."""

    names: "pd.Series[str]"
    results: tuple[RoomResult, ...]


def deal_rooms(
    people: pd.DataFrame,
    party: Vector,
    where: "pd.Series[str]",
    batches: Sequence[Batch],
    event: Event,
    in_force: Plan | None = None,
    time_limit: float | None = None,
) -> Rooms:
    """Deals the rooms of every venue.

    Args:
        people: the people table of those who are planned, by code.
        party: for each of them the number of his keep-together group, -1 for none.
        where: the batch id of each, '' for who waits.
        batches: those of the plan.
        event: the round; where it deals no rooms, none are.
        in_force: the plan whose rooms people may already know of.
        time_limit: seconds for all of them; None for the proof.

    Raises:
        FaultError: the batches hold more people than their venue has beds (a mistake of the planner's).
    """
    dealt = np.full(len(people), "", dtype=object)
    rules = event.rules.dealt_rooms
    if rules is None:
        return Rooms(pd.Series(dealt, index=people.index, dtype="str"), ())
    seen = _seen(people, party, where, batches, event, in_force, rules)
    codes = people["code"].to_numpy()
    results: list[RoomResult] = []
    clock, shares = Clock.of(time_limit), fair_shares(len(event.venues), 1)
    for venue, share in zip(event.venues, shares, strict=True):
        mine = [batch for batch in batches if batch.venue == venue.id]
        house, stays, missed = _dealt(venue, mine, seen, event, rules, clock.part(share))
        for stay in stays:
            dealt[stay.rows] = np.array(house.names, dtype=object)[stay.room]
        for batch in mine:
            of_batch = [stay for stay in stays if stay.batch is batch]
            results += results_of(batch, house, of_batch, missed.get(batch.id, {}), rules, codes)
    rank = {batch.id: number for number, batch in enumerate(batches)}
    names = pd.Series(dealt, index=people.index, dtype="str")
    return Rooms(names, tuple(sorted(results, key=lambda result: rank[result.batch])))


@dataclass(frozen=True)
class _Seen:
    """What the rooms see of each person, by his row; `rows` are those of each "batch kind" of sleeper.

    `had` is the number in `rooms` of the name of the room that he had in the batch that he is in; for the rest see
    `Stay`.
    """

    rows: Mapping[str, Vector]
    rooms: Sequence[str]
    had: Vector
    mark: Flags
    needs: Flags
    age: Vector
    party: Vector
    alone: Vector
    fill: Vector


def _seen(
    people: pd.DataFrame,
    party: Vector,
    where: "pd.Series[str]",
    batches: Sequence[Batch],
    event: Event,
    in_force: Plan | None,
    rules: RoomRules,
) -> _Seen:
    ids = pd.Series([*(batch.id for batch in batches), ""], dtype="str")
    same = where.to_numpy() == ids.iloc[today(people, in_force, tuple(batches))].to_numpy()
    names = pd.Series("", index=people.index, dtype="str")
    if in_force is not None:
        names = people["code"].map(in_force.seats.set_index("code")["room"]).fillna("").where(same, "")
    had, rooms = pd.factorize(names)
    home = people["unit"].where(people["unit"] != "", people["district"])
    old = rules.ground_floor_age is not None and people["age"] >= (rules.ground_floor_age or 0)
    alone = people["role"].map({role: n for n, role in enumerate(rules.single)}).fillna(NOWHERE)
    kind = people["gender"].map({g: bed_kind(g, event).value for g in people["gender"].unique()})
    stay, stays = pd.factorize(where + " " + kind)
    order = np.argsort(stay, kind="stable")
    rows = np.split(order, np.flatnonzero(np.diff(stay[order])) + 1)
    return _Seen(
        rows={str(name): mine.astype(np.int64) for name, mine in zip(stays, rows, strict=False)},  # of nobody none
        rooms=tuple(map(str, rooms)),
        had=had.astype(np.int64),
        mark=people["ground_floor"].to_numpy(dtype=np.bool_),
        needs=(people["ground_floor"] | old).to_numpy(dtype=np.bool_),
        age=people["age"].to_numpy(dtype=np.int64),
        party=party,
        alone=np.asarray(alone, dtype=np.int64),
        fill=pd.factorize(people["role"] if rules.fill is RoomFill.ROLE else home, sort=True)[0].astype(np.int64),
    )


def _dealt(
    venue: Venue, batches: Sequence[Batch], seen: _Seen, event: Event, rules: RoomRules, clock: Clock
) -> tuple[House, list[Stay], dict[str, dict[RoomGoal, int]]]:
    """The venue with everyone in a room, and by batch and goal how far it may be from the best.

    Who keeps his room in a later batch is put there before others are dealt. Where batches overlap, that can leave
    somebody without one room for all of his days; then the batches are dealt one after the other as they arrive,
    which always goes: whoever is there on the first day of a batch is there before, and leaves before or after.
    """
    for ahead in (True, False):
        house = House(venue, event, batches)
        stays = list(_stays(house, batches, seen, event))
        for stay in stays:
            settle_ground(house, stay)
        try:
            return house, stays, _in_turn(house, stays, ahead, rules, clock)
        except CrowdedError:
            continue
    message = f"the plan does not verify and was not stored: beds: {venue.id} has too few for its batches"
    raise FaultError(message, "please report this as a bug")


def _in_turn(
    house: House, stays: Sequence[Stay], ahead: bool, rules: RoomRules, clock: Clock
) -> dict[str, dict[RoomGoal, int]]:
    missed: dict[str, dict[RoomGoal, int]] = {}
    for stay in stays if ahead else ():
        settle_kept(house, stay)
    for stay, share in zip(stays, fair_shares(len(stays), 1), strict=True):
        if not ahead:
            settle_kept(house, stay)
        of_batch = missed.setdefault(stay.batch.id, {})
        gaps = deal_stay(house, stay, rules.fill, len(rules.single), clock.left(share))
        could = int((stay.before != NOWHERE).sum() - stay.kept.sum()) if stay.overlapped else 0
        for goal, gap in (*gaps.items(), (RoomGoal.KEEP, could)):
            of_batch[goal] = of_batch.get(goal, 0) + gap
    return missed


def _stays(house: House, batches: Sequence[Batch], seen: _Seen, event: Event) -> Iterator[Stay]:
    """Each batch and kind of sleeper that has people, in the order of arrival."""
    window = event.window.days
    days = [
        np.array([window.index(day) for day in batch.occupied(event.turnover)], dtype=np.int64) for batch in batches
    ]
    mixed = overlapping(days)
    at = {(name, str(kind)): n for n, (name, kind) in enumerate(zip(house.names, house.kinds, strict=True))}
    rooms = {
        kind: np.array([at.get((name, kind.value), NOWHERE) for name in seen.rooms], dtype=np.int64) for kind in BedKind
    }
    for number in sorted(range(len(batches)), key=lambda n: (batches[n].arrives, n)):
        for kind in BedKind:
            rows = seen.rows.get(f"{batches[number].id} {kind.value}")
            if rows is not None:
                yield _stay(batches[number], kind, seen, rows, rooms[kind], days[number], mixed[number])


def _stay(batch: Batch, kind: BedKind, seen: _Seen, rows: Vector, rooms: Vector, days: Vector, mixed: bool) -> Stay:
    party = seen.party[rows]
    parties, size = np.unique(party, return_counts=True)
    several = (party >= 0) & (size[np.searchsorted(parties, party)] > 1)
    had = seen.had[rows]
    return Stay(
        batch=batch,
        kind=kind,
        days=days,
        rows=rows,
        before=rooms[had],
        had=np.array([name != "" for name in seen.rooms], dtype=np.bool_)[had],
        needs=seen.needs[rows],
        mark=seen.mark[rows],
        age=seen.age[rows],
        group=np.where(several, party, NOWHERE),
        alone=np.where(several, NOWHERE, seen.alone[rows]),
        fill=seen.fill[rows],
        overlapped=mixed,
    )
