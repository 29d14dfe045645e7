"""A plan, and the plan after it: everything that can change for somebody happens to one of the sample people."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from cadre_cli.domain.changes import Differences
from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.workflows.differences import differences
from tests.prints.conftest import PEOPLE, plan_on_file

NEW_PERSON = ("Z9X8W", "Nayantara Bai", "mla", "Betul", "Betul", "131", "women", "9826011199")
STATE, BATCH = 8, 9  # the places of state and batch in a row of PEOPLE
NOW: Mapping[str, tuple[str, str]] = {
    "A2C4F": ("seated", "B2"),  # moved
    "B3D5G": ("waiting", ""),  # lost the seat
    "C4E6H": ("set_aside", ""),  # withdrew
    "D5F7J": ("set_aside", ""),  # set aside
    "E6G8K": ("seated", "B1"),  # another room
    "L4N6R": ("seated", "B1"),  # waited, has a seat
    "M5P7S": ("waiting", ""),  # was set aside, waits
    "K3M5Q": ("", ""),  # left the rosters
}
ROOMS_WAS = {"E6G8K": "101", "F7H9L": "201", "A2C4F": "102"}
ROOMS_NOW = {"E6G8K": "103", "F7H9L": "202", "A2C4F": "210", "L4N6R": "104"}


def with_rooms(planned: PlanOnFile, rooms: Mapping[str, str]) -> PlanOnFile:
    """The plan with a room for those."""
    seats = planned.plan.seats
    room = pd.Series([rooms.get(code, "") for code in seats["code"]], index=seats.index, dtype="str")
    return replace(planned, plan=replace(planned.plan, seats=seats.assign(room=room)))


def before(**changes: object) -> PlanOnFile:
    """The plan that people were told."""
    return with_rooms(plan_on_file(**changes), ROOMS_WAS)


def after(**changes: object) -> PlanOnFile:
    """The plan in force: everybody as in NOW, batch B2 two days later, one more batch."""
    rows = [(*row[:STATE], *NOW.get(str(row[0]), row[STATE : BATCH + 1]), *row[BATCH + 1 :]) for row in PEOPLE]
    rows = [row for row in rows if row[STATE]]
    rows.append((*NEW_PERSON, "seated", "B3", 0, {}))
    planned = with_rooms(plan_on_file(tuple(rows), **changes), ROOMS_NOW)
    first, second = planned.plan.batches
    batches = (
        first,
        replace(second, arrives=date(2025, 6, 12), departs=date(2025, 6, 14)),
        Batch("B3", "hill", date(2025, 6, 13), date(2025, 6, 15)),
    )
    decisions = Decisions(withdrawn={"C4E6H": "ill"})
    return replace(planned, plan=replace(planned.plan, batches=batches, decisions=decisions, version=5))


def changed(**changes: object) -> Differences:
    """What the second changed against the first; with changes to the event of both."""
    return differences(before(**changes), after(**changes))
