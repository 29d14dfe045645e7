from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event, Level, Names, Role
from cadre_cli.domain.roster import Roster

from .reading import answered, column, read_csv

HEADINGS = ["Name", "Role", "District", "Assembly"]
FEW = [HEADINGS, ["Sita", "जिला अध्यक्ष", "", ""], ["Ram", "MLA", "Bhopal", ""], ["", "MLA", "Bhopal", ""]]
MANY = [HEADINGS, *([f"Person {letter}", "MLA", "Bhopal", ""] for letter in "ABCDEF")]


def asked(roster: Roster) -> list[tuple[str, list[str], int]]:
    found = [finding.question for finding in roster.findings if finding.code == "R033"]
    return [(it.key, [answer.value for answer in it.proposals], it.people) for it in found if it]


def test_a_handful_is_asked_about_one_by_one(tmp_path: Path, event: Event) -> None:
    assert asked(read_csv(tmp_path, event, FEW)) == [
        ("district: district of Sita, District President in list.csv", ["blank", "leave out"], 1),
        ("district: assembly of Ram, MLA in list.csv", ["blank", "leave out"], 1),
    ]


def test_many_are_asked_about_together(tmp_path: Path, event: Event) -> None:
    assert asked(read_csv(tmp_path, event, MANY)) == [
        ("district: no assembly for MLA in list.csv", ["blank", "leave out"], 6)
    ]


@pytest.mark.parametrize(
    ("answer", "place", "aside"),
    [
        ("150", ("Bhopal", "Bhopal", "Bhopal", "150"), ""),
        ("Umaria", ("Umaria", "Umaria", "Shahdol", ""), ""),
        ("blank", ("Bhopal", "Bhopal", "Bhopal", ""), ""),
        ("leave out", ("Bhopal", "Bhopal", "Bhopal", ""), "left out by answer"),
    ],
)
def test_a_place_by_answer(answer: str, place: object, aside: str, tmp_path: Path, event: Event) -> None:
    answers = f'places: {{"assembly of Ram, MLA in list.csv": {answer}}}'
    roster = read_csv(tmp_path, event, FEW, answers=answers)
    ram = roster.people.iloc[1]
    assert (ram["unit"], ram["district"], ram["division"], ram["assembly"]) == place
    assert ram["set_aside"] == aside
    assert len(asked(roster)) == 1
    assert answered(roster)[0][1] == 1


def test_a_block_that_nobody_knows_by_name_is_asked_about_for_all(tmp_path: Path, event: Event) -> None:
    role = Role("block_president", Level.BLOCK, Names("Block President", "ब्लॉक अध्यक्ष"), 5, 0, unique_in=Level.BLOCK)
    camp = replace(event, roles=(*event.roles, role))
    rows = [["Name", "Role", "Block"], ["Ram", "Block President", ""], ["Sita", "Block President", "Ashta"]]
    assert asked(read_csv(tmp_path, camp, rows)) == [
        ("district: no block for Block President in list.csv", ["blank", "leave out"], 1)
    ]
    settled = read_csv(tmp_path, camp, rows, answers="places: {no block for Block President in list.csv: blank}")
    assert (asked(settled), column(settled, "block")) == ([], ["", "Ashta"])


def test_a_hole_below_a_district_is_asked_about_with_that_one_proposed(tmp_path: Path, event: Event) -> None:
    rows = [["जिला", "नाम", "पद"], ["धार", "राम", "जिला प्रभारी"], ["", "सीता", "जिला प्रभारी"]]
    rows.append(["झाबुआ", "मोहन", "जिला प्रभारी"])
    roster = read_csv(tmp_path, event, rows)
    key = "district of सीता, District In-charge in list.csv"
    assert asked(roster) == [(f"district: {key}", ["Dhar", "blank", "leave out"], 1)]
    settled = read_csv(tmp_path, event, rows, answers=f'places: {{"{key}": Dhar}}')
    assert column(settled, "district") == ["Dhar", "Dhar", "Jhabua"]


def test_an_in_charge_in_a_list_without_districts_is_not_asked_about(tmp_path: Path, event: Event) -> None:
    rows = [["District", "Name", "Role"], ["", "Ram", "District In-charge"], ["Dhar", "Sita", "District In-charge"]]
    assert asked(read_csv(tmp_path, event, rows)) == []
