import json
from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.codes import issue
from cadre_cli.domain.event import Event, Level, Names, Role
from cadre_cli.intake.roster import read_rosters

from .conftest import ROLES, WriteXlsx
from .reading import codes, column, read_csv

HEAD = ["Name", "Role", "District", "Assembly", "Mobile"]


def test_one_name_and_one_mobile_are_one_person(tmp_path: Path, event: Event) -> None:
    rows = [
        [*HEAD, "Gotra", "Together", "Remarks", "Amount"],
        ["श्री राम लाल", "जिलाध्यक्ष", "Gwalior", "", "9826012345", "x", "B", "veg", "100"],
        ["Sita", "MLA", "", "3", "", "", "", "", ""],
        ["राम लाल", "विधायक", "", "2", "9826012346, 9826012345", "y", "A", "veg", "5000"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), roster.rows) == (2, 3)
    person = roster.people.iloc[0].to_dict()
    assert person == person | {
        "name": "श्री राम लाल",
        "role": "mla",
        "roles": "mla district_president",
        "level": "assembly",
        "unit": "Gwalior",
        "assembly": "2",
        "mobile": "9826012345",
        "mobiles": "9826012346",
        "together": "A B",
        "remarks": "veg",
        "paid": True,
        "paid_paise": 500_000,
        "sources": "list.csv › 2\nlist.csv › 4",
        "row": 2,
    }
    assert json.loads(person["extra"]) == {"Gotra": "x; y"}
    finding = next(found for found in roster.findings if found.code == "R050")
    assert finding.address.cell == "A4"
    assert finding.read == '"राम लाल" stands here and in list.csv › 2, with the same mobile'
    assert column(roster, "order") == [0, 1]


