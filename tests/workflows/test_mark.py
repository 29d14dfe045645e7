import io
import shutil
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from cadre_cli.errors import UsageError
from cadre_cli.intake.files import locked
from cadre_cli.workflows import event_folder
from cadre_cli.workflows import mark as module
from cadre_cli.workflows.check import check
from cadre_cli.workflows.mark import LastPasswords, Wanted
from cadre_cli.workflows.mark import mark as run
from tests.conftest import SAMPLES
from tests.intake.any_format import xls, xlsx
from tests.workflows.camps import PEOPLE, contents, roster

BAD = {**PEOPLE[0], "Mobile": "98260"}


def mark(paths: list[Path], folder: Path | None = None, into: Path | None = None) -> tuple[Path, ...]:
    """The marked copies of the rosters."""
    return run(check(paths, folder), paths, Wanted(mark=True, into=into), folder).files


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_untidy_roster_is_marked_beside_nothing_of_the_users(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "untidy.xlsx", tmp_path)
    stood = contents(tmp_path)
    assert mark([Path("untidy.xlsx")]) == (Path("cadre-marked/untidy.marked.xlsx"),)
    book = openpyxl.load_workbook("cadre-marked/untidy.marked.xlsx")
    assert book.sheetnames[1:] == openpyxl.load_workbook("untidy.xlsx").sheetnames
    assert "9 digits" in str(book["MLA"]["G10"].comment)
    assert {name: data for name, data in contents(tmp_path).items() if "marked" not in name} == stood


def test_a_text_file_in_an_event_folder(tmp_path: Path) -> None:
    camp = event_folder.init(tmp_path / "camp").path
    people = roster(tmp_path / "list.csv", [BAD, *PEOPLE[1:]])
    assert mark([people], camp) == (camp / "out" / "marked" / "list.marked.xlsx",)
    sheet = openpyxl.load_workbook(camp / "out" / "marked" / "list.marked.xlsx")["list"]
    assert [cell.value for cell in sheet[2]][:2] == ["Asha Verma", "MLA"]
    assert "98260" in str(sheet["E2"].comment)


def test_a_folder_of_rosters_of_which_one_is_clean_and_one_no_workbook(tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    lists.mkdir()
    roster(lists / "clean.csv", [{**PEOPLE[3], "Gender": "F"}])
    roster(lists / "bad.csv", [BAD])
    (lists / "broken.xlsx").write_bytes(b"PK\x03\x04")
    (lists / "notes.txt").write_text("call them")
    assert mark([lists, lists / "bad.csv"], None, tmp_path / "out") == (tmp_path / "out" / "bad.marked.xlsx",)


def test_two_rosters_of_one_name_and_one_with_macros(tmp_path: Path) -> None:
    paths = [roster(tmp_path / "list.csv", [BAD]), roster(tmp_path / "list.tsv", [{**BAD, "Name": "Ila Rao"}])]
    shutil.copy(SAMPLES / "untidy.xlsx", tmp_path / "list.xlsm")
    files = mark([*paths, tmp_path / "list.xlsm"], None, tmp_path / "out")
    assert [file.name for file in files] == ["list.marked.xlsx", "list.marked-2.xlsx", "list.marked.xlsm"]


def test_a_copy_in_which_somebody_has_worked_is_not_written_over(tmp_path: Path) -> None:
    people = roster(tmp_path / "list.csv", [BAD])
    (first,) = mark([people])
    assert mark([people]) == (first,)
    book = openpyxl.load_workbook(first)
    book.properties.lastModifiedBy = "Office"
    book.save(first)
    stood = first.read_bytes()
    assert mark([people]) == (Path("cadre-marked/list.marked-2.xlsx"),)
    assert first.read_bytes() == stood


def test_a_marked_copy_reads_as_the_same_people() -> None:
    (copy,) = mark([SAMPLES / "untidy.xlsx"])
    first, second = check([SAMPLES / "untidy.xlsx"]).roster, check([copy]).roster
    assert second.people["name"].tolist() == first.people["name"].tolist()
    more = Counter(f.code for f in second.findings) - Counter(f.code for f in first.findings)
    assert more == {"R010": 1, "R073": 1}  # the sheet in front is passed over, and our own colours are seen
    assert len(second.findings) == len(first.findings) + 2


def test_a_roster_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="there is no file"):
        mark([Path("gone.xlsx")])


