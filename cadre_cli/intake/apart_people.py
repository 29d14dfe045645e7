"""Who is meant by those on keep-apart sheets: by code, by mobile, or by a name that nobody else has.

What a sheet says beside a name counts: where a person's own row says otherwise, it is not he who is meant.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from cadre_cli.intake.apart_columns import CODE, MOBILE, NAME, OF_PLACES
from cadre_cli.intake.apart_pairs import rows_of_names
from cadre_cli.intake.apart_sheets import Somebody
from cadre_cli.intake.either_place import EITHER
from cadre_cli.intake.names import are_alike, both_scripts, name_key
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.codes import read_code
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.intake.values.places import PlaceReading
from cadre_cli.text.keys import match_key

_OF_NUMBERS: Final = re.compile(r"[\d+()/,-]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a keep-apart sheet says of somebody; '' and nothing where it does not say."""

    name: str = ""
    code: str = ""
    mobiles: frozenset[str] = frozenset()
    places: tuple[tuple[str, str], ...] = ()

    def name_keys(self) -> frozenset[str]:
        """The keys of the name; of one in both scripts those of either."""
        return frozenset(map(name_key, (self.name, *both_scripts(self.name)))) - {""}


def facts_of(who: Somebody) -> Facts:
    """What is said of him: in place of a name, or behind it, may stand his code or his mobile."""
    beside = dict(who.beside)
    code, mobile = read_code(who.text).value, read_mobile(who.text).value
    name = "" if code else " ".join(_OF_NUMBERS.sub(" ", who.text).split()) if mobile else who.text
    mobiles = f"{mobile} {read_mobile(beside.get(MOBILE, '')).value}".split()
    places = tuple((field, text) for field, text in who.beside if field in OF_PLACES)
    return Facts(
        name or beside.get(NAME, ""), code or read_code(beside.get(CODE, "")).value, frozenset(mobiles), places
    )


class Finder:
    """Finds people of the roster (rows of `present`, the people table's columns with 'name_key') by such facts."""

    def __init__(self, present: pd.DataFrame, wanted: Iterable[Facts], readers: Readers) -> None:
        facts = list(wanted)
        self._people, self._readers = present, readers
        self._names = rows_of_names(present, (key for each in facts for key in each.name_keys()))
        self._codes = _rows_by(present["code"], {each.code for each in facts})
        numbers = pd.concat([present["mobile"], present["mobiles"].str.split().explode()])
        self._mobiles = _rows_by(numbers, {number for each in facts for number in each.mobiles})

    def rows(self, facts: Facts) -> list[int]:
        """Everybody who may be meant, ascending: nobody, him, or several between whom nothing tells."""
        by_code = self._codes.get(facts.code, set())
        by_mobile = set().union(*(self._mobiles.get(number, set()) for number in facts.mobiles))
        proven = [rows for rows in (by_code, by_mobile) if rows]
        if proven:
            found = [row for row in set.intersection(*proven) if self._may_be_called(row, facts)]
        else:
            by_name = {row for key in facts.name_keys() for row in self._names.get(key, ())}
            found = [row for row in by_name if not (facts.mobiles and self._says(row, "mobile"))]
        return sorted(row for row in found if self._agrees(row, facts))

    def _says(self, row: int, column: str) -> str:
        return str(self._people.at[row, column])

    def _may_be_called(self, row: int, facts: Facts) -> bool:
        """Whether the name is his in some script or spelling, beside a fact that proves it."""
        if not facts.name or name_key(self._says(row, "name")) in facts.name_keys():
            return True
        names = list(filter(None, (self._says(row, "name"), self._says(row, "name_other"))))
        return any(are_alike([facts.name] * len(names), names))

    def _agrees(self, row: int, facts: Facts) -> bool:
        """Whether nothing in his own row says that another is meant."""
        code = self._says(row, "code")
        if facts.code and code and code != facts.code:
            return False
        return all(self._may_be_of(row, field, text) for field, text in facts.places)

    def _may_be_of(self, row: int, field: str, text: str) -> bool:
        if field not in ("district", "assembly", EITHER):
            own = match_key(self._says(row, field))
            return not own or own == match_key(text)
        readings: list[PlaceReading] = []
        if field != "assembly":
            readings.append(self._readers.read_district(text))
        if field != "district":
            readings.append(self._readers.read_assembly(text, "", is_implied=False))
        certain = [place for place in readings if not (place.kind and place.kind.severity.needs_person)]
        told = [place for place in certain if place.district]
        return not told or any(self._lives_in(row, place) for place in told)

    def _lives_in(self, row: int, place: PlaceReading) -> bool:
        seat, district = self._says(row, "assembly"), self._says(row, "district")
        if place.assembly and seat:
            return seat == place.assembly
        return not district or district == place.district


def _rows_by(facts: pd.Series, wanted: set[str]) -> Mapping[str, set[int]]:
    """The rows that have each of the wanted facts."""
    found: dict[str, set[int]] = {}
    asked = facts[facts.isin(wanted - {""})]
    for row, fact in zip(asked.index, asked, strict=True):
        found.setdefault(fact, set()).add(int(row))
    return found
