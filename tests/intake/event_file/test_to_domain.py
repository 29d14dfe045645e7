"""From a sound file to the event: defaults, tiers, both ways of giving batches."""

from datetime import date

import pytest

from cadre_cli.domain.curriculum import Module
from cadre_cli.domain.event import (
    HARD_RULES,
    SOFT_RULES,
    AutoBatches,
    Batch,
    BedKind,
    Deposits,
    Dimension,
    Event,
    Level,
    Names,
    Priority,
    Role,
    RoomBlock,
    Rule,
    Turnover,
    Unit,
    UnknownGender,
    Venue,
    Window,
)
from cadre_cli.domain.remedies import PRICES, RemedyKind
from cadre_cli.domain.trainers import Trainers
from cadre_cli.intake.event_file import parse_event
from tests.intake.event_file.base import BASE, changed

BATCH = "  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}\n"


def event_of(text: str) -> Event:
    return parse_event(text, "cadre.yaml")


def test_the_least_that_an_event_says() -> None:
    event = event_of(BASE)
    rooms = (RoomBlock(BedKind.MEN, 20, 4), RoomBlock(BedKind.WOMEN, 10, 2))
    assert event.names == Names("First Round", "पहला दौर")
    assert event.window == Window(date(2025, 6, 9), date(2025, 6, 15))
    assert event.venues == (Venue("campus", Names("Campus", "परिसर"), "Bhopal", 100, rooms),)
    assert event.batches == (Batch("B1", "campus", date(2025, 6, 9), date(2025, 6, 10)),)
    assert event.roles == (Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500_000),)
    assert event.deposits == Deposits(False, ("UPI", "Cash"))
    assert (event.turnover, event.unknown_gender) == (Turnover.NEXT_DAY, UnknownGender.MEN)
    assert event.languages == ("hi", "en")
    assert (event.auto, event.units, event.curriculum.modules) == (None, (), ())


def test_rules_that_are_not_mentioned_take_the_default() -> None:
    rules = event_of(BASE).rules
    assert rules.hard == frozenset(HARD_RULES)
    # one_away watches two roles that this event does not have
    assert rules.tiers == tuple({rule: 1} for rule in SOFT_RULES if rule not in (Rule.ONE_AWAY, Rule.GROUP))
    assert (rules.groups, rules.minimum) == ((), 0)
    assert rules.priority == (Priority.ROLE, Priority.PAID, Priority.ORDER)
    assert rules.one_away == ()
    assert rules.spread == {
        Dimension.FILL: 4,
        Dimension.ROLE: 2,
        Dimension.GENDER: 2,
        Dimension.DIVISION: 1,
        Dimension.DISTRICT: 1,
    }


def test_president_and_incharge_are_not_away_at_once_by_default() -> None:
    roles = "".join(
        f"  - {{id: {role}, level: district, name: {{en: {role}, hi: {role}}}, priority: 2, deposit: 1}}\n"
        for role in ("district_president", "district_incharge")
    )
    rules = event_of(changed("deposits:", f"{roles}deposits:")).rules
    assert rules.one_away == (frozenset({"district_president", "district_incharge"}),)
    assert rules.tiers[3] == {Rule.ONE_AWAY: 1}
    off = event_of(changed("deposits:", f"{roles}deposits:") + "rules: {one_away: {on: false}}\n").rules
    assert off.one_away == ()
    assert not any(Rule.ONE_AWAY in tier for tier in off.tiers)


def test_rules_are_reordered_weighted_and_switched_off() -> None:
    rules = event_of(
        BASE
        + """rules:
  apart: {on: false}
  seat: {tier: 1, priority: [paid]}
  fewest_batches: {tier: 9}
  keep: {tier: 4, weight: 3}
  one_away: {tier: 4, roles: [[mla]]}
  wishes: {tier: 4, weight: 5}
  spread: {on: false, by: {fill: 0}}
  travel: {on: no}
"""
    ).rules
    assert rules.hard == frozenset(HARD_RULES) - {Rule.APART}
    assert rules.tiers == (
        {Rule.SEAT: 1},
        {Rule.KEEP: 3, Rule.ONE_AWAY: 1, Rule.WISHES: 5},
        {Rule.FEWEST_BATCHES: 1},
    )
    assert rules.priority == (Priority.PAID,)
    assert rules.one_away == (frozenset({"mla"}),)
    assert rules.spread == {}


def test_spread_counts_only_what_is_named() -> None:
    rules = event_of(f"{BASE}rules: {{spread: {{by: {{fill: 1, gender: 0}}}}}}\n").rules
    assert rules.spread == {Dimension.FILL: 1}


