"""The values: what an office writes for a day, an amount, a count, yes and no."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from cadre_cli.domain.event import Level, Turnover
from cadre_cli.intake.event_file.values import (
    MOST_PAISE,
    RANGE,
    WRONG,
    clock,
    colour,
    coordinates,
    day,
    file_name,
    flag,
    identifier,
    one_of,
    paise,
    text,
    unique_level,
    whole,
)


def refusal(read: Callable[[object], object], value: object) -> tuple[str, str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        read(value)
    error = caught.value
    return error.type, error.message(), str((error.context or {})["action"])


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("5000", 500_000),
        ("5,000.00", 500_000),
        ("5,000", 500_000),
        ("1,50,000", 15_000_000),
        ("150,000", 15_000_000),
        ("₹ 1,50,000.5", 15_000_050),
        ("Rs. 20", 2_000),
        ("५०००", 500_000),
        ("0", 0),
        ("-0", 0),
        ("1,00,00,000", MOST_PAISE),
    ],
)
def test_rupees_as_they_are_written(written: str, amount: int) -> None:
    assert paise(written) == amount


@pytest.mark.parametrize("written", ["5,00", "50,00,0", "5000/-", "five", "5000.005", "", ".5", "1e3", "nan", ["5"]])
def test_an_amount_that_is_not_certain_is_not_guessed(written: object) -> None:
    assert refusal(paise, written)[0] == WRONG


def test_negative_and_huge_amounts() -> None:
    assert refusal(paise, "-500") == (RANGE, '"-500" is negative', "write 0 or more rupees")
    assert refusal(paise, "1,00,00,000.01")[0] == RANGE


@given(st.integers(0, MOST_PAISE))
def test_every_paisa_survives(amount: int) -> None:
    assert paise(str(Decimal(amount) / 100)) == amount
    assert paise(f"{Decimal(amount) / 100:,.2f}") == amount


def test_days() -> None:
    assert day("2025-06-09") == day("२०२५-०६-०९") == date(2025, 6, 9)
    assert 'did you mean "2025-06-09"?' in refusal(day, "9/6/2025")[2]
    assert refusal(day, "31.06.2025")[1] == '"31.06.2025" is not a day of the calendar'
    assert refusal(day, "20250609")[2] == "write year-month-day, such as 2025-06-09"


def test_counts() -> None:
    read = whole(1, 20)
    assert read("१२") == read(" 12 ") == 12
    assert refusal(read, "0") == (RANGE, "0 is too small", "write 1 to 20")
    assert refusal(read, "21") == (RANGE, "21 is too large", "write 1 to 20")
    assert refusal(read, "4.5")[0] == refusal(read, "9" * 5000)[0] == WRONG
    assert refusal(read, {"a": "1"})[1] == "a block of keys is not a whole number"


def test_yes_and_no_in_both_languages() -> None:
    assert [flag(word) for word in ("true", "Yes", "on", "हाँ")] == [True] * 4
    assert [flag(word) for word in ("false", "No", "OFF", "नहीं")] == [False] * 4
    assert refusal(flag, "1")[0] == WRONG


def test_text_is_mended_and_never_empty() -> None:
    assert text("  भोपाल \u200d शहर ") == "भोपाल शहर"
    assert refusal(text, " ")[1] == "an empty value is not text"
    assert refusal(text, "x" * 201) == (RANGE, f'"{"x" * 60}…" has 201 letters', "use at most 200")


def test_ids_have_no_spaces() -> None:
    assert identifier("B-1_a") == "B-1_a"
    assert [refusal(identifier, word)[0] for word in ("B 1", "बी1", "-", "x" * 41)] == [WRONG] * 4


def test_choices() -> None:
    read = one_of(Turnover)
    assert read("next-day") is Turnover.NEXT_DAY
    assert refusal(read, "nextday")[2] == 'did you mean "next-day"? Allowed: same-day, next-day'
    assert refusal(read, [])[1:] == ("a list is not known here", "Allowed: same-day, next-day")


def test_levels_within_which_a_role_is_unique() -> None:
    assert unique_level("assembly") is Level.ASSEMBLY
    assert [unique_level(word) for word in ("null", "~", "")] == [None] * 3
    assert refusal(unique_level, "booth")[2] == "Allowed: assembly, district, null"


def test_where_a_venue_lies() -> None:
    assert coordinates(["२३.२६", "77.41"]) == (23.26, 77.41)
    assert refusal(coordinates, "23.26, 77.41")[1] == '"23.26, 77.41" is not a latitude and a longitude'
    assert refusal(coordinates, ["123", "77"])[:2] == (RANGE, "[123, 77] is no place on earth")
    assert refusal(coordinates, ["23 N", "77"])[1] == '"23 N" is not a number of degrees'


def test_times_colours_and_names_of_files() -> None:
    assert (clock("9:30"), clock("१४.००")) == (time(9, 30), time(14, 0))
    assert refusal(clock, "25:00")[1] == '"25:00" is not a time of the day'
    assert colour("#13880A") == "#13880a"
    assert refusal(colour, "green")[1] == '"green" is not a colour as this file writes it'
    assert file_name("logo.png") == "logo.png"
    for name in ("../logo.png", "pictures\\logo.png", ".logo"):
        assert refusal(file_name, name)[1].endswith("leads out of the event folder")
