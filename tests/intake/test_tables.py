"""Sheets with more than one list."""

from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters
from cadre_cli.intake.tables import split_tables
from cadre_cli.intake.workbook import Sheet

from .conftest import WriteXlsx
from .reading import codes, column, read_csv


def test_one_list_is_the_sheet_itself() -> None:
    head = ["Name", "Role", "Mobile"]
    sheet = Sheet("A", [head, ["Ram", "MLA", ""], head, ["Sita", "MLA", ""]])
    assert split_tables(sheet) == [sheet]
    assert split_tables(Sheet("Cover", [["Training"]])) == [Sheet("Cover", [["Training"]])]


def test_a_second_list_below_has_its_own_columns_and_title(tmp_path: Path, event: Event) -> None:
    rows = [
        ["जिला अध्यक्षों की सूची"],
        ["क्र", "नाम", "जिला", "मोबाइल"],
        ["1", "हरिओम", "दतिया", "9826012321"],
        ["", "कुल", "1"],
        [],
        ["जिला प्रभारियों की सूची"],
        ["क्र", "जिला", "प्रभारी का नाम", "पता", "मोबाइल नं"],
        ["1", "भिंड", "सुनील", "वार्ड 3", "9826012323"],
        ["क्र", "जिला", "प्रभारी का नाम", "पता", "मोबाइल नं"],
        ["2", "दतिया", "राकेश", "वार्ड 4", "98260"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["हरिओम", "सुनील", "राकेश"]
    assert column(roster, "role") == ["district_president", "district_incharge", "district_incharge"]
    assert column(roster, "district") == ["Datia", "Bhind", "Datia"]
    assert [(read.header_row, read.people) for read in roster.sheets] == [(2, 1), (7, 2)]
    assert [found.address.cell for found in roster.findings if found.code == "R101"] == ["E10"]


def test_a_row_with_two_headings_words_is_a_person_still(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Level", "District"], ["Ram", "MLA", "District", "DCC"], ["Sita", "MLA", "Block", "DCC"]]
    assert column(read_csv(tmp_path, event, rows), "name") == ["Ram", "Sita"]


def test_two_lists_side_by_side(xlsx: WriteXlsx, event: Event) -> None:
    rows = [
        ["Name", "Mobile", None, "Name", "Mobile"],
        ["Ram", "9826012341", None, "Sita", "9826012342"],
        ["Mohan", "9826012343", None, "#REF!", "98260"],
    ]
    roster = read_rosters([xlsx({"MLA": rows})], event)
    assert column(roster, "name") == ["Ram", "Mohan", "Sita", ""]
    assert column(roster, "mobile") == ["9826012341", "9826012343", "9826012342", ""]
    told = [(found.code, found.address.cell) for found in roster.findings if found.code in ("R020", "R101", "R033")]
    assert told == [("R033", "A2"), ("R033", "D2"), ("R033", "A3"), ("R020", "D3"), ("R101", "E3")]


def test_president_and_in_charge_of_a_district_in_one_row(tmp_path: Path, event: Event) -> None:
    rows = [
        ["S.No.", "District", "Name of District President", "Mobile", "District In-charge Name", "Mobile"],
        ["1", "Bhind", "Ram", "9826012341", "Sita", "9826012342"],
        ["2", "Morena", "Mohan", "9826012343", "Gopal", "9826012344"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ram", "Mohan", "Sita", "Gopal"]
    assert column(roster, "role") == ["district_president"] * 2 + ["district_incharge"] * 2
    assert column(roster, "district") == ["Bhind", "Morena"] * 2


def test_a_name_in_two_scripts_is_no_second_list(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "नाम", "Role"], ["Ram", "राम", "MLA"]])
    assert (column(roster, "name"), column(roster, "name_other")) == (["Ram"], ["राम"])
    assert "R014" not in codes(roster)


def test_a_list_that_begins_far_down(tmp_path: Path, event: Event) -> None:
    rows = [[]] * 40 + [["Name", "Role"], ["Ram", "MLA"]]
    assert column(read_csv(tmp_path, event, rows), "row") == [42]


def test_numbered_lists_side_by_side_with_nothing_between(tmp_path: Path, event: Event) -> None:
    rows = [
        ["No.", "Name", "Mobile", "Phone"] * 2,
        ["1", "Ram", "9826012341", "", "8", "Sita", "9826012342", "9826012345"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ram", "Sita"]
    assert column(roster, "mobiles") == ["", "9826012345"]


def test_a_small_list_above_the_list(tmp_path: Path, event: Event) -> None:
    rows = [
        ["सम्पर्क सूत्र", "नाम", "मोबाइल"],
        ["कार्यालय", "श्याम सेन", "9826012341"],
        [],
        ["नाम", "पद", "जिला", "मोबाइल"],
        ["मोहन पटेल", "जिला अध्यक्ष", "दतिया", "9826012342"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["श्याम सेन", "मोहन पटेल"]
    assert column(roster, "role") == ["", "district_president"]
    assert ("R031", "B2") in [(found.code, found.address.cell) for found in roster.findings]


def test_headings_above_in_the_other_script_are_no_list(tmp_path: Path, event: Event) -> None:
    rows = [
        ["नाम", "पद", "जिला"],
        ["Name", "Post", "District", "Mobile"],
        ["मोहन पटेल", "जिला अध्यक्ष", "दतिया", "9826012342"],
    ]
    assert column(read_csv(tmp_path, event, rows), "name") == ["मोहन पटेल"]
