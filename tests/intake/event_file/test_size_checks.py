"""Trainers and smallest batches against what a venue holds."""

import pytest

from cadre_cli.intake.event_file import parse_event
from tests.intake.event_file.base import BASE, changed, faults_of

LAID = changed("  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}\n", "  auto: {lengths: [2]}\n")


@pytest.mark.parametrize(
    "rules",
    ["rules: {minimum: {people: 100}}\n", "rules: {beds: {on: no}, seats: {on: no}, minimum: {people: 90000}}\n", ""],
)
def test_an_event_that_fits_has_no_fault(rules: str) -> None:
    assert parse_event(BASE + rules, "cadre.yaml")
    assert parse_event(LAID + rules, "cadre.yaml")


def test_what_no_laid_batch_can_hold_is_told_at_the_venue() -> None:
    crowded = LAID.replace("seats: 100\n", "seats: 100\n    trainers: {men: 30, alone: true}\n")
    assert faults_of(f"{crowded}rules: {{minimum: {{people: 101}}}}\n") == (
        "cadre.yaml:8  E009 venues[campus].trainers: 10 of 30 trainers (men) have no room at the venue — "
        "add rooms to the venue, or write fewer trainers",
        "cadre.yaml:19  E009 rules.minimum.people: at least 101 people are to come to a batch at campus, "
        "where there is room for 20 — "
        "write a smaller number, or add rooms and seats to the venue",
    )


def test_trainers_may_not_take_every_chair() -> None:
    full = changed("seats: 100\n", "seats: 2\n    trainers: {men: 2}\n")
    assert "the trainers leave no place for anybody else" in faults_of(full)[0]
    assert parse_event(full.replace("men: 2", "men: 2, seats: false"), "cadre.yaml")
