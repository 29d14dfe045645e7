"""`cadre add`: a late-comer is entered by hand, read as a roster would read him, and seated where nobody must move."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event, Level
from cadre_cli.domain.filling import bed_kind
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.people import COLUMNS
from cadre_cli.domain.places import assemblies
from cadre_cli.domain.plan import Plan
from cadre_cli.errors import UsageError
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.names import are_alike
from cadre_cli.intake.posts import post_in_words, posts_of_one
from cadre_cli.intake.roster import read_rosters
from cadre_cli.intake.values.roles import RoleReader
from cadre_cli.planning.decided import Hold
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.acting import Acted, Wish, act
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.participants import with_codes
from cadre_cli.workflows.questions import read_answers
from cadre_cli.workflows.room_for import what_admitting_takes
from cadre_cli.workflows.trained import with_trained
from cadre_cli.workflows.whom import Hit

BY_HAND: Final = "by hand"
"""Stands in place of a file in the sources of who was entered by hand."""


@dataclass(frozen=True, slots=True)
class LateComer:
    """Somebody as he would stand in a roster; '' for what is not known."""

    name: str
    role: str
    place: str = ""
    mobile: str = ""
    gender: str = ""
    unavailable: str = ""

    def row(self, of_place: str, beside: str) -> Mapping[str, str]:
        """His row under the headings of a roster, his place under `of_place`, what follows its comma under `beside`."""
        place, _, wider = self.place.partition(",")
        return {
            "Name": self.name,
            "Role": self.role,
            of_place: place,
            beside: wider,
            "Mobile": self.mobile,
            "Gender": self.gender,
            "Unavailable": self.unavailable,
        }


class LooksLikeError(UsageError):
    """He may be somebody who is in the plan already; `hits` are they."""

    def __init__(self, name: str, hits: tuple[Hit, ...]) -> None:
        listed = "".join(f"\n  {hit}" for hit in hits)
        way_out = "if he is another person, add --anyway; else nothing is to be done"
        super().__init__(f"{name} looks like somebody who is there already:{listed}", way_out)
        self.hits = hits


def add(folder: Path | None, late: LateComer, anyway: bool = False) -> Acted:
    """Enters somebody whom no roster names; he is seated where nobody has to move for him, else he waits.

    A roster that names him later takes him over. `anyway` says that he is nobody who is there already, and that he
    comes though he has completed an earlier round or another holds his post.

    Raises:
        UsageError: something of him is not understood, he is in the plan already or, while `anyway` is not given, has
            completed an earlier round and is left out for it, or another holds his post; nothing was done.
        LooksLikeError: he may be somebody who is in the plan, and `anyway` is not given; nothing was done.
    """
    found = event_folder.must_find(folder)

    def decide(desk: Desk) -> Wish:
        event = desk.on_file.event
        answers = read_answers(event_folder.answer_files(found, None), event)
        people = desk.on_file.people[list(COLUMNS)]
        newcomer = with_codes(_in_his_unit(_read(late, event, answers), people, event), desk.known())
        code = str(newcomer["code"].iat[0])
        if code in set(people["code"]):
            raise UsageError(f"{desk.name(code)} is in the plan already", f"to give him a seat: cadre admit {code}")
        alike = tuple(_lookalikes(newcomer, people))
        if alike and not anyway:
            raise LooksLikeError(late.name, alike)
        there = people[~people["code"].isin(list(desk.decisions.withdrawn))]
        if (held := _post_held(newcomer, there, event)) and not anyway:
            way_out = "who holds it no more is taken out with: cadre withdraw; to have both, add --anyway"
            raise UsageError(f"{late.name} was not added: {held}", way_out)
        newcomer, trained = with_trained(newcomer, event, found.path, answers)
        if (why := str(newcomer["set_aside"].iat[0])) and not anyway:
            raise UsageError(
                f"{late.name} was not added: {why}",
                "to have him come all the same, add --anyway; the event file says what becomes of all such (trained)",
            )
        newcomer = newcomer.assign(set_aside="", order=people["order"].max() + 1)
        whole = pd.concat([people, newcomer], ignore_index=True).sort_values("code", ignore_index=True)
        said = f"add {newcomer['name'].iat[0]} ({code})"
        doubts = (
            held,
            _unknown_gender(newcomer, event),
            *(f"{each.read} — {each.action}" for each in trained if not why),
        )

        def hint(desk: Desk, plan: Plan) -> str:
            return "\n".join(filter(None, (what_admitting_takes(desk, plan), *doubts)))

        return Wish(said, (code,), desk.decisions.add(code), holds=(Hold.PLACE,), people=whole, hint=hint)

    return act(folder, decide)


def _unknown_gender(newcomer: pd.DataFrame, event: Event) -> str:
    """In whose beds he is planned since his gender is not known; '' where it is."""
    if newcomer["gender"].iat[0]:
        return ""
    read = f"The gender of {newcomer['name'].iat[0]} is not known: planned in {bed_kind('', event).value}'s beds."
    return f"{read} If that is wrong: cadre undo, and add with --gender M or F"


def _read(late: LateComer, event: Event, answers: Answers) -> pd.DataFrame:
    """He as a people table of one row, read as a roster is; his place as that of his role, else as the other kind.

    Raises:
        UsageError: a finding about him needs a person.
    """
    roles = RoleReader(event).read(late.role).roles
    upper = bool(roles) and event.role_by_id[roles[0]].level in (Level.STATE, Level.DISTRICT)
    first, second = ("District", "Assembly") if upper else ("Assembly", "District")
    sound, faults = _reading(late.row(first, second), event, answers)
    if faults:
        sound, still = _reading(late.row(second, first), event, answers)
        faults = faults if still else ()
    if faults or sound.empty:
        told = "; ".join(f"{fault.code} {fault.read}: {fault.action}" for fault in faults)
        raise UsageError(
            f"{late.name or 'somebody without a name'} was not added", told or "give his name and his role"
        )
    return sound.assign(file=BY_HAND, row=0, sources=BY_HAND)


def _in_his_unit(newcomer: pd.DataFrame, people: pd.DataFrame, event: Event) -> pd.DataFrame:
    """He in the party district of his constituency, as the people of the plan give it, where his district has several.

    Raises:
        UsageError: they give none, or several.
    """
    district, assembly = newcomer[["district", "assembly"]].iloc[0].tolist()
    units = [unit.names.en for unit in event.units if unit.district == district]
    if not assembly or not units or newcomer["unit"].iat[0] in units:
        return newcomer
    said = people.loc[(people["assembly"] == assembly) & people["unit"].isin(units), "unit"].unique().tolist()
    if len(said) != 1:
        name = assemblies()[assembly].names.en
        raise UsageError(
            f"{newcomer['name'].iat[0]} was not added: {name} may lie in {' or '.join(said or units)}",
            f'write the party district behind it: --place "{name}, {(said or units)[0]}"',
        )
    return newcomer.assign(unit=said[0])


def _post_held(newcomer: pd.DataFrame, people: pd.DataFrame, event: Event) -> str:
    """Who of the plan holds a post of his that only one person can hold, in words; '' for nobody."""
    holders = people[(people["alternate"] == 0) & (people["set_aside"] == "")]
    held = posts_of_one(holders, event)
    for post in posts_of_one(newcomer[newcomer["alternate"] == 0], event):
        of_it = holders.loc[held.index[[other == post for other in held]], ["name", "code"]]
        if names := [f"{name} ({code})" for name, code in of_it.itertuples(index=False, name=None)]:
            return f"{post_in_words(post, event)} is {', '.join(names)} already"
    return ""


def _reading(row: Mapping[str, str], event: Event, answers: Answers) -> tuple[pd.DataFrame, Sequence[Finding]]:
    """The people whom a sheet of this row names, and what in it needs a person."""
    with TemporaryDirectory() as draft:
        sheet = Path(draft) / f"{BY_HAND}.csv"
        with sheet.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, row)
            writer.writeheader()
            writer.writerow(row)
        roster = read_rosters([sheet], event, answers=answers)
    return roster.people, [finding for finding in roster.findings if finding.severity.needs_person]


def _lookalikes(newcomer: pd.DataFrame, people: pd.DataFrame) -> Iterator[Hit]:
    """Those who share his mobile, or his name and a place."""
    his = newcomer.iloc[0]
    numbers = people["mobile"].str.cat(people["mobiles"], sep=" ")
    same_mobile = numbers.str.contains(his["mobile"], regex=False) & (his["mobile"] != "")
    here = (people["unit"] == his["unit"]) & (people["assembly"].isin(["", his["assembly"]]) | (his["assembly"] == ""))
    near = people[here]
    same_name = pd.Series(are_alike(near["name"].tolist(), [his["name"]] * len(near)), index=near.index, dtype="bool")
    found = people[same_mobile | same_name.reindex(people.index, fill_value=False)]
    for row in found[["code", "name", "role", "unit", "mobile"]].itertuples(index=False, name=None):
        yield Hit(*row)
