import pytest

from cadre_cli.intake.files import grid
from cadre_cli.intake.files.grid import Grid
from cadre_cli.intake.files.web_table import is_web_page, web_tables
from cadre_cli.intake.workbook import read_workbook


def rows(page: str) -> list[list[list[str]]]:
    return [table.rows for table in web_tables(page.encode())[0]]


def test_a_portal_list_is_read_with_its_spans() -> None:
    page = (
        "<html><head><title>x</title></head><table><caption>June</caption><tr><th rowspan=2>Name<th colspan=2>Contact"
        "<tr><th>Mobile<th>Mail<tr><td x:num='9826012345'>9.83E+09</td><td>a<br>b</td></tr></table></html>"
    )
    tables, damaged = web_tables(page.encode())
    assert tables[0].rows == [["Name", "Contact"], ["", "Mobile", "Mail"], ["9826012345", "a\nb"]]
    assert tables[0].merges == [((0, 0), (1, 0)), ((0, 1), (0, 2))]
    assert damaged  # cells that are mostly not closed, one that is


def test_a_table_in_a_cell_stands_on_its_own() -> None:
    page = "<table><tr><td>a<table><tr><td>in</td></tr></table>b</td></tr></table><table></table><td>out</td>"
    assert rows(page) == [[["ab"]], [["in"]]]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "nonsense", "ascii"])
def test_the_page_says_its_alphabet_or_is_wrong_about_it(charset: str) -> None:
    letter = "é".encode("cp1252" if charset == "windows-1252" else "utf-8")
    page = f'<meta charset="{charset}"><table><tr><td>'.encode() + letter + b"</td></tr></table>"
    assert web_tables(page)[0][0].rows == [["é"]]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>a</td></tr>",
        "<table><tr><td>a</td></tr>text</table>",
        "<tr><td>a</td></tr><table></table>",
        "</table><table><tr><td>a</tr></table>",
        "<table><tr><td>a</td></tr<tr><td>b</td></tr></table>",
    ],
)
def test_a_page_cut_off_says_so(page: str) -> None:
    assert web_tables(page.encode())[1]


def test_styles_and_loose_ends_are_no_text() -> None:
    page = "<table></style><tr><td>a<style>b</style></td></tr><td>c</td></table></td>"
    assert rows(page) == [[["a", "c"]]]
    assert rows("<table><td>a</td></table>") == [[["a"]]]


@pytest.mark.parametrize("span", ["x", "99999", "-2", "²"])
def test_a_span_that_is_none(span: str) -> None:
    assert rows(f"<table><tr><td colspan='{span}'>a</td><td>b</td></tr></table>") == [[["a", "b"]]]


def test_a_page_that_asks_for_more_cells_than_a_sheet_has(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = "<td colspan=9999>x</td>"
    workbook = read_workbook("list.xls", f"<table><tr>{cell * 2}</tr></table>".encode())
    assert [finding.code for finding in workbook.findings] == ["R001"]
    monkeypatch.setattr(grid, "_MOST_CELLS", 10)
    with pytest.raises(ValueError, match="more cells"):
        web_tables(b"<table><tr><td colspan=20>x</td></tr></table>")


def test_rows_do_not_go_back() -> None:
    cells = Grid()
    cells.next_row(3)
    with pytest.raises(ValueError, match="out of order"):
        cells.next_row(1)


def test_a_page_calling_itself_xls_is_read_with_a_note() -> None:
    page = "<table><tr><td>{}</td></tr></table>"
    workbook = read_workbook("list.xls", (page.format("Name") + page.format("Role")).encode())
    assert [(sheet.name, sheet.rows) for sheet in workbook.sheets] == [("Table 1", [["Name"]]), ("Table 2", [["Role"]])]
    assert [finding.code for finding in workbook.findings] == ["R060"]
    cut = read_workbook("list.xls", b"<table><tr><td>Name</td></tr>")
    assert [finding.code for finding in cut.findings] == ["R062", "R060"]


def test_what_a_web_page_starts_with() -> None:
    assert is_web_page(b"<!DOCTYPE HTML>")
    assert not is_web_page(b"<?xml version='1.0'?><x/>")
