"""Rows struck out, hidden and in colour in an .xls and an .ods."""

import io
import zipfile

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from cadre_cli.intake import workbook
from cadre_cli.intake.files import apart
from cadre_cli.intake.files.cell_marks import ods_marks, xls_marks
from cadre_cli.intake.sheet_marks import SheetMarks
from cadre_cli.intake.workbook import read_workbook
from tests.intake import any_format
from tests.intake.any_format import saved

NAMES = ("Name", "Ram", "Shyam", "Mohan", "Gita")
STRUCK, HIDDEN, RED, BLUISH = 1, 2, 3, 4


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    styles = {
        STRUCK: xlwt.easyxf("font: struck_out on"),
        RED: xlwt.easyxf("pattern: pattern solid, fore_colour red"),
        BLUISH: xlwt.easyxf("pattern: pattern solid, fore_colour pale_blue"),
    }
    for row, name in enumerate(NAMES):
        sheet.write(row, 0, name, styles.get(row, xlwt.easyxf()))
        sheet.write(row, 1, "MLA")
    sheet.row(HIDDEN).hidden = True
    sheet.col(1).hidden = True
    return saved(book)


def ods() -> bytes:
    document, table = OpenDocumentSpreadsheet(), Table(name="Sheet")
    for number, properties in (
        (STRUCK, TextProperties(textlinethroughstyle="solid")),
        (RED, TableCellProperties(backgroundcolor="#ff0000")),
        (BLUISH, TableCellProperties(backgroundcolor="#99ccff")),
    ):
        style = Style(name=f"ce{number}", family="table-cell")
        style.addElement(properties)
        document.automaticstyles.addElement(style)
    table.addElement(TableColumn())
    table.addElement(TableColumn(visibility="collapse"))
    for row, name in enumerate(NAMES):
        line = TableRow(visibility="filter" if row == HIDDEN else "visible")
        for text in (name, "MLA"):
            marked = {"stylename": f"ce{row}"} if text == name and row in (STRUCK, RED, BLUISH) else {}
            cell = TableCell(valuetype="string", **marked)
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    return saved(document)


@pytest.mark.parametrize("data", [xls(), ods()], ids=["xls", "ods"])
def test_what_is_struck_out_hidden_or_in_colour(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)
    marks = read_workbook("list", data).sheets[0].marks
    assert (marks.struck(0), marks.struck(1)) == ({STRUCK}, frozenset())
    assert (marks.hidden_rows, marks.hidden_columns) == ({HIDDEN}, {1})
    assert (marks.colours(0), marks.colours(1)) == ({RED: "red", BLUISH: "other colours"}, {})


@pytest.mark.parametrize("data", [any_format.xls(), any_format.ods()], ids=["xls", "ods"])
def test_a_list_without_marks(data: bytes) -> None:
    marks = read_workbook("list", data).sheets[0].marks
    assert (marks.struck(0), marks.colours(0), marks.hidden_rows) == (frozenset(), {}, frozenset())


def test_what_is_damaged_has_no_marks() -> None:
    assert xls_marks(xls()[:600]) == {}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", b'<a x:background-color="#ff0000">')
    with zipfile.ZipFile(stream) as archive:
        assert ods_marks(archive) == {}


def test_of_another_file_cells_are_named() -> None:
    marks = SheetMarks(struck_cells=frozenset({(3, 1)}), coloured_cells={(4, 1): "red"})
    assert (marks.struck(1), marks.struck(0), marks.colours(1)) == ({3}, frozenset(), {4: "red"})
