from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.domain.attendance import (
    How,
    Mark,
    Presence,
    came_on,
    came_to,
    completed_by_batch,
    has_completed,
    presence,
)
from cadre_cli.domain.event import Batch, Complete

FIRST = date(2025, 6, 9)
THREE = Batch("B1", "campus", FIRST, FIRST + timedelta(days=2))
DAYS = THREE.days


def mark(code: str, day: date, came: bool = True, batch: str = "B1") -> Mark:
    return Mark(code, batch, day, came, How.HAND)


def test_the_last_mark_of_a_person_and_day_counts() -> None:
    marks = [mark("A", DAYS[0]), mark("A", DAYS[1]), mark("A", DAYS[0], came=False), mark("B", DAYS[0], came=False)]
    assert came_on(marks) == {"A": frozenset(DAYS[1:2])}


def test_who_came_to_two_batches_belongs_to_the_one_with_most_days_or_else_the_last() -> None:
    here, there = DAYS[:2], [day + timedelta(days=7) for day in DAYS]
    first = [mark("A", day) for day in here]
    assert came_to([*first, mark("A", there[0], batch="B2"), mark("B", here[0], came=False)]) == {"A": "B1"}
    assert came_to([*first, *(mark("A", day, batch="B2") for day in there[:2])]) == {"A": "B2"}
    assert came_to([*first, *(mark("A", day, came=False) for day in here)]) == {}


def test_who_was_not_there_on_the_arrival_day_is_late() -> None:
    assert presence(THREE, DAYS[:1]) is Presence.CAME
    assert presence(THREE, DAYS[1:]) is Presence.LATE
    assert presence(THREE, ()) is Presence.MISSING


def test_days_of_another_batch_do_not_count() -> None:
    assert presence(THREE, [FIRST - timedelta(days=1)]) is Presence.MISSING


def test_all_days_or_most_days() -> None:
    assert has_completed(THREE, DAYS, Complete.ALL_DAYS)
    assert not has_completed(THREE, DAYS[:2], Complete.ALL_DAYS)
    assert has_completed(THREE, DAYS[:2], Complete.MOST_DAYS)
    assert has_completed(THREE, [], Complete.EVERYONE)
    two = Batch("B2", "campus", FIRST, FIRST + timedelta(days=1))
    assert not has_completed(two, DAYS[:1], Complete.MOST_DAYS)


def test_a_batch_to_which_nobody_came_has_no_one_who_completed_or_did_not() -> None:
    later = Batch("B2", "campus", DAYS[1], DAYS[2])
    seats = {"A": "B1", "B": "B1", "C": "B2"}
    came = {"A": frozenset(DAYS), "B": frozenset(DAYS[:1])}
    assert completed_by_batch([THREE, later], seats, came, Complete.ALL_DAYS) == {"B1": frozenset("A")}


@given(st.sets(st.sampled_from(DAYS)), st.sampled_from([Complete.ALL_DAYS, Complete.MOST_DAYS]))
def test_who_completed_was_not_missing(days: set[date], rule: Complete) -> None:
    assert not (has_completed(THREE, days, rule) and presence(THREE, days) is Presence.MISSING)
