import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.intake import xlsx_scan
from cadre_cli.intake.cells import UNSAVED, text_rows
from cadre_cli.intake.files import modern
from cadre_cli.intake.workbook import Workbook, read_workbook
from cadre_cli.intake.xlsx_scan import scan_sheets

from .any_format import FORMATS, ROWS, saved, xls, xlsx, xlsx_with_shared_texts
from .biff5 import biff5_stream

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_gives_the_same_cells(format_: str) -> None:
    name, write = FORMATS[format_]
    rows = [["Name", "Role"], ["Ram" if format_ == "xls of Excel 95" else "राम", "MLA"]]
    workbook = read_workbook(name, write(rows))
    assert {finding.code for finding in workbook.findings} <= {"R060"}
    assert [list(row) for row in workbook.sheets[0].rows] == rows
    assert workbook.sheets[0].name == ("" if format_ in ("csv", "tabs", "web page", "parquet") else "Sheet")


def test_a_new_workbook_that_calls_itself_an_old_one() -> None:
    assert read_workbook("list.xls", xlsx()).sheets[0].rows == ROWS


def code_of(workbook: Workbook) -> str:
    assert workbook.sheets == ()
    return workbook.findings[0].code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \r\n",
        b"%PDF-1.7 text",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        xlsx()[:400],
        xlsx()[:-30],
        xls()[:300],
        xls()[:700],
        xls()[:-100],
        OLE + b"\x00" * 600,
        b"\xff\xfea",
        b"PK\x03\x04rest",
    ],
)
def test_what_is_no_spreadsheet_says_so(data: bytes) -> None:
    workbook = read_workbook("list.xlsx", data)
    assert code_of(workbook) == "R001"
    assert str(workbook.findings[0].address) == "list.xlsx"


def test_a_document_of_another_kind() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(read_workbook("letter.xlsx", stream.getvalue())) == "R001"


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"", "the file is empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "this is a photo and not a spreadsheet"),
        (b"%PDF-1.7 text", "this is a PDF and not a spreadsheet"),
        (b"\x01\x02", "this is something else and not a spreadsheet"),
        (xlsx()[:400], "the file cannot be read; it may be damaged or only half copied"),
    ],
)
def test_what_it_is_instead_is_said_in_plain_words(data: bytes, read: str) -> None:
    assert read_workbook("list.xlsx", data).findings[0].read == read


def test_a_web_page_that_calls_itself_xls() -> None:
    assert code_of(read_workbook("list.xls", b"\xef\xbb\xbf \n<html><table></table></html>")) == "R003"


def test_a_locked_workbook() -> None:
    assert code_of(read_workbook("list.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"))) == "R002"


def test_titles_above_and_columns_before_do_not_shift_addresses() -> None:
    book = openpyxl.Workbook()
    book.active["C5"] = "Name"
    sheet = read_workbook("a.xlsx", saved(book)).sheets[0]
    assert sheet.rows[4][2] == "Name"


def test_errors_and_unsaved_formulas_are_seen() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "Name"
    sheet["B2"] = "#REF!"
    sheet["C9"] = "=A1"
    defects = read_workbook("a.xlsx", saved(book)).sheets[0].defects
    assert defects == {(1, 1): "#REF!", (8, 2): UNSAVED}


def test_a_formula_whose_value_is_nothing_is_no_defect() -> None:
    xml = (
        b'<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f><v>2</v></c>'
        b'<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx())) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.namelist():
            new.writestr(item, xml if item.startswith("xl/worksheets/") else old.read(item))
    with zipfile.ZipFile(stream) as archive:
        scan = scan_sheets(archive)["Sheet"]
    assert dict(scan.errors) == {(0, 2): "#DIV/0!"}
    assert scan.unsaved == frozenset()


def test_errors_written_out_in_a_text_file() -> None:
    assert read_workbook("a.csv", b"Name,Role\nRam,#N/A\n").sheets[0].defects == {(1, 1): "#N/A"}


def test_merged_cells_and_hidden_sheets_are_told() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Title"])
    book.active.merge_cells("A1:D1")
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden.append(["x"])
    first, second = read_workbook("a.xlsx", saved(book)).sheets
    assert list(first.merges) == [((0, 0), (0, 3))]
    assert (first.hidden, second.hidden) == (False, True)


def test_a_chart_on_a_sheet_of_its_own_is_no_list() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name"])
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(book.active, min_col=1, min_row=1))
    book.create_chartsheet("Chart").add_chart(chart)
    assert [sheet.name for sheet in read_workbook("a.xlsx", saved(book)).sheets] == ["Sheet"]


