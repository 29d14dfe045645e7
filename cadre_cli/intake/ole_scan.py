"""Whether an .xls has arrived whole: its fast reader falls over a file that was cut off."""

import struct
from itertools import chain
from typing import Final

_HEADER: Final = 512
_SECTOR_SHIFT: Final = struct.Struct("<H")
_TABLES: Final = struct.Struct("<I")
_FIRST_TABLES: Final = struct.Struct("<109I")
_FREE: Final = 0xFFFFFFFF


def is_whole(data: bytes) -> bool:
    """Whether every sector is there that the file's own tables call used (those in its header: the first 7 MB)."""
    if len(data) < _HEADER:
        return False
    size = 1 << min(_SECTOR_SHIFT.unpack_from(data, 0x1E)[0], 12)
    sectors = len(data) // size - 1
    count = min(_TABLES.unpack_from(data, 0x2C)[0], 109)
    tables = _FIRST_TABLES.unpack_from(data, 0x4C)[:count]
    if any(sector >= sectors for sector in tables):
        return False
    used = chain.from_iterable(_entries(data, size, sector) for sector in tables)
    return all(entry == _FREE or number < sectors for number, entry in enumerate(used))


def _entries(data: bytes, size: int, sector: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)
