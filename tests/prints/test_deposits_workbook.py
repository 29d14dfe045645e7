from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.deposit_sheet import Key, Stamp, parse_key
from cadre_cli.domain.event import Deposits
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.deposits_workbook import write_deposits_workbook

REGISTER, FURTHER, TOTALS = "जमा राशि - Deposits", "और किस्तें - Further payments", "योग - Totals"
TYPED = "HJKLM"
MONEY = r"[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;##,##0.00"


def _sheet(planned: PlanOnFile, folder: Path, name: str, data_only: bool = False) -> Worksheet:
    write_deposits_workbook(planned, folder / "deposits.xlsx")
    sheet = openpyxl.load_workbook(folder / "deposits.xlsx", data_only=data_only)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.fixture
def register(planned: PlanOnFile, tmp_path: Path) -> Worksheet:
    return _sheet(planned, tmp_path, REGISTER)


def test_everyone_is_on_it(register: Worksheet, planned: PlanOnFile) -> None:
    headings = [str(cell.value).split("\n")[-1] for cell in register[5]]
    assert headings == [
        *("No.", "Code", "Name", "Role · place", "Batch", "Due ₹", "Received ₹", "Paid now ₹", "Balance ₹"),
        *("Date", "Mode", "Reference", "Remark", "Role", "District", "Assembly", "None", "None"),
    ]
    codes = [register[f"B{row}"].value for row in range(6, 18)]
    assert sorted(map(str, codes)) == sorted(planned.people["code"])
    assert register.max_row == 17
    assert register["E17"].value == "अलग रखे गए / Set aside"


def test_balance_is_the_only_formula(register: Worksheet) -> None:
    formulas = {cell.coordinate: cell.value for row in register.iter_rows() for cell in row if cell.data_type == "f"}
    further = f"SUMIFS('{FURTHER}'!$H$6:$H$30,'{FURTHER}'!$B$6:$B$30,B{{}})"
    assert formulas == {f"I{row}": f"=F{row}-G{row}-H{row}-{further.format(row)}" for row in range(6, 18)}


def test_only_the_cells_to_type_in_are_unlocked(register: Worksheet) -> None:
    assert register.protection.sheet
    assert not register.protection.password
    unlocked = {cell.coordinate for row in register.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {f"{letter}{row}" for letter in TYPED for row in range(6, 18)}


def test_money_is_exact_and_grouped_in_lakhs(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _sheet(planned, tmp_path, REGISTER, data_only=True)
    kamal = next(row for row in range(6, 18) if sheet[f"B{row}"].value == "E6G8K")
    assert [sheet[f"{letter}{kamal}"].value for letter in "FGHI"] == [5000, 2000.5, None, 2999.5]
    assert {sheet[f"{letter}{kamal}"].number_format for letter in "FGHI"} == {MONEY}
    unpaid = next(row for row in range(6, 18) if sheet[f"B{row}"].value == "A2C4F")
    assert [sheet[f"{letter}{unpaid}"].value for letter in "FGHIM"] == [5000, None, None, 5000, None]


def test_what_may_be_typed_is_checked(register: Worksheet) -> None:
    checks = {str(check.sqref): check for check in register.data_validations.dataValidation}
    assert (checks["H6:H17"].type, checks["H6:H17"].operator, checks["H6:H17"].formula1) == (
        "decimal",
        "greaterThanOrEqual",
        "0",
    )
    assert checks["J6:J17"].type == "date"
    first = datetime(1899, 12, 30).toordinal() + int(checks["J6:J17"].formula1)
    assert datetime.fromordinal(first) == datetime(2024, 6, 8)
    assert (checks["K6:K17"].type, checks["K6:K17"].formula1) == ("list", f"'{TOTALS}'!$A$14:$A$16")
    assert "राशि रुपयों में लिखें" in str(checks["H6:H17"].error)


def test_the_dropdown_reads_the_modes_of_the_event(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _sheet(planned, tmp_path, TOTALS)
    assert [sheet[f"A{row}"].value for row in (14, 15, 16)] == ["Cash", "UPI", "Cheque, DD"]


def test_without_modes_there_is_no_dropdown(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    planned = make_planned(deposits=Deposits(decided=True, modes=()))
    sheet = _sheet(planned, tmp_path, REGISTER)
    assert {check.type for check in sheet.data_validations.dataValidation} == {"decimal", "date"}


def test_placeholder_amounts_are_said_until_they_are_decided(
    register: Worksheet, make_planned: Callable[..., PlanOnFile], tmp_path: Path
) -> None:
    assert "placeholders" in str(register["A2"].value)
    decided = make_planned(deposits=Deposits(decided=True, modes=("Cash",)))
    assert _sheet(decided, tmp_path, REGISTER)["A2"].value is None
    assert _sheet(decided, tmp_path, TOTALS)["A2"].value is None


def test_it_prints_with_its_heading_on_every_page(register: Worksheet) -> None:
    assert register.print_title_rows == "$5:$5"
    assert register.freeze_panes == "D6"
    assert register.page_setup.orientation == "landscape"
    assert register.print_area == "'जमा राशि - Deposits'!$A$1:$M$17"
    assert register.auto_filter.ref == "A5:R17"
    assert not register.protection.autoFilter  # allowed although the sheet is protected


def test_what_is_received_says_whose_word_it_is(planned: PlanOnFile, tmp_path: Path) -> None:
    by_rosters = _sheet(planned, tmp_path, REGISTER)
    assert "as the rosters say" in str(by_rosters["A3"].value)
    by_books = _sheet(replace(planned, in_books=True), tmp_path, REGISTER)
    assert "as the rosters say" not in str(by_books["A3"].value)


def test_columns_and_rows_are_told_by_what_is_hidden(planned: PlanOnFile, tmp_path: Path) -> None:
    stamp = Stamp("0a1b2c3d", 7, "f00dface")
    sheet = _sheet(replace(planned, stamp=stamp), tmp_path, REGISTER)
    marks = {cell.column_letter: cell.value for cell in sheet[4] if cell.value}
    assert marks == {
        **{"B": "cadre:code", "C": "cadre:name", "H": "cadre:paid", "J": "cadre:date", "K": "cadre:mode"},
        **{"L": "cadre:reference", "M": "cadre:remark", "Q": "cadre:key"},
        **{"F": "cadre:due", "G": "cadre:received", "R": "cadre:written"},
    }
    assert sheet.row_dimensions[4].hidden
    assert sheet.column_dimensions["Q"].hidden
    for row in range(6, 18):
        assert parse_key(str(sheet[f"Q{row}"].value)) == Key(str(sheet[f"B{row}"].value), 3, stamp)