def test_a_stray_cell_in_the_last_corner_does_not_take_all_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=False)
    sheet = book.active
    for row in ROWS:
        sheet.append(row)
    sheet["XFD90000"] = "x"
    path = tmp_path / "ghost.xlsx"
    book.save(path)
    workbook = read_workbook(path.name, path.read_bytes())
    assert [finding.code for finding in workbook.findings] == ["R007"]
    assert [[text for text in row if text] for row in workbook.sheets[0].rows] == ROWS


@pytest.mark.parametrize(("cell", "codes"), [("XFD9999", ["R007"]), ("B1048576", []), ("B99999999", ["R007"])])
def test_a_cell_far_outside_in_the_middle_of_the_list_does_not_take_all_memory(cell: str, codes: list[str]) -> None:
    change = (b'r="B2"', f'r="{cell}"'.encode())
    workbook = read_workbook("a.xlsx", rewritten(xlsx([*ROWS, *ROWS]), "xl/worksheets/sheet1.xml", change))
    assert [finding.code for finding in workbook.findings] == codes
    assert len(workbook.sheets[0].rows) == 4


@pytest.mark.parametrize(("cell", "codes"), [("XFD1200", ["R007"]), ("B60000", []), ("ZZ2000", ["R007"])])
def test_a_list_with_much_nothing_behind_it_takes_memory_for_the_list_alone(
    cell: str, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active[cell] = "x"
    monkeypatch.setattr(modern, "text_rows", lambda rows: pytest.fail() if len(rows[0]) > 100 else text_rows(rows))
    workbook = read_workbook("a.xlsx", saved(book))
    assert [finding.code for finding in workbook.findings] == codes
    assert [[text for text in row if text] for row in workbook.sheets[0].rows[:2]] == ROWS
    assert (len(workbook.sheets[0].rows) == 60_000) is (cell == "B60000")


def test_a_large_list_without_gaps_is_read_by_the_fast_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_scan, "_MANY_CELLS", 100)
    rows = [[f"{number}", *["x"] * 30] for number in range(9)]
    for filled in (rows, [row[:5] for row in rows]):
        monkeypatch.setattr(openpyxl, "load_workbook", lambda *_, **__: pytest.fail())
        assert read_workbook("a.xlsx", xlsx(filled)).sheets[0].rows == filled


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ((b'<dimension ref="A1:XFD1300"', b'<dimension ref="A1"'), ["R007"]),
        ((b'<row r="2"', b'<row r="1"'), ["R062"]),
    ],
)
def test_rows_in_a_book_with_a_stray_cell_are_not_passed_over(change: tuple[bytes, bytes], codes: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx([*ROWS, *ROWS])))
    book.active["XFD1300"] = "x"
    workbook = read_workbook("a.xlsx", rewritten(saved(book), "xl/worksheets/sheet1.xml", change))
    assert [finding.code for finding in workbook.findings] == codes
    assert len(workbook.sheets[0].rows) == 4


def test_a_row_that_no_sheet_has() -> None:
    changes = [(old, old.replace(b"2", b"9000000")) for old in (b'<row r="2"', b'r="A2"', b'r="B2"')]
    workbook = read_workbook("a.xlsx", rewritten(xlsx(), "xl/worksheets/sheet1.xml", *changes))
    assert [str(found.address) for found in workbook.findings] == ["a.xlsx › Sheet"]
    assert code_of(workbook) == "R001"


