"""Two plans beside each other, person by person and batch by batch."""

from collections.abc import Iterator
from typing import Final

import pandas as pd

from cadre_cli.domain.changes import (
    ABSENT,
    CHANGE_COLUMNS,
    NO_SHOW,
    PERSON_COLUMNS,
    WITHDRAWN,
    BatchChange,
    Differences,
    Kind,
)
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile, State

_NOW: Final = {
    State.WAITING.value: Kind.WAITS,
    State.SET_ASIDE.value: Kind.SET_ASIDE,
    WITHDRAWN: Kind.WITHDRAWN,
    NO_SHOW: Kind.NO_SHOW,
}


def differences(before: PlanOnFile, after: PlanOnFile) -> Differences:
    """What `after` changed for everyone who is in one of the two plans.

    Somebody's room counts as changed only where he had one: the first rooms that are dealt contradict no list.
    """
    batches = tuple(_batch_changes(before, after))
    both = _standing(before, "was").merge(_standing(after, "now"), on="code", how="outer", sort=True).fillna(ABSENT)
    kind = _by_state(both["was_state"], both["now_state"])
    sits = (both["was_state"] == State.SEATED.value) & (both["now_state"] == State.SEATED.value)
    moved = both["was"] != both["now"]
    other_days = both["now"].isin([change.id for change in batches if change.was and change.now])
    other_room = (both["was_room"] != "") & (both["was_room"] != both["now_room"])
    kind = kind.mask(sits & other_room, Kind.ROOM.value).mask(sits & other_days, Kind.OTHER_DAYS.value)
    changes = both.assign(kind=kind.mask(sits & moved, Kind.MOVED.value))[["code", *CHANGE_COLUMNS]]
    return Differences(before, after, _facts(before, after).merge(changes, on="code"), batches)


def _standing(planned: PlanOnFile, prefix: str) -> pd.DataFrame:
    """Columns code, and with the prefix: _state, batch (the prefix alone) and _room."""
    seats, decisions = planned.plan.seats, planned.plan.decisions
    gone = (seats["state"] == State.SET_ASIDE.value) & seats["code"].isin(list(decisions.withdrawn))
    missing = gone & seats["code"].isin(list(decisions.no_shows))
    return pd.DataFrame(
        {
            "code": seats["code"],
            f"{prefix}_state": seats["state"].mask(gone, WITHDRAWN).mask(missing, NO_SHOW),
            prefix: seats["batch"],
            f"{prefix}_room": seats.get("room", ""),
        }
    ).astype("str")


def _by_state(was: "pd.Series[str]", now: "pd.Series[str]") -> "pd.Series[str]":
    pairs = was + ">" + now
    return pairs.map({pair: _kind(*pair.split(">")).value for pair in pairs.unique()}).astype("str")


def _kind(was: str, now: str) -> Kind:
    """What changed for those who stood at `was` and stand at `now`, as far as that tells."""
    if now == ABSENT:
        return Kind.LEFT
    if was == ABSENT:
        return Kind.JOINED
    if was == now:
        return Kind.SAME
    if now == State.SEATED.value:
        return Kind.SEATED
    return Kind.LOST if (was, now) == (State.SEATED.value, State.WAITING.value) else _NOW[now]


def _facts(before: PlanOnFile, after: PlanOnFile) -> pd.DataFrame:
    """PERSON_COLUMNS of everyone, by code; as `after` has them where he is in it."""
    columns = list(PERSON_COLUMNS)
    left = before.people.loc[~before.people["code"].isin(after.people["code"]), columns]
    return pd.concat([after.people[columns], left]).astype("str").sort_values("code", ignore_index=True)


def _batch_changes(before: PlanOnFile, after: PlanOnFile) -> Iterator[BatchChange]:
    was = {batch.id: batch for batch in before.plan.batches}
    now = {batch.id: batch for batch in after.plan.batches}
    for id_ in dict.fromkeys((*now, *was)):
        change = BatchChange(id_, was.get(id_), now.get(id_))
        if not (change.was and change.now) or _where(change.was, before) != _where(change.now, after):
            yield change


def _where(batch: Batch, planned: PlanOnFile) -> tuple[object, ...]:
    """When and where the batch is held, as its people know it."""
    venue = planned.event.venue_by_id[batch.venue]
    return (batch.arrives, batch.departs, venue.names, venue.district)
