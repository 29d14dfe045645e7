"""Whether a zipped workbook can be unpacked without harm: its size, its parts, its XML."""

from collections.abc import Collection
from typing import Final
from zipfile import ZipFile

_MOST_PARTS: Final = 10_000
_MOST_BYTES: Final = 2_000_000_000
_SUSPECT_BYTES: Final = 100_000_000
_SUSPECT_RATIO: Final = 300
"""Lists of a million rows shrink to a hundredth; what shrinks to less, and is large, was made to fill memory."""
_CHUNK: Final = 1 << 20
_READ_PARTS: Final = (".xml", ".rels", ".bin")


class TooLargeError(Exception):
    """The file unpacks to more than any roster has."""


def check_size(archive: ZipFile) -> None:
    """Looks at what the archive declares, before anything is unpacked.

    Raises:
        TooLargeError: it would fill the memory.
        ValueError: a part stands in it twice, so that two readers would see two workbooks.
    """
    parts = archive.infolist()
    whole, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS or whole > _MOST_BYTES or grows_too_much(whole, packed):
        raise TooLargeError
    if len({part.filename for part in parts}) < len(parts):
        raise ValueError("a part stands twice in the file")


def grows_too_much(whole: int, packed: int) -> bool:
    """Whether so many packed bytes become so many that it was made to fill memory."""
    return whole > _SUSPECT_BYTES and whole > packed * _SUSPECT_RATIO


def check_parts(archive: ZipFile, checked: Collection[str] = ()) -> None:
    """Unpacks the parts that a reader will read, except those `checked`, and throws them away.

    Python's own reader stops where the declared size ends and compares the check sum; the fast reader trusts.

    Raises:
        BadZipFile, zlib.error, EOFError: a part is damaged or longer than it says.
        ValueError: a part declares entities, as no spreadsheet program does.
    """
    for part in archive.infolist():
        if part.filename in checked or not part.filename.lower().endswith(_READ_PARTS):
            continue
        with archive.open(part) as stream:
            start = stream.read(_CHUNK)
            refuse_entities(start)
            while stream.read(_CHUNK):
                pass


def refuse_entities(start: bytes) -> None:
    """Raises ValueError where XML declares a document type: spreadsheets have none; entities may grow without end."""
    if b"<!DOCTYPE" in start:
        raise ValueError("the XML declares entities")
