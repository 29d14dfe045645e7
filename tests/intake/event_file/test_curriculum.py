"""What is taught, by whom and when, as an event file says it, and where it contradicts itself."""

from datetime import date, time

import pytest

from cadre_cli.domain.curriculum import DayKind, Expert, Hall, Module, Part, Presence
from cadre_cli.domain.names import Names
from cadre_cli.intake.event_file import parse_event
from tests.intake.event_file.base import BASE, changed, faults_of

LESSONS = """
curriculum:
  - {id: ai, name: {en: AI, hi: एआई}, sessions: 1, more: 2, minutes: 60, demanding: true, opening: true}
  - id: fake
    name: {en: Fake, hi: फ़ेक}
    sessions: 1
    closing: yes
    after: [ai]
    roles: [mla]
    equipment: [projector]
    checklist: [{en: Done, hi: हुआ}]
    expert: false
experts:
  - id: E1
    name: {en: Anand Bhargava, hi: आनंद भार्गव}
    teaches: [ai]
    available: [{first: 2025-06-09, last: 2025-06-10}, {first: 2025-06-12, from: "9:00", to: "13.30"}]
    venues: [campus]
    most_a_day: 2
    rest: 15
    languages: [hi]
    mobile: "9000000001"
days:
  full:
    - {from: "09:00", to: "10:00"}
    - {from: "10:00", to: "10:30", name: {en: Tea, hi: चाय}}
  arrival: [{from: "१०:००", to: "11:00"}]
"""


def test_everything_that_can_be_said_of_teaching() -> None:
    curriculum = parse_event(BASE + LESSONS, "cadre.yaml").curriculum
    assert curriculum.modules == (
        Module("ai", Names("AI", "एआई"), 1, 2, 60, demanding=True, opening=True),
        Module(
            "fake",
            Names("Fake", "फ़ेक"),
            1,
            closing=True,
            after=("ai",),
            roles=("mla",),
            equipment=("projector",),
            checklist=(Names("Done", "हुआ"),),
            expert=False,
        ),
    )
    half_day = Presence(date(2025, 6, 12), date(2025, 6, 12), time(9), time(13, 30))
    present = (Presence(date(2025, 6, 9), date(2025, 6, 10)), half_day)
    names = Names("Anand Bhargava", "आनंद भार्गव")
    assert curriculum.experts == (Expert("E1", names, ("ai",), present, ("campus",), 2, 15, ("hi",), "9000000001"),)
    assert curriculum.parts(DayKind.FULL)[1] == Part(time(10), time(10, 30), Names("Tea", "चाय"))
    assert curriculum.parts(DayKind.ARRIVAL) == (Part(time(10), time(11)),)
    assert curriculum.parts(DayKind.DEPARTURE) == curriculum.parts(DayKind.FULL)


def test_halls_of_a_venue() -> None:
    halls = "    halls: [{name: Big, seats: 90}, {name: Lab, seats: 20, equipment: [phones]}]\n    seats: 100\n"
    assert parse_event(changed("    seats: 100\n", halls), "cadre.yaml").venues[0].halls == (
        Hall("Big", 90),
        Hall("Lab", 20, ("phones",)),
    )
    twice = halls.replace("name: Lab", "name: big")
    assert "E008 venues[campus].halls[2].name" in faults_of(changed("    seats: 100\n", twice))[0]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("after: [ai]", "after: [aj]", 'E007 curriculum[fake].after[1]: no module has the id "aj"'),
        ("    closing: yes\n", "    closing: yes\n    opening: yes\n", "fake would stand before and after everything"),
        ("sessions: 1, more: 2", "after: [fake], sessions: 1, more: 2", "must be over before"),
        ("roles: [mla]", "roles: [mlb]", 'no role has the id "mlb"'),
        ("teaches: [ai]", "teaches: [fake, xy]", 'E007 experts[E1].teaches[2]: no module has the id "xy"'),
        ("venues: [campus]", "venues: [moon]", 'E007 experts[E1].venues[1]: no venue has the id "moon"'),
        ("last: 2025-06-10}", "last: 2025-06-08}", "is before the first, 2025-06-09"),
        ('to: "13.30"', 'to: "08:30"', "it ends at 08:30, and begins at 09:00"),
        ('to: "10:00"}', 'to: "09:00"}', "it ends at 09:00, and begins at 09:00"),
        ('to: "10:00"}', 'to: "10:15"}', "it begins at 10:00, and the part before ends at 10:15"),
        ('to: "13.30"', 'to: "24:00"', '"24:00" is not a time of the day'),
        ('to: "13.30"', 'to: "noon"', '"noon" is not a time of the day'),
        ("  - id: E1\n", "  - {id: e1, name: {en: B, hi: ब}, teaches: [ai]}\n  - id: E1\n", '"e1" is given twice'),
    ],
)
def test_a_contradiction_is_told_where_it_stands(old: str, new: str, fault: str) -> None:
    assert old in LESSONS
    (line,) = faults_of(BASE + LESSONS.replace(old, new))
    assert fault in line
