"""`cadre people`: who is in the plan in force or has left it, filtered, or found by name, code or mobile."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.domain.people import COLUMNS
from cadre_cli.domain.plan import SEAT_COLUMNS, PlanOnFile, State
from cadre_cli.errors import UsageError
from cadre_cli.intake.values.places import PlaceReader
from cadre_cli.intake.values.roles import RoleReader
from cadre_cli.prints.rows import lists
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.which_batch import which_batch
from cadre_cli.workflows.whom import hits

LEFT: Final = "left"
"""The state of who was in a plan before and is no longer on the rosters."""

_WHY_LEFT = "no longer on the rosters"
_WHY_LEFT_HI = "अब सूचियों में नहीं"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is asked for; '' asks for nobody in particular. Role and district as a roster would name them."""

    query: str = ""
    role: str = ""
    district: str = ""
    batch: str = ""
    waiting: bool = False


@dataclass(frozen=True)
class Found:
    """Who was found. `people` has the columns of `domain.people`, `due` in paise (0 for who has left) and SEAT_COLUMNS.

    `state` is a `State` value or LEFT. Best hits first where there was a query; else in the order of the lists, then
    who has left by name. `asked` says whether somebody in particular was asked for.
    """

    event: Event
    people: pd.DataFrame
    asked: bool


def people(folder: Path | None, wanted: Wanted) -> Found:
    """The people of the plan in force, and who has left, of whom all of `wanted` is true.

    Raises:
        UsageError: no event folder or no plan yet, or the event has no such role, district or batch.
    """
    found = event_folder.must_find(folder)
    planned = plan_in_force(found)
    with open_store(found.database) as store:
        known = store.known_people()
    everybody = _everybody(planned, known)
    rows = _filtered(everybody, planned, wanted)
    return Found(planned.event, hits(rows, wanted.query) if wanted.query else rows, bool(wanted.query))


def _everybody(planned: PlanOnFile, known: pd.DataFrame) -> pd.DataFrame:
    """The people of the plan as its lists have them, then who is marked as left."""
    columns = list(dict.fromkeys((*COLUMNS, "due", *SEAT_COLUMNS)))
    rows = lists(planned).rows[columns]
    left = known[~known["code"].isin(rows["code"])].sort_values(["name", "code"])
    left = left.assign(due=0, state=LEFT, batch="", room="", reason="", why=_WHY_LEFT, why_hi=_WHY_LEFT_HI)
    return pd.concat([rows, left[columns]], ignore_index=True) if len(left) else rows


def _filtered(people: pd.DataFrame, planned: PlanOnFile, wanted: Wanted) -> pd.DataFrame:
    if wanted.role:
        role = role_meant(wanted.role, planned.event)
        people = people[people["roles"].isin([ids for ids in people["roles"].unique() if role in ids.split()])]
    if wanted.district:
        column, name = district_column(wanted.district, planned.event)
        people = people[people[column] == name]
    if wanted.batch:
        people = people[people["batch"] == which_batch(wanted.batch, planned.plan.batches).id]
    if wanted.waiting:
        people = people[people["state"] == State.WAITING.value]
    return people.reset_index(drop=True)


def role_meant(text: str, event: Event) -> str:
    """The id of the role that a roster would name like this.

    Raises:
        UsageError: the event has no such role.
    """
    reading = RoleReader(event).read(text.replace("_", " "))
    if len(reading.roles) != 1:
        ids = ", ".join(role.id for role in event.roles)
        raise UsageError(f'role not known: "{text}"', f"give one of {ids}")
    return reading.roles[0]


def district_column(text: str, event: Event) -> tuple[str, str]:
    """The column and the name by which a district's people are known: a party district's own, else the whole one's.

    Raises:
        UsageError: there is no such district.
    """
    place = PlaceReader(event).read_district(text)
    if not place.district:
        raise UsageError(place.read or f'district not known: "{text}"', place.action or "give the name of a district")
    is_unit = any(place.unit == unit.names.en for unit in event.units)
    return ("unit", place.unit) if is_unit else ("district", place.district)