def test_one_name_and_one_post(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA", "", "2", ""], ["RAM ji", "MLA", "", "Vijaypur", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "mobile") == ["9826012345"]
    assert "with the same post" in next(found.read for found in roster.findings if found.code == "R050")


def test_one_name_and_one_code(tmp_path: Path, event: Event) -> None:
    code = issue(["ram"], ())[0]
    rows = [["Name", "Code", "Role"], ["Ram", code, "Juggler"], ["Ram", code, ""]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "code") == [code]
    assert column(roster, "set_aside") == ["role not recognised: 'Juggler'"]
    assert "with the same code" in next(found.read for found in roster.findings if found.code == "R050")


def test_two_namesakes_in_two_districts(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram Singh", "जिलाध्यक्ष", "Bhind", "", "9826012345"], ["Ram Singh", "जिलाध्यक्ष", "Morena", "", ""]]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), codes(roster)) == (2, [])


def test_two_namesakes_in_one_place_without_a_second_fact(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram Singh", "जिला प्रभारी", "Bhind", "", ""], ["Ram Singh", "जिला प्रभारी", "Bhind", "", ""]]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), codes(roster)) == (2, [])


def test_a_familys_phone_is_a_question_and_both_stay(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "जिला प्रभारी", "Bhind", "", "9826012345"], ["Sita", "जिला प्रभारी", "Bhind", "", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), codes(roster)) == (2, ["R051"])


def test_an_office_phone_of_many_is_one_question(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, *[[f"Ram {n}", "जिला प्रभारी", "Bhind", "", "9826012345"] for n in range(6)]]
    roster = read_csv(tmp_path, event, rows)
    finding = next(found for found in roster.findings if found.code == "R051")
    assert finding.people == 6
    assert finding.read.endswith("and 2 more")


def test_two_members_for_one_seat(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA", "", "2", ""], ["Mohan", "MLA", "", "2", ""], ["", "MLA", "", "2", ""]]
    roster = read_csv(tmp_path, event, rows)
    finding = next(found for found in roster.findings if found.code == "R052")
    assert (finding.address.cell, finding.people) == ("A3", 2)
    assert finding.read.endswith("are all MLA (विधायक) of 2")


def test_rows_that_agree_and_contradict_each_other_stay_apart(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Gender", "Mobile"], ["Kiran", "M", "9826012345"], ["Kiran", "F", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert len(roster.people) == 2
    assert "R054" in codes(roster)


def test_one_code_of_two_people_counts_for_none(tmp_path: Path, event: Event) -> None:
    code, other = issue(["ram", "mohan"], ())
    rows = [["Name", "Code"], ["Ram", code], ["Sita", code], ["Mohan", other]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "code") == ["", "", other]
    assert "R053" in codes(roster)


def test_the_same_list_in_two_files_is_read_as_one(xlsx: WriteXlsx, event: Event) -> None:
    rows = [HEAD, *[[f"Ram {n}", "MLA", None, str(n), f"98260123{n:02}"] for n in range(10, 20)]]
    first, second = xlsx(rows), xlsx([*rows, ["Sita", "MLA", None, "30", None]], "final(2).xlsx")
    roster = read_rosters([first, second], event)
    assert (len(roster.people), roster.rows) == (11, 21)
    assert codes(roster) == ["R050"] * 10


def test_a_long_list_given_twice_is_told_of_once(xlsx: WriteXlsx, event: Event) -> None:
    rows = [HEAD, *[[f"Ram {n}", "MLA", None, str(n), f"98260123{n:02}"] for n in range(10, 30)]]
    roster = read_rosters([xlsx(rows), xlsx([["List"], *rows], "final(2).xlsx")], event)
    assert len(roster.people) == 20
    (finding,) = [found for found in roster.findings if found.code == "R050"]
    assert (str(finding.address), finding.people) == ("final(2).xlsx › Sheet1", 20)
    assert finding.read == (
        "20 people of this sheet stand in roster.xlsx › Sheet1 too,"
        ' such as "Ram 10" (roster.xlsx › Sheet1!2), "Ram 10" (final(2).xlsx › Sheet1!3)'
    )


def test_one_list_in_two_scripts_is_one_question(xlsx: WriteXlsx, event: Event) -> None:
    def rows(name: str) -> list[list[str | None]]:
        people = [[f"{name} {chr(65 + n)}", "जिला प्रभारी", "Bhind", None, f"98260123{n + 10}"] for n in range(12)]
        return [list(HEAD), *people]

    roster = read_rosters([xlsx(rows("Ram")), xlsx(rows("राम"), "hindi.xlsx")], event)
    assert len(roster.people) == 24
    assert codes(roster) == ["R051"]


def test_the_seats_of_two_years_are_one_question(xlsx: WriteXlsx, event: Event) -> None:
    def rows(name: str) -> list[list[str | None]]:
        return [list(HEAD), *[[f"{name} {chr(65 + n)}", "MLA", None, str(n + 10), None] for n in range(12)]]

    roster = read_rosters([xlsx(rows("Ram")), xlsx(rows("Mohan"), "old.xlsx")], event)
    (finding,) = [found for found in roster.findings if found.code == "R052"]
    assert (finding.people, finding.address.file) == (12, "old.xlsx")


@pytest.mark.parametrize(
    ("level", "same", "expected"),
    [(Level.STATE, ["", "", ""], 1), (Level.BOOTH, ["2", "Ater", "17"], 1), (Level.BOOTH, ["2", "Ater", ""], 2)],
)
def test_posts_of_the_state_and_of_booths(
    tmp_path: Path, event: Event, level: Level, same: list[str], expected: int
) -> None:
    chief = Role("chief", level, Names("Chief", "प्रमुख"), 5, 0, unique_in=level)
    rows = [["Name", "Role", "Assembly", "Block", "Booth"], ["Ram", "Chief", *same], ["Ram", "Chief", *same]]
    assert len(read_csv(tmp_path, replace(event, roles=(*ROLES, chief)), rows).people) == expected


def test_a_person_merged_over_three_rows(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "Assembly", "Mobile", "Mobile 2"],
        ["Ram", "MLA", "2", "9826012345", ""],
        ["Ram", "", "", "9826012346", ""],
        ["Ram", "", "", "9826012345", "9826012346"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert len(roster.people) == 1
    assert len(str(column(roster, "sources")[0]).splitlines()) == 3
