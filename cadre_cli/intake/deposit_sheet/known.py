"""Tells a deposit sheet by what lies in its bytes, whatever the name and the kind of the file."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from cadre_cli.domain.deposit_sheet import MARKED, mark_of
from cadre_cli.intake.files.zip_limits import TooLargeError, check_size

_ZIP: Final = b"PK"
_CANNOT_BE_READ: Final = (BadZipFile, zlib.error, TooLargeError, EOFError, NotImplementedError, OSError, RuntimeError)
_KEY: Final = re.compile(rb"cadre:[2-9A-Z]{5}\.\d+\.\d+\.")


def is_deposit_sheet(data: bytes) -> bool:
    """Whether a file has the marks or the keys of a deposit sheet; one that is locked or damaged does not show them."""
    marks = [mark_of(name).encode(encoding) for name in MARKED for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(_KEY.search(part) or any(mark in part for mark in marks) for part in _parts(data))


def _parts(data: bytes) -> Iterator[bytes]:
    if not data.startswith(_ZIP):
        yield data
        return
    try:
        with ZipFile(BytesIO(data)) as archive:
            check_size(archive)
            yield from (archive.read(name) for name in archive.namelist())
    except (*_CANNOT_BE_READ, ValueError):
        return