@pytest.mark.parametrize(
    ("batches", "auto"),
    [
        ("batches: auto\n", AutoBatches((2, 3))),
        ("batches:\n  auto:\n", AutoBatches((2, 3))),
        ("batches: {auto: {lengths: [3], groups: [[mla]]}}\n", AutoBatches((3,), (("mla",),))),
    ],
)
def test_batches_that_the_planner_lays(batches: str, auto: AutoBatches) -> None:
    event = event_of(changed(f"batches:\n{BATCH}", batches))
    assert (event.auto, event.batches) == (auto, ())


def test_everything_that_can_be_said() -> None:
    event = event_of(
        changed(BATCH, BATCH.replace("}", ", roles: [mla]}"))
        .replace("seats: 100\n", "seats: 100\n    serves: [Bhopal, Sehore]\n")
        .replace("priority: 1\n", "priority: 1\n    unique_in: assembly\n    aliases: [Vidhayak]\n")
        + """languages: [en]
turnover: same-day
unknown_gender: wait
units: [{name: {en: Bhopal City, hi: भोपाल शहर}, district: Bhopal, aliases: [Bhopal Urban]}]
curriculum: [{id: ai, name: {en: AI, hi: एआई}, sessions: 2}]
"""
    )
    assert event.batches[0].roles == ("mla",)
    assert event.venues[0].serves == ("Bhopal", "Sehore")
    assert (event.roles[0].unique_in, event.roles[0].aliases) == (Level.ASSEMBLY, ("Vidhayak",))
    assert (event.languages, event.turnover, event.unknown_gender) == (("en",), Turnover.SAME_DAY, UnknownGender.WAIT)
    assert event.units == (Unit(Names("Bhopal City", "भोपाल शहर"), "Bhopal", ("Bhopal Urban",)),)
    assert event.curriculum.modules == (Module("ai", Names("AI", "एआई"), 2),)


def test_prices_that_are_not_given_are_the_usual_ones() -> None:
    event = event_of(BASE + "prices: {beds: 5}\n")
    assert event.prices == {**PRICES, RemedyKind.BEDS: 5}


PRESIDENT = (
    "  - {id: district_president, level: district, name: {en: President, hi: अध्यक्ष}, priority: 2, deposit: 1}\n"
    "  - {id: speaker, level: state, name: {en: Speaker, hi: वक्ता}, priority: 2, deposit: 1}\n"
)


def test_a_policy_of_groups_ranks_before_wishes_and_leaves_roles_out_of_the_spread() -> None:
    rules = event_of(changed("deposits:", f"{PRESIDENT}policy: group\ndeposits:")).rules
    assert rules.groups == (frozenset({"mla"}), frozenset({"district_president", "speaker"}))
    order = [rule for tier in rules.tiers for rule in tier]
    assert order.index(Rule.GROUP) == order.index(Rule.WISHES) - 1
    assert Dimension.ROLE not in rules.spread


def test_groups_are_named_and_the_roles_that_are_in_none_come_last() -> None:
    text = changed("deposits:", f"{PRESIDENT}policy: group\ndeposits:")
    rules = event_of(f"{text}rules: {{group: {{tier: 9, roles: [[speaker]]}}}}\n").rules
    assert rules.groups == (frozenset({"speaker"}), frozenset({"mla", "district_president"}))
    assert rules.tiers[-1] == {Rule.GROUP: 1}
    every = event_of(f"{text}rules: {{group: {{roles: [[speaker, mla, district_president]]}}}}\n").rules
    assert len(every.groups) == 1


def test_days_of_a_role_a_minimum_trainers_and_where_a_venue_lies() -> None:
    text = changed("    deposit: 5000\n", "    deposit: 5000\n    window: {first: 2025-06-09, last: 2025-06-10}\n")
    text = text.replace("06-10}\nroles", "06-10, minimum: 5, trainers: {men: 2}}\nroles")
    text = text.replace(
        "seats: 100\n", "seats: 100\n    coordinates: [23.26, 77]\n    trainers: {women: 1, alone: yes}\n"
    )
    event = event_of(f"{text}rules: {{minimum: {{people: 3}}}}\n")
    assert event.roles[0].window == Window(date(2025, 6, 9), date(2025, 6, 10))
    assert event.venues[0].coordinates == (23.26, 77.0)
    assert event.minimum_of(event.batches[0]) == 5
    assert event.minimum_of(Batch("B2", "campus", date(2025, 6, 9), date(2025, 6, 9))) == 3
    assert event.trainers_of(event.batches[0]) == Trainers(men=2)
    assert event.trainers_of(Batch("B2", "campus", date(2025, 6, 9), date(2025, 6, 9))) == Trainers(women=1, alone=True)
    assert event_of(f"{text}rules: {{minimum: {{on: no}}}}\n").minimum_of(event.batches[0]) == 0
