"""Districts, party districts and assembly constituencies, as the rosters write them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz import fuzz, process

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.places import District, assemblies, districts
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.intake.value_kinds import (
    ASSEMBLY_DISAGREES,
    ASSEMBLY_ELSEWHERE,
    ASSEMBLY_OLD_DISTRICT,
    ASSEMBLY_UNKNOWN,
    DISTRICT_UNKNOWN,
    PLACE_SPELLING,
    PLACES_DISAGREE,
    UNIT_UNSAID,
)
from cadre_cli.intake.values.asking import LEAVING_OUT, NOTHING_THERE, asked
from cadre_cli.intake.values.place_sounds import PlaceSounds
from cadre_cli.intake.values.place_words import (
    MORE_ASSEMBLY_NAMES,
    MORE_DISTRICT_NAMES,
    assembly_key,
    direction_of,
    district_key,
    is_direction,
)
from cadre_cli.intake.values.reading import both_languages, says_nothing
from cadre_cli.text.devanagari import is_devanagari, latin_digits, mend

_NEAR: Final = 70  # per cent of alike letters from which a name is worth suggesting
_MARGIN: Final = 15  # how far behind the nearest name another may be and still be suggested
_SAME_NAME: Final = 75  # per cent from which a misspelt name counts as that of the number beside it
_SUGGESTIONS: Final = 3
_BRACKETS = re.compile(r"^(.+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")
_NUMBER_FIRST = re.compile(r"^(\D*?)(?<!\d)(\d{1,3})(?:\.0+)?(?!\d)\s*(.*)$")
_NUMBER_AND_NAME = re.compile(r"(\d{1,3})[\s.:)–—-]+([^\d]+)")
_NUMBER_LAST = re.compile(r"^(.*?\D)(\d{1,3})(?!\d)\s*[)\]]?\s*$")

_PARENT_DISTRICTS: Final = {
    "Agar-Malwa": "Shajapur",
    "Alirajpur": "Jhabua",
    "Maihar": "Satna",
    "Mauganj": "Rewa",
    "Niwari": "Tikamgarh",
    "Pandhurna": "Chhindwara",
    "Singrauli": "Sidhi",
}
"""The districts of 2008 and later, with the one each was cut from and under which older lists keep its places."""


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """Party district (`unit`), district by English name, assembly by number; '' where the text does not tell.

    Of an assembly, `unit` is its district's name: the row's own district column knows better. `left_out` says that
    an answer leaves the people out.
    """

    unit: str = ""
    district: str = ""
    assembly: str = ""
    kind: FindingKind | None = None
    read: str = ""
    action: str = ""
    question: Question | None = field(default=None, compare=False)
    left_out: bool = False


class PlaceReader:
    """Reads places by the reference lists and one event's party districts. A name is never taken for one like it."""

    def __init__(self, event: Event) -> None:
        self._units = {
            district_key(name): PlaceReading(unit.names.en, unit.district)
            for unit in event.units
            for name in (unit.names.en, unit.names.hi, *unit.aliases)
        }
        self._units_of: dict[str, list[str]] = {}
        for unit in event.units:
            self._units_of.setdefault(unit.district, []).append(unit.names.en)
        self._districts = {
            district_key(name): PlaceReading(district.name, district.name)
            for district in districts().values()
            for name in _district_names(district)
        }
        self._assemblies = _assemblies_by_key()
        seats = {key: [*map(_numbered, numbers)] for key, numbers in self._assemblies.items() if not is_direction(key)}
        self._seat_sounds = PlaceSounds(seats)
        homes = {key: [reading.unit] for key, reading in (self._units | self._districts).items()}
        self._home_sounds = PlaceSounds({**seats, **homes})

    def read_district(self, text: str) -> PlaceReading:
        """The district or party district of one cell; a name that no list has is a QUESTION."""
        if says_nothing(text) or not district_key(text):
            return PlaceReading()
        place = self._district(text) or self._in_both_languages(text)
        if place:
            return self._told_apart(place, text)
        brackets = _BRACKETS.match(mend(text))
        inner = [found for part in brackets.groups() if (found := self._district(part))] if brackets else []
        if len(inner) == 1 or (inner and inner[0] == inner[1]):
            return self._told_apart(inner[0], text)
        if inner:
            names = [found.unit for found in inner]
            read, question = _asked("district", text, "two districts", names)
            return PlaceReading("", "", "", PLACES_DISAGREE, read, f"say which: {' or '.join(names)}", question)
        heard = self._district(self._home_sounds.place(district_key(text)))
        return _misspelt(self._told_apart(heard, text), text, "by its sound") if heard else self._ask_district(text)

    def _ask_district(self, text: str) -> PlaceReading:
        known = self._units | self._districts
        # Who writes a constituency for the district means the one in which it lies.
        homes = [assemblies()[number].district for number in self._numbers(latin_digits(mend(text)), "")]
        spelt_alike = [known[key].unit for key in _near(district_key(text), known)]
        near = list(dict.fromkeys((*homes, *spelt_alike)))
        read, question = _asked("district", text, "district not known", near)
        return PlaceReading("", "", "", DISTRICT_UNKNOWN, read, _hint(near, "correct the district's name"), question)

    def read_assembly(self, text: str, district: str) -> PlaceReading:
        """The constituency of one cell, its number before its name; `district` is the row's by English name, or ''.

        Number and name that are two constituencies, a name that no list has, and a place in another district are
        QUESTIONS. A name that is merely misspelt beside its number, and a district from before a division, are told.
        """
        typed = latin_digits(mend(text))
        if says_nothing(typed) or not assembly_key(typed):
            return PlaceReading()
        by_name = self._numbers(typed, district)
        if len(by_name) == 1:
            return _in_district(by_name[0], text, district)
        number, name = _number_and_name(typed)
        if number in assemblies():
            return self._numbered(number, name, text, district)
        heard = "" if by_name else self._heard(assembly_key(typed), district)
        if heard:
            return _misspelt(_in_district(heard, text, district), text, "by its sound")
        return self._unknown(typed, text, district, by_name)

    def is_numbered_assembly(self, text: str) -> bool:
        """Whether the text is the number of a constituency and one of its names, and nothing else: '145 बासौदा'."""
        numbered = _NUMBER_AND_NAME.fullmatch(latin_digits(mend(text)))
        return numbered is not None and str(int(numbered[1])) in self._assemblies.get(assembly_key(numbered[2]), ())

    def _heard(self, key: str, district: str) -> str:
        """The constituency that sounds so, or in the district named beside it nearly so; '' where one may be meant."""
        here = [_numbered(number) for number, seat in assemblies().items() if seat.district == district]
        return (self._seat_sounds.place(key) or self._seat_sounds.place_among(key, here)).partition("-")[0]

    def _district(self, text: str) -> PlaceReading | None:
        key = district_key(text)
        return self._units.get(key) or self._districts.get(key)

    def _in_both_languages(self, text: str) -> PlaceReading | None:
        first, second = map(self._district, both_languages(text) or ("", ""))
        return first if first == second else None

    def _told_apart(self, place: PlaceReading, text: str) -> PlaceReading:
        units = self._units_of.get(place.district, []) if place.unit == place.district else []
        if not units:
            return place
        action = f"write {' or '.join(units)} where it matters, as for a district president"
        read = f'several party districts: "{mend(text)}"'
        whole = Answer(place.district, "the district as a whole")
        proposals = (whole, *(Answer(unit, _in_words(unit)) for unit in units), NOTHING_THERE, LEAVING_OUT)
        question = asked("unit", text, read, proposals)
        return replace(place, kind=UNIT_UNSAID, read=read, action=action, question=question)

    def _numbers(self, name: str, district: str) -> list[str]:
        """The constituencies of that name, those of the district before others; a bare direction needs the district."""
        numbers = self._assemblies.get(assembly_key(name), ())
        here = [number for number in numbers if assemblies()[number].district == district]
        return here or [number for number in numbers if not is_direction(name)]

    def _numbered(self, number: str, name: str, text: str, district: str) -> PlaceReading:
        key = assembly_key(name)
        named = self._assemblies.get(key, ())
        halves = both_languages(name) or ()
        in_both = bool(halves) and all(number in self._assemblies.get(assembly_key(half), ()) for half in halves)
        if not key or number in named or in_both:
            return _in_district(number, text, district)
        alike = max(fuzz.ratio(key, own) for own, numbers in self._assemblies.items() if number in numbers)
        if not named and alike >= _SAME_NAME:
            return _misspelt(_in_district(number, text, district), text, "by its number")
        meant = " or ".join(_shown(each, text) for each in (number, *named))
        action = f"is it {meant}? correct the number or the name"
        read, question = _asked("assembly", text, "number and name disagree", map(_numbered, (number, *named)))
        return PlaceReading("", "", "", ASSEMBLY_DISAGREES, read, action, question)

    def _unknown(self, typed: str, text: str, district: str, several: list[str]) -> PlaceReading:
        here = {
            key: numbers
            for key, numbers in self._assemblies.items()
            if district in ("", *(assemblies()[number].district for number in numbers))
        }
        found = dict.fromkeys(number for key in _near(assembly_key(typed), here) for number in here[key])
        near = (several or list(found))[:_SUGGESTIONS]
        hint = _hint([_shown(number, text) for number in near], "correct the name or write the number")
        read, question = _asked("assembly", text, "constituency not known", map(_numbered, near))
        return PlaceReading("", "", "", ASSEMBLY_UNKNOWN, read, hint, question)


