"""Error cells that the fast reader gives back as empty, in the formats other than .xlsx."""

import io
import struct
import zipfile
from types import SimpleNamespace

import pytest

from cadre_cli.intake.files import apart, xlsb_scan
from cadre_cli.intake.files.ods_errors import ods_errors
from cadre_cli.intake.files.well_formed import check_well_formed
from cadre_cli.intake.files.xls_scan import scan_xls
from cadre_cli.intake.ole_scan import workbook_stream
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import ods, xls
from tests.intake.files.test_limits import changed
from tests.intake.xlsb import _record, _text, write_xlsb

PART = "xl/worksheets/sheet1.bin"


def binary(*records: bytes) -> bytes:
    """A binary workbook whose only cell 'Name' is replaced by records."""
    return changed(
        write_xlsb({"Sheet": [["Name"]]}), PART, _record(6, struct.pack("<II", 0, 0) + _text("Name")), b"".join(records)
    )


def test_errors_in_a_binary_book() -> None:
    error = _record(3, struct.pack("<IIB", 1, 0, 0x17)) + _record(11, struct.pack("<IIB", 2, 0, 0x63))
    sheet = read_workbook("a.xlsb", binary(error)).sheets[0]
    assert sheet.defects == {(0, 1): "#REF!", (0, 2): "#N/A"}


def test_cells_in_short_form_are_missed_and_told() -> None:
    name = _record(6, struct.pack("<II", 0, 0) + _text("Name"))
    short = _record(17, b"\x00\x00\x00" + b"\x00" + _text("Role")) + _record(12, b"\x00" * 4)
    workbook = read_workbook("a.xlsb", binary(name, short))
    assert [(found.code, found.people) for found in workbook.findings] == [("R062", 1)]
    assert workbook.findings[0].read == "1 cell is written in a way that cannot be read"


def test_a_record_cut_off() -> None:
    assert [found.code for found in read_workbook("a.xlsb", binary(b"\x06\xff\xff\xff\x7f")).findings] == ["R001"]
    assert list(xlsb_scan.records(b"\x81\x01\x00")) == [(129, b"")]


def ods_with(cell: bytes) -> bytes:
    old = b'<table:table-cell office:value-type="string"><text:p>Role</text:p></table:table-cell>'
    return changed(ods(), "content.xml", old, cell)


def test_errors_in_an_ods() -> None:
    cell = (
        b'<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1/0" '
        b'office:value-type="string" office:string-value=""><text:p>Err:502</text:p></table:table-cell>'
    )
    assert read_workbook("a.ods", ods_with(cell)).sheets[0].defects == {(0, 3): "#VALUE!"}


def test_an_ods_that_counts_in_words() -> None:
    cell = b'<table:table-cell table:number-columns-repeated="x"><text:p>Err:502</text:p></table:table-cell>'
    with zipfile.ZipFile(io.BytesIO(ods_with(cell))) as archive:
        assert ods_errors(archive.read("content.xml")) == {"Sheet": {(0, 1): "#VALUE!"}}


def test_an_ods_cut_off_within() -> None:
    assert [found.code for found in read_workbook("a.ods", ods_with(b"<table:table-cell>")).findings] == ["R001"]


def test_a_locked_ods() -> None:
    stream = io.BytesIO(ods())
    with zipfile.ZipFile(io.BytesIO(ods())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            sealed = b"<manifest:encryption-data/>"
            new.writestr(name, sealed if name == "META-INF/manifest.xml" else old.read(name))
    assert [found.code for found in read_workbook("a.ods", stream.getvalue()).findings] == ["R002"]


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (b"\x05\x02\x08\x00" + bytes(6) + b"\x17\x01" + b"\x3c\x00\x0c\x00" + bytes(12), "#REF!"),
        (b"\x06\x00\x18\x00" + bytes(6) + b"\x02\x00\x2a\x00\x00\x00\xff\xff" + bytes(10), "#N/A"),
    ],
)
def test_errors_in_an_old_book(record: bytes, text: str) -> None:
    data = xls()
    assert scan_xls(data).sheets["Sheet"].errors == {}
    stream = workbook_stream(data)
    start = stream.index(b"\xfd\x00\x0a\x00")
    scan = scan_xls(data.replace(stream[start : start + 28], record))
    assert (scan.sheets["Sheet"].errors, scan.is_damaged) == ({(0, 0): text}, False)


