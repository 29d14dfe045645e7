from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.plan_workbook import write_plan_workbook
from tests.prints.conftest import FORMULA_NAME, LONG_NAME

SHEETS = [
    *("सारांश - Overview", "B1", "B2", "प्रतीक्षा सूची - Waitlist", "अलग रखे गए - Set aside"),
    *("क्यों - Why", "जाँच - Findings"),
]


@pytest.fixture
def book(planned: PlanOnFile, tmp_path: Path) -> openpyxl.Workbook:
    return _book(planned, tmp_path)


def _book(planned: PlanOnFile, folder: Path) -> openpyxl.Workbook:
    write_plan_workbook(planned, folder / "plan.xlsx")
    return openpyxl.load_workbook(folder / "plan.xlsx")


def _table(sheet: Worksheet, heading_row: int) -> Iterator[dict[str, object]]:
    rows = sheet.iter_rows(min_row=heading_row, values_only=True)
    headings = [str(heading) for heading in next(rows)]
    for row in rows:
        yield dict(zip(headings, row, strict=True))


def test_the_sheets_of_a_plan(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_no_text_of_a_roster_is_a_formula(book: openpyxl.Workbook) -> None:
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    names = [cell for row in book["B1"].iter_rows() for cell in row if cell.value == FORMULA_NAME]
    assert [(cell.data_type, cell.quotePrefix) for cell in names] == [("s", True)]


def test_a_batch_is_ready_to_print(book: openpyxl.Workbook) -> None:
    sheet = book["B1"]
    assert [sheet[f"A{row}"].value for row in range(1, 5)] == [
        "आवासीय प्रशिक्षण / Residential training",
        "बैच / Batch B1 · 5 लोग / 5 people",
        "तिथियाँ / Dates: 9–11 जून 2025 / 9–11 June 2025",
        "शिविर स्थल / Venue: पर्वत भवन, नर्मदापुरम / Hill & Lake House, Narmadapuram",
    ]
    rows = list(_table(sheet, 5))
    assert list(rows[0]) == [
        *("क्र.\nNo.", "कोड\nCode", "नाम\nName", "दायित्व\nRole", "जिला\nDistrict", "विधानसभा\nAssembly"),
        *("मोबाइल\nMobile", "कमरा\nRoom", "हस्ताक्षर\nSignature"),
    ]
    assert [row["कोड\nCode"] for row in rows] == ["B3D5G", "A2C4F", "E6G8K", "D5F7J", "C4E6H"]
    assert rows[0]["दायित्व\nRole"] == "विधायक\nMLA"
    assert rows[0]["विधानसभा\nAssembly"] == "149 बैरसिया / Berasia"
    assert rows[0]["मोबाइल\nMobile"] == "9826011102"
    assert rows[4]["नाम\nName"] == LONG_NAME
    assert sheet.print_title_rows == "$5:$5"
    assert sheet["A6"].border.bottom.style == "thin"
    assert sheet["C6"].font.name == "Nirmala UI"
    assert sheet.row_dimensions[6].height == 36  # both languages, and high enough to sign in
    assert sheet.row_dimensions[10].height >= 50  # the long name takes three lines


def test_a_batch_of_two_hundred_repeats_its_heading(two_hundred: PlanOnFile, tmp_path: Path) -> None:
    sheet = _book(two_hundred, tmp_path)["B2"]
    assert sheet.max_row == 205
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.page_setup.fitToHeight == 0


def test_who_waits_reads_why_in_both_languages(book: openpyxl.Workbook) -> None:
    (row,) = _table(book[SHEETS[3]], 3)
    assert row["नाम\nName"] == "शकुंतला मरावी"
    assert row["कारण (हिन्दी)\nWhy (Hindi)"] == "किसी खुले बैच में महिला बिस्तर शेष नहीं।"
    assert row["कारण (अंग्रेज़ी)\nWhy (English)"] == "No women's bed is left in any open batch."


def test_who_is_set_aside_stands_with_his_cell(book: openpyxl.Workbook) -> None:
    (row,) = _table(book[SHEETS[4]], 3)
    assert row["नाम\nName"] == "Ishwar ✓ Patel 😀"
    assert row["कारण (अंग्रेज़ी)\nWhy (English)"] == "Mobile has 2 digits."
    assert row["स्रोत\nSource"] == "roster.xlsx › सूची!13"


def test_the_why_sheet_has_everyone_and_every_unknown_column(book: openpyxl.Workbook, planned: PlanOnFile) -> None:
    sheet = book["क्यों - Why"]
    rows = {str(row["कोड\nCode"]): row for row in _table(sheet, 1)}
    assert sorted(rows) == sorted(planned.people["code"])
    assert rows["F7H9L"]["भोजन"] == "शाकाहारी"
    assert rows["H9K3N"]["T-shirt"] == "=XL"
    assert rows["M5P7S"]["+note"] == "a\nb"
    assert rows["A2C4F"]["बैच या स्थिति\nBatch or state"] == "B1"
    assert rows["A2C4F"]["दायित्व · स्थान\nRole · place"] == "विधायक · डिंडोरी · 103 शहपुरा"
    assert rows["A2C4F"]["दायित्व\nRole"] == "विधायक / MLA"
    assert "ई-मेल\nE-mail" not in rows["A2C4F"]  # no roster gives one
    assert sheet.auto_filter.ref == "A1:P13"
    assert sheet.print_area == "'क्यों - Why'!$A$1:$G$13"  # up to the reasons
    assert "Residential training · क्यों - Why" in str(sheet.oddHeader.left.text)


def test_the_worst_findings_come_first(book: openpyxl.Workbook) -> None:
    first, second = _table(book["जाँच - Findings"], 1)
    assert list(first.values()) == [
        *("त्रुटि / Error", "R014", "roster.xlsx", "सूची", "C13"),
        *('mobile has 2 digits: "12"', "add the missing digits"),
    ]
    assert second["कोड\nCode"] == "R020"


def test_a_batch_named_like_another_sheet(make_planned: Callable[..., PlanOnFile], tmp_path: Path) -> None:
    planned = make_planned()
    object.__setattr__(planned.plan.batches[1], "id", "क्यों - why")
    planned.plan.seats.loc[planned.plan.seats["batch"] == "B2", "batch"] = "क्यों - why"
    assert _book(planned, tmp_path).sheetnames[-2:] == ["क्यों - Why~2", "जाँच - Findings"]


def test_calamine_reads_it_as_well(planned: PlanOnFile, tmp_path: Path) -> None:
    write_plan_workbook(planned, tmp_path / "plan.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "plan.xlsx")
    assert book.sheet_names == SHEETS
    names = [row[2] for row in book.get_sheet_by_name("B2").to_python()]
    assert "कृष्णा द्विवेदी" in names


@pytest.mark.parametrize(
    ("languages", "sheets", "reasons"),
    [
        (("hi",), ["सारांश", "B1", "B2", "प्रतीक्षा सूची", "अलग रखे गए", "क्यों", "जाँच"], ["कारण (हिन्दी)"]),
        (("en",), ["Overview", "B1", "B2", "Waitlist", "Set aside", "Why", "Findings"], ["Why (English)"]),
    ],
)
def test_an_event_in_one_language(
    make_planned: Callable[..., PlanOnFile],
    tmp_path: Path,
    languages: tuple[str, ...],
    sheets: list[str],
    reasons: list[str],
) -> None:
    book = _book(make_planned(languages=languages), tmp_path)
    assert book.sheetnames == sheets
    headings = [str(cell.value) for cell in book[sheets[3]][3]]
    assert [heading for heading in headings if heading.startswith(("कारण", "Why"))] == reasons
    own = [str(cell.value) for sheet in book for row in sheet.iter_rows(max_row=2) for cell in row if cell.value]
    assert not any(" / " in text for text in own)
    assert str(book["B1"].oddFooter.right.text).split()[0] == ("पृष्ठ" if languages == ("hi",) else "Page")


def test_who_is_to_be_told_something_else_is_marked_where_there_is_anybody(planned: PlanOnFile, tmp_path: Path) -> None:
    write_plan_workbook(replace(planned, changed=frozenset({"F7H9L"})), tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    headings = [cell.value for cell in book["B2"][5]]
    column = headings.index("बदला\nChanged")
    marked = [row[2] for row in book["B2"].iter_rows(min_row=6, values_only=True) if row[column] == "•"]
    assert marked == ["कृष्णा द्विवेदी"]
    assert "बदला\nChanged" not in [cell.value for cell in book["B1"][5]]
