import io
import json
import re
import sys
from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.workflows import scanning
from tests.commands.calling import Cadre
from tests.commands.test_shapes import assert_is, documented
from tests.workflows.camps import mend

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
    missing = told.out.partition("Missing (2)\n")[2].splitlines()
    units = [re.split(r"\s{2,}", line.strip())[1] for line in missing]
    assert len(units) == 2 and units == sorted(units)
    assert all(re.search(r"\b[MW]\d+\b", line) for line in missing), "his room stands beside him"


@pytest.mark.usefixtures("scanner")
def test_each_badge_is_told_at_once(camp: Path, cadre: Cadre) -> None:
    told = cadre("attendance", "B1", "-e", camp, "--day", "9", "--scan")
    assert told.code == 1
    assert [line.split(" मृ")[0] for line in told.out.splitlines()[:2]] == ["came", "already noted"]
    assert "not in this batch: " in told.out
    assert "is in B2" in told.out
    unknown = 'unknown: nobody in the plan has the code or mobile "XXXXX"'
    assert told.out.count(unknown) == 2, "at once, and below the list where it is still seen"
    assert told.out.splitlines()[-1] == unknown


@pytest.mark.usefixtures("scanner")
def test_with_json_only_what_is_not_in_order_is_told_beside_it(camp: Path, cadre: Cadre) -> None:
    cadre("withdraw", OF_B2, "-e", camp)
    told = cadre("attendance", "B1", "-e", camp, "--day", "9", "--scan", "--json")
    assert json.loads(told.out)["counts"] == {"came": 1, "late": 0, "missing": 3, "no_show": 0}
    assert len(told.err.splitlines()) == 2
    assert told.err.startswith("has no seat: ")


def test_what_a_sheet_leaves_open_is_told_at_its_cell(camp: Path, cadre: Cadre) -> None:
    file = camp / "signed.csv"
    file.write_text(f"9 June 2025,\nCode,Morning\n{MRIDULA},P\nXXXXX,P\n", encoding="utf-8")
    told = cadre("attendance", "B1", "-e", camp, "--sheet", file)
    assert told.code == 1
    assert 'to mend signed.csv › A4  A003 nobody in the plan has the code "XXXXX"' in told.out.splitlines()[-1]


def test_json_has_the_documented_keys(camp: Path, cadre: Cadre) -> None:
    file = camp / "signed.csv"
    file.write_text(f"9 June 2025,\nCode,Morning\n{MRIDULA},P\nXXXXX,P\n", encoding="utf-8")
    shape = json.loads(cadre("attendance", "B1", "-e", camp, "--sheet", file, "--json").out)
    assert_is({**shape, "no_shows": shape["people"]}, documented()["attendance"], "attendance")
    assert shape["noted"] == [{"code": MRIDULA, "day": "2025-06-09", "came": True}]
    assert [found["code"] for found in shape["findings"]] == ["A003"]


def test_who_did_not_come_is_told_with_what_follows(camp: Path, cadre: Cadre) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    told = cadre("no-shows", "B1", "-e", camp)
    assert told.code == 0
    assert told.out.startswith(
        "B1: 1 came, 3 did not; their beds are free.\nplan 2: close the arrival of B1, 3 did not "
    )
    assert "(WPWD7), 9000095215: B1 → no seat" in told.out
    again = cadre("no-shows", "B1", "-e", camp)
    assert (again.code, again.out) == (0, "B1: 1 came, 0 did not: nothing is to be done.\n")
    assert "Did not come, their beds are free (3)\n  HW9WC" in cadre("attendance", "B1", "-e", camp).out


def test_a_deposit_that_is_kept_needs_a_person(camp: Path, cadre: Cadre) -> None:
    cadre("deposits", "record", MRIDULA, "3000", "--mode", "cash", "-e", camp)
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    told = cadre("no-shows", "B1", "-e", camp, "--dry-run")
    assert told.code == 1
    assert "Nothing is done yet: close the arrival of B1, 3 did not come, ₹3,000 stays until somebody " in told.out
    assert "to give somebody's back: cadre withdraw WPWD7" in " ".join(told.out.split())


def test_undo_says_what_the_ledger_keeps(camp: Path, cadre: Cadre) -> None:
    mend(camp, "no_show: keep", "no_show: forfeit")
    cadre("deposits", "record", MRIDULA, "3000", "--mode", "cash", "-e", camp)
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    assert cadre("no-shows", "B1", "-e", camp).code == 0
    told = " ".join(cadre("undo", "-e", camp).out.split())
    assert "₹3,000 of who had not come is booked the other way round (entries 3); the ledger keeps both" in told


def test_json_of_no_shows_has_the_documented_keys(camp: Path, cadre: Cadre) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    shape = json.loads(cadre("no-shows", "B1", "-e", camp, "--json").out)
    assert_is({**shape, "act": None}, documented()["arrival"], "arrival")
    assert shape["act"].keys() == documented()["act"].keys()
    assert shape["no_shows"][0] == {"code": "HW9WC", "deposit": "keep", "paise": 0}
    assert json.loads(cadre("no-shows", "B1", "-e", camp, "--json").out)["act"] is None


def test_who_comes_late_is_told_at_the_door(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    cadre("no-shows", "B1", "-e", camp)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{MRIDULA}\n"))
    told = cadre("attendance", "B1", "-e", camp, "--day", "10", "--scan")
    assert told.out.startswith("came late, has a place again: मृ")
    assert told.code == 0


def test_who_comes_late_to_a_full_batch_is_told_at_the_door(
    camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch
) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", ABHINAV)
    cadre("no-shows", "B1", "-e", camp)
    monkeypatch.setattr(scanning, "take_back", no_place)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{MRIDULA}\n"))
    told = cadre("attendance", "B1", "-e", camp, "--day", "10", "--scan")
    assert told.out.startswith("came after the arrival was closed, no place is left: मृ")
    assert told.code == 1


def no_place(*_: object) -> None:
    raise UsageError("no place is left", "")


def test_the_register_is_written_where_it_is_asked_for(camp: Path, cadre: Cadre) -> None:
    cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", MRIDULA)
    told = cadre("attendance", "-e", camp, "--register", camp / "register.csv")
    assert (told.code, told.out) == (0, f"Written: {camp / 'register.csv'}\n")
    assert (camp / "register.csv").is_file()


def test_quiet_tells_only_what_needs_a_person(camp: Path, cadre: Cadre) -> None:
    assert cadre("attendance", "B1", "-e", camp, "--day", "9", "--came", MRIDULA, "--quiet").out == ""
    file = camp / "signed.csv"
    file.write_text(f"9 June 2025,\nCode,Morning\n{ABHINAV},A\nXXXXX,P\n", encoding="utf-8")
    told = cadre("attendance", "B1", "-e", camp, "--sheet", file, "--quiet")
    assert (told.code, len(told.out.splitlines())) == (1, 1)
    assert "A003" in told.out
    assert cadre("attendance", "--register", camp / "r.csv", "-e", camp, "--quiet").out == ""
    closed = cadre("no-shows", "B1", "-e", camp, "--quiet")
    assert (closed.code, closed.out) == (0, "")
