"""What an .xlsb says without words: struck-out and coloured cells, hidden rows and columns."""

import io
import struct
from pathlib import Path
from zipfile import ZipFile

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake import workbook
from cadre_cli.intake.files import apart
from cadre_cli.intake.files.xlsb_marks import xlsb_marks
from cadre_cli.intake.roster import read_rosters
from tests.intake.files.test_limits import changed
from tests.intake.xlsb import _record, _text, write_xlsb

FONT, FILL, FORMAT, BEGIN_FORMATS, END_FORMATS, COLUMNS = 43, 45, 47, 617, 618, 60
ROWS: list[list[str | float | bytes | None]] = [
    ["Name", "Role", "District", "Mobile"],
    ["Ram", "District In-charge", "Sehore", "9000001001"],
    ["Sita", "District In-charge", "Sehore", "9000001002"],
    ["Mohan", "District In-charge", "Sehore", "9000001003"],
]
PLAIN = struct.pack("<I64x", 0)
GREY_125 = struct.pack("<I64x", 17)


@pytest.fixture(autouse=True)
def _in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "read_apart", apart.read)


def solid(kind: int, index: int = 0, rgb: str = "000000", shade: int = 0) -> bytes:
    """A fill in one colour: 0 by itself, 1 of the palette, 2 of its own, 3 of the theme."""
    return struct.pack("<IBBh", 1, kind << 1, index, shade) + bytes.fromhex(rgb) + b"\xff" + bytes(56)


def styles(strike: bool = False, fill: bytes = PLAIN) -> bytes:
    """Two cell styles, the second of which strikes out, or has the fill."""
    fonts = [_record(FONT, struct.pack("<HH17x", 200, flags) + _text("Calibri")) for flags in (0, 8 * strike)]
    fills = [_record(FILL, each) for each in (PLAIN, GREY_125, fill)]
    formats = [_record(FORMAT, struct.pack("<HHHHHHH2x", 0, 0, n, 2 * n, 0, 0, 0)) for n in range(2)]
    return b"".join((*fonts, *fills, _record(BEGIN_FORMATS, struct.pack("<I", 2)), *formats, _record(END_FORMATS)))


def marked(further: bytes) -> bytes:
    """A workbook in which Sita's name has the second style, Mohan's row is hidden and so is the column of mobiles."""
    data = write_xlsb({"Sheet": ROWS}, {"xl/styles.bin": further})
    part, place = "xl/worksheets/sheet1.bin", struct.pack("<I", 0)
    struck = changed(data, part, place + place + _text("Sita"), place + struct.pack("<I", 1) + _text("Sita"))
    row = struct.pack("<IIHB", 3, 0, 300, 0)
    hidden = changed(struck, part, row + b"\x00", row + b"\x10")
    columns = _record(COLUMNS, struct.pack("<IIIIH", 3, 3, 2560, 0, 1)) + _record(COLUMNS, bytes(18))
    return changed(hidden, part, _record(145), columns + _record(145))


def test_struck_out_and_hidden_rows_of_a_binary_workbook_are_asked_about(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "list.xlsb"
    path.write_bytes(marked(styles(strike=True)))
    told = {finding.code: finding.read for finding in read_rosters([path], event).findings}
    assert told["R070"] == "1 row is struck out, so far planned like the others: A3"
    assert told["R071"] == "1 row is hidden, so far planned like the others: A4"
    assert told["R072"] == "1 hidden column read like the others: D (mobile)"
    assert "R073" not in told


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        (solid(2, rgb="FFFF00"), "yellow"),
        (solid(2, rgb="E2EFDA"), "other colours"),
        (solid(1, index=13, rgb="FFFF00"), "other colours"),
        (solid(3, index=0, shade=-4915), "other colours"),
    ],
    ids=["yellow", "pale green", "of the old palette", "of the theme"],
)
def test_coloured_rows_of_a_binary_workbook_are_said(fill: bytes, colour: str, tmp_path: Path, event: Event) -> None:
    path = tmp_path / "list.xlsb"
    path.write_bytes(marked(styles(fill=fill)))
    told = {finding.code: finding.read for finding in read_rosters([path], event).findings}
    assert told["R073"] == f"1 of 3 rows in colour: {colour} 1 (A3)"
    assert "R070" not in told


@pytest.mark.parametrize(
    "further",
    [
        styles(),
        styles(fill=solid(0)),
        styles(fill=solid(2, rgb="FFFFFF")),
        styles(fill=solid(3)),
        styles(fill=solid(1, index=64)),
        _record(FONT, b""),
    ],
    ids=["plain", "by itself", "white", "white of the theme", "of the window", "damaged"],
)
def test_styles_that_mark_nothing_or_are_damaged_tell_nothing(further: bytes) -> None:
    with ZipFile(io.BytesIO(marked(further))) as archive:
        assert xlsb_marks(archive) == {}
