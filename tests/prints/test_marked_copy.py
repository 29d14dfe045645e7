import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.prints.findings_sheet import COLOURS
from cadre_cli.prints.marked_copy import write_marked_copy

HEADINGS = ("Name", "Role", "Mobile", "Total")


def finding(cell: str, severity: Severity = Severity.ERROR, **changes: object) -> Finding:
    told = {"sheet": "सूची", "file": "roster.xlsx", "read": f"wrong at {cell}", "action": "mend it", "code": "R101"}
    told |= {name: str(value) for name, value in changes.items()}
    kind = FindingKind(told["code"], severity, "title")
    return Finding(kind, Address(told["file"], told["sheet"], cell), told["read"], told["action"])


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A workbook of two sheets with what an office puts into one."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "सूची"
    for row in (HEADINGS, ("आशा वर्मा", "MLA", "98260", "=1+1"), ("Mohan Lal", "MLA", "9826011102", None)):
        sheet.append(row)
    sheet["A2"].font = Font(name="Kruti Dev 010", bold=True)
    sheet["A2"].fill = PatternFill("solid", start_color="00FF00")
    sheet["B2"].comment = Comment("ask the district", "office")
    sheet["A3"].value, sheet["A3"].data_type = "=Mohan", "s"
    sheet.column_dimensions["A"].width = 42
    sheet.merge_cells("A5:D6")
    sheet["A5"] = "end"
    book.create_sheet("दूसरी")["A1"] = "kept"
    book.properties.created = datetime(2025, 5, 1, 10, 30)
    path = tmp_path / "roster.xlsx"
    book.save(path)
    return path


Marked = Callable[..., tuple[int, openpyxl.Workbook]]


@pytest.fixture
def marked(roster: Path, tmp_path: Path) -> Marked:
    """Marks the roster with the findings; how many stand at a cell, and the copy."""

    def mark(*findings: Finding) -> tuple[int, openpyxl.Workbook]:
        count = write_marked_copy(roster, findings, tmp_path / "copy.xlsx").at_cells
        return count, openpyxl.load_workbook(tmp_path / "copy.xlsx")

    return mark


def colour(cell: object) -> str:
    return str(getattr(cell, "fill").start_color.rgb)[2:]  # noqa: B009  # openpyxl's cells have two classes


def words(book: openpyxl.Workbook) -> str:
    """All that stands on the sheet in front."""
    return "\n".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)


def test_a_wrong_mobile_is_coloured_and_explained_at_its_cell(marked: Marked) -> None:
    count, book = marked(finding("C2", read='mobile has 5 digits: "98260"', action="add the missing digits"))
    cell = book["सूची"]["C2"]
    assert count == 1
    assert colour(cell) == COLOURS[Severity.ERROR]
    assert cell.comment is not None
    assert cell.comment.text == 'त्रुटि / Error R101: mobile has 5 digits: "98260"\n→ add the missing digits'


def test_everything_else_stays_as_it_was(marked: Marked, roster: Path) -> None:
    before = roster.read_bytes()
    _, book = marked(finding("C2"))
    sheet = book["सूची"]
    assert roster.read_bytes() == before
    assert book.sheetnames == ["जाँच - Findings", "सूची", "दूसरी"]
    assert (sheet["A2"].font.name, sheet["A2"].font.bold, colour(sheet["A2"])) == ("Kruti Dev 010", True, "00FF00")
    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=1+1", "f")
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=Mohan", "s")
    assert sheet.column_dimensions["A"].width == 42
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A5:D6"]
    assert book["दूसरी"]["A1"].value == "kept"
    assert book.calculation.fullCalcOnLoad


def test_two_findings_at_one_cell_share_a_comment_and_the_worse_one_colours_it(marked: Marked) -> None:
    count, book = marked(finding("C2", Severity.NOTE, read="odd"), finding("C2", Severity.QUESTION, read="which"))
    cell = book["सूची"]["C2"]
    assert count == 2
    assert colour(cell) == COLOURS[Severity.QUESTION]
    assert cell.comment is not None
    assert "odd" in cell.comment.text
    assert "which" in cell.comment.text


def test_the_comment_of_the_office_is_kept(marked: Marked) -> None:
    _, book = marked(finding("B2", read="role not known"))
    comment = book["सूची"]["B2"].comment
    assert comment is not None
    assert comment.author == "office"
    assert comment.text.startswith("ask the district\n\nत्रुटि")
    assert "role not known" in comment.text


