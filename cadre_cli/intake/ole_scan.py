"""The container of an .xls: whether it has arrived whole, and the stream in which the workbook lies."""

import struct
from itertools import chain
from typing import Final

_HEADER: Final = 512
_NUMBER: Final = struct.Struct("<I")
_FIRST_TABLES: Final = struct.Struct("<109I")
_FREE: Final = 0xFFFFFFFF
_ENTRY: Final = 128
_SMALL: Final = 4096
_SMALL_SECTOR: Final = 64
_NAMES: Final = tuple(f"{name}\x00".encode("utf-16-le") for name in ("Workbook", "Book"))


def is_whole(data: bytes) -> bool:
    """Whether every sector is there that the file's own tables call used."""
    if len(data) < _HEADER:
        return False
    sectors = len(data) // _sector_size(data) - 1
    if any(sector >= sectors for sector in _table_sectors(data)):
        return False
    return all(entry == _FREE or number < sectors for number, entry in enumerate(_table(data)))


def workbook_stream(data: bytes) -> bytes:
    """The records of the workbook in an .xls that `is_whole`; b'' where it has none."""
    table, size = list(_table(data)), _sector_size(data)
    entries = _chain(data[size:], table, size, _at(data, 0x30))
    for place in range(0, len(entries), _ENTRY):
        if not entries.startswith(_NAMES, place):
            continue
        start, length = _at(entries, place + 0x74), _at(entries, place + 0x78)
        if length >= _SMALL:
            return _chain(data[size:], table, size, start)[:length]
        # Small streams lie in the first entry's, in sectors and with a table of their own.
        small = _chain(data[size:], table, size, _at(entries, 0x74))
        links = _chain(data[size:], table, size, _at(data, 0x3C))
        return _chain(small, [number for (number,) in _NUMBER.iter_unpack(links)], _SMALL_SECTOR, start)[:length]
    return b""


def _at(data: bytes, place: int) -> int:
    number: int = _NUMBER.unpack_from(data, place)[0]
    return number


def _sector_size(data: bytes) -> int:
    return 4096 if data[0x1E] == 12 else 512


def _table_sectors(data: bytes) -> list[int]:
    """The sectors of the table: 109 in the header, which is enough for 7 MB, the rest in a chain of sectors."""
    size, sectors = _sector_size(data), list(_FIRST_TABLES.unpack_from(data, 0x4C))
    further = _at(data, 0x44)
    while len(sectors) < _at(data, 0x2C) and (further + 2) * size <= len(data):
        *more, further = struct.unpack_from(f"<{size // 4}I", data, (further + 1) * size)
        sectors += more
    return sectors[: _at(data, 0x2C)]


def _table(data: bytes) -> chain[int]:
    """Which sector follows each."""
    size = _sector_size(data)
    return chain.from_iterable(
        struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size) for sector in _table_sectors(data)
    )


def _chain(sectors: bytes, table: list[int], size: int, sector: int) -> bytes:
    parts: list[bytes] = []
    while sector < len(table) and len(parts) <= len(table):
        parts.append(sectors[sector * size : (sector + 1) * size])
        sector = table[sector]
    return b"".join(parts)
