"""The two rosters of the first round as a careful office keeps them: one tidy, one all Hindi with the usual frame."""

import random
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from tests.samples.books import Cell, Merge, Sheet
from tests.samples.names import NameDeck
from tests.samples.rounds import ROLES, WINDOW, Person, draw_round

Columns = dict[str, Callable[[Person], Cell]]

_BLOOD_GROUPS: Final = ("A+", "B+", "O+", "AB+", "O-")
_DEVANAGARI: Final = str.maketrans("0123456789", "०१२३४५६७८९")


def first_round(rng: random.Random, deck: NameDeck) -> list[Sheet]:
    """438 people: MLAs and district in-charges in English, district presidents and assembly in-charges in Hindi."""
    people = draw_round(rng, deck, 9000010007)
    return [
        _sheet("MLA", people, "mla", _english() | {"Vehicle No.": _vehicle}),
        _sheet("जिला अध्यक्ष", people, "district_president", _hindi()),
        _sheet("District In-charges", people, "district_incharge", _english()),
        _sheet("विधानसभा प्रभारी", people, "assembly_incharge", _hindi() | {"ब्लड ग्रुप": _blood_group}),
    ]


def first_round_hindi(rng: random.Random, deck: NameDeck) -> list[Sheet]:
    """438 other people, all Hindi: titles above, districts written once and merged, totals and a signature below."""
    people = draw_round(rng, deck, 9000040003)
    return [
        _framed(f"{names.hi} सूची", names.hi, [person for person in people if person.role == role])
        for role, names in ROLES.items()
    ]


def days_text(days: Sequence[int], month: str) -> str:
    """'9-10 June' for days that follow each other, '9 June' for one."""
    return f"{days[0]}-{days[-1]} {month}" if len(days) > 1 else f"{days[0]} {month}"


def _sheet(name: str, people: Sequence[Person], role: str, columns: Columns) -> Sheet:
    chosen = [person for person in people if person.role == role]
    columns = _that_say_something(columns, chosen)
    rows = [[number, *(cell(person) for cell in columns.values())] for number, person in enumerate(chosen, start=1)]
    serial = "S.No." if "Name" in columns else "क्र."
    return Sheet(name, [[serial, *columns], *rows], frozenset({0}))


def _english() -> Columns:
    return {
        "Name": lambda p: p.name.en,
        "Role": lambda p: ROLES[p.role].en,
        "District": lambda p: p.unit.en,
        "Assembly": lambda p: f"{p.assembly.number}-{p.assembly.names.en}" if p.assembly else None,
        "Gender": lambda p: "F" if p.name.woman else "M",
        "Mobile": lambda p: p.mobile,
        "Email": lambda p: f"{p.name.en.lower().replace(' ', '.')}@example.org",
        "Unavailable": lambda p: _days(p.unavailable, "June"),
        "Together": lambda p: p.together or None,
        "Apart": lambda p: p.apart or None,
        "Wished batch": lambda p: p.wish_batch or None,
        "Wished dates": lambda p: _days(p.wish_days, "June"),
        "Pinned batch": lambda p: p.pin or None,
        "Deposit paid": lambda p: p.paid or None,
        "Remarks": lambda p: "Vegetarian" if p.mobile % 9 == 0 else None,
    }


def _hindi() -> Columns:
    return {
        "नाम": lambda p: p.name.hi,
        "पद": lambda p: ROLES[p.role].hi,
        "जिला": lambda p: p.unit.hi,
        "विधानसभा": lambda p: f"{p.assembly.number}-{p.assembly.names.hi}" if p.assembly else None,
        "लिंग": lambda p: "महिला" if p.name.woman else "पुरुष",
        "मोबाइल": lambda p: p.mobile,
        "अनुपलब्ध तिथि": lambda p: _days(p.unavailable, "जून"),
        "साथ समूह": lambda p: p.together or None,
        "अलग समूह": lambda p: p.apart or None,
        "इच्छित बैच": lambda p: p.wish_batch or None,
        "इच्छित तिथि": lambda p: _days(p.wish_days, "जून"),
        "तय बैच": lambda p: p.pin or None,
        "जमा राशि": lambda p: p.paid or None,
        "टिप्पणी": lambda p: "शाकाहारी" if p.mobile % 9 == 0 else None,
    }


def _framed(name: str, role: str, people: list[Person]) -> Sheet:
    columns = _that_say_something(_hindi() | {"मोबाइल": lambda p: _devanagari_now_and_then(p.mobile)}, people)
    head = ["क्र.", *columns]
    body: list[list[Cell]] = []
    merges: list[Merge] = [(0, 0, 0, len(head) - 1), (1, 0, 1, len(head) - 1)]
    people = sorted(people, key=lambda person: person.unit.hi)
    district = head.index("जिला")
    top = 4
    for _, group in groupby(people, key=lambda person: person.unit.hi):
        first = len(body)
        for person in group:
            row: list[Cell] = [str(len(body) + 1).translate(_DEVANAGARI), *(cell(person) for cell in columns.values())]
            row[district] = row[district] if len(body) == first else None
            body.append(row)
        if len(body) > first + 1:
            merges.append((top + first, district, top + len(body) - 1, district))
    rows: list[list[Cell]] = [
        ["आवासीय प्रशिक्षण शिविर — प्रथम चरण"],
        [f"{role} — प्रतिभागियों की सूची, दिनांक 9 से 15 जून 2025"],
        [],
        [*head],
        *body,
        [None, f"कुल योग: {len(body)}"],
        [],
        [None, "हस्ताक्षर — संगठन प्रभारी"],
        [None, "प्रतिलिपि: सभी जिला कार्यालय"],
    ]
    return Sheet(name, rows, frozenset({0, 1, 3}), tuple(merges))


def _that_say_something(columns: Columns, people: Sequence[Person]) -> Columns:
    return {head: cell for head, cell in columns.items() if any(cell(person) is not None for person in people)}


def _days(days: Sequence[int], month: str) -> Cell:
    if not days:
        return None
    return WINDOW[days[0] - 9] if len(days) == 1 else days_text(days, month)


def _devanagari_now_and_then(mobile: int) -> Cell:
    return str(mobile).translate(_DEVANAGARI) if mobile % 7 == 0 else mobile


def _vehicle(person: Person) -> Cell:
    return f"MP {person.mobile % 50 + 1:02} CA {person.mobile % 8999 + 1000}" if person.mobile % 3 else None


def _blood_group(person: Person) -> Cell:
    return _BLOOD_GROUPS[person.mobile % 5]
