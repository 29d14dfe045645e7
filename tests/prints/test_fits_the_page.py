"""What is printed can be read: no sheet is wider than A4 takes at eight points, no list wastes its page."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints.batch_lists_pdf import write_batches_pdf
from cadre_cli.prints.deposits_workbook import write_deposits_workbook
from cadre_cli.prints.plan_workbook import write_plan_workbook
from cadre_cli.prints.widths import ON_A4

BOTH = ("hi", "en")


def _pixels(sheet: Worksheet) -> int:
    """The width of what is printed; the file's column widths count five pixels of padding in."""
    last = range_boundaries(sheet.print_area.split("!")[1])[2] if sheet.print_area else sheet.max_column
    widths = {}
    for dimension in sheet.column_dimensions.values():
        for number in range(dimension.min, dimension.max + 1):
            widths[number] = dimension.width
    return sum(round(width * 7) for number, width in widths.items() if number <= (last or 0))


@pytest.mark.parametrize("languages", [BOTH, ("hi",), ("en",)])
@pytest.mark.parametrize("write", [write_plan_workbook, write_deposits_workbook])
def test_every_sheet_prints_at_eight_points_or_more(
    make_planned: Callable[..., PlanOnFile],
    tmp_path: Path,
    write: Callable[[PlanOnFile, Path], None],
    languages: tuple[str, ...],
) -> None:
    planned = make_planned(languages=languages)
    planned.people.loc[:, "name"] += " बहुत लंबा नाम with a long tail of words" * 3
    planned.plan.seats.loc[:, ["why", "why_hi"]] += " and another reason, और एक कारण" * 8
    write(planned, tmp_path / "book.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "book.xlsx").worksheets:
        paper = "landscape" if sheet.page_setup.orientation == "landscape" else "portrait"
        assert _pixels(sheet) <= ON_A4[paper] + 5, sheet.title


@pytest.mark.parametrize(("languages", "least"), [(BOTH, 28), (("hi",), 28), (("en",), 28)])
def test_a_page_of_a_batch_holds_thirty_people(
    two_hundred: PlanOnFile, tmp_path: Path, languages: tuple[str, ...], least: int
) -> None:
    object.__setattr__(two_hundred.event, "languages", languages)
    write_batches_pdf(two_hundred, tmp_path / "batches.pdf")
    with pypdfium2.PdfDocument(tmp_path / "batches.pdf") as document:
        page = document[1].get_textpage().get_text_range()
        assert document[1].get_width() < document[1].get_height()
    assert least <= page.count("Karyakarta") <= 34


def test_a_place_too_long_for_its_line_stands_in_the_first_language_alone(planned: PlanOnFile, tmp_path: Path) -> None:
    planned.people.loc[planned.people["code"] == "A2C4F", ["assembly", "unit"]] = ["152", "Bhopal Rural"]
    write_batches_pdf(planned, tmp_path / "batches.pdf")
    with pypdfium2.PdfDocument(tmp_path / "batches.pdf") as document:
        page = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Bhopal Rural · 149 Berasia" in page
    assert "152" in page
    assert "Dakshin-Paschim" not in page
