"""What holds for the notice in both its forms."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.changes import Differences
from cadre_cli.errors import FaultError
from cadre_cli.prints.change_pdf import write_change_pdf
from cadre_cli.prints.change_workbook import write_change_workbook
from cadre_cli.prints.widths import ON_A4
from tests.prints.test_fits_the_page import _pixels
from tests.prints.two_plans import changed

WRITERS = (write_change_pdf, write_change_workbook)
Writer = Callable[[Differences, Path], None]


@pytest.mark.parametrize("write", WRITERS)
def test_the_second_writing_gives_the_same_bytes(tmp_path: Path, write: Writer) -> None:
    write(changed(), tmp_path / "first")
    write(changed(), tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_is_written_when_somebody_is_missing(tmp_path: Path, write: Writer) -> None:
    found = changed()
    broken = replace(found, after=replace(found.after, people=found.after.people.iloc[1:]))
    with pytest.raises(FaultError, match="does not account for everyone"):
        write(broken, tmp_path / "file")
    assert not (tmp_path / "file").exists()


@pytest.mark.parametrize("languages", [("hi", "en"), ("hi",), ("en",)])
def test_every_sheet_prints_at_eight_points_or_more(tmp_path: Path, languages: tuple[str, ...]) -> None:
    found = changed(languages=languages)
    found.after.people.loc[:, "name"] += " बहुत लंबा नाम with a long tail of words" * 3
    write_change_workbook(found, tmp_path / "book.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "book.xlsx").worksheets:
        assert _pixels(sheet) <= ON_A4["landscape"] + 5, sheet.title
