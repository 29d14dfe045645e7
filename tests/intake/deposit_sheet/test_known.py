"""A deposit sheet is told by what lies in it."""

import io
import zipfile
from pathlib import Path

import pytest

from cadre_cli.domain.deposit_sheet import Key, Stamp, parse_key
from cadre_cli.intake.deposit_sheet.formulas import formulas
from cadre_cli.intake.deposit_sheet.known import is_deposit_sheet
from cadre_cli.intake.deposit_sheet.reading import read_deposit_sheet
from tests.conftest import SAMPLES


def test_other_files_are_none() -> None:
    for name in ("first_round.xlsx", "tiny.csv", "statement_sbi.xls", "statement_hdfc.csv"):
        assert not is_deposit_sheet((SAMPLES / name).read_bytes())


def test_a_written_sheet_is_one(camp: Path) -> None:
    data = (camp / "out" / "deposits.xlsx").read_bytes()
    assert is_deposit_sheet(data)
    assert not is_deposit_sheet(data[:3000])  # half copied


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_saved_as_text_it_still_is(encoding: str) -> None:
    assert is_deposit_sheet("cadre:code,cadre:paid\n".encode(encoding))


def test_a_key_alone_tells_it() -> None:
    key = Key("94Q78", 1, Stamp("0a1b2c3d", 7, "f00dface"))
    assert is_deposit_sheet(f"x,{key}\n".encode())
    assert parse_key(str(key)) == key


@pytest.mark.parametrize("text", ["", "94Q78", "cadre:94Q78", "cadre:94Q78.x.0.0.0.0", "cadre:94Q78.1.2.a.b.00000000"])
def test_what_is_no_key(text: str) -> None:
    assert parse_key(text) is None


def test_a_zip_that_is_no_workbook_has_no_formulas() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "nothing")
    assert formulas(packed.getvalue()) == {}
    assert formulas(b"a,b") == {}


def test_a_file_that_cannot_be_read_says_so() -> None:
    sheet = read_deposit_sheet("deposits.xlsx", b"PK\x03\x04 half")
    assert (sheet.rows, [finding.code for finding in sheet.findings]) == ((), ["R001"])


def test_a_workbook_of_something_else_has_no_rows() -> None:
    sheet = read_deposit_sheet("tiny.csv", (SAMPLES / "tiny.csv").read_bytes())
    assert sheet.rows == ()
