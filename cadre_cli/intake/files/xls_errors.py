"""Error cells of an .xls, which its fast reader gives back as empty ones."""

import re
import struct
from typing import Final

from cadre_cli.intake.files.sheet import Position
from cadre_cli.intake.files.xlsb_scan import ERROR_TEXTS
from cadre_cli.intake.ole_scan import workbook_stream

_CODES: Final = b"[\x00\x07\x0f\x17\x1d\x24\x2a]"
_PLACE: Final = rb"(..)(..)..".replace(b"..", rb"[\x00-\xff]{2}")
# BOOLERR with its error mark, and FORMULA whose saved result is an error (MS-XLS 2.4.24 and 2.4.127).
_RECORD: Final = re.compile(
    rb"\x05\x02\x08\x00" + _PLACE + rb"(" + _CODES + rb")\x01"
    rb"|\x06\x00[\x00-\xff]{2}" + _PLACE + rb"\x02[\x00-\xff](" + _CODES + rb")[\x00-\xff]{3}\xff\xff"
)
# BOUNDSHEET: where the sheet begins, its state and kind, then its name with a mark for 16-bit letters.
_BOUND: Final = re.compile(rb"\x85\x00[\x00-\xff]{2}([\x00-\xff]{4})[\x00-\x02]\x00([\x01-\x1f])([\x00\x01])")
_GLOBALS: Final = 1 << 20


def xls_errors(data: bytes) -> dict[str, dict[Position, str]]:
    """What stands in each error cell, by sheet and cell, of the .xls whose bytes are `data`.

    The records are searched for and not walked through: a text may look like one, so that only a cell which
    the reader found empty is an error.
    """
    book = workbook_stream(data)
    starts = sorted(_sheets(book))
    errors: dict[str, dict[Position, str]] = {}
    for found in _RECORD.finditer(book):
        row, column, code = found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)
        sheet = next((name for start, name in reversed(starts) if start <= found.start()), "")
        position = struct.unpack("<H", row)[0], struct.unpack("<H", column)[0]
        errors.setdefault(sheet, {})[position] = ERROR_TEXTS[code[0]]
    return errors


def _sheets(book: bytes) -> list[tuple[int, str]]:
    found = []
    for bound in _BOUND.finditer(book, 0, _GLOBALS):
        wide = bound[3] == b"\x01"
        name = book[bound.end() : bound.end() + bound[2][0] * (2 if wide else 1)]
        found.append((struct.unpack("<I", bound[1])[0], name.decode("utf-16-le" if wide else "latin-1", "replace")))
    return found