def test_a_far_cell_in_a_book_that_only_the_fast_reader_can_open(monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    book.active["XFD1300"] = "x"

    def falls(*_: object, **__: object) -> None:
        raise TypeError("expected a style")

    monkeypatch.setattr(openpyxl, "load_workbook", falls)
    assert [str(found.address) for found in read_workbook("a.xlsx", saved(book)).findings] == ["a.xlsx › Sheet"]


def rewritten(data: bytes, part: str, *changes: tuple[bytes, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            for old, new in changes if name == part else ():
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return stream.getvalue()


def test_quotation_marks_gone_from_the_xml_of_a_sheet_swallow_rows() -> None:
    rows = [["Name", "Role"], *([name, "MLA"] for name in ("Ram", "Sita", "Anil", "Lata"))]
    changes = (b'r="A3" t="inlineStr">', b'r="A3" t="inlineStr""'), (b'r="B4"', b'r="B4<')
    workbook = read_workbook("a.xlsx", rewritten(xlsx(rows), "xl/worksheets/sheet1.xml", *changes))
    assert "Sita" not in str(workbook.sheets[0].rows)
    assert [str(found) for found in workbook.findings] == [
        "a.xlsx › Sheet  R062 the sheet is damaged or cut off; rows may be missing"
        " — count the rows, or download the file again"
    ]


def test_a_text_swallowed_among_the_shared_ones_would_give_everybody_another_name() -> None:
    change = (b"<si><t>MLA", b'<si x="><t>MLA')
    data = rewritten(xlsx_with_shared_texts(), "xl/sharedStrings.xml", change)
    assert code_of(read_workbook("a.xlsx", data)) == "R001"


def test_one_broken_sheet_leaves_the_others() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name"])
    book.create_sheet("Broken").append(["x"])
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            new.writestr(item, data[: len(data) // 2] + b"<<" if item.endswith("sheet2.xml") else data)
    workbook = read_workbook("a.xlsx", stream.getvalue())
    assert [sheet.name for sheet in workbook.sheets] == ["Sheet"]
    assert [str(finding.address) for finding in workbook.findings] == ["a.xlsx › Broken"]


def test_damaged_bytes_inside_a_workbook() -> None:
    data = bytearray(xlsx())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = archive.getinfo("xl/workbook.xml").header_offset
    data[place + 60 : place + 90] = b"\xff" * 30
    assert code_of(read_workbook("a.xlsx", bytes(data))) == "R001"


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"\x09\x04\x06\x00rest", "this is a list of a very old Excel, which cannot be read"),
        (biff5_stream(ROWS[:1]), "this is a list of a very old Excel, which cannot be read"),
        (b"MIME-Version: 1.0\n", "this is a web archive and not a spreadsheet"),
        (b"Rar!\x1a\x07", "this is a packed folder and not a spreadsheet"),
    ],
)
def test_what_else_people_send(data: bytes, read: str) -> None:
    assert read_workbook("list.xls", data).findings[0].read == read


def test_a_broken_byte_is_told_at_its_cell() -> None:
    data = "नाम,पद\nराम लाल,विधायक\n".encode().replace("ा".encode(), b"\xe0\xa4", 1)
    found = read_workbook("a.csv", data).findings[0]
    assert (found.code, found.address.cell) == ("R065", "A1")


def test_a_quotation_mark_astray_is_told() -> None:
    workbook = read_workbook("a.csv", b'Name,Role,Seat\n"Ram,MLA,1\nSita,MLA,2\n')
    assert [(found.code, found.address.cell) for found in workbook.findings] == [("R064", "A2")]
    assert len(workbook.sheets[0].rows) == 3


def test_a_workbook_without_its_relations() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx())) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.namelist():
            if not item.startswith("xl/_rels"):
                new.writestr(item, old.read(item))
    assert code_of(read_workbook("a.xlsx", stream.getvalue())) == "R001"
