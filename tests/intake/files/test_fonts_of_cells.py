"""The fonts of cells, and within cells, in every format that tells them."""

import io
import struct
import zipfile

import openpyxl
import pytest
import xlrd
import xlwt
from openpyxl.styles import Font

from cadre_cli.intake import workbook
from cadre_cli.intake.files import apart
from cadre_cli.intake.files.ods_fonts import ods_fonts
from cadre_cli.intake.files.xls_fonts import xls_fonts
from cadre_cli.intake.files.xlsb_fonts import xlsb_fonts
from cadre_cli.intake.files.xlsx_fonts import BookFonts, read_book_fonts, sheet_fonts
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import saved
from tests.intake.files.test_limits import changed
from tests.intake.in_fonts import WRITERS, Cells, plain, xls, xlsb
from tests.intake.xlsb import _record, _text

KRUTI = "Kruti Dev 010"
SHEET: Cells = [
    [plain("Name"), plain("Role")],
    [plain("jke", KRUTI), plain("MLA")],
    [plain("flag", KRUTI), [("fo/kk;d ", KRUTI), ("(MLA)", "Calibri")]],
    [plain("yky", KRUTI), plain("v/;{k", "DevLys 010")],
]
PARTS = (("fo/kk;d ", KRUTI), ("(MLA)", "Calibri"))


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_fonts_in_every_format(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)
    sheet = read_workbook(name, WRITERS[name](SHEET)).sheets[0]
    assert sheet.rows[2] == ["flag", "fo/kk;d (MLA)"]
    assert sheet.fonts.fonts == {0: KRUTI, 1: "Calibri"}
    assert sheet.fonts.others == {(0, 0): "Calibri", (3, 1): "DevLys 010"}
    assert sheet.fonts.runs == {(2, 1): PARTS}


@pytest.mark.parametrize("name", WRITERS)
def test_without_a_legacy_font_nothing_is_noted(name: str) -> None:
    rows = [[plain("Name")], [[("Ram", "Calibri"), (" MLA", "Arial")]]]
    assert read_workbook(name, WRITERS[name](rows)).sheets[0].fonts == SheetFonts()


@pytest.mark.parametrize("name", WRITERS)
def test_runs_of_one_kind_are_one(name: str) -> None:
    rows = [[plain("jke", KRUTI)], [[("jke", KRUTI), (" flag", "DevLys 010")]]]
    fonts = read_workbook(name, WRITERS[name](rows)).sheets[0].fonts
    assert (fonts.fonts, fonts.runs) == ({0: KRUTI}, {})


def test_the_mark_of_an_apostrophe_in_an_xlsx() -> None:
    book = openpyxl.Workbook()
    book.active.append(["jke", "kekZ"])
    book.active["A1"].font = Font(name=KRUTI)
    book.active["B1"].quotePrefix = True
    stream = io.BytesIO()
    book.save(stream)
    assert read_workbook("a.xlsx", stream.getvalue()).sheets[0].fonts.quoted == {(0, 1)}


def test_the_mark_of_an_apostrophe_where_no_font_is_a_legacy_one() -> None:
    book = openpyxl.Workbook()
    book.active.append(["jke", "kekZ", 7])
    book.active["B1"].quotePrefix = book.active["C1"].quotePrefix = True
    assert read_workbook("a.xlsx", saved(book)).sheets[0].fonts == SheetFonts(quoted=frozenset({(0, 1)}))


