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
    """Whether every sector is there that the file's own tables call used (those in its header: the first 7 MB)."""
    if len(data) < _HEADER:
        return False
    size = _sector_size(data)
    sectors = len(data) // size - 1
    if any(sector >= sectors for sector in _table_sectors(data)):
        return False
    return all(entry == _FREE or number < sectors for number, entry in enumerate(_table(data)))


def workbook_stream(data: bytes) -> bytes:
    """The records of the workbook in an .xls that `is_whole`; as much of it as the first 7 MB hold."""
    table, size = list(_table(data)), _sector_size(data)
    entries = _chain(data[size:], table, size, _at(data, 0x30))
    for place in range(0, len(entries), _ENTRY):
        if not entries.startswith(_NAMES, place):
            continue
        start = _at(entries, place + 0x74)
        if _at(entries, place + 0x78) >= _SMALL:
            return _chain(data[size:], table, size, start)
        # Small streams lie in the first entry's, in sectors and with a table of their own.
        small = _chain(data[size:], table, size, _at(entries, 0x74))
        links = _chain(data[size:], table, size, _at(data, 0x3C))
        return _chain(small, [number for (number,) in _NUMBER.iter_unpack(links)], _SMALL_SECTOR, start)
    return b""


def _at(data: bytes, place: int) -> int:
    number: int = _NUMBER.unpack_from(data, place)[0]
    return number


def _sector_size(data: bytes) -> int:
    return 4096 if data[0x1E] == 12 else 512


def _table_sectors(data: bytes) -> tuple[int, ...]:
    count = min(_at(data, 0x2C), 109)
    return _FIRST_TABLES.unpack_from(data, 0x4C)[:count]


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
