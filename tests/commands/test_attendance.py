import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.calling import Cadre
from tests.commands.test_shapes import assert_is, documented

MRIDULA, ABHINAV, OF_B2 = "WPWD7", "Z8ZBJ", "ZNC64"


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = f"{MRIDULA}\n\n{MRIDULA}\n{OF_B2}\nXXXXX\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))


def test_who_came_late_and_who_is_missing(camp: Path, cadre: Cadre) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", MRIDULA)
    told = cadre("attendance", "B1", "-e", camp, "--day", "10", "--came", ABHINAV)
    assert told.code == 0
    assert "2 of 4 people came: 1 on 9, 1 on 10" in told.out
    assert "Came late (1), first seen on\n  Z8ZBJ" in told.out
    assert "Missing (2)" in told.out


@pytest.mark.usefixtures("scanner")
def test_each_badge_is_told_at_once(camp: Path, cadre: Cadre) -> None:
    told = cadre("attendance", "B1", "-e", camp, "--day", "9", "--scan")
    assert told.code == 1
    assert [line.split(" मृ")[0] for line in told.out.splitlines()[:2]] == ["came", "already noted"]
    assert "not in this batch: " in told.out
    assert "is in B2" in told.out
    assert 'unknown: nobody in the plan has the code "XXXXX"' in told.out


@pytest.mark.usefixtures("scanner")
def test_with_json_only_what_is_not_in_order_is_told_beside_it(camp: Path, cadre: Cadre) -> None:
    cadre("withdraw", OF_B2, "-e", camp)
    told = cadre("attendance", "B1", "-e", camp, "--day", "9", "--scan", "--json")
    assert json.loads(told.out)["counts"] == {"came": 1, "late": 0, "missing": 3}
    assert len(told.err.splitlines()) == 2
    assert told.err.startswith("has no seat: ")


def test_what_a_sheet_leaves_open_is_told_at_its_cell(camp: Path, cadre: Cadre) -> None:
    file = camp / "signed.csv"
    file.write_text(f"9 June 2025,\nCode,Morning\n{MRIDULA},P\nXXXXX,P\n", encoding="utf-8")
    told = cadre("attendance", "B1", "-e", camp, "--sheet", file)
    assert told.code == 1
    assert 'to mend signed.csv › A4  A003 nobody in the plan has the code "XXXXX"' in told.out


def test_json_has_the_documented_keys(camp: Path, cadre: Cadre) -> None:
    file = camp / "signed.csv"
    file.write_text(f"9 June 2025,\nCode,Morning\n{MRIDULA},P\nXXXXX,P\n", encoding="utf-8")
    shape = json.loads(cadre("attendance", "B1", "-e", camp, "--sheet", file, "--json").out)
    assert_is(shape, documented()["attendance"], "attendance")
    assert shape["noted"] == [{"code": MRIDULA, "day": "2025-06-09", "came": True}]
    assert [found["code"] for found in shape["findings"]] == ["A003"]


def test_the_register_is_written_where_it_is_asked_for(camp: Path, cadre: Cadre) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", MRIDULA)
    told = cadre("attendance", "-e", camp, "--register", camp / "register.csv")
    assert (told.code, told.out) == (0, f"Written: {camp / 'register.csv'}\n")
    assert (camp / "register.csv").is_file()
