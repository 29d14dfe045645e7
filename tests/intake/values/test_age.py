from datetime import date

import pytest

from cadre_cli.domain.findings import Severity
from cadre_cli.intake.values.age import read_age, read_birth, read_ground_floor

FIRST = date(2025, 6, 9)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("62", "62"),
        ("६२ वर्ष", "62"),
        ("62 years", "62"),
        ("62.0", "62"),
        ("", ""),
        ("-", ""),
        ("0", ""),
        ("15-08-1962", "62"),
    ],
)
def test_an_age_as_lists_write_it(text, age):
    assert (read_age(text, FIRST).value, read_age(text, FIRST).kind) == (age, None)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("09-06-1963", "62"),
        ("10-06-1963", "61"),
        ("1962-08-15 00:00:00", "62"),
        ("15/8/62", "62"),
        ("1.1.05", "20"),
        ("15 अगस्त 1962", "62"),
        ("15 Aug 1962", "62"),
        ("1962", "63"),
        ("22873", "62"),
        ("", ""),
    ],
)
def test_a_birth_date_gives_the_age_on_the_first_day(text, age):
    assert (read_birth(text, FIRST).value, read_birth(text, FIRST).kind) == (age, None)


@pytest.mark.parametrize(("text", "age"), [("57", "57"), ("52 वर्ष", "52"), ("५७", "57")])
def test_an_age_in_the_place_of_a_birth_date_is_taken_and_told(text, age):
    told = read_birth(text, FIRST)
    assert told.value == age and told.kind is not None and told.kind.severity is Severity.REPAIR


@pytest.mark.parametrize("text", ["sixty", "5", "300", "31-02-1962", "15 Foo 1962", "2024"])
def test_what_is_no_age_is_told(text):
    told = read_age(text, FIRST)
    assert told.value == "" and told.kind is not None and told.kind.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "value"), [("हाँ", "yes"), ("भूतल", "yes"), ("✓", "yes"), ("नहीं", ""), ("✗", ""), ("", ""), ("NA", "")]
)
def test_the_ground_floor_is_needed_or_not(text, value):
    assert (read_ground_floor(text).value, read_ground_floor(text).kind) == (value, None)


def test_a_reason_counts_as_a_yes_and_is_asked():
    told = read_ground_floor("bad knee")
    assert told.value == "yes" and told.kind is not None and told.kind.severity is Severity.QUESTION
