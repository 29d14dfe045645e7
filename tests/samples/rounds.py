"""Draws the 438 people of an invented first round over the real districts and assembly constituencies."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cadre_cli.domain.event import Names
from cadre_cli.domain.places import Assembly, assemblies, districts
from tests.samples.names import Name, NameDeck

BATCHES: Final = {"B1": (9, 10), "B2": (11, 12), "B3": (13, 14, 15)}
WINDOW: Final = tuple(date(2025, 6, 9) + timedelta(days=n) for n in range(7))

ROLES: Final = {
    "mla": Names("MLA", "विधायक"),
    "district_president": Names("District President", "जिला अध्यक्ष"),
    "district_incharge": Names("District In-charge", "जिला प्रभारी"),
    "assembly_incharge": Names("Assembly In-charge", "विधानसभा प्रभारी"),
}
COUNTS: Final = {"mla": 66, "district_president": 71, "district_incharge": 71, "assembly_incharge": 230}
WOMEN: Final = {"mla": 11, "district_president": 10, "district_incharge": 13, "assembly_incharge": 52}
DEPOSITS: Final = {"mla": 5000, "district_president": 3000, "district_incharge": 3000, "assembly_incharge": 2000}

_TWO_UNITS: Final = (
    *("Bhopal", "Indore", "Jabalpur", "Gwalior", "Ujjain", "Sagar", "Rewa", "Satna", "Katni", "Ratlam", "Dewas"),
    *("Khandwa (East Nimar)", "Burhanpur", "Chhindwara", "Singrauli", "Morena"),
)
_CITY_SEATS: Final = ("Narela", "Govindpura", "Murwara")


@dataclass(slots=True)
class Person:
    """One person of a round; `unavailable` and `wish_days` are days of June."""

    name: Name
    role: str
    district: str
    unit: Names
    assembly: Assembly | None
    mobile: int
    unavailable: tuple[int, ...] = ()
    together: str = ""
    apart: str = ""
    wish_batch: str = ""
    wish_days: tuple[int, ...] = ()
    pin: str = ""
    paid: int = 0

    @property
    def open_batches(self) -> set[str]:
        """The batches on all days of which he can come."""
        return {batch for batch, days in BATCHES.items() if not set(days) & set(self.unavailable)}


def units_of(district: str) -> tuple[Names, ...]:
    """The party districts of a district: a city's and a rural one where a municipal corporation is, else one."""
    here = districts()[district]
    city, _, _ = district.partition(" (")
    if district not in _TWO_UNITS:
        return (Names(here.name, here.name_hi),)
    return Names(f"{city} City", f"{here.name_hi} शहर"), Names(f"{city} Rural", f"{here.name_hi} ग्रामीण")


def draw_round(rng: random.Random, deck: NameDeck, first_mobile: int) -> list[Person]:
    """Everybody of one round, role by role, with the wishes and hindrances that such lists bring."""
    people: list[Person] = []
    for role, places in _places(rng).items():
        women = set(rng.sample(range(len(places)), WOMEN[role]))
        for index, (district, unit, assembly) in enumerate(places):
            name = deck.deal(district, index in women)
            people.append(Person(name, role, district, unit, assembly, first_mobile + 37 * len(people)))
    _hinder(rng, people)
    _group(rng, people)
    _wish_and_pay(rng, people)
    return people


def _places(rng: random.Random) -> dict[str, list[tuple[str, Names, Assembly | None]]]:
    units = [(district, unit, None) for district in districts() for unit in units_of(district)]
    seats = [(seat.district, _unit_of_seat(seat), seat) for seat in assemblies().values()]
    mlas = sorted(rng.sample(range(len(seats)), COUNTS["mla"]))
    return {
        "mla": [seats[index] for index in mlas],
        "district_president": list(units),
        "district_incharge": list(units),
        "assembly_incharge": list(seats),
    }


def _unit_of_seat(seat: Assembly) -> Names:
    units = units_of(seat.district)
    name = seat.names.en
    in_city = name in _CITY_SEATS or (name.startswith(seat.district.partition(" (")[0]) and not name.endswith("Rural"))
    return units[0] if in_city else units[-1]


def _hinder(rng: random.Random, people: Sequence[Person]) -> None:
    for person in rng.sample(people, 30):
        first, length = rng.randrange(9, 16), rng.randrange(1, 4)
        person.unavailable = tuple(day for day in range(first, first + length) if day <= 15)


def _group(rng: random.Random, people: Sequence[Person]) -> None:
    """Twelve pairs who come together (an MLA and his in-charge, neighbours), six who must not meet, four pins."""
    free = [person for person in people if not person.unavailable]
    aides = {person.assembly: person for person in free if person.role == "assembly_incharge"}
    mlas = [person for person in free if person.role == "mla" and person.assembly in aides]
    pairs = [(mla, aides[mla.assembly]) for mla in rng.sample(mlas, 7)]
    left = [person for person in aides.values() if not any(person is aide for _, aide in pairs)]
    pairs += list(_pairs(rng.sample(left, 10)))
    for number, pair in enumerate(pairs, start=1):
        for person in pair:
            person.together = f"T{number:02}"
    alone = [person for person in free if not person.together]
    for number, pair in enumerate(_pairs(rng.sample(alone, 12)), start=1):
        for person in pair:
            person.apart = f"A{number}"
    for person in rng.sample([person for person in alone if not person.apart], 4):
        person.pin = rng.choice(list(BATCHES))


def _pairs(people: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    return zip(people[::2], people[1::2], strict=True)


def _wish_and_pay(rng: random.Random, people: Sequence[Person]) -> None:
    for person in people:
        if not person.pin and rng.random() < 0.25:
            batch = rng.choice(sorted(person.open_batches))
            if rng.random() < 0.7:
                person.wish_batch = batch
            else:
                person.wish_days = BATCHES[batch]
        if rng.random() < 0.35:
            person.paid = DEPOSITS[person.role]
