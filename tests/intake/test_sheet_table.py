import json
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import codes, column, read_csv

PERSON = ["राम लाल", "विधायक", "9826012345"]


def test_unknown_columns_are_carried_as_they_are(tmp_path: Path, event: Event) -> None:
    rows = [["गोत्र", "Name", "Role", "गोत्र", "", "Father Name"], ["x", "Ram", "MLA", " y  z ", "loose", ""]]
    roster = read_csv(tmp_path, event, rows)
    extra = json.loads(str(column(roster, "extra")[0]))
    assert list(extra.items()) == [("गोत्र", "x"), ("गोत्र (2)", "y  z"), ("column E", "loose"), ("Father Name", "")]
    assert roster.sheets[0].columns == {"A": "", "B": "name", "C": "role", "D": "", "E": "", "F": ""}


def test_a_heading_nearly_right_is_asked_about(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "Moblie No"], PERSON])
    finding = next(found for found in roster.findings if found.code == "R013")
    assert str(finding) == (
        'list.csv › C1  R013 the heading "Moblie No" is not known'
        " — write mobile if that is meant; until then the column is kept but not used"
    )
    assert json.loads(str(column(roster, "extra")[0])) == {"Moblie No": "9826012345"}


def test_two_columns_of_districts(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "District", "जिला"], ["Ram", "Bhind", "Morena"]])
    assert column(roster, "district") == ["Bhind"]
    assert "R014" in codes(roster)


def test_three_columns_of_mobiles(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Mobile", "Phone", "Alternate No"], ["Ram", "", "9826012345", "9826012345 / 9826012346"]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "mobile"), column(roster, "mobiles")) == (["9826012345"], ["9826012346"])


def test_a_cover_sheet_is_noted_and_a_list_without_headings_is_an_error(xlsx: WriteXlsx, event: Event) -> None:
    path = xlsx({"Cover": [["Training"], ["June 2025"]], "List": [PERSON, ["सीता", "विधायक", "9826012346"]]})
    roster = read_rosters([path], event)
    assert [(found.code, found.address.sheet, found.people) for found in roster.findings] == [
        ("R010", "Cover", 1),
        ("R011", "List", 2),
    ]
    assert len(roster.people) == 0
    assert [read.header_row for read in roster.sheets] == [0, 0]


def test_two_columns_of_running_numbers_are_both_read_past(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["S.No.", "क्र.", "Name"], ["1", "7", "Ram"]])
    assert (column(roster, "name"), column(roster, "extra")) == (["Ram"], [""])


def test_headings_with_nothing_below(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role"]])
    assert (len(roster.people), roster.rows, codes(roster)) == (0, 0, [])


def test_no_column_of_names_loses_nobody(tmp_path: Path, event: Event) -> None:
    rows = [["Role", "Mobile"], ["MLA", "9826012345"], ["MLA", "9826012346"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "set_aside") == ["the row has no name"] * 2
    assert codes(roster).count("R012") == 1
    assert "R030" not in codes(roster)


def test_a_hidden_list_is_read_and_said(xlsx: WriteXlsx, event: Event) -> None:
    path = xlsx(
        {"Now": [["Name", "Role"], ["Ram", "MLA"]], "Old": [["Name", "Role"], ["Mohan", "MLA"]], "Bare": [["Name"]]}
    )
    book = openpyxl.load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book["Bare"].sheet_state = "hidden"
    book.save(path)
    roster = read_rosters([path], event)
    assert column(roster, "name") == ["Ram", "Mohan"]
    assert [found.address.sheet for found in roster.findings if found.code == "R008"] == ["Old"]


def test_error_cells_and_formulas_without_a_value(xlsx: WriteXlsx, event: Event) -> None:
    rows = [
        ["Name", "Role", "Mobile"],
        ["Ram", "#REF!", "9826012345"],
        ["=A1", "MLA", "=A2"],
        ["#N/A", "", ""],
        ["Total", "", "#N/A"],
    ]
    roster = read_rosters([xlsx(rows)], event)
    cells = [
        (found.code, found.address.cell, found.people) for found in roster.findings if found.code in ("R020", "R021")
    ]
    assert cells == [("R020", "B2", 1), ("R021", "A3", 2), ("R020", "A4", 1)]
    assert column(roster, "name") == ["Ram", "", ""]
    assert "R030" not in codes(roster)


def test_letters_lost_by_an_ansi_save(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role"], ["???? ???", "MLA"], ["Who?", "MLA"]])
    finding = next(found for found in roster.findings if found.code == "R006")
    assert (finding.address.cell, finding.people) == ("A2", 1)
    assert len(roster.people) == 2


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("Sita (????)", True), ("Ram Lal ????", True), ("12-???? ???", True), ("when????", False), ("Sure ???", False)],
)
def test_half_of_a_cell_lost_by_an_ansi_save(text: str, is_told: bool, tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "Remarks"], ["Ram", "MLA", text]])
    assert ("R006" in codes(roster)) is is_told


