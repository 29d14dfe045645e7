"""The rooms in the table of seats, and a sentence for everyone of whom something about his room is to be told."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from cadre_cli.domain.plan import RoomGoal
from cadre_cli.planning.rooms import Rooms

TOLD: Final[Mapping[RoomGoal, tuple[str, str]]] = {
    RoomGoal.GROUND_FLOOR: (
        "needs the ground floor, where no bed was left",
        "भूतल चाहिए, पर वहाँ बिस्तर नहीं बचा",
    ),
    RoomGoal.KEEP: ("the room had to change", "कमरा बदलना पड़ा"),
    RoomGoal.SINGLE: ("no room alone was to spare", "अकेले का कमरा उपलब्ध नहीं था"),
}


def with_rooms(seats: pd.DataFrame, codes: "pd.Series[str]", rooms: Rooms) -> pd.DataFrame:
    """`Plan.seats` with the rooms of the people with `codes` (as aligned with `rooms.names`), and why."""
    names = pd.Series(rooms.names.to_numpy(), index=codes.to_numpy())
    told = seats.assign(room=seats["code"].map(names).fillna("").astype("str"))
    for goal, (en, hi) in TOLD.items():
        concerned = told["code"].isin(
            [code for result in rooms.results if result.goal is goal for code in result.codes]
        )
        if concerned.any():
            told["why"] = told["why"].mask(concerned, told["why"] + f"; {en}")
            told["why_hi"] = told["why_hi"].mask(concerned, told["why_hi"] + f"; {hi}")
    return told
