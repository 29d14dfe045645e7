from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.deposits_workbook import write_deposits_workbook

REGISTER = "'जमा राशि - Deposits'"
FURTHER = "'और किस्तें - Further payments'"
SECTIONS = ("By role", "By district", "By batch", "By mode")


def _totals(planned: PlanOnFile, folder: Path, data_only: bool = True) -> Worksheet:
    write_deposits_workbook(planned, folder / "deposits.xlsx")
    sheet = openpyxl.load_workbook(folder / "deposits.xlsx", data_only=data_only)["योग - Totals"]
    assert isinstance(sheet, Worksheet)
    return sheet


def _section(sheet: Worksheet, title: str) -> dict[str, list[object]]:
    rows = list(sheet.iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if title in str(row[0])) + 2
    table: dict[str, list[object]] = {}
    for row in rows[start:]:
        if row[0] is None:
            break
        table[str(row[0]).split(" / ")[-1]] = list(row[1:])
    return table


@pytest.fixture
def totals(planned: PlanOnFile, tmp_path: Path) -> Worksheet:
    return _totals(planned, tmp_path)


def test_totals_by_role(totals: Worksheet) -> None:
    assert _section(totals, "By role") == {
        "MLA": [4, 20000, 7000.5, 12999.5, 3],
        "District president": [2, 200000, 0, 200000, 2],
        "District in-charge": [5, 15000, 3000, 12000, 4],
        "not known": [1, 0, 0, 0, 0],
        "Total": [12, 235000, 10000.5, 224999.5, 9],
    }


def test_who_has_no_district_is_added_up_too(totals: Worksheet) -> None:
    districts = _section(totals, "By district")
    assert districts["—"] == [2, 3000, 0, 3000, 1]
    assert districts["Total"] == [12, 235000, 10000.5, 224999.5, 9]


def test_who_waits_is_a_line_beside_the_batches(totals: Worksheet) -> None:
    batches = _section(totals, "By batch")
    assert list(batches) == ["B1", "B2", "Waiting", "Set aside", "Total"]
    assert batches["Waiting"] == [1, 5000, 0, 5000, 1]


def test_nothing_is_paid_by_any_mode_before_somebody_types(totals: Worksheet) -> None:
    modes = _section(totals, "By mode")
    assert list(modes) == ["Cash", "UPI", "Cheque, DD", "no mode typed yet", "received before this sheet", "Total"]
    assert {tuple(values[:2]) for values in list(modes.values())[:4]} == {(0, 0)}


def test_what_the_rosters_say_was_paid_adds_up_to_the_same_sum(totals: Worksheet) -> None:
    modes = _section(totals, "By mode")
    assert modes["received before this sheet"][:2] == modes["Total"][:2] == [3, 10000.5]
    assert _section(totals, "By role")["Total"][2] == 10000.5


def test_districts_stand_in_the_order_of_their_names(totals: Worksheet) -> None:
    districts = _section(totals, "By district")
    assert list(districts) == [
        "Gwalior",
        "Dindori",
        "Betul",
        "Bhopal Rural",
        "—",
        "Total",
    ]  # ग्वालियर, डिंडोरी, बैतूल, भोपाल


def test_every_number_is_a_formula_over_the_register(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _totals(planned, tmp_path, data_only=False)
    mla = _section(sheet, "By role")["MLA"]

    def added(term: str, *columns: str) -> str:
        """The term over both sheets, with the cells of each of these columns."""
        parts = ((REGISTER, 17), (FURTHER, 30))
        return "+".join(term.format(*(f"{name}!${c}$6:${c}${last}" for c in columns)) for name, last in parts)

    assert mla == [
        "=" + added('COUNTIFS({},"="&$A23,{},">=0")', "N", "F"),
        "=" + added('SUMIFS({},{},"="&$A23)', "F", "N"),
        "="
        + "+".join(
            f'SUMIFS({name}!$G$6:$G${last},{name}!$N$6:$N${last},"="&$A23)'
            f'+SUMIFS({name}!$H$6:$H${last},{name}!$N$6:$N${last},"="&$A23)'
            for name, last in ((REGISTER, 17), (FURTHER, 30))
        ),
        "=C23-D23",
        "=" + added('COUNTIFS({},"="&$A23,{},">0")', "N", "I"),
    ]
    for title in SECTIONS:
        for values in _section(sheet, title).values():
            assert all(str(value).startswith("=") for value in values if value is not None)


def test_the_sheet_is_protected(totals: Worksheet) -> None:
    assert totals.protection.sheet
    assert all(cell.protection.locked for row in totals.iter_rows() for cell in row)


def test_nobody_owes_nothing(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    assert _section(_totals(make_planned(()), tmp_path), "By role") == {"Total": [0, 0, 0, 0, 0]}