def test_a_chart_and_a_shape_that_a_copy_cannot_keep_are_named(tmp_path: Path) -> None:
    source = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Name", "Role", "Mobile"], ["Ram", "MLA", "98260"]):
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=2))
    sheet.add_chart(chart, "F1")
    book.save(source)
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("xl/slicers/slicer1.xml", "<slicers/>")
    done = run(check([source]), [source], Wanted(mark=True))
    assert done.lost == {Path("cadre-marked/list.marked.xlsx"): ("slicers",)}
    front = openpyxl.load_workbook("cadre-marked/list.marked.xlsx").worksheets[0]
    assert "lacks of list.xlsx: slicers" in " ".join(str(cell.value) for cell in front["A"])


def test_keep_apart_lists_are_left_out_of_a_clean_roster_and_counted(tmp_path: Path) -> None:
    people = roster(tmp_path / "list.csv", [{**PEOPLE[0], "Keep Apart": "k1"}, {**PEOPLE[1], "Keep Apart": ""}])
    left_out = run(check([people]), [people], Wanted(clean=tmp_path / "clean.xlsx"))
    assert (left_out.files, left_out.apart_left_out) == ((tmp_path / "clean.xlsx",), 1)
    kept = run(check([people]), [people], Wanted(clean=tmp_path / "whole.xlsx", confidential=True))
    assert kept.apart_left_out == 0


def test_a_password_that_opened_a_file_is_not_asked_for_again() -> None:
    typed = iter(["wrong", "right"])
    known = LastPasswords(lambda _: next(typed, None))
    first = known.again()
    assert [first("a.xlsx"), first("a.xlsx")] == ["wrong", "right"]
    again = known.again()
    assert [again("a.xlsx"), again("a.xlsx")] == ["right", None]


def test_an_xls_is_marked_like_any_other(tmp_path: Path) -> None:
    source = tmp_path / "list.xls"
    source.write_bytes(xls([["Name", "Role", "Mobile"], ["Ram", "MLA", "98260"]]))
    assert mark([source]) == (Path("cadre-marked/list.marked.xlsx"),)
    assert "98260" in str(openpyxl.load_workbook("cadre-marked/list.marked.xlsx")["Sheet"]["C2"].comment)


def test_a_roster_of_which_no_copy_can_be_made_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [roster(tmp_path / "first.csv", [BAD]), roster(tmp_path / "second.csv", [{**BAD, "Name": "Ila Rao"}])]
    plain = module._texts

    def texts(name: str, data: bytes) -> Mapping[str, Sequence[Sequence[str]]]:
        if name == "first.csv":
            raise ValueError("no copy of this one")
        return plain(name, data)

    monkeypatch.setattr(module, "_texts", texts)
    done = run(check(paths), paths, Wanted(mark=True, clean=tmp_path / "all.xlsx"))
    assert (done.unmarked, [file.name for file in done.files]) == (("first.csv",), ["second.marked.xlsx", "all.xlsx"])


def test_the_copy_of_a_locked_workbook_is_told_to_be_open(tmp_path: Path) -> None:
    stream = io.BytesIO()
    rows = [["Name", "Role", "Mobile"], ["Ram", "MLA", "98260"]]
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(xlsx(rows))).encrypt("june", stream)
    source = tmp_path / "list.xlsx"
    source.write_bytes(stream.getvalue())
    done = run(check([source], passwords=lambda _: "june"), [source], Wanted(mark=True), passwords=lambda _: "june")
    assert done.unlocked == done.files == (Path("cadre-marked/list.marked.xlsx"),)


def test_without_the_library_nothing_is_unlocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "list.xls"
    source.write_bytes(xls([["Name", "Role", "Mobile"], ["Ram", "MLA", "98260"]]))
    monkeypatch.setattr(locked, "find_spec", lambda _: None)
    assert run(check([source]), [source], Wanted(mark=True)).unmarked == ()


def test_a_clean_roster_of_nobody_is_not_written(tmp_path: Path) -> None:
    source = tmp_path / "empty.csv"
    source.write_text("", "utf-8")
    done = run(check([source]), [source], Wanted(clean=tmp_path / "clean.xlsx"))
    assert (done.files, done.of_nobody) == ((), tmp_path / "clean.xlsx")
    assert not (tmp_path / "clean.xlsx").exists()


def test_a_clean_roster_called_csv_is_one_and_reads_as_the_same_people(tmp_path: Path) -> None:
    people = roster(tmp_path / "list.csv", [{**PEOPLE[0], "Remarks": "=1+1"}, {**PEOPLE[1], "Remarks": ""}])
    clean = tmp_path / "clean.csv"
    run(check([people]), [people], Wanted(clean=clean))
    text = clean.read_bytes().decode("utf-8-sig")
    assert "'=1+1" in text
    assert check([clean]).roster.people["name"].tolist() == check([people]).roster.people["name"].tolist()


def test_a_clean_roster_is_no_pdf() -> None:
    with pytest.raises(UsageError, match="called neither"):
        Wanted(clean=Path("clean.pdf"))
