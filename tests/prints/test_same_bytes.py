from pathlib import Path
from zipfile import ZipFile

import openpyxl

from cadre_cli.prints.same_bytes import is_as_saved, save_alike


def test_two_savings_are_alike_and_say_nothing_of_the_clock(tmp_path: Path) -> None:
    for name in ("first.xlsx", "second.xlsx"):
        save_alike(openpyxl.Workbook(), tmp_path / name)
    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()
    with ZipFile(tmp_path / "first.xlsx") as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def test_a_file_that_somebody_saved_since_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    save_alike(openpyxl.Workbook(), path)
    assert is_as_saved(path)
    book = openpyxl.load_workbook(path)
    book.properties.lastModifiedBy = "Office"
    book.save(path)
    assert not is_as_saved(path)


def test_a_file_that_is_no_workbook_is_nobodys_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "note.xlsx"
    path.write_text("a note")
    assert not is_as_saved(path)
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")
    assert not is_as_saved(path)
