from dataclasses import replace
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.domain.people import COLUMNS

from .reading import codes, column, read_csv


def test_every_field_arrives_where_it_belongs(tmp_path: Path, event: Event) -> None:
    row = {
        "S.No.": "1",
        "Name": " राम   लाल ",
        "Post": "विधायक",
        "जिला": "श्योपुर",
        "Vidhan Sabha": "2",
        "Block": "Vijaypur  Rural",
        "Sex": "M",
        "Mobile": "+91 98260 12345",
        "Email": "a@example.org",
        "Available From": "10 June 2025",
        "Available To": "14 June 2025",
        "Unavailable": "12 June 2025",
        "Together": "family 1, B",
        "Apart": "x",
        "Preferred Batch": "b2",
        "Preferred Dates": "13 June 2025",
        "Batch": "b1",
        "Deposit": "yes",
        "Remarks": "veg",
    }
    roster = read_csv(tmp_path, event, [list(row), list(row.values())])
    assert codes(roster) == ["R059", "R076"]  # nobody else has his words under Together and Apart
    person = roster.people.iloc[0].to_dict()
    assert list(person) == list(COLUMNS)
    assert person == person | {
        "name": "राम लाल",
        "role": "mla",
        "level": "assembly",
        "unit": "Sheopur",
        "assembly": "2",
        "block": "Vijaypur Rural",
        "gender": "men",
        "mobile": "9826012345",
        "email": "a@example.org",
        "unavailable": "2025-06-09 2025-06-12 2025-06-15",
        "together": "B family_1",
        "apart": "x",
        "wish_batches": "B2",
        "wish_days": "2025-06-13",
        "pin": "B1",
        "paid": True,
        "paid_paise": 500_000,
        "remarks": "veg",
        "extra": "",
        "file": "list.csv",
        "sheet": "",
        "row": 2,
        "sources": "list.csv › 2",
        "order": 0,
    }


def test_a_bad_mobile_is_told_at_its_cell_and_the_row_is_kept(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Mobile"], ["Ram", "98260 1234"], ["Sita", "98260 1234"]])
    cells = [found.address.cell for found in roster.findings if found.code == "R101"]
    assert cells == ["B2", "B3"]
    assert column(roster, "mobile") == ["", ""]


def test_a_row_without_a_name_is_kept_aside(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["S.No.", "Name", "Role"], ["1", "", "MLA"], ["2", "Ram", "Juggler"]])
    assert column(roster, "set_aside")[0] == "the row has no name"
    assert [found.address.cell for found in roster.findings if found.code == "R030"] == ["B2"]


def test_a_title_tells_a_womans_gender_and_may_contradict_the_column(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Title", "Name", "Gender"],
        ["", "श्रीमती सीता", ""],
        ["Smt", "Gita", ""],
        ["", "Smt. Rita", "M"],
        ["Shri", "Mohan", "M"],
        ["", "Sohan", ""],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "gender") == ["women", "women", "men", "men", ""]
    assert [found.address.cell for found in roster.findings if found.code == "R037"] == ["C4"]


def test_a_batch_that_the_event_has_not(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Batch", "Preferred Batch"], ["Ram", "B9", "B1, B7"], ["Sita", "B1, B2", ""]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "pin"), column(roster, "wish_batches")) == (["", ""], ["B1", ""])
    found = {(finding.code, finding.address.cell) for finding in roster.findings}
    assert {("R039", "B2"), ("R039", "C2"), ("R040", "B3")} <= found


def test_batches_that_are_still_to_be_laid_stay_as_written(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, replace(event, batches=()), [["Name", "Batch"], ["Ram", "B9"]])
    assert column(roster, "pin") == ["B9"]


def test_paid_in_full_in_part_and_not(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "Paid"],
        ["A", "MLA", "5000"],
        ["B", "MLA", "3000"],
        ["C", "MLA", "no"],
        ["D", "?", "yes"],
        ["E", "MLA", "many"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "paid") == [True, False, False, False, False]
    assert column(roster, "paid_paise") == [500_000, 300_000, 0, 0, 0]
    assert [found.address.cell for found in roster.findings if found.code == "R131"] == ["C6"]


def test_a_column_of_days_on_which_they_can_come(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "उपलब्धता", "जन्म तिथि"], ["Ram", "10-15 June only", "12-05-68"], ["Sita", "9 जून को नहीं", "24969"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "unavailable") == ["2025-06-09", "2025-06-09"]
    assert column(roster, "age") == [57, 57]
