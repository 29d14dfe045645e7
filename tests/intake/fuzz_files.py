"""Rosters in every format, and copies of them that are damaged the way disks, mails, programs and people do it."""

import io
import random
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import openpyxl
from openpyxl.styles import Font

from .any_format import FORMATS, Rows, saved, xlsx

_VARIANTS: Final = 20
"""So many ways to leave rows out or to swap columns; each is written once."""
HEADINGS: Final = ("Name", "Role", "Assembly", "Gender", "Mobile", "E-mail", "Remarks")
KRUTI: Final = ("jke", "lhrk", "eksgu", "xksiky", "deyk", "vfuy", "lquhrk", "Hkkjr", "js[kk", "fnus'k", "yrk", "gjh'k")
HINDI: Final = ("राम", "सीता", "मोहन", "गोपाल", "कमला", "अनिल", "सुनीता", "भारत", "रेखा", "दिनेश", "लता", "हरीश")
LATIN: Final = (
    "Ram",
    "Sita",
    "Mohan",
    "Gopal",
    "Kamla",
    "Anil",
    "Sunita",
    "Bharat",
    "Rekha",
    "Dinesh",
    "Lata",
    "Harish",
)


@dataclass(frozen=True)
class Person:
    """One row; each of the four `tokens` stands in a cell of its own and in nobody else's."""

    row: tuple[str, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        return (self.row[0], self.row[4], self.row[5], self.row[6])


def people(format_: str) -> list[Person]:
    """Twelve people, each on a seat of his own."""
    mixed = [hindi if n % 2 else latin for n, (hindi, latin) in enumerate(zip(HINDI, LATIN, strict=True))]
    firsts = {"xls of Excel 95": LATIN, "xlsx in Kruti Dev": KRUTI}.get(format_, mixed)
    return [
        Person(
            (
                f"{first} oekZ" if firsts is KRUTI else f"{first} Verma",
                *("MLA", f"{n + 2}", "M", f"98{n + 11}{n * 7919 % 1000000:06}"),
                *(f"{LATIN[n]}@mp.in".lower(), f"will bring {n + 31} books"),
            )
        )
        for n, first in enumerate(firsts)
    ]


def in_kruti_dev(rows: Rows) -> bytes:
    """Names in the keys of a legacy Hindi font, which another reader looks for; some struck out, some coloured."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx(rows)))
    for (cell,) in book.active.iter_rows(min_row=2, max_col=1):
        cell.font = Font(name="Kruti Dev 010", strike=cell.row == 5)
    return saved(book)


def with_a_stray_cell(rows: Rows) -> bytes:
    """Somebody has leant on the keys far outside the list, so that it is read cell by cell."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx(rows)))
    book.active["XFD1300"] = "x"
    return saved(book)


FUZZED: Final = FORMATS | {
    "xlsx in Kruti Dev": ("list.xlsx", in_kruti_dev),
    "xlsx with a stray cell": ("list.xlsx", with_a_stray_cell),
}


@cache
def _written(format_: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    return FUZZED[format_][1](rows)


def whole(format_: str, given: Sequence[Person], columns: Sequence[int] = range(len(HEADINGS))) -> bytes:
    rows = (HEADINGS, *(person.row for person in given))
    return _written(format_, tuple(tuple(row[c] for c in columns) for row in rows))


def damaged(format_: str, chance: random.Random) -> tuple[bytes, list[Person]]:
    """A file with something done to it, and the people who were written into it."""
    given, columns, way = people(format_), list(range(len(HEADINGS))), chance.random()
    variant = random.Random(chance.randrange(_VARIANTS))
    if way < 0.15:
        given = [person for person in given if variant.random() < 0.7]
    elif way < 0.3:
        variant.shuffle(columns)
    data = whole(format_, given, columns)
    return (hurt_copy(data, chance) if way >= 0.3 or chance.random() < 0.5 else data), given


def hurt_copy(data: bytes, chance: random.Random) -> bytes:
    """A copy with bytes changed, cut off, doubled or swapped, of a zipped one mostly in a part, or parts altered."""
    if not data.startswith(b"PK") or chance.random() < 0.15:
        return _hurt(data, chance)
    return _rezipped(data, chance) if chance.random() < 0.85 else _reordered(data, chance)


def _rezipped(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    likely = [name for name in parts if "sheet" in name.lower() or name in ("content.xml", "xl/workbook.bin")]
    likely += [name for name in parts if "sharedStrings" in name]
    target = chance.choice(likely if chance.random() < 0.7 else list(parts))
    return _zipped((name, _hurt(part, chance) if name == target else part) for name, part in parts.items())


def _reordered(data: bytes, chance: random.Random) -> bytes:
    """A part is missing, empty, called otherwise, there twice, or another's."""
    parts = list(_parts(data).items())
    place, other, way = chance.randrange(len(parts)), chance.randrange(len(parts)), chance.randrange(6)
    name, part = parts[place]
    if way == 0:
        del parts[place]
    elif way == 1:
        parts[place] = (name, b"")
    elif way == 2:
        parts[place] = (name.swapcase(), part)
    elif way == 3:
        parts.append((name, parts[other][1]))
    elif way == 4:
        parts[place] = (name, parts[other][1])
    else:
        chance.shuffle(parts)
    return _zipped(parts)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: "Iterator[tuple[str, bytes]] | Sequence[tuple[str, bytes]]") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return stream.getvalue()


def _hurt(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not out:
            break
        place, way = chance.randrange(len(out)), chance.random()
        length = chance.choice((1, 2, 8, 64))
        if way < 0.5:
            out[place] = chance.choice((0, 255, 34, 44, 60, chance.randrange(256), chance.randrange(48, 58)))
        elif way < 0.65:
            del out[place : place + length]
        elif way < 0.8:
            out[place:place] = out[place : place + length]
        elif way < 0.9:
            out[place:place] = bytes(chance.randrange(256) for _ in range(length))
        elif way < 0.95:
            del out[place:]
        else:
            other = chance.randrange(len(out))
            out[place : place + length] = out[other : other + length]
    return bytes(out)


def unpacked(data: bytes) -> bytes:
    """All that a file holds, as far as it can be unpacked: its own bytes, then each part of a zipped one."""
    return b"\n".join([data, *_unzipped(data)])


def _unzipped(data: bytes) -> Iterator[bytes]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return
    for name in names:
        try:
            yield archive.read(name)
        except (zipfile.BadZipFile, ValueError, EOFError, KeyError, NotImplementedError, RuntimeError, zlib.error):
            continue


def stands_in(person: Person, content: bytes) -> bool:
    """Whether something that only this person has is still written in the file, in 8-bit or 16-bit letters."""
    return any(token.encode(code) in content for token in person.tokens for code in ("utf-8", "utf-16-le"))
