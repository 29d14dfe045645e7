"""Rosters of the booth round, as large as they come: 671,000 people of 65,000 booths, one workbook a division.

Every person is invented. The same seed gives the same people, whatever the format they are written in.
"""

import csv
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

import xlsxwriter

from cadre_cli.domain.places import assemblies, blocks, districts
from tests.samples.names import MEN, SURNAMES, WOMEN

Row = tuple[str, ...]

BOOTHS: Final = 65_000
SECTORS: Final = BOOTHS // 4
MANDALAMS: Final = 4_437
PEOPLE: Final = 10 * BOOTHS + SECTORS + MANDALAMS + 313
WOMEN_SHARE, AWAY_SHARE = 0.25, 0.10
_NO_MOBILE, _FAMILY_PHONE = 0.03, 0.0005
_HEADINGS_EN = (
    *("S.No.", "Name", "Role", "District", "Assembly", "Block", "Mandalam", "Sector", "Booth", "Gender", "Mobile"),
    "Unavailable",
)
_HEADINGS_HI = (
    *("क्र.", "नाम", "पद", "जिला", "विधानसभा", "ब्लॉक", "मंडलम", "सेक्टर", "बूथ", "लिंग", "मोबाइल"),
    "अनुपलब्ध",
)
_ROLES = {
    "block": ("Block President", "ब्लॉक अध्यक्ष"),
    "mandalam": ("Mandalam President", "मंडलम अध्यक्ष"),
    "sector": ("Sector President", "सेक्टर अध्यक्ष"),
}
_BOOTH_ROLES = (
    *(("Booth President", "बूथ अध्यक्ष"), ("BLA-1", "बी.एल.ए.-1"), ("BLA-2", "बी.एल.ए.-2")),
    *((("Booth Worker", "बूथ कार्यकर्ता"),) * 7),
)
_MIDDLE = ("", "", "", "कुमार Kumar", "लाल Lal", "सिंह Singh", "प्रसाद Prasad", "चंद Chand", "राम Ram", "नाथ Nath")
_MIDDLE_OF_WOMEN = ("", "", "बाई Bai", "देवी Devi", "कुमारी Kumari", "रानी Rani")
_MONTHS = ("September", "सितंबर")


@dataclass(frozen=True, slots=True)
class DivisionRoster:
    """The list of one division: `language` 0 is English, 1 Hindi; `rows` begin with the headings."""

    name: str
    language: int
    rows: Sequence[Row]


def division_rosters(seed: int = 2025, share: float = 1.0) -> Iterator[DivisionRoster]:
    """The divisions in alphabetical order, every other one in Hindi; `share` of all booths."""
    in_division: dict[str, list[str]] = {}
    for district in districts().values():
        in_division.setdefault(district.division.en, []).append(district.name)
    mobiles = _Mobiles(random.Random(seed))
    counts = _Counts(share)
    for number, (division, names) in enumerate(sorted(in_division.items())):
        rng = random.Random(f"{seed} {division}")
        people = _People(rng, number % 2, mobiles)
        rows = [row for district in names for row in _district_rows(district, people, counts)]
        headings = _HEADINGS_HI if people.language else _HEADINGS_EN
        numbered = ((str(place), *row) for place, row in enumerate(rows, start=1))
        yield DivisionRoster(division, people.language, [headings, *numbered])


def write_booth_rosters(folder: Path, share: float = 1.0, suffixes: Sequence[str] = (".xlsx",)) -> list[Path]:
    """Writes the roster of each division; formats take turns if there are several. Two processes share the work."""
    folder.mkdir(parents=True, exist_ok=True)
    rosters = division_rosters(share=share)
    with ProcessPoolExecutor(2) as pool:
        written = [
            pool.submit(_write, folder / f"{roster.name}{suffixes[number % len(suffixes)]}", roster)
            for number, roster in enumerate(rosters)
        ]
        return [job.result() for job in written]


def _write(path: Path, roster: DivisionRoster) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(roster.rows)
    elif path.suffix == ".parquet":
        import pandas as pd

        headings, *rows = roster.rows
        pd.DataFrame(rows, columns=list(headings)).to_parquet(path)
    else:
        _write_workbook(path, roster)
    return path


