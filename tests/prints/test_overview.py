from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.event import Deposits
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.plan_workbook import write_plan_workbook


def _overview(planned: PlanOnFile, folder: Path) -> Worksheet:
    write_plan_workbook(planned, folder / "plan.xlsx")
    sheet = openpyxl.load_workbook(folder / "plan.xlsx")["Overview - सारांश"]
    assert isinstance(sheet, Worksheet)
    return sheet


def _texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_one_row_a_batch_and_their_sum(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    headings = [str(cell.value).split("\n")[-1] for cell in sheet[5]]
    first, second, total = ([cell.value for cell in sheet[row]] for row in (6, 7, 8))
    assert headings[3:] == [
        *("MLA", "District president", "District in-charge", "People", "Men", "Women", "Gender not known"),
        *("Men's beds used", "Men's beds free", "Women's beds used", "Women's beds free"),
        *("Hall seats used", "Hall seats free"),
    ]
    assert first == [
        *("B1", "9–11 जून 2025 / 9–11 June 2025", "पर्वत भवन / Hill & Lake House"),
        *(3, 2, 0, 5, 3, 2, 0, 3, 1, 2, 1, 5, 2),
    ]
    assert second[3:] == [0, 0, 5, 5, 3, 1, 1, 4, 1, 1, 1, 5, 2]
    assert total == ["कुल / Total", None, None, 3, 2, 5, 10, 6, 3, 1, 7, 2, 3, 2, 10, 4]


def test_where_everyone_stands(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    standing = {sheet.cell(row, 2).value: sheet.cell(row, 3).value for row in range(11, 15)}
    assert standing == {
        "स्थान मिला / Seated": 10,
        "प्रतीक्षा में / Waiting": 1,
        "अलग रखे गए / Set aside": 1,
        "कुल / Total": 12,
    }


def test_version_proof_and_remedies_are_said(planned: PlanOnFile, tmp_path: Path) -> None:
    sheet = _overview(planned, tmp_path)
    texts = _texts(sheet)
    assert "योजना संस्करण / Plan version: 3" in texts
    assert "अवधि / Window: 9–15 जून 2025 / 9–15 June 2025" in texts
    tier = next(row for row in sheet.iter_rows(values_only=True) if "Seat as many as possible" in row)
    assert tier[:6] == (1, "Seat as many as possible", "seat", 10, 11, "नहीं / no")
    assert "1. B1 में एक महिला बिस्तर और। / One more women's bed in B1." in texts


def test_a_proven_plan_without_remedies(planned: PlanOnFile, tmp_path: Path) -> None:
    tiers = tuple(replace(tier, proven=True) for tier in planned.plan.tiers)
    proven = replace(planned, plan=replace(planned.plan, tiers=tiers, remedies=()))
    texts = _texts(_overview(proven, tmp_path))
    assert "हाँ / yes" in texts
    assert not any("What would seat" in text for text in texts)


def test_placeholder_amounts_are_said_until_they_are_decided(
    planned: PlanOnFile, make_planned: Callable[..., PlanOnFile], tmp_path: Path
) -> None:
    decided = make_planned(deposits=Deposits(decided=True, modes=()))
    assert any("placeholders" in text for text in _texts(_overview(planned, tmp_path)))
    assert not any("placeholders" in text for text in _texts(_overview(decided, tmp_path)))
