import json
from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.codes import issue
from cadre_cli.domain.event import Event, Level, Names, Role
from cadre_cli.intake import identity
from cadre_cli.intake.roster import read_rosters
from tests.text.test_person_names import NAMESAKES

from .conftest import ROLES, WriteXlsx
from .reading import codes, column, read_csv

IDENTITY_CODES = ("R050", "R051", "R052", "R053", "R054")
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


def test_an_in_charge_of_two_districts_is_one_person_and_told_of(tmp_path: Path, event: Event) -> None:
    rows = [
        HEAD,
        ["Ram Lal", "District In-charge", "Sehore", "", "9826012345"],
        ["राम लाल", "District In-charge", "Vidisha", "", "9826012345"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "district") == ["Sehore"]
    found = next(found for found in roster.findings if found.code == "R057")
    assert found.address.cell == "A3"
    assert found.read.endswith("are one person for Sehore and Vidisha")


def test_one_name_and_one_post(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA", "", "2", ""], ["RAM ji", "MLA", "", "Vijaypur", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "mobile") == ["9826012345"]
    assert "with the same post" in next(found.read for found in roster.findings if found.code == "R050")


def test_an_alternate_for_a_post_is_no_second_holder_of_it(tmp_path: Path, event: Event) -> None:
    head = [*HEAD, "वैकल्पिक"]
    rows = [head, ["Ram", "MLA", "", "2", "", ""], ["Shyam", "MLA", "", "2", "", "हाँ"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "alternate") == [0, 1]
    assert "R052" not in [finding.code for finding in roster.findings]
    both = read_csv(tmp_path, event, [*rows, ["Shyam", "MLA", "", "2", "", ""]])  # once he stands there without it
    assert column(both, "alternate") == [0, 0]


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


@pytest.mark.parametrize(
    "heading", ["पिता का नाम", "पिता/पति का नाम", "Father's Name", "Pita/Pati ka naam", "F/H Name"]
)
def test_namesakes_who_share_a_phone_and_have_other_fathers_are_asked_about(
    heading: str, tmp_path: Path, event: Event
) -> None:
    rows = [["Name", heading, "Mobile"], ["Ramesh", "Mohan Lal", "9826012345"], ["रमेश", "सोहन लाल", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ramesh", "रमेश"]
    told = next(found for found in roster.findings if found.code == "R054")
    assert told.read.endswith("have one name and differ in the father's or husband's name")
    assert (told.address.cell, told.question is not None) == ("A3", True)
    assert "R051" not in codes(roster)  # one question about one phone


@pytest.mark.parametrize(
    ("headings", "kin"),
    [
        (["पिता का नाम"] * 2, ["स्व. मोहन लाल", "Mohanlal"]),
        (["पिता का नाम"] * 2, ["मोहन लाल", "-"]),
        (["पिता का नाम", "पति का नाम"], ["मोहन लाल", "गोपाल"]),
        (["ग्राम"] * 2, ["आष्टा", "इछावर"]),
    ],
    ids=["one father in two scripts", "a father and nothing", "father and husband", "villages"],
)
def test_one_name_and_one_phone_whose_kin_are_not_against_it(
    headings: list[str], kin: list[str], xlsx: WriteXlsx, event: Event
) -> None:
    sheets = {
        sheet: [["Name", heading, "Mobile"], ["सीता बाई", name, "9826012345"]]
        for sheet, heading, name in zip("AB", headings, kin, strict=True)
    }
    assert column(read_rosters([xlsx(sheets)], event), "name") == ["सीता बाई"]


def test_a_father_within_one_name_and_in_a_column_of_another(xlsx: WriteXlsx, event: Event) -> None:
    first = [["Name", "Mobile"], ["Ramesh S/o Mohan Lal", "9826012345"]]
    second = [["Name", "Father", "Mobile"], ["Ramesh", "Sohan Lal", "9826012345"]]
    assert len(read_rosters([xlsx({"A": first, "B": second})], event).people) == 2


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
    assert codes(roster) == ["R055", *["R050"] * 10]


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


def test_the_numbers_of_one_list_under_other_names_are_one_question(xlsx: WriteXlsx, event: Event) -> None:
    def rows(name: str) -> list[list[str | None]]:
        people = [[f"{name} {chr(65 + n)}", "जिला प्रभारी", "Bhind", None, f"98260123{n + 10}"] for n in range(12)]
        return [list(HEAD), *people]

    roster = read_rosters([xlsx(rows("Ram")), xlsx(rows("Mohan"), "old.xlsx")], event)
    assert len(roster.people) == 24
    assert codes(roster) == ["R051"]


def test_one_list_in_two_scripts_is_read_as_one(xlsx: WriteXlsx, event: Event) -> None:
    hindi, english = (
        [list(HEAD), *[[f"{name} {last}", "MLA", None, str(n), f"98260123{n}"] for n, last in enumerate(lasts, 10)]]
        for name, lasts in (("सुनील", ("पटेल", "वर्मा", "जोशी")), ("Sunil", ("Patel", "Verma", "Joshi")))
    )
    roster = read_rosters([xlsx(hindi), xlsx(english, "english.xlsx")], event)
    assert column(roster, "name") == ["सुनील पटेल", "सुनील वर्मा", "सुनील जोशी"]
    assert codes(roster) == ["R050"] * 3


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


@pytest.mark.parametrize(
    ("head", "fact", "shared"),
    [
        (["Mobile"], ["9826012345"], "mobile"),
        (["Code"], [issue(["devraj"], ())[0]], "code"),
        (["Role", "Assembly"], ["MLA", "2"], "post"),
    ],
)
def test_one_name_in_two_scripts_with_a_second_fact_is_one_person(
    tmp_path: Path, event: Event, head: list[str], fact: list[str], shared: str
) -> None:
    rows = [["Name", *head], ["Shri Devraj Gurjar", *fact], ["श्री देवराज गुर्जर", *fact]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Shri Devraj Gurjar"]
    (finding,) = [found for found in roster.findings if found.code in IDENTITY_CODES]
    assert (finding.code, finding.address.cell) == ("R050", "A3")
    assert finding.read == (
        f'"श्री देवराज गुर्जर" stands here and as "Shri Devraj Gurjar" in list.csv › 2, with the same {shared}'
    )


def test_one_name_in_two_scripts_alone_is_two_people(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Devraj Gurjar", "MLA", "", "2", "9826012345"], ["देवराज गुर्जर", "MLA", "", "3", "9826012346"]]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), codes(roster)) == (2, [])


def test_a_name_that_is_half_the_other_is_a_question(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Mobile"], ["Devraj Gurjar", "9826012345"], ["देवराज", "9826012345"]]
    roster = read_csv(tmp_path, event, rows)
    assert (len(roster.people), "R051" in codes(roster)) == (2, True)


def test_namesakes_who_share_a_familys_phone_are_never_merged(tmp_path: Path, event: Event) -> None:
    families = [(one, other, f"98260{number:05}") for number, (one, other) in enumerate(NAMESAKES, 12345)]
    assert len(families) >= 60
    rows = [["Name", "Mobile"], *[[name, mobile] for one, other, mobile in families for name in (one, other)]]
    roster = read_csv(tmp_path, event, rows)
    assert len(roster.people) == 2 * len(families)
    assert "R050" not in codes(roster)


def test_numbered_names_are_different_people(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Mobile"], ["Ram 1", "9826012345"], ["राम २", "9826012345"]]
    assert len(read_csv(tmp_path, event, rows).people) == 2


def test_the_first_and_the_last_of_a_chain_of_spellings_must_be_alike_too(
    tmp_path: Path, event: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = {"Devraj", "Dewraaj"}

    def neighbours_only(left: list[str], right: list[str]) -> list[bool]:
        return [{one, other} != apart for one, other in zip(left, right, strict=True)]

    monkeypatch.setattr(identity, "are_alike", neighbours_only)
    rows = [["Name", "Mobile"], *[[name, "9826012345"] for name in ("Devraj", "Devraaj", "Dewraaj")]]
    roster = read_csv(tmp_path, event, rows)
    assert len(roster.people) == 3
    assert "differ in the spelling" in next(found.read for found in roster.findings if found.code == "R054")


def test_a_number_under_very_many_names_is_nobodys_own(tmp_path: Path, event: Event) -> None:
    others = ("Asha", "Mohan", "Gita", "Varun", "Tara", "Naresh", "Kiran")
    rows = [["Name", "Mobile"], *[[name, "9826012345"] for name in ("Devraj", "देवराज", *others)]]
    assert len(read_csv(tmp_path, event, rows[:-1]).people) == identity.MOST_NAMES - 1
    assert len(read_csv(tmp_path, event, rows).people) == identity.MOST_NAMES + 1