def _district_names(district: District) -> Iterable[str]:
    return (district.name, district.name_hi, *district.aliases, *MORE_DISTRICT_NAMES.get(district.name, ()))


def _assemblies_by_key() -> Mapping[str, tuple[str, ...]]:
    """Numbers by the key of every name; a bare direction ('ग्रामीण') is short for each constituency that ends so."""
    by_key: dict[str, dict[str, None]] = {}
    for number, assembly in assemblies().items():
        names = (assembly.names.en, assembly.names.hi, *assembly.aliases, *MORE_ASSEMBLY_NAMES.get(number, ()))
        keys = {assembly_key(name) for name in names}
        of_district = {assembly_key(name) for name in _district_names(districts()[assembly.district])}
        # Named like its district, it is spelt in all the ways in which the district is.
        keys |= of_district if keys & of_district else set()
        for key in filter(None, (*sorted(keys), direction_of(assembly.names.en))):
            by_key.setdefault(key, {})[number] = None
    return {key: tuple(numbers) for key, numbers in by_key.items()}


def _number_and_name(typed: str) -> tuple[str, str]:
    """The number and the name beside it: '112-Name', '112', 'Name (112)', 'AC 112 Name'."""
    first, last = _NUMBER_FIRST.match(typed), _NUMBER_LAST.match(typed)
    if last and not (first and not assembly_key(first[1])):
        return str(int(last[2])), last[1]
    return (str(int(first[2])), f"{first[1]} {first[3]}") if first else ("", typed)