def test_a_small_book_lies_in_small_sectors() -> None:
    """A container with one stream of 100 bytes, in two sectors of 64."""
    table = struct.pack("<5I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, 0xFFFFFFFE, 0xFFFFFFFF).ljust(512, b"\xff")
    root, book = bytearray(128), bytearray(128)
    struct.pack_into("<II", root, 0x74, 2, 128)
    book[:18] = "Workbook\x00".encode("utf-16-le")
    struct.pack_into("<II", book, 0x74, 0, 100)
    links = struct.pack("<2I", 1, 0xFFFFFFFE).ljust(512, b"\xff")
    header = bytearray(512)
    header[0x1E] = 9
    struct.pack_into("<II", header, 0x2C, 1, 1)
    struct.pack_into("<I", header, 0x3C, 3)
    struct.pack_into("<I", header, 0x4C, 0)
    data = bytes(header) + table + bytes(root + book).ljust(512, b"\x00") + b"records".ljust(512, b".") + links
    assert workbook_stream(data) == b"records".ljust(100, b".")


def test_the_child_reads_what_the_parent_asks_for() -> None:
    error = _record(3, struct.pack("<IIB", 0, 0, 0x17)) + _record(17, bytes(4) + _text("Role"))
    sheet = apart.read(apart.XLSB, binary(error))["sheets"][0]
    assert (sheet["errors"], sheet["lost"]) == ([(0, 0, "#REF!")], 1)
    assert apart.read(apart.WEB, b"<table><td>a</td></table>")["sheets"][0]["rows"] == [["a"]]
    assert (
        apart.read(apart.WEB, b"<table><td colspan=9999>a</td><td colspan=9999>a</td></table>")["trouble"] == "damaged"
    )
    far = _record(0, struct.pack("<I", 1_048_575)) + _record(1, struct.pack("<II", 16_383, 0))
    assert apart.read(apart.XLSB, binary(far))["sheets"][0]["trouble"] == "large"
    assert apart.read(apart.XLSB, binary(b"\x06\x7f"))["trouble"] == "damaged"


def test_an_ods_that_declares_entities() -> None:
    with pytest.raises(ValueError, match="entities"):
        check_well_formed(b"<!DOCTYPE x []><x/>")
    with pytest.raises(ValueError, match="damaged in line 1"):
        check_well_formed(b"<x>")


def test_a_container_without_a_book() -> None:
    name = "Workbook".encode("utf-16-le")
    assert workbook_stream(xls().replace(name, "Somebook".encode("utf-16-le"))) == b""
    assert [f.code for f in read_workbook("a.doc", xls().replace(name, "WordDocu".encode("utf-16-le"))).findings]


def test_a_workbook_in_a_packed_folder_or_a_letter() -> None:
    for part, what in (("word/document.xml", "a Word text"), ("list.xlsx", "a packed folder")):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(part, "<w/>")
        assert read_workbook("a.xlsx", stream.getvalue()).findings[0].read == f"this is {what} and not a spreadsheet"


def test_a_size_of_several_bytes() -> None:
    assert list(xlsb_scan.records(b"\x06\x80\x00")) == [(6, b"")]


def test_a_word_letter_of_old() -> None:
    data = xls() + "WordDocument".encode("utf-16-le")
    assert read_workbook("a.doc", data).findings[0].read == "this is a Word text and not a spreadsheet"


def test_charts_are_passed_over_and_a_damaged_sheet_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    visible, types = apart.SheetVisibleEnum.Visible, apart.SheetTypeEnum

    class Book:
        sheets_metadata = (
            SimpleNamespace(name="Chart", typ=types.ChartSheet, visible=visible),
            SimpleNamespace(name="Damaged", typ=types.WorkSheet, visible=visible),
        )

        @staticmethod
        def get_sheet_by_name(name: str) -> None:
            raise apart.CalamineError(name)

    monkeypatch.setattr(apart, "CalamineWorkbook", SimpleNamespace(from_filelike=lambda _: Book))
    sheets = apart.read(apart.XLSB, write_xlsb({"Damaged": [["x"]]}))["sheets"]
    assert [(sheet["name"], sheet["trouble"]) for sheet in sheets] == [("Damaged", "damaged")]
