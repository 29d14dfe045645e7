"""Lists that pass the end of a sheet: the limit is lowered, so that a dozen people are too many for one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.intake.roster import read_rosters
from cadre_cli.prints import sheet_limit
from cadre_cli.prints.change_workbook import write_change_workbook
from cadre_cli.prints.clean_roster import write_clean_roster
from cadre_cli.prints.deposits_workbook import write_deposits_workbook
from cadre_cli.prints.plan_workbook import write_plan_workbook
from cadre_cli.prints.sheet_limit import portions, with_mark
from tests.prints.conftest import event
from tests.prints.two_plans import changed


@given(st.integers(0, 60), st.integers(0, 4), st.integers(5, 20))
def test_every_row_stands_in_one_sheet_that_holds_it(length: int, above: int, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet_limit, "SHEET_ROWS", most)
        found = list(portions(length, above))
    rows = [row for portion in found for row in range(length)[portion.rows]]
    assert rows == list(range(length))
    assert all(above + len(range(length)[portion.rows]) <= most for portion in found)
    assert [(portion.number, portion.whole) for portion in found] == [(n, len(found)) for n in range(1, len(found) + 1)]


def test_a_list_that_fits_is_not_called_a_part() -> None:
    (whole,) = portions(sheet_limit.SHEET_ROWS - 3, above=3)
    assert (whole.tab("Why"), with_mark("Why", whole.mark.en)) == ("Why", "Why")
    first, last = portions(sheet_limit.SHEET_ROWS - 2, above=3)
    assert (first.tab("Why"), last.tab("Why")) == ("Why 1", "Why 2")
    assert with_mark("Why", last.mark.en) == "Why · part 2 of 2"
    assert last.mark.hi == "2 में से भाग 2"


def test_a_plan_of_more_people_than_a_sheet_holds(
    planned: PlanOnFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_limit, "SHEET_ROWS", 6)
    seats = planned.plan.seats.copy()
    waits = seats["code"] > "C"
    seats.loc[waits, ["state", "batch", "room"]] = [State.WAITING.value, "", ""]
    findings = list(planned.findings) * 6
    many = replace(planned, plan=replace(planned.plan, seats=seats), findings=findings)
    write_plan_workbook(many, tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    why = [sheet for sheet in book.worksheets if sheet.title.startswith("क्यों")]
    assert [sheet.title for sheet in why] == ["क्यों - Why 1", "क्यों - Why 2", "क्यों - Why 3"]
    assert sorted(code for sheet in why for code in _codes(sheet, 1, 1)) == sorted(seats["code"])
    assert "3 में से भाग 2 / part 2 of 3" in str(why[1].oddHeader.left.text)
    waiting = [sheet for sheet in book.worksheets if sheet.title.startswith("प्रतीक्षा")]
    assert sorted(code for sheet in waiting for code in _codes(sheet, 3, 2)) == sorted(seats.loc[waits, "code"])
    assert [sheet["A4"].value for sheet in waiting] == list(range(1, 3 * len(waiting), 3))
    assert "part 1 of" in str(waiting[0]["A2"].value)
    told = [sheet for sheet in book.worksheets if sheet.title.startswith("जाँच")]
    assert sum(len(list(_codes(sheet, 1, 2))) for sheet in told) == len(findings)


def test_a_deposit_sheet_goes_on_in_further_sheets_and_its_totals_add_up_all_of_them(
    planned: PlanOnFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_deposits_workbook(planned, tmp_path / "whole.xlsx")
    monkeypatch.setattr(sheet_limit, "SHEET_ROWS", 10)
    write_deposits_workbook(planned, tmp_path / "deposits.xlsx")
    book = openpyxl.load_workbook(tmp_path / "deposits.xlsx")
    *register, further, totals = book.worksheets
    assert "योग" in totals.title
    assert [sheet.title for sheet in register] == [f"जमा राशि - Deposits {part}" for part in (1, 2, 3)]
    assert sorted(code for sheet in register for code in _codes(sheet, 5, 2)) == sorted(planned.people["code"])
    assert [sheet["A6"].value for sheet in register] == [1, 6, 11]
    assert [str(sheet["I6"].value).split("-SUMIFS")[0] for sheet in register] == ["=F6-G6-H6"] * 3
    assert [str(further["C6"].value).count(f"Deposits {part}'") for part in (1, 2, 3)] == [2, 2, 2]
    assert str(register[1]["A1"].value).endswith("3 में से भाग 2 / part 2 of 3")
    assert all(len(sheet.data_validations.dataValidation) == 3 for sheet in register)
    one = str(openpyxl.load_workbook(tmp_path / "whole.xlsx").worksheets[-1]["B6"].value).split("+")[0]
    *terms, _ = str(totals["B6"].value).removeprefix("=").split("+")
    assert [str(one).removeprefix("=").replace("Deposits'", f"Deposits {part}'") for part in (1, 2, 3)] == [
        term.replace(f"${last}", "$17") for term, last in zip(terms, (10, 10, 7), strict=True)
    ]


def test_a_change_notice_of_more_people_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_limit, "SHEET_ROWS", 8)
    write_change_workbook(changed(), tmp_path / "changes.xlsx")
    book = openpyxl.load_workbook(tmp_path / "changes.xlsx")
    lists = [sheet for sheet in book.worksheets if sheet.title.startswith("B1")]
    assert [sheet.title for sheet in lists] == ["B1 1", "B1 2"]
    assert [len(list(_codes(sheet, 5, 2))) for sheet in lists] == [3, 3]
    assert str(lists[1]["A2"].value).endswith("2 में से भाग 2 / part 2 of 2")


def test_a_clean_roster_of_more_people_than_a_sheet_holds_reads_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_limit, "SHEET_ROWS", 3)
    names = ["Asha Verma", "Mohan Lal", "Rekha Soni", "Om Prakash", "Sita Rai"]
    write_clean_roster(people_table({"name": names}), event(), tmp_path / "clean.xlsx")
    assert openpyxl.load_workbook(tmp_path / "clean.xlsx").sheetnames == ["Roster 1", "Roster 2", "Roster 3"]
    assert read_rosters([tmp_path / "clean.xlsx"], event()).people["name"].tolist() == names


def _codes(sheet: Worksheet, heading_row: int, column: int) -> Iterator[str]:
    rows = sheet.iter_rows(min_row=heading_row + 1, min_col=column, max_col=column, values_only=True)
    return (str(value) for (value,) in rows if value)
