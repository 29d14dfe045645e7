from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.prints.change_workbook import write_change_workbook
from cadre_cli.workflows.differences import differences
from tests.prints.conftest import FORMULA_NAME, LONG_NAME, plan_on_file
from tests.prints.two_plans import after, before, changed

SHEETS = ["परिवर्तन सूचना - Change notice", "B1", "B2", "B3", "प्रतीक्षा सूची - Waitlist", "फ़ोन - To phone"]


@pytest.fixture
def book(tmp_path: Path) -> openpyxl.Workbook:
    write_change_workbook(changed(), tmp_path / "changes.xlsx")
    return openpyxl.load_workbook(tmp_path / "changes.xlsx")


def table(sheet: Worksheet, heading_row: int = 5) -> Iterator[dict[str, object]]:
    rows = sheet.iter_rows(min_row=heading_row, values_only=True)
    headings = [str(heading).partition("\n")[2] for heading in next(rows)]
    for row in rows:
        yield dict(zip(headings, row, strict=True))


def test_the_first_sheet_counts_every_kind_and_every_batch(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == SHEETS
    sheet = book[SHEETS[0]]
    assert sheet["A2"].value == "13 में से 13 लोगों के लिए परिवर्तन / something changed for 13 of 13 people"
    counts = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=6, max_row=16)]
    assert counts[:2] == [
        (1, "दूसरे बैच में गए / moved to another batch"),
        (4, "बैच वही, दिन या स्थल बदला / same batch, other days or venue"),
    ]
    assert counts[-1] == (13, "कुल / Total")
    assert sum(int(str(people)) for people, _ in counts[:-1]) == 13
    assert [sheet[f"A{row}"].value for row in (19, 20)] == ["B2", "B3"]
    assert str(sheet["D19"].value).startswith("12–14 जून 2025 · पर्वत भवन")
    assert sheet["C20"].value is None


def test_a_list_is_ready_to_hang_beside_the_one_on_the_wall(book: openpyxl.Workbook) -> None:
    sheet = book["B1"]
    assert sheet["A2"].value == "बैच / Batch B1 — परिवर्तन सूचना / Change notice"
    assert "plan 5 replaces the lists of plan 3" in str(sheet["A3"].value)
    rows = list(table(sheet))
    assert [(row["Code"], str(row["Change"]).partition("\n")[2]) for row in rows] == [
        ("L4N6R", "New on this list"),
        *((code, "No longer on this list") for code in ("A2C4F", "B3D5G", "D5F7J", "C4E6H")),
        ("E6G8K", "Still on this list, something else has changed"),
    ]
    assert rows[1]["Now"] == "B2 · 12–14 जून 2025 · कमरा 210\nB2 · 12–14 June 2025 · Room 210"
    assert rows[4]["Name"] == LONG_NAME
    assert {row["Told"] for row in rows} == {None}
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.auto_filter.ref == "A5:I11"
    assert sheet["A4"].value is None
    assert str(book["B2"]["A4"].value).startswith("दिन या स्थल बदला / other days or venue")


def test_whom_to_phone_stands_by_district_each_counted_anew(book: openpyxl.Workbook) -> None:
    rows = list(table(book[SHEETS[-1]]))
    assert sorted(str(row["Code"]) for row in rows) == changed().changed["code"].tolist()
    assert [(row["District"], row["No."]) for row in rows[3:6]] == [
        ("बैतूल / Betul", 4),
        ("भोपाल ग्रामीण / Bhopal Rural", 1),
        ("डिंडोरी / Dindori", 1),
    ]
    assert "Hill & Lake House" in str(book[SHEETS[-1]]["A3"].value)


def test_no_text_of_a_roster_is_a_formula(book: openpyxl.Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    names = [cell for cell in cells if cell.value == FORMULA_NAME]
    assert {(cell.data_type, cell.quotePrefix) for cell in names} == {("s", True)}


def test_a_batch_that_is_new_and_empty_has_its_sheet(tmp_path: Path) -> None:
    write_change_workbook(differences(plan_on_file(()), after()), tmp_path / "new.xlsx")
    assert openpyxl.load_workbook(tmp_path / "new.xlsx").sheetnames == [SHEETS[0], *SHEETS[1:]]
    empty = differences(plan_on_file(()), after())
    bare = type(empty)(plan_on_file(()), plan_on_file(()), empty.people.iloc[:0], empty.batches)
    write_change_workbook(bare, tmp_path / "bare.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "bare.xlsx")["B2"]
    assert str(sheet["A4"].value).startswith("दिन या स्थल बदला")


def test_where_nothing_changed_two_sheets_say_so(tmp_path: Path) -> None:
    write_change_workbook(differences(before(), before()), tmp_path / "changes.xlsx")
    book = openpyxl.load_workbook(tmp_path / "changes.xlsx")
    assert book.sheetnames == [SHEETS[0], SHEETS[-1]]
    assert "something changed for 0 of 12 people" in str(book[SHEETS[0]]["A2"].value)
