"""What an .xlsb says without words: struck-out cells, hidden rows and columns."""

import io
import struct
from pathlib import Path
from zipfile import ZipFile

from cadre_cli.domain.event import Event
from cadre_cli.intake.files.xlsb_marks import xlsb_marks
from cadre_cli.intake.roster import read_rosters
from tests.intake.files.test_limits import changed
from tests.intake.xlsb import _record, _text, write_xlsb

FONT, FORMAT, BEGIN_FORMATS, END_FORMATS, COLUMNS = 43, 47, 617, 618, 60
ROWS: list[list[str | float | bytes | None]] = [
    ["Name", "Role", "District", "Mobile"],
    ["Ram", "District In-charge", "Sehore", "9000001001"],
    ["Sita", "District In-charge", "Sehore", "9000001002"],
    ["Mohan", "District In-charge", "Sehore", "9000001003"],
]


def styles(*strikes: bool) -> bytes:
    """Fonts of which some strike out, and a cell style for each."""
    fonts = [_record(FONT, struct.pack("<HH17x", 200, 8 * strike) + _text("Calibri")) for strike in strikes]
    formats = [_record(FORMAT, struct.pack("<HHHHHHH2x", 0, 0, n, 0, 0, 0, 0)) for n in range(len(strikes))]
    return b"".join((*fonts, _record(BEGIN_FORMATS, struct.pack("<I", len(strikes))), *formats, _record(END_FORMATS)))


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
    path.write_bytes(marked(styles(False, True)))
    told = {finding.code: finding.read for finding in read_rosters([path], event).findings}
    assert told["R070"] == "1 row is struck out, so far planned like the others: A3"
    assert told["R071"] == "1 row is hidden, so far planned like the others: A4"
    assert told["R072"] == "1 hidden column read like the others: D (mobile)"


def test_styles_that_strike_nothing_out_or_are_damaged_tell_nothing() -> None:
    for further in (styles(False, False), _record(FONT, b"")):
        with ZipFile(io.BytesIO(marked(further))) as archive:
            assert xlsb_marks(archive) == {}
