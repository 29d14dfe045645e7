"""Damage in an .xls that its fast reader reads past without a word."""

import struct

import pytest

from cadre_cli.intake.files.xls_scan import scan_xls
from cadre_cli.intake.ole_scan import is_whole, workbook_stream
from cadre_cli.intake.workbook import read_workbook
from tests.intake.any_format import xls
from tests.intake.biff5 import write_biff5

ROWS = [["Name", "Role"], ["Ram", "MLA"], ["Sita", "MLA"]]
TEXT = b"\xfd\x00\x0a\x00"
END = b"\x0a\x00\x00\x00"


def told(data: bytes) -> list[str]:
    return [f"{finding.code} {finding.address.sheet}".strip() for finding in read_workbook("list.xls", data).findings]


def hurt(old: bytes, new: bytes) -> bytes:
    """A workbook in whose records the last `old` is replaced, and whose length stays."""
    data = xls(ROWS)
    book = workbook_stream(data)
    place = book.rindex(old)
    changed = (book[:place] + new + book[place + len(old) :])[: len(book)].ljust(len(book), b"\x00")
    return data.replace(book, changed)


def test_a_whole_book_has_no_damage() -> None:
    scan = scan_xls(xls(ROWS))
    assert (list(scan.sheets), scan.is_damaged) == (["Sheet"], False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TEXT, TEXT[2:]),  # two bytes are gone
        (TEXT, b"\x77\x77\x0a\x00" + bytes(10) + TEXT),  # a record of no kind among the cells
        (TEXT, b"\xfd\x00\x0b\x00\x00"),  # a cell of another size
        (TEXT, END + TEXT),  # an end, and more behind it
        (END, b"\x0a\x00\x04\x00"),  # an end with something in it
    ],
)
def test_records_out_of_step_are_told(old: bytes, new: bytes) -> None:
    assert told(hurt(old, new))[0] == "R062"


@pytest.mark.parametrize(("old", "new"), [(TEXT, b"\xfd\x00\xff\xff"), (END, b"\x0b\x00\x00\x00")])
def test_records_without_end_are_refused(old: bytes, new: bytes) -> None:
    assert scan_xls(hurt(old, new)).is_damaged
    assert told(hurt(old, new)) == ["R001"]


def test_no_book_at_all_is_damaged() -> None:
    assert scan_xls(b"").is_damaged


def test_a_text_that_the_book_does_not_have() -> None:
    book = workbook_stream(xls(ROWS))
    cell = book[book.rindex(TEXT) :][:14]
    assert told(hurt(cell, cell[:-4] + struct.pack("<I", 99))) == ["R062 Sheet"]


def test_a_sheet_that_does_not_begin_where_the_book_says() -> None:
    data = xls(ROWS)
    book = workbook_stream(data)
    bound = book.index(b"\x85\x00") + 4
    start = struct.pack("<I", struct.unpack_from("<I", book, bound)[0] + 2)
    assert scan_xls(data.replace(book[bound : bound + 8], start + book[bound + 4 : bound + 8])).is_damaged


def test_a_book_of_excel_95() -> None:
    data = write_biff5([["Name", "Role"], ["Ram", "#REF!"], ["José", 2.0]], name="Tabelle é")
    sheet = read_workbook("list.xls", data).sheets[0]
    assert sheet.rows == [["Name", "Role"], ["Ram", "#REF!"], ["José", "2"]]
    assert (sheet.name, sheet.defects) == ("Tabelle é", {(1, 1): "#REF!"})
    scan = scan_xls(data)
    assert (scan.sheets["Tabelle é"].errors, scan.is_damaged) == ({(1, 1): "#REF!"}, False)


def test_a_chart_sheet_and_a_formula_without_error() -> None:
    formula = struct.pack("<HHHHH", 6, 22, 1, 1, 0) + bytes(8) + bytes(8)
    book = workbook_stream(xls(ROWS))
    cell = book[book.rindex(TEXT) :][:14]
    assert not scan_xls(hurt(cell, formula)).sheets["Sheet"].errors


def test_the_table_of_a_large_book_goes_on_outside_the_header() -> None:
    """More than 7 MB: the sectors of the table of sectors are listed in sectors of their own."""
    data = xls([["Name", "Remarks"], *(["Ram", f"{n:05} {'x' * 2000}"] for n in range(4000))])
    assert len(data) > 7_000_000
    assert is_whole(data)
    assert not is_whole(data[:-2000])
    assert scan_xls(data).is_damaged is False
    assert len(read_workbook("list.xls", data).sheets[0].rows) == 4001
