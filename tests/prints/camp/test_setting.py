"""How lists break over pages: a heading never ends one, and what belongs together stands on one."""

import re
from pathlib import Path

import pytest

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.names import Names
from cadre_cli.prints.camp.setting import Column, ListPaper, ListSheet, write_lists
from tests.prints.camp.test_every_paper import pages

COLUMNS = (Column(Names("Day", "दिन"), 40), Column(Names("What", "क्या")))


def set_as(rows: list[list[str] | str], height: float, camp: Camp, into: Path) -> list[str]:
    """The text of each page of a list of these rows."""
    write_lists(
        lambda _: ListPaper("List", [ListSheet("List", "", COLUMNS, rows, height=height)]), camp, into / "l.pdf"
    )
    return pages(into / "l.pdf")


@pytest.mark.parametrize("height", [6, 7, 8])
def test_a_heading_stands_on_each_page_on_which_its_rows_are(height: float, camp: Camp, tmp_path: Path) -> None:
    rows: list[list[str] | str] = []
    for room in range(50):
        rows += [f"ROOM{room}", *([f"N{room}", "x"] for _ in range(3))]
    sheets = set_as(rows, height, camp, tmp_path)
    assert len(sheets) > 2
    for text in sheets:
        assert set(re.findall(r"ROOM(\d+)", text)) == set(re.findall(r"\bN(\d+)", text))


def test_rows_of_one_day_stand_on_one_page(camp: Camp, tmp_path: Path) -> None:
    rows: list[list[str] | str] = [[f"D{day}" if not meal else "", f"M{day}"] for day in range(40) for meal in range(3)]
    sheets = set_as(rows, 8, camp, tmp_path)
    assert len(sheets) > 2
    for text in sheets:
        days = re.findall(r"\bD(\d+)", text)
        assert sorted(re.findall(r"\bM(\d+)", text)) == sorted(days * 3)
