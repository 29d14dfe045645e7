"""Workbooks of openpyxl saved without the clock: the same workbook gives the same bytes."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook

MAKER: Final = "cadre"
"""Who last saved a file of ours; a spreadsheet program puts its user's name in the place."""

_NO_DATE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # openpyxl takes UTC without saying so
_ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)
_CORE: Final = "docProps/core.xml"
_FIRST: Final = "[Content_Types].xml"
_CREATED = re.compile(rb"<dcterms:created[ >]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_SAVED_BY_US: Final = f"<cp:lastModifiedBy>{MAKER}</cp:lastModifiedBy>".encode()


def save_alike(book: Workbook, target: Path, original: bytes = b"") -> None:
    """Saves the workbook, keeping the date on which the `original` that it was read from was created.

    Raises:
        OSError: the file cannot be written.
    """
    if not _CREATED.search(_core(BytesIO(original))):
        book.properties.created = _NO_DATE
    created = book.properties.created.isoformat(timespec="seconds")
    book.properties.lastModifiedBy = MAKER
    stream = BytesIO()
    book.save(stream)
    with ZipFile(stream) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    parts[_CORE] = _MODIFIED.sub(rb"\g<1>" + f"{created}Z".encode(), parts[_CORE])
    with ZipFile(target, "w") as archive:
        # Sorted, as openpyxl carries macros over in the order of a set.
        for name in sorted(parts, key=lambda part: (part != _FIRST, part)):
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            archive.writestr(entry, parts[name])


def is_as_saved(path: Path) -> bool:
    """Whether the file is one of ours that nobody has saved since."""
    return _SAVED_BY_US in _core(BytesIO(path.read_bytes()))


def _core(stream: BytesIO) -> bytes:
    """The document's properties as XML; nothing where it has none."""
    try:
        with ZipFile(stream) as archive:
            return archive.read(_CORE)
    except (BadZipFile, KeyError):
        return b""
