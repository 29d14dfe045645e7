from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.roster import read_rosters
from cadre_cli.prints.roster_template import ROWS, write_template

ASHA = {
    "Name": "आशा वर्मा",
    "Role": "विधायक",
    "District": "डिंडोरी",
    "Assembly": "103-शहपुरा",
    "Gender": "महिला",
    "Mobile": "9826011101",
    "Other Mobile": "9826011102",
    "Age": 61,
    "Ground Floor": "हाँ",
    "Email": "asha@example.com",
    "Available From": date(2025, 6, 10),
    "Available To": date(2025, 6, 14),
    "Not Available On": "12-06-2025",
    "Preferred Batch": "B2, B3",
    "Fixed Batch": "B2",
    "Together With": "Verma",
    "Apart From": "X",
    "Alternate": "हाँ",
    "Deposit Paid": "हाँ",
    "Remarks": "=1+1",
}
MOHAN = {
    "Name": "Mohan Lal",
    "Role": "District President",
    "District": "Bhopal City",
    "Gender": "Men",
    "Mobile": 9826011103,
    "Together With": "Verma",
    "Apart From": "X",
    "Alternate": "2",
    "Deposit Paid": "500",
}


@pytest.fixture(scope="module")
def first_round() -> Event:
    return parse_event(builtin_text("first_round"), "first_round")


def headings(sheet: Worksheet) -> list[str]:
    """The English ones, in order."""
    return [str(cell.value).partition(" / ")[2] for cell in sheet[1]]


def filled(event: Event, folder: Path, *rows: Mapping[str, object]) -> Roster:
    write_template(event, folder / "template.xlsx")
    book = openpyxl.load_workbook(folder / "template.xlsx")
    sheet = book["Roster"]
    columns = headings(sheet)
    for number, row in enumerate(rows, start=2):
        for heading, value in row.items():
            cell = sheet.cell(number, columns.index(heading) + 1, value)  # type: ignore[arg-type]  # texts, days, numbers
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
    book.save(folder / "filled.xlsx")
    return read_rosters([folder / "filled.xlsx"], event)


def test_a_filled_in_template_leaves_nothing_to_ask(first_round: Event, tmp_path: Path) -> None:
    roster = filled(first_round, tmp_path, ASHA, MOHAN)
    assert roster.findings == ()
    asha, mohan = roster.people.to_dict("records")
    assert (asha["name"], asha["role"], asha["assembly"], asha["gender"]) == ("आशा वर्मा", "mla", "103", "women")
    assert (asha["mobile"], asha["mobiles"], asha["remarks"]) == ("9826011101", "9826011102", "=1+1")
    assert (asha["age"], asha["ground_floor"], mohan["ground_floor"]) == (61, True, False)
    assert asha["unavailable"] == "2025-06-09 2025-06-12 2025-06-15"
    assert (asha["wish_batches"], asha["pin"], asha["together"], asha["apart"]) == ("B2 B3", "B2", "Verma", "X")
    assert (asha["alternate"], mohan["alternate"]) == (1, 2)
    assert (asha["paid"], mohan["paid"], mohan["paid_paise"]) == (True, False, 50_000)
    assert (mohan["role"], mohan["unit"], mohan["mobile"]) == ("district_president", "Bhopal City", "9826011103")


def test_an_empty_template_is_a_list_of_nobody(first_round: Event, tmp_path: Path) -> None:
    roster = filled(first_round, tmp_path)
    assert (len(roster.people), roster.findings) == (0, ())


def test_what_may_stand_in_a_column(first_round: Event, tmp_path: Path) -> None:
    write_template(first_round, tmp_path / "template.xlsx")
    book = openpyxl.load_workbook(tmp_path / "template.xlsx")
    sheet = book["Roster"]
    assert book.sheetnames == ["Roster", "कैसे भरें - How to fill in", "Lists"]
    assert (book["Lists"].sheet_state, sheet.freeze_panes, sheet["A1"].value) == ("hidden", "B2", "नाम / Name")
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    by_heading = {
        heading: rules.get(f"{cell.column_letter}2:{cell.column_letter}{ROWS + 1}")
        for heading, cell in zip(headings(sheet), sheet[1], strict=True)
    }
    kinds = {heading: rule.type for heading, rule in by_heading.items() if rule}
    lists = ("Role", "District", "Assembly", "Gender", "Ground Floor", "Preferred Batch", "Fixed Batch", "Alternate")
    assert {heading for heading, kind in kinds.items() if kind == "list"} == {*lists, "Deposit Paid"}
    assert (kinds["Mobile"], kinds["Available From"], kinds.get("Name")) == ("textLength", "date", None)
    assert by_heading["Role"] is not None
    assert by_heading["Role"].formula1 == "cadre_role"
    where = book.defined_names["cadre_role"].attr_text
    assert where == "Lists!$A$3:$A$12"
    assert [row[0].value for row in book["Lists"]["A3:A4"]] == ["विधायक", "जिला अध्यक्ष"]
    mobile = headings(sheet).index("Mobile") + 1
    [columns] = [columns for columns in sheet.column_dimensions.values() if columns.min <= mobile <= columns.max]
    assert columns.number_format == "@"


@pytest.mark.parametrize(("config", "lower"), [("first_round", 0), ("booth_round", 4)])
def test_lower_places_stand_in_it_where_the_event_has_such_roles(config: str, lower: int, tmp_path: Path) -> None:
    write_template(parse_event(builtin_text(config), config), tmp_path / "template.xlsx")
    found = headings(openpyxl.load_workbook(tmp_path / "template.xlsx")["Roster"])
    assert [h for h in found if h in ("Block", "Mandalam", "Sector", "Booth")] == found[5 : 5 + lower]


def test_no_batches_to_choose_while_the_planner_lays_them(first_round: Event, tmp_path: Path) -> None:
    event = replace(first_round, batches=())
    rows = [{heading: value for heading, value in row.items() if "Batch" not in heading} for row in (ASHA, MOHAN)]
    assert filled(event, tmp_path, *rows).findings == ()
    book = openpyxl.load_workbook(tmp_path / "template.xlsx")
    assert "Fixed Batch" not in headings(book["Roster"])
    assert "cadre_pin" not in book.defined_names


def test_the_second_writing_gives_the_same_bytes(first_round: Event, tmp_path: Path) -> None:
    write_template(first_round, tmp_path / "first.xlsx")
    write_template(first_round, tmp_path / "second.xlsx")
    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()
