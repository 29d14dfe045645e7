import csv
from pathlib import Path

import pytest

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.lists_csv import write_deposits_csv, write_lists_csv


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_excel_opens_it_in_hindi(planned: PlanOnFile, tmp_path: Path) -> None:
    write_lists_csv(planned, tmp_path / "lists.csv")
    content = (tmp_path / "lists.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 13
    assert "सुशीला बंजारे".encode() in content


def test_everyone_is_on_it_with_his_reason(planned: PlanOnFile, tmp_path: Path) -> None:
    write_lists_csv(planned, tmp_path / "lists.csv")
    rows = {row["code"]: row for row in _read(tmp_path / "lists.csv")}
    assert sorted(rows) == sorted(planned.people["code"])
    assert rows["L4N6R"]["reason"] == "no_beds"
    assert rows["L4N6R"]["why_hi"] == "किसी खुले बैच में महिला बिस्तर शेष नहीं।"
    assert rows["A2C4F"]["batch"] == "B1"
    assert rows["E6G8K"]["paid_amount"] == "2000.50"


def test_text_that_looks_like_a_formula_is_disarmed(planned: PlanOnFile, tmp_path: Path) -> None:
    write_lists_csv(planned, tmp_path / "lists.csv")
    rows = {row["code"]: row for row in _read(tmp_path / "lists.csv")}
    assert rows["D5F7J"]["name"] == '\'=HYPERLINK("http://example.com","click")'
    assert rows["E6G8K"]["name"] == "'-Kamal Verma"
    assert rows["H9K3N"]["name"] == "'@handle Singh"
    assert rows["H9K3N"]["T-shirt"] == "'=XL"
    assert rows["M5P7S"]["'+note"] == "a\nb"
    assert rows["F7H9L"]["भोजन"] == "शाकाहारी"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_every_beginning_of_a_formula(planned: PlanOnFile, tmp_path: Path, begin: str) -> None:
    planned.people.loc[0, "remarks"] = f"{begin}1+1"
    write_lists_csv(planned, tmp_path / "lists.csv")
    rows = {row["code"]: row for row in _read(tmp_path / "lists.csv")}
    assert rows["A2C4F"]["remarks"] == f"'{begin}1+1"


def test_deposits_are_exact_rupees(planned: PlanOnFile, tmp_path: Path) -> None:
    planned.people.loc[0, "paid_paise"] = 550001
    write_deposits_csv(planned, tmp_path / "deposits.csv")
    rows = {row["code"]: row for row in _read(tmp_path / "deposits.csv")}
    assert len(rows) == 12
    assert (rows["E6G8K"]["due"], rows["E6G8K"]["paid"], rows["E6G8K"]["balance"]) == ("5000.00", "2000.50", "2999.50")
    assert rows["A2C4F"]["balance"] == "-500.01"
    assert rows["M5P7S"]["state"] == "set_aside"