def test_the_mark_of_an_apostrophe_in_an_xls(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = xlrd.open_workbook

    def marked(**options: object) -> xlrd.Book:
        book = whole(**options)
        for style in book.xf_list:
            style.lotus_123_prefix = 1
        return book

    monkeypatch.setattr(xlrd, "open_workbook", marked)
    assert xls_fonts(xls([[plain("kekZ", KRUTI)]]))["Sheet"].quoted == {(0, 0)}


def test_a_whole_text_and_a_mark_in_an_xlsb() -> None:
    sheet = [[plain("jke", KRUTI), [("jke", KRUTI), (" MLA", "Calibri")]]]
    whole = changed(xlsb(sheet), "xl/styles.bin", struct.pack("<4xH6x", 0) + b"\x00\x00", bytes(12) + b"\x00\x80")
    formula = _record(8, struct.pack("<II", 2, 0) + _text("kekZ"))
    in_two = _text("jke MLA") + struct.pack("<I4H", 2, 0, 0, 3, 1)
    inline = _record(62, struct.pack("<II", 1, 0) + b"\x01" + in_two)
    inline += _record(62, struct.pack("<II", 3, 0) + b"\x00" + _text("jke"))
    shared = _record(7, struct.pack("<III", 1, 0, 0))
    part = "xl/worksheets/sheet1.bin"
    with zipfile.ZipFile(io.BytesIO(changed(whole, part, shared, inline + formula))) as archive:
        fonts = xlsb_fonts(archive)["Sheet"]
    runs = {(0, 1): (("jke", KRUTI), (" MLA", "Calibri"))}
    quoted = frozenset(((0, 0), (0, 2), (0, 3)))
    assert fonts == SheetFonts({0: KRUTI, 2: KRUTI, 3: KRUTI}, {}, runs, quoted)


def test_an_xlsb_without_a_legacy_font_is_not_gone_through() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsb([[plain("Ram")]]))) as archive:
        assert xlsb_fonts(archive) == {}


@pytest.mark.parametrize("part", ["xl/styles.bin", "xl/sharedStrings.bin", "xl/workbook.bin"])
def test_a_damaged_xlsb_has_no_fonts(part: str) -> None:
    whole = xlsb([[plain("jke", KRUTI), [("jke", KRUTI), (" MLA", "Calibri")]]])
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        content = archive.read(part)
    with zipfile.ZipFile(io.BytesIO(changed(whole, part, content, content[:-1] + b"\x13"))) as archive:
        assert xlsb_fonts(archive) == {}


def test_figures_in_an_xls_have_no_font() -> None:
    book = xlwt.Workbook()
    book.add_sheet("Sheet").write(0, 0, 9826012345, xlwt.easyxf(f"font: name {KRUTI}"))
    stream = io.BytesIO()
    book.save(stream)
    assert xls_fonts(stream.getvalue()) == {"Sheet": SheetFonts()}


def test_a_damaged_xls_has_no_fonts() -> None:
    assert xls_fonts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == {}


LEGACY = BookFonts(("Calibri", KRUTI), legacy=frozenset((1,)), strings={4: (("jke", ""), (" MLA", "Arial"))})


@pytest.mark.parametrize(
    ("cells", "fonts"),
    [
        (b'<c s="1" t="s"><v>0</v></c>', SheetFonts()),
        (b'<x:c t="s" s="1" r="B3"><x:v>0</x:v></x:c><c r="B4" s="9" t="str"/>', SheetFonts({1: KRUTI}, {(3, 1): ""})),
        (b'<c r="A1" s="1" t="s"><v>4</v></c>', SheetFonts(runs={(0, 0): (("jke", KRUTI), (" MLA", "Arial"))})),
        (b'<c r="A1" s="1" t="s"><f>x</f></c>', SheetFonts({0: KRUTI})),
        (b'<c r="A1" s="1" t="inlineStr"/>', SheetFonts({0: KRUTI})),
        (b'<c r="A1" s="0" t="s"><v>4</v></c>', SheetFonts()),
        (b'<c r="A1" s="1"><v>4</v></c>', SheetFonts()),
    ],
)
def test_cells_of_an_xlsx_as_other_programs_write_them(cells: bytes, fonts: SheetFonts) -> None:
    assert sheet_fonts(b"<row>" + cells + b"</row>", LEGACY) == fonts


def test_a_book_whose_every_cell_is_in_kruti_dev() -> None:
    book = BookFonts((KRUTI,), legacy=frozenset((0,)))
    assert sheet_fonts(b'<c r="A1" t="s"><v>0</v></c>', book).fonts == {0: KRUTI}