def _misspelt(place: PlaceReading, text: str, why: str) -> PlaceReading:
    """The place with the note that its name is misspelt, unless there is more to say of it."""
    read, taken = f'name misspelt: "{mend(text)}"', _shown(place.assembly, text) if place.assembly else place.unit
    return place if place.kind else replace(place, kind=PLACE_SPELLING, read=read, action=f"taken for {taken} {why}")


def _in_district(number: str, text: str, district: str) -> PlaceReading:
    home = assemblies()[number].district
    place = PlaceReading(home, home, number)
    if district in ("", home):
        return place
    if _PARENT_DISTRICTS.get(home) == district:
        read, action = f'"{mend(text)}" lies in {home} today, not in {district}', f"read as {home}"
        return replace(place, kind=ASSEMBLY_OLD_DISTRICT, read=read, action=action)
    read = f'{_shown(number, text)} lies in {home}, not in {district}: "{mend(text)}"'
    is_right = Answer(_numbered(number), f"the constituency is right, the district is {home}")
    question = asked("assembly", f"{text} in {district}", read, (is_right, NOTHING_THERE, LEAVING_OUT))
    return PlaceReading("", "", "", ASSEMBLY_ELSEWHERE, read, "correct the constituency or the district", question)


def _near(key: str, known: Iterable[str]) -> list[str]:
    matches = process.extract(key, sorted(known), scorer=fuzz.ratio, limit=_SUGGESTIONS, score_cutoff=_NEAR)
    return [match for match, score, _ in matches if score >= matches[0][1] - _MARGIN]


def _asked(word: str, text: str, matter: str, proposals: Iterable[str]) -> tuple[str, Question]:
    """What is the matter with the text, and the question about it."""
    read = f'{matter}: "{mend(text)}"'
    answers = [Answer(place, _in_words(place)) for place in proposals]
    return read, asked(word, text, read, [*answers, NOTHING_THERE, LEAVING_OUT])


def _in_words(place: str) -> str:
    number = place.partition("-")[0]
    if number in assemblies():
        return f"{assemblies()[number].names.hi}, {assemblies()[number].district}"
    return districts()[place].name_hi if place in districts() else "party district"


def _numbered(number: str) -> str:
    return f"{number}-{assemblies()[number].names.en}"


def _hint(near: list[str], otherwise: str) -> str:
    return f"did you mean {' or '.join(dict.fromkeys(near))}?" if near else otherwise


def _shown(number: str, text: str) -> str:
    names = assemblies()[number].names
    return f"{number}-{names.hi if is_devanagari(text) else names.en}"
