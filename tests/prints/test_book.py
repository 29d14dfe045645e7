from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.prints.book import (
    ROW_HEIGHT,
    Book,
    Column,
    Formula,
    Span,
    filter_rows,
    open_book,
    repeat_headings,
)
from tests.prints.conftest import event


def _read(path: Path, sheet: str) -> Worksheet:
    found = openpyxl.load_workbook(path)[sheet]
    assert isinstance(found, Worksheet)
    return found


def _one_column(path: Path, *values: str | int | Decimal | Formula | None, style: str = "cell") -> Worksheet:
    with open_book(path, event()) as book:
        book.table(book.sheet("S"), 0, [Column("H", values, style)])
    return _read(path, "S")


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "+91 98", "-5", "@x", "http://example.com", "0012", "1e5"])
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    cell = _one_column(tmp_path / "b.xlsx", text)["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix is (text[0] in "=+-@")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=10))
def test_any_text_reads_back_as_text(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        sheet = _one_column(Path(folder) / "b.xlsx", *texts)
        read = [sheet.cell(row, 1) for row in range(2, len(texts) + 2)]
    assert {cell.data_type for cell in read} == {"s"}
    assert [unescape(str(cell.value)).split() for cell in read] == [text.split() for text in texts]


def test_numbers_formulas_and_empty_cells(tmp_path: Path) -> None:
    values = (Decimal("1234567.89"), Formula("=A2*2", Decimal("2469135.78")), None, "")
    sheet = _one_column(tmp_path / "b.xlsx", *values, style="money")
    assert sheet["A2"].value == 1234567.89
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=A2*2", "f")
    assert sheet["A4"].value is None
    assert sheet["A5"].value is None
    assert sheet["A5"].border.left.style == "thin"
    cached = openpyxl.load_workbook(tmp_path / "b.xlsx", data_only=True)["S"]
    assert cached["A3"].value == 2469135.78


def test_long_text_reaches_the_file(tmp_path: Path) -> None:
    sheet = _one_column(tmp_path / "b.xlsx", "=" + "x" * 50_000)
    assert str(sheet["A2"].value).startswith("=xxx")
    assert 400 < float(sheet.row_dimensions[2].height or 0) <= 409


def test_sheet_names_are_safe_and_unique(tmp_path: Path) -> None:
    wanted = ["B1/[x]:*?\\", "b1--x-----", "'quoted'", "", "History", "क" * 40, "क" * 40, "B 1"]
    with open_book(tmp_path / "b.xlsx", event()) as book:
        for name in wanted:
            book.sheet(name)
    names = openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames
    assert names[:5] == ["B1--x-----", "b1--x-----~2", "-quoted-", "-", "History~2"]
    assert names[5:7] == ["क" * 31, "क" * 29 + "~2"]
    assert len({name.casefold() for name in names}) == len(wanted)


def test_a_sheet_prints_on_a4_one_page_wide(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        wide = book.sheet("wide", header="A & B", footer="2 & more " * 40)
        repeat_headings(wide, book.table(wide, 3, [Column("H", ["x"])]))
        book.sheet("tall", landscape=False)
    wide_sheet = _read(tmp_path / "b.xlsx", "wide")
    assert wide_sheet.page_setup.paperSize == 9
    assert wide_sheet.page_setup.orientation == "landscape"
    assert (wide_sheet.page_setup.fitToWidth, wide_sheet.page_setup.fitToHeight) == (None, 0)
    assert wide_sheet.sheet_properties.pageSetUpPr.fitToPage
    assert wide_sheet.print_title_rows == "$4:$4"
    assert wide_sheet.freeze_panes == "A5"
    assert wide_sheet.sheet_format.defaultRowHeight == 20.25
    assert str(wide_sheet.oddFooter.right.text).strip() == "पृष्ठ / Page &P / &N"
    assert str(wide_sheet.oddFooter.left.text).strip().startswith("2 && more")
    assert str(wide_sheet.oddHeader.left.text).strip() == "A && B"
    assert _read(tmp_path / "b.xlsx", "tall").page_setup.orientation != "landscape"


def test_rows_are_as_high_as_their_longest_text(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        sheet = book.sheet("S")
        columns = [Column("a\nb\nc", ["short", "word " * 30, "x\ny"]), Column("H", ["short", "short", 5])]
        table = book.table(sheet, 2, columns)
        assert book.band(sheet, 0, table.columns, "Title " * 40, "title") == 1
    heights = {n: d.height for n, d in _read(tmp_path / "b.xlsx", "S").row_dimensions.items() if d.height}
    assert heights[3] == 51.75
    assert 4 not in heights or heights[4] == 20.25
    assert heights[5] >= 80
    assert heights[6] == 36
    assert heights[1] > 60


def test_columns_grow_and_never_shrink_below_an_earlier_table(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        sheet = book.sheet("S")
        book.table(sheet, 0, [Column("H", ["सुशीला बंजारे की सूची"], least=30)])
        table = book.table(sheet, 5, [Column("H", ["x"]), Column("T", [1])], sums=[0])
        assert (table.heading_row, table.first, table.last, table.columns) == (5, 6, 6, 2)
    assert _read(tmp_path / "b.xlsx", "S").column_dimensions["A"].width > 30


def test_a_table_too_wide_for_the_paper_gives_up_its_widest_columns(tmp_path: Path) -> None:
    columns = [Column("No.", [1]), *(Column(f"H{n}", ["word " * 40], most=60) for n in range(5))]
    with open_book(tmp_path / "b.xlsx", event()) as book:
        book.table(book.sheet("fits"), 0, columns)
        book.table(book.sheet("part"), 0, columns, on_paper=2)
        book.table(book.sheet("tall", landscape=False), 0, columns)
    fits, part, tall = (
        [round(d.width) for d in _read(tmp_path / "b.xlsx", name).column_dimensions.values()]
        for name in ("fits", "part", "tall")
    )
    assert fits[0] == part[0] == tall[0] == 9
    assert 30 < fits[1] < 40
    assert part[1] == 61
    assert 20 < tall[1] < 26


def test_rows_to_sign_in_are_higher(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        book.table(book.sheet("S"), 0, [Column("H", ["x", "a\nb"])], least_height=24.0)
    sheet = _read(tmp_path / "b.xlsx", "S")
    assert [sheet.row_dimensions[row].height for row in (1, 2, 3)] == [ROW_HEIGHT, 24, 36]


def test_texts_over_several_columns_share_the_height_of_the_longest(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        sheet = book.sheet("S")
        book.table(sheet, 1, [Column("H", ["x"], least=10)] * 4)
        assert book.spans(sheet, 0, [Span(0, 0, "1", "center"), Span(1, 3, "word " * 12, "cell")]) == 1
    read = _read(tmp_path / "b.xlsx", "S")
    assert [str(merged) for merged in read.merged_cells.ranges] == ["B1:D1"]
    assert read.row_dimensions[1].height == 36


@pytest.mark.parametrize(("rows", "high"), [(30, 1), (36, 0)])
def test_a_sheet_stays_on_one_page_while_it_can_be_read_there(tmp_path: Path, rows: int, high: int) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        sheet = book.sheet("S")
        table = book.table(sheet, 0, [Column("a\nb", ["x"] * (rows - 1))])
        book.keep_on_one_page(sheet, table.last + 1)
    assert (_read(tmp_path / "b.xlsx", "S").page_setup.fitToHeight == 0) is (high == 0)


def test_a_filter_needs_a_row_to_stand_on(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        sheet = book.sheet("S")
        assert filter_rows(sheet, book.table(sheet, 0, [Column("H", [])])).last == 1
    assert _read(tmp_path / "b.xlsx", "S").auto_filter.ref == "A1:A2"


def test_one_format_per_style(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        assert isinstance(book, Book)
        assert book.style("cell") is book.style("cell")
        assert book.style("cell") is not book.style("cell", quoted=True)
        book.sheet("S")


def test_the_workbook_is_dated_by_the_event(tmp_path: Path) -> None:
    _one_column(tmp_path / "b.xlsx", "x")
    properties = openpyxl.load_workbook(tmp_path / "b.xlsx").properties
    assert properties.created is not None
    assert properties.created.date() == date(2025, 6, 9)
    assert properties.title == "Residential training"


def test_a_long_footer_ends_with_a_whole_word(tmp_path: Path) -> None:
    with open_book(tmp_path / "b.xlsx", event()) as book:
        book.sheet("S", footer="Trainers " * 20)
    footer = str(_read(tmp_path / "b.xlsx", "S").oddFooter.left.text)
    assert footer.strip().endswith("Trainers…")