def test_a_book_of_many_strings() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "xl/sharedStrings.xml",
            '<sst><si><t>a</t></si><si/><si><r><rPr><rFont val="Kruti&#32;Dev"/></rPr><t xml:space="preserve">jke </t>'
            "</r><r><t>&amp;</t></r></si></sst>",
        )
        archive.writestr("xl/styles.xml", '<x><fonts><font/></fonts><cellXfs><xf/><xf fontId="7"/></cellXfs></x>')
        book = read_book_fonts(archive)
    assert book == BookFonts(("", ""), strings={2: (("jke ", "Kruti Dev"), ("&", ""))})
    assert book.has_legacy_runs


def test_a_zip_without_styles_has_no_fonts() -> None:
    with zipfile.ZipFile(io.BytesIO(), "w") as archive:
        assert read_book_fonts(archive) == BookFonts()


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        **{"office": "office", "style": "style", "table": "table", "text": "text"},
        **{"fo": "xsl-fo-compatible", "svg": "svg-compatible"},
    }.items()
)
ODS_STYLES = (
    '<style:style style:name="Default" style:family="table-cell"><style:text-properties fo:font-family="Arial"/>'
    '</style:style><style:style style:name="hindi" style:family="table-cell" style:parent-style-name="Default">'
    "<style:text-properties fo:font-family=\"'Kruti Dev 010'\"/></style:style>"
    '<style:style style:name="bold" style:family="table-cell" style:parent-style-name="hindi">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="round" style:family="table-cell" style:parent-style-name="round"/>'
    "<style:text-properties style:font-name='nowhere'/>"
)


def ods_of(table: str) -> SheetFonts:
    """The fonts of one table of an .ods in these words."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("styles.xml", f"<office:styles {SPACES}>{ODS_STYLES}</office:styles>")
        archive.writestr("content.xml", f'<x {SPACES}><table:table table:name="Sheet">{table}</table:table></x>')
        return ods_fonts(archive)["Sheet"]


def cell(text: str, about: str = "") -> str:
    return f"<table:table-cell {about}><text:p>{text}</text:p></table:table-cell>"


def named(style: str) -> str:
    return f'table:style-name="{style}"'


def test_a_style_of_an_ods_has_the_font_of_its_parent() -> None:
    fonts = ods_of(f"<table:table-row>{cell('jke', named('bold'))}{cell('Ram', named('round'))}</table:table-row>")
    assert fonts.fonts == {0: KRUTI, 1: "Arial"}


def test_rows_and_columns_of_an_ods_give_their_cells_a_font() -> None:
    columns = '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="hindi"/>'
    row = f'<table:table-row table:default-cell-style-name="Default">{cell("Ram")}</table:table-row>'
    rows = f"<table:table-row>{cell('jke')}{cell('flag')}{cell('Ram')}</table:table-row>{row}{row}"
    assert ods_of(columns + rows) == SheetFonts({0: "Arial", 1: KRUTI, 2: "Arial"}, {(0, 0): KRUTI})


def test_repeated_cells_of_an_ods_are_counted_within_bounds() -> None:
    repeated = cell("jke", f'table:number-columns-repeated="3" {named("hindi")}')
    row = f'<table:table-row table:number-rows-repeated="1000000000">{repeated}{cell("Ram")}</table:table-row>'
    fonts = ods_of(f"{row}<table:table-row>{cell('Ram')}</table:table-row>")
    assert fonts.fonts == {0: KRUTI, 1: KRUTI, 2: KRUTI, 3: "Arial"}
    assert fonts.others == {(1 << 24, 0): "Arial"}


def test_spaces_and_comments_of_an_ods() -> None:
    text = 'jke<text:s text:c="2"/>flag<office:annotation><text:p>Call him</text:p></office:annotation>'
    row = f"<table:table-row>{cell(text, named('hindi'))}{cell(' ', named('hindi'))}</table:table-row>"
    assert ods_of(f"{row}<text:p>Page</text:p>").fonts == {0: KRUTI}


def test_an_ods_whose_styles_are_cut_off() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("styles.xml", f'<x style:font-name="{KRUTI}"')
        assert ods_fonts(archive) == {}


def test_an_ods_without_content() -> None:
    with zipfile.ZipFile(io.BytesIO(), "w") as archive:
        assert ods_fonts(archive) == {}
