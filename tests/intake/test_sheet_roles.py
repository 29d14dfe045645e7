from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import answered, codes, column, read_csv


def test_an_unknown_role_sets_aside_and_is_asked_once(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role"], ["Ram", "Juggler"], ["Sita", "MLA"], ["Mohan", "Juggler"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "set_aside") == ["role not recognised: 'Juggler'", "", "role not recognised: 'Juggler'"]
    assert column(roster, "role") == ["", "mla", ""]
    findings = [found for found in roster.findings if found.code == "R141"]
    assert [(found.address.cell, found.people) for found in findings] == [("B2", 2)]


def test_a_role_fills_the_level_and_the_level_completes_a_role(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "पद", "स्तर"],
        ["Ram", "विधायक", ""],
        ["Sita", "अध्यक्ष", "जिला"],
        ["Mohan", "माली", "ब्लॉक"],
        ["X", "?", "moon"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "level") == ["assembly", "district", "block", ""]
    assert column(roster, "role") == ["mla", "district_president", "", ""]


def test_two_roles_in_one_cell_the_higher_first(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role"], ["Ram", "जिलाध्यक्ष एवं विधायक"]])
    assert (column(roster, "role"), column(roster, "roles")) == (["mla"], ["mla district_president"])


def test_rows_without_a_role_are_one_question(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role"], ["Ram", "MLA"], ["Sita", ""], ["Mohan", "-"]])
    finding = next(found for found in roster.findings if found.code == "R031")
    assert (finding.address.cell, finding.people) == ("B3", 2)
    assert column(roster, "set_aside") == ["", "the row gives no role", "the row gives no role"]


def test_the_role_is_the_sheets_name(xlsx: WriteXlsx, event: Event) -> None:
    roster = read_rosters([xlsx({"विधायक": [["Name", "Assembly"], ["Ram", "2"]]})], event)
    assert column(roster, "role") == ["mla"]
    assert codes(roster) == ["R023"]


def test_a_heading_gives_the_role_of_the_rows_below(tmp_path: Path, event: Event) -> None:
    rows = [["S.No.", "Name", "District"], ["जिला प्रभारी"], ["1", "Ram", "Bhind"], ["जिलाध्यक्ष"], ["2", "Sita", "Bhind"]]
    assert column(read_csv(tmp_path, event, rows), "role") == ["district_incharge", "district_president"]


def test_a_role_without_its_place_is_asked_once_and_not_twice(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "Assembly"],
        ["Ram", "MLA", ""],
        ["Sita", "MLA", ""],
        ["Mohan", "MLA", "Atlantis"],
        ["Gopal", "MLA", "2"],
    ]
    roster = read_csv(tmp_path, event, rows)
    findings = [found for found in roster.findings if found.code == "R033"]
    assert [(found.people, found.address.cell) for found in findings] == [(1, "C2"), (1, "C3")]
    assert findings[0].read == 'no assembly for "Ram", MLA (विधायक)'


def test_a_district_role_in_a_list_without_districts(tmp_path: Path, event: Event) -> None:
    assert "R033" in codes(read_csv(tmp_path, event, [["Name", "Role"], ["Ram", "जिलाध्यक्ष"]]))


@pytest.mark.parametrize(
    ("sheet", "title", "role"),
    [
        ("MLA list 2025", "", "mla"),
        ("जिला अध्यक्ष सूची", "", "district_president"),
        ("Sheet1", "", ""),
        ("Sheet1", "विधायकों की सूची", "mla"),
        ("Sheet1", "List of District In-charges, June 2025", "district_incharge"),
        ("Sheet1 (2)", "Bhind MLAs", "mla"),
        ("Sheet1", "विधायक एवं जिला अध्यक्ष", ""),
        ("पूर्व विधायक", "", ""),
    ],
)
def test_the_role_is_in_the_name_of_the_sheet_or_in_its_title(
    xlsx: WriteXlsx, event: Event, sheet: str, title: str, role: str
) -> None:
    roster = read_rosters([xlsx({sheet: [[title], ["Name", "Mobile"], ["Ram", "9826012345"]]})], event)
    assert column(roster, "role") == [role]


def test_the_names_heading_says_the_role(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["माननीय विधायक का नाम", "Assembly"], ["Ram", "2"]])
    assert column(roster, "role") == ["mla"]


def test_the_cells_without_a_role_are_listed(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role"], ["Ram", "MLA"], ["Sita", ""], ["Mohan", ""]])
    finding = next(found for found in roster.findings if found.code == "R031")
    assert finding.read == "2 of 3 rows without a role, so far not planned: B3–B4"


ROLELESS = [["Name", "Role"], ["Ram", "District In-charge"], ["Sita", ""], ["Mohan", "-"]]


def test_rows_without_a_role_are_one_question_with_the_role_of_the_others(tmp_path: Path, event: Event) -> None:
    (finding,) = [found for found in read_csv(tmp_path, event, ROLELESS).findings if found.code == "R031"]
    assert finding.question
    assert (finding.question.key, finding.question.people) == ("role: no role in list.csv", 2)
    assert [answer.value for answer in finding.question.proposals] == ["district_incharge", "leave out"]


@pytest.mark.parametrize(
    ("answer", "roles", "aside"),
    [("mla", "mla", ""), ("mla, जिला प्रभारी", "mla district_incharge", ""), ("leave out", "", "left out by answer")],
)
def test_a_role_for_all_rows_without_one(answer: str, roles: str, aside: str, tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, ROLELESS, answers=f'roles: {{no role in list.csv: "{answer}"}}')
    assert column(roster, "roles") == ["district_incharge", roles, roles]
    assert column(roster, "set_aside") == ["", aside, aside]
    assert "R031" not in codes(roster)
    assert answered(roster)[0][1] == 2


def test_the_role_of_which_a_title_speaks_is_proposed(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["जिला अध्यक्ष एवं विधायक बैठक दिनांक 3 जून"], ["Name", "District"], ["Ram", "Bhind"], ["Sita", "Datia"]]
    (finding,) = [found for found in read_rosters([xlsx({"Bethak": rows})], event).findings if found.code == "R031"]
    assert finding.question
    assert [answer.value for answer in finding.question.proposals] == ["district_president", "mla", "leave out"]