@pytest.mark.parametrize(("cell", "marked_cell"), [("3", "A3"), ("B6", "A5"), ("D1", "D1")])
def test_rows_are_marked_at_their_first_cell_and_merged_cells_at_their_top_left(
    marked: Marked, cell: str, marked_cell: str
) -> None:
    count, book = marked(finding(cell))
    link = book.worksheets[0]["A5"].hyperlink
    assert count == 1
    assert book["सूची"][marked_cell].comment is not None
    assert link is not None
    assert (link.location, link.target) == (f"'सूची'!{marked_cell}", None)


@pytest.mark.parametrize(
    ("cell", "sheet"), [("", "सूची"), ("C99", "सूची"), ("Z2", "सूची"), ("C2", "deleted"), ("C2–C9", "सूची"), ("", "")]
)
def test_what_has_no_cell_in_the_file_stands_on_the_sheet_in_front_only(marked: Marked, cell: str, sheet: str) -> None:
    count, book = marked(finding(cell, sheet=sheet, read="somewhere"))
    assert count == 0
    assert book.worksheets[0]["A5"].hyperlink is None
    assert "R101: somewhere" in words(book)
    assert not any(cell.comment for row in book["सूची"].iter_rows() for cell in row if cell.coordinate != "B2")


def test_a_sheet_of_charts_alone_has_no_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Chart")
    book.save(tmp_path / "roster.xlsx")
    of_chart = [finding("A1", sheet="Chart")]
    assert write_marked_copy(tmp_path / "roster.xlsx", of_chart, tmp_path / "copy.xlsx").at_cells == 0


def test_findings_of_other_files_stay_out(marked: Marked) -> None:
    count, book = marked(finding("C2", file="other.xlsx", read="of the other"))
    assert count == 0
    assert "of the other" not in words(book)


def test_no_finding_becomes_a_formula_or_breaks_the_file(marked: Marked) -> None:
    _, book = marked(finding("C2", read='=HYPERLINK("http://example.com")\x0b', action="=1+1"))
    values = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in values} == {"s"}
    assert "\x0b" not in words(book)


def test_the_same_roster_gives_the_same_bytes(roster: Path, tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from cadre_cli.prints.marked_copy import write_marked_copy as w; "
    for seed in ("1", "2"):
        call = f"{script} w(Path(sys.argv[1]), [], Path(sys.argv[2]))"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", call, roster, tmp_path / f"{seed}.xlsx"], env=environment, check=True)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()
    assert openpyxl.load_workbook(tmp_path / "1.xlsx").properties.created == datetime(2025, 5, 1, 10, 30)


@pytest.mark.parametrize(("suffix", "kept"), [(".xlsm", True), (".xlsx", False)])
def test_macros_stay_where_the_copy_may_have_them(roster: Path, tmp_path: Path, suffix: str, kept: bool) -> None:
    source, target = tmp_path / "roster.xlsm", tmp_path / f"copy{suffix}"
    source.write_bytes(roster.read_bytes())
    with ZipFile(source, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    write_marked_copy(source, [finding("C2", file="roster.xlsm")], target)
    with ZipFile(target) as archive:
        assert ("xl/vbaProject.bin" in archive.namelist()) is kept


def test_a_text_file_is_marked_as_a_workbook_of_its_values(tmp_path: Path) -> None:
    source = tmp_path / "सूची: 1.csv"
    source.write_text("Name,Mobile\n=Asha,12\n", encoding="utf-8")
    texts = {"": [["Name", "Mobile", ""], ["=Asha", "12"], ["x" * 90]]}
    found = [finding("B2", file=source.name, sheet="")]
    assert write_marked_copy(source, found, tmp_path / "copy.xlsx", lambda: texts) == (1, ())
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    sheet = book.worksheets[1]
    assert sheet.title == "सूची- 1"
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].quotePrefix) == ("=Asha", "s", True)
    assert colour(sheet["B2"]) == COLOURS[Severity.ERROR]
    assert "केवल मान" in words(book)
    assert openpyxl.load_workbook(tmp_path / "copy.xlsx").properties.created == datetime(2000, 1, 1)


def test_a_file_that_nothing_can_read_gives_the_list_alone(tmp_path: Path) -> None:
    source = tmp_path / "roster.xlsx"
    source.write_bytes(b"PK\x03\x04 half a download")
    assert write_marked_copy(source, [finding("", sheet="", read="broken")], tmp_path / "copy.xlsx").at_cells == 0
    assert "R101: broken" in words(openpyxl.load_workbook(tmp_path / "copy.xlsx"))


def test_a_source_that_is_gone_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"gone\.xlsx"):
        write_marked_copy(tmp_path / "gone.xlsx", [], tmp_path / "copy.xlsx")
