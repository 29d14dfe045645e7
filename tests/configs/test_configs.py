"""The configs: each loads, every key of the file format is explained in one, and they say what the rounds are."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.event import AutoBatches, BedKind, Event, Level, Rule
from cadre_cli.domain.places import assemblies, districts
from cadre_cli.intake.event_file import load_event, parse_event
from cadre_cli.intake.event_file.models import EventFile
from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.keys import match_key
from tests.make_booth_round import BOOTH_ROUND, SEATS_PER_ASSEMBLY, with_venues

CONFIGS = Path(__file__).parents[2] / "configs"
FILES = sorted(CONFIGS.glob("*.yaml"))


@pytest.fixture(scope="module")
def first_round() -> Event:
    return load_event(CONFIGS / "first_round.yaml")


@pytest.fixture(scope="module")
def booth_round() -> Event:
    return load_event(CONFIGS / "booth_round.yaml")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_config_loads_and_speaks_both_languages(path: Path) -> None:
    event = load_event(path)
    assert event.languages == ("hi", "en")
    assert not event.deposits.decided
    assert sum(module.sessions for module in event.curriculum.modules) == 9  # as many as two days have room for
    for thing in (event, *event.venues, *event.roles, *event.units, *event.curriculum.modules):
        assert is_devanagari(thing.names.hi), thing.names
        assert not is_devanagari(thing.names.en), thing.names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_section_begins_with_a_comment(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    sections = [number for number, line in enumerate(lines) if re.match(r"[a-z_]+:", line)]
    assert [lines[number] for number in sections if not lines[number - 1].startswith("#")] == []


def test_the_first_round_shows_every_section_and_rule() -> None:
    text = (CONFIGS / "first_round.yaml").read_text(encoding="utf-8")
    keys = [field.alias or key for key, field in EventFile.model_fields.items()]
    assert [key for key in keys if not re.search(rf"^{key}:", text, re.MULTILINE)] == []
    assert [rule for rule in Rule if not re.search(rf"^  {rule}:", text, re.MULTILINE)] == []


def test_the_first_round_shows_the_default_of_every_rule(first_round: Event) -> None:
    text = (CONFIGS / "first_round.yaml").read_text(encoding="utf-8")
    without = re.sub(r"^rules:\n(?:(?: .*)?\n)*", "", text, flags=re.MULTILINE)
    assert "one_batch" not in without
    assert parse_event(without, "first_round.yaml").rules == first_round.rules


def test_the_first_round_is_the_one_of_june(first_round: Event) -> None:
    (venue,) = first_round.venues
    assert (first_round.window.first, first_round.window.last) == (date(2025, 6, 9), date(2025, 6, 15))
    assert (venue.seats, venue.beds(BedKind.MEN), venue.beds(BedKind.WOMEN), venue.serves) == (160, 132, 36, ())
    assert [(batch.id, batch.arrives.day, batch.departs.day) for batch in first_round.batches] == [
        ("B1", 9, 10),
        ("B2", 11, 12),
        ("B3", 13, 15),
    ]
    assert [(role.id, role.priority, role.unique_in) for role in first_round.roles] == [
        ("mla", 1, Level.ASSEMBLY),
        ("district_president", 2, Level.DISTRICT),
        ("district_incharge", 3, None),
        ("assembly_incharge", 4, Level.ASSEMBLY),
        ("state_office_bearer", 5, None),
    ]


def test_the_commented_alternative_of_the_batches_can_be_switched_on() -> None:
    text = (CONFIGS / "first_round.yaml").read_text(encoding="utf-8")
    given, alternative = (
        re.search(r"^batches:\n(?: .*\n)+", text, re.M),
        re.search(r"^# batches:\n(?:#  .*\n)+", text, re.M),
    )
    assert given
    assert alternative
    uncommented = re.sub(r"^# ", "", alternative[0], flags=re.MULTILINE)
    event = parse_event(text.replace(given[0], "").replace(alternative[0], uncommented), "first_round.yaml")
    assert event.auto is not None
    assert event.auto.lengths == (2, 3)
    assert sorted(role for group in event.auto.groups for role in group) == sorted(event.role_by_id)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("M.L.A.", "mla"),
        ("विधान सभा सदस्य", "mla"),
        ("DCC President", "district_president"),
        ("जिलाध्यक्ष", "district_president"),
        ("ज़िला अध्यक्ष", "district_president"),
        ("Jila Adhyaksh", "district_president"),
        ("DISTRICT INCHARGE", "district_incharge"),
        ("जिला प्रभारी", "district_incharge"),
        ("वि.स. प्रभारी", "assembly_incharge"),
        ("प्रदेश महामंत्री", "state_office_bearer"),
    ],
)
def test_roles_as_rosters_write_them(first_round: Event, heading: str, role: str) -> None:
    spellings = {
        match_key(word): one.id
        for one in first_round.roles
        for word in (one.id, one.names.en, one.names.hi, *one.aliases)
    }
    assert spellings.get(match_key(heading)) == role


def test_the_party_counts_seventy_one_districts(first_round: Event) -> None:
    held = Counter(unit.district for unit in first_round.units)
    assert set(held.values()) == {2}
    assert len(held) == 16
    assert len(districts()) - len(held) + len(first_round.units) == 71


def test_each_district_has_its_booth_venue(booth_round: Event) -> None:
    count = Counter(assembly.district for assembly in assemblies().values())
    assert [(venue.district, venue.serves) for venue in booth_round.venues] == [(name, (name,)) for name in districts()]
    for venue in booth_round.venues:
        assert venue.seats == SEATS_PER_ASSEMBLY * count[venue.district]
        assert venue.seats * 0.75 <= venue.beds(BedKind.MEN) < venue.seats * 0.75 + 10
        assert venue.seats * 0.30 <= venue.beds(BedKind.WOMEN) < venue.seats * 0.30 + 10
    assert booth_round.auto == AutoBatches((2,))


def test_the_booth_round_seats_seven_hundred_thousand(booth_round: Event) -> None:
    turns = len(booth_round.window.days) // 2
    assert sum(venue.seats for venue in booth_round.venues) * turns >= 700_000


def test_the_booth_venues_are_those_that_the_script_writes() -> None:
    text = BOOTH_ROUND.read_text(encoding="utf-8")
    assert with_venues(text) == text
    assert with_venues(text.replace("    seats: 430\n", "    seats: 1\n")) == text
