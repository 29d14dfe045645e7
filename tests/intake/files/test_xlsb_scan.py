"""Damage in an .xlsb that its fast reader reads past without a word."""

import struct

import pytest

from cadre_cli.intake.files import apart
from cadre_cli.intake.workbook import read_workbook
from tests.intake.files.test_limits import changed
from tests.intake.xlsb import _cell, _record, _row, write_xlsb

ROWS = [["Name", "Role"], ["Ram", "MLA"], ["Sita", "MLA"]]
PART = "xl/worksheets/sheet1.bin"
SITA = _row(2, ROWS[2])


def told(new: bytes, old: bytes = SITA) -> list[str]:
    data = changed(write_xlsb({"Sheet": ROWS}), PART, old, new)
    codes = [finding.code for finding in read_workbook("list.xlsb", data).findings]
    shape = apart.read(apart.XLSB, data)
    assert shape["cut"] <= ("R062" in codes)
    return codes


def test_a_strange_record_swallows_a_row() -> None:
    cells = b"".join(_cell(column, text) for column, text in enumerate(ROWS[2]))
    head = SITA[: -len(cells)]
    assert told(head + _record(9999, cells)) == ["R062"]


@pytest.mark.parametrize(
    "new",
    [
        SITA.replace(b"\x00\x11\x02", b"\x00\x11\x01"),  # a row that comes again
        _record(0, b"\x02\x00\x00\x00") + SITA[19:],  # a row without its height
        SITA + _record(5, struct.pack("<II", 2, 0)),  # a number without its digits
    ],
)
def test_rows_that_are_out_of_order_or_too_short(new: bytes) -> None:
    assert told(new)[0] in ("R001", "R062")


def test_a_sheet_whose_rows_do_not_end() -> None:
    assert told(_record(150), _record(146)) == ["R062", "R001"]
    assert told(_record(146), SITA + _record(146)) == []
    assert told(_record(146) + SITA, SITA + _record(146)) == ["R062"]


def test_what_later_programs_add_between_the_cells_is_no_damage() -> None:
    assert told(_record(37, b"\x01\x00") + _record(3072, bytes(16)) + _record(38) + SITA + _record(427)) == []


def test_a_text_with_formats_that_the_fast_reader_passes_over() -> None:
    rich = _record(62, struct.pack("<IIBI", 2, 0, 0, 1) + "x".encode("utf-16-le"))
    assert told(SITA + rich) == ["R062"]