def test_a_list_of_which_only_question_marks_are_left(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["???", "??"], ["???? ???", "?????"], ["???? ??", "?????"]])
    assert [(found.code, found.address.cell, found.people) for found in roster.findings] == [("R006", "A1", 3)]


def test_vacant_posts_are_one_note_with_their_cells(tmp_path: Path, event: Event) -> None:
    rows = [["S.No.", "Name", "Role", "District", "Mobile"], ["1", "Ram", "जिला प्रभारी", "Bhind", "9826012345"]]
    rows += [[str(n), name, "जिला प्रभारी", "Bhind", ""] for n, name in enumerate(["", "रिक्त", "Ram Lal", "-"], start=2)]
    roster = read_csv(tmp_path, event, [*rows, ["6", "", "", "", ""], ["7", '"', '"', '"', '"']])
    assert column(roster, "name") == ["Ram", "Ram Lal"]
    assert roster.sheets[0].skipped == {"vacant post": 3, "numbered but empty": 2}
    assert [str(found) for found in roster.findings if found.code == "R032"] == [
        "list.csv  R032 3 vacant posts, passed over: B3–B4, B6 — nothing; write the name when somebody holds the post"
    ]
    assert "R030" not in codes(roster)


def test_one_vacant_post(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "District"], ["", "जिला प्रभारी", "Bhind"]])
    assert "1 vacant post, passed over: A2" in str(roster.findings[0])


def test_many_rows_without_a_name_are_one_finding(tmp_path: Path, event: Event) -> None:
    rows = [["S.No.", "Name", "Mobile"], *[[str(n), "", f"98260123{n}"] for n in range(10, 16)]]
    roster = read_csv(tmp_path, event, rows)
    (finding,) = [found for found in roster.findings if found.code == "R030"]
    assert (finding.address.cell, finding.people) == ("B2", 6)
    assert finding.read == "6 rows have data but no name: B2–B7"
    assert column(roster, "name") == [""] * 6


def test_cells_scattered_over_a_long_list_are_listed_as_far_as_one_reads(tmp_path: Path, event: Event) -> None:
    people = [[f"Ram {n}" if n % 2 else "रिक्त", "जिला प्रभारी", "Bhind"] for n in range(110)]
    roster = read_csv(tmp_path, event, [["Name", "Role", "District"], *people])
    finding = next(found for found in roster.findings if found.code == "R032")
    assert finding.people == 55
    assert finding.read.endswith("A98, A100, …")


def test_a_number_or_a_ditto_mark_is_no_name(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile"], ["Ram", "MLA", "9826012345"], ["45", "MLA", "9826012346"], ["-do-", "MLA", "1"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ram", "", ""]
    assert codes(roster).count("R030") == 2


def test_a_surname_in_a_column_of_its_own(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["First Name", "Last Name"], ["Ram", "Sharma"], ["Sita", ""]])
    assert column(roster, "name") == ["Ram Sharma", "Sita"]


def test_two_lines_of_a_text_file_run_together(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Role,Mobile\nRam,MLA,9826012345\nSita,MLA,9826012346,Mohan,MLA,9826012347\nAnil,MLA,1,\n")
    found = [str(found) for found in read_rosters([path], event).findings if found.code == "R067"]
    assert found == [
        "list.csv › D3  R067 1 row with more cells than the headings: D3 — look them over: two rows may have run"
        " together, or a separator may stand within a cell"
    ]


def test_a_heading_of_a_web_page_that_spans_two_columns(tmp_path: Path, event: Event) -> None:
    page = "<table><tr><td>Name</td><td>Role</td><td colspan=2>Mobile</td></tr>{}</table>"
    row = "<tr><td>Ram</td><td>MLA</td><td>9826012345</td><td>9826012346</td>{}</tr>"
    for more, expected in (("", []), ("<td>Sita</td>", ["E2"])):
        path = tmp_path / "list.xls"
        path.write_text(page.format(row.format(more)))
        roster = read_rosters([path], event)
        assert [found.address.cell for found in roster.findings if found.code == "R067"] == expected


def test_a_wide_row_is_told_at_the_cell_that_is_too_many(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile"], ["Ram", "MLA", "9826012345", "", "", "=1"]]
    roster = read_csv(tmp_path, event, rows)
    found = next(finding for finding in roster.findings if finding.code == "R067")
    assert (found.address.cell, found.read) == ("F2", "1 row with more cells than the headings: F2")
