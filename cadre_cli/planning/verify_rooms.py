"""Re-checks the rooms of a plan from the tables alone, as `verify` does the rest: no code of the planner's own."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from cadre_cli.domain.event import Event, UnknownGender
from cadre_cli.domain.plan import Plan, RoomGoal
from cadre_cli.domain.trainer_rooms import lodge_trainers
from cadre_cli.planning.verify_beds import days_taken

_Bed = tuple[str, int, bool]
"""Whose a room is, its beds, whether it is on the ground floor."""


def room_breaches(table: pd.DataFrame, plan: Plan, event: Event) -> Iterator[str]:
    """A sentence for every breach of `rooms`; `table` holds the people by code with state, batch and room."""
    seated = table[table["state"] == "seated"]
    for code in table.index[(table["state"] != "seated") & (table["room"] != "")]:
        yield f"{code} has a room but no seat"
    if event.rules.rooms is None or "beds" not in {rule.value for rule in event.rules.hard}:
        return
    sleepers = _sleepers(seated, plan, event)
    for name, mine in sleepers.groupby("venue"):
        venue = str(name)
        beds = _beds(venue, event)
        wrong = list(_wrong_rooms(mine, beds))
        yield from wrong
        if not wrong:
            yield from _crowded(mine, beds, venue, plan, event)
            yield from _unfair(mine, beds)
            yield from _claims(mine, beds, plan)


def _sleepers(seated: pd.DataFrame, plan: Plan, event: Event) -> pd.DataFrame:
    unknown = "women" if event.unknown_gender is UnknownGender.WOMEN else "men"
    least = event.rules.rooms.ground_floor_age if event.rules.rooms else None
    old = seated["age"] >= least if least is not None else pd.Series(False, index=seated.index)
    return pd.DataFrame(
        {
            "batch": seated["batch"],
            "venue": seated["batch"].map({batch.id: batch.venue for batch in plan.batches}),
            "room": seated["room"],
            "kind": seated["gender"].replace("", unknown),
            "needs": seated["ground_floor"] | old,
            # Who is marked needs it more than who is not, then the older one.
            "need": seated["ground_floor"].astype("int64") * 1000
            + seated["age"].where(seated["ground_floor"] | old, 0),
        }
    )


def _beds(venue: str, event: Event) -> Mapping[str, _Bed]:
    """The rooms of the venue that are in order, numbered here anew."""
    place = next(one for one in event.venues if one.id == venue)
    beds: dict[str, _Bed] = {}
    numbers: Counter[str] = Counter()
    for block in place.rooms:
        for at in range(block.rooms):
            prefix = block.prefix or {"men": "M", "women": "W"}[block.kind.value]
            numbers[prefix] += not block.names
            name = block.names[at] if block.names else f"{prefix}{numbers[prefix]}"
            if name not in place.out_of_order:
                beds[name] = (block.kind.value, block.beds, block.floor == 0)
    return beds


def _wrong_rooms(mine: pd.DataFrame, beds: Mapping[str, _Bed]) -> Iterator[str]:
    for code, room in mine.loc[~mine["room"].isin(list(beds)), "room"].items():
        yield f"{code} is in the room {room!r}, which is not there or out of order" if room else f"{code} has no room"
    whose = mine["room"].map({name: kind for name, (kind, _, _) in beds.items()})
    for code, room in mine.loc[whose.notna() & (whose != mine["kind"]), "room"].items():
        yield f"{code} is in {room}, a room for {beds[room][0]}"


def _crowded(mine: pd.DataFrame, beds: Mapping[str, _Bed], venue: str, plan: Plan, event: Event) -> Iterator[str]:
    people = Counter(zip(mine["batch"].tolist(), mine["room"].tolist(), strict=True))
    load: Counter[tuple[str, date]] = Counter()
    days = {batch.id: days_taken(batch, event) for batch in plan.batches}
    for (batch, room), count in people.items():
        for day in days[batch]:
            load[room, day] += count
    held = set(mine["batch"])
    for one in lodge_trainers(event, plan.batches).rooms:
        if one.batch in held:
            for day in days[one.batch]:
                load[one.room, day] += one.beds
    for (room, day), count in sorted(load.items()):
        if count > beds[room][1]:
            yield f"{count} people in the {beds[room][1]} beds of {room} at {venue} on {day:%d %B}"


def _unfair(mine: pd.DataFrame, beds: Mapping[str, _Bed]) -> Iterator[str]:
    """Nobody who needs the ground floor sleeps upstairs while one who needs it less has a bed of his batch there."""
    below = _is_below(mine, beds)
    lacking = mine[mine["needs"] & ~below]
    stays = ["batch", "kind"]
    least_there = mine[below].groupby(stays)["need"].min()
    most_lacking = lacking.groupby(stays)["need"].max().reindex(least_there.index)
    for batch, kind in least_there.index[least_there < most_lacking]:
        of_stay = lacking[(lacking["batch"] == batch) & (lacking["kind"] == kind)]
        yield f"{of_stay['need'].idxmax()} of {batch} needs the ground floor more than somebody who has it"


def _is_below(mine: pd.DataFrame, beds: Mapping[str, _Bed]) -> "pd.Series[bool]":
    return mine["room"].map({name: ground for name, (_, _, ground) in beds.items()}).astype("bool")


def _claims(mine: pd.DataFrame, beds: Mapping[str, _Bed], plan: Plan) -> Iterator[str]:
    lacking = mine[mine["needs"] & ~_is_below(mine, beds)]
    here = set(mine["batch"].unique())
    for result in plan.rooms:
        if result.goal is RoomGoal.GROUND_FLOOR and result.batch in here:
            found = sorted(lacking.index[lacking["batch"] == result.batch])
            if (len(found), found) != (result.value, sorted(result.codes)):
                yield f"{result.batch}: the plan claims {result.value} without the ground floor, there are {len(found)}"
