"""What the rooms of one batch reached in each goal, counted from who sleeps where."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import RoomGoal, RoomResult
from cadre_cli.domain.rooms import RoomFill, RoomRules
from cadre_cli.planning.room_dealing import FILLS
from cadre_cli.planning.room_stays import NOWHERE, Flags, House, Stay


def results_of(
    batch: Batch,
    house: House,
    stays: Sequence[Stay],
    missed: Mapping[RoomGoal, int],
    rules: RoomRules,
    codes: "np.ndarray[tuple[int], np.dtype[np.object_]]",
) -> Iterator[RoomResult]:
    """One result for each goal that somebody of the batch gives a reason for; `codes` by row of the people table."""
    told: dict[RoomGoal, tuple[int, tuple[str, ...]]] = {}

    def tell(goal: RoomGoal, stay: Stay, who: Flags | None, value: int) -> None:
        before, named = told.get(goal, (0, ()))
        more = () if who is None else tuple(codes[stay.rows[who]])
        told[goal] = (before + value, tuple(sorted((*named, *more))))

    for stay in stays:
        if stay.needs.any():
            lacking = stay.needs & ~house.ground[stay.room]
            tell(RoomGoal.GROUND_FLOOR, stay, lacking, int(lacking.sum()))
        if stay.had.any():
            changes = stay.had & (stay.room != stay.before)
            tell(RoomGoal.KEEP, stay, changes, int(changes.sum()))
        grouped = stay.group != NOWHERE
        if grouped.any():
            tell(RoomGoal.TOGETHER, stay, None, _further_rooms(stay.group[grouped], stay.room[grouped]))
        asks = stay.alone != NOWHERE
        if asks.any():
            shares = asks & (house.most_taken(stay)[stay.room] > 1)
            tell(RoomGoal.SINGLE, stay, shares, int(shares.sum()))
        if len(np.unique(stay.fill)) > 1:
            tell(FILLS[rules.fill], stay, None, _filled(stay, rules.fill))
    for goal, (value, named) in sorted(told.items(), key=lambda item: list(RoomGoal).index(item[0])):
        gap = missed.get(goal, 0)
        yield RoomResult(batch.id, goal, value, max(0, value - gap), gap == 0, named)


def _filled(stay: Stay, fill: RoomFill) -> int:
    if fill is RoomFill.MIX:
        return len(stay.fill) - len(_pairs(stay.fill, stay.room))
    loose = stay.group == NOWHERE
    return _further_rooms(stay.fill[loose], stay.room[loose])


def _further_rooms(owner: "np.ndarray[tuple[int], np.dtype[np.int64]]", room: object) -> int:
    return len(_pairs(owner, room)) - len(np.unique(owner))


def _pairs(owner: object, room: object) -> pd.DataFrame:
    return pd.DataFrame({"owner": owner, "room": room}).drop_duplicates()