def _write_workbook(path: Path, roster: DivisionRoster) -> None:
    """As Excel saves it: texts in a table of shared strings, numbers as numbers."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2025, 8, 1)})
        page = book.add_worksheet(roster.name)
        for number, row in enumerate(roster.rows):
            for column, text in enumerate(row):
                if text.isascii() and text.isdigit():
                    page.write_number(number, column, int(text))
                elif text:
                    page.write_string(number, column, text)


class _Counts:
    """How many mandalams, sectors and booths the next place has, so that the sums come out to the last one."""

    def __init__(self, share: float) -> None:
        self._share = share
        self._done: dict[str, float] = {}

    def next(self, kind: str, average: float) -> int:
        before = self._done.get(kind, 0.0)
        self._done[kind] = before + average * self._share
        return round(self._done[kind]) - round(before)


class _Mobiles:
    """Ten digits each, none twice but where a family shares one."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._step, self._last = 7_368_787, 0

    def next(self) -> str:
        chance = self._rng.random()
        if chance < _NO_MOBILE:
            return ""
        if chance > _FAMILY_PHONE + _NO_MOBILE:
            self._last = (self._last + self._step) % 3_999_999_979
        return str(6_000_000_000 + self._last)


class _People:
    """Deals people in one language, 0 English or 1 Hindi."""

    def __init__(self, rng: random.Random, language: int, mobiles: _Mobiles) -> None:
        self.language = language
        self._rng, self._mobiles = rng, mobiles

    def person(self, role: tuple[str, str], *places: str) -> Row:
        woman = self._rng.random() < WOMEN_SHARE
        word = self._rng.choice
        words = (
            (word(WOMEN), word(_MIDDLE_OF_WOMEN), word(SURNAMES))
            if woman
            else (word(MEN), word(_MIDDLE), word(SURNAMES))
        )
        name = " ".join(text.split()[1 - self.language] for text in words if text)
        gender = (("M", "F"), ("पुरुष", "महिला"))[self.language][woman]
        return (name, role[self.language], *places, gender, self._mobiles.next(), self._away())

    def _away(self) -> str:
        if self._rng.random() >= AWAY_SHARE:
            return ""
        first = self._rng.randint(1, 27)
        last = first + self._rng.randint(0, 3)
        month = _MONTHS[self.language]
        return f"{first} {month}" if first == last else f"{first}-{last} {month}"


def _district_rows(district: str, people: _People, counts: _Counts) -> Iterator[Row]:
    seats = [number for number, assembly in assemblies().items() if assembly.district == district]
    own_blocks = [block for of_district, block in blocks() if of_district == district]
    where = districts()[district].name_hi if people.language else district
    for block in own_blocks[: counts.next("block", len(own_blocks))]:
        yield people.person(_ROLES["block"], where, "", block, "", "", "")
    for place, seat in enumerate(seats):
        names = assemblies()[seat].names
        assembly = f"{seat}-{names.hi if people.language else names.en}"
        block = own_blocks[place * len(own_blocks) // len(seats)]
        yield from _seat_rows((where, assembly, block), people, counts)


def _seat_rows(where: Row, people: _People, counts: _Counts) -> Iterator[Row]:
    mandalams = counts.next("mandalam", MANDALAMS / len(assemblies()))
    sectors = counts.next("sector", SECTORS / len(assemblies()))
    booths = iter(range(1, counts.next("booth", BOOTHS / len(assemblies())) + 1))
    village = [word.split()[1 - people.language] for word in SURNAMES]
    for number in range(1, mandalams + 1):
        yield people.person(_ROLES["mandalam"], *where, f"{village[number % len(village)]}-{number}", "", "")
    for number in range(1, sectors + 1):
        mandalam = number % mandalams + 1 if mandalams else 1
        named = f"{village[mandalam % len(village)]}-{mandalam}"
        sector = f"{village[-number % len(village)]} {number}"
        yield people.person(_ROLES["sector"], *where, named, sector, "")
        for booth in booths if number == sectors else islice(booths, 4):
            for role in _BOOTH_ROLES:
                yield people.person(role, *where, named, sector, str(booth))
