from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.make_samples import SAMPLES, make_samples

WORKBOOKS = ("first_round.xlsx", "first_round_hindi.xlsx", "untidy.xlsx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make_samples(folder)
    return folder


def cells(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(path)
    return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names}


def test_every_sample_is_made_by_the_script(made: Path) -> None:
    # A spreadsheet program that has a sample open leaves a lock file beside it.
    on_disk = {path.name for path in SAMPLES.iterdir() if path.name[0] not in ".~"}
    assert {path.name for path in made.iterdir()} <= on_disk
    assert {name for name in on_disk if name.endswith((".xlsx", ".xls", ".csv"))} == {
        path.name for path in made.iterdir()
    }


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_made_again_says_the_same(made: Path, name: str) -> None:
    assert cells(made / name) == cells(SAMPLES / name)


@pytest.mark.parametrize("name", ("tiny.csv", "statement_first_round.xls", "statement_sbi.xls", "statement_hdfc.csv"))
def test_a_text_file_made_again_is_the_same(made: Path, name: str) -> None:
    assert (made / name).read_bytes() == (SAMPLES / name).read_bytes()


@pytest.mark.parametrize("name", ("first_round.xlsx", "first_round_hindi.xlsx"))
def test_a_full_round_has_its_people(name: str) -> None:
    sheets = cells(SAMPLES / name)
    people = [row for rows in sheets.values() for row in rows if str(row[0]).removesuffix(".0").isdecimal()]
    by_role = [len([row for row in people if row[2] in titles]) for titles in TITLES]
    women = [row for row in people if {"F", "महिला"} & set(map(str, row))]
    mobiles = {mobile for row in people if (mobile := next(filter(None, map(ten_digits, row)), ""))}
    assert by_role == [66, 71, 71, 230]
    assert len(women) == 86
    assert len(mobiles) == len(people) == 438


TITLES = (
    {"MLA", "विधायक"},
    {"जिला अध्यक्ष"},
    {"District In-charge", "जिला प्रभारी"},
    {"विधानसभा प्रभारी"},
)


def ten_digits(cell: object) -> str:
    text = str(int(cell)) if isinstance(cell, float) else str(cell)
    return str(int(text)) if text.isdecimal() and len(text) == 10 else ""
