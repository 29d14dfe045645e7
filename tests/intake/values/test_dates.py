from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.domain.event import Window
from cadre_cli.intake import value_kinds as kinds
from cadre_cli.intake.values.dates import (
    read_available,
    read_available_from,
    read_available_to,
    read_unavailable,
    read_wish_days,
)
from cadre_cli.intake.values.reading import Reading


def june(*days: int) -> str:
    return " ".join(f"2025-06-{day:02d}" for day in days)


ONE_DAY = (
    *(
        "2025-06-10",
        "2025-06-10 00:00:00",
        "2025-06-10T00:00:00",
        "10-06-2025",
        "10/6/25",
        "10.06.2025",
        "10 - 06 - 2025",
    ),
    *(
        "10 June",
        "10th June",
        "10 JUNE 2025",
        "10-Jun-25",
        "10 Jun 25",
        "10 June '25",
        "June 10",
        "June 10, 2025",
        "10.6",
    ),
    *(
        "10 जून",
        "१० जून",
        "10जून",
        "10 जून 2025",
        "दिनांक 10 जून",
        "ता. 10",
        "10 जून, मंगलवार",
        "10",
        "10.0",
        "45818",
        "45818.0",
    ),
    *("10/6", "10-6", "10 June, 10 जून"),
)


@pytest.mark.parametrize("text", ONE_DAY)
def test_one_day_however_it_is_written(text: str, window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(10))
    assert read_wish_days(text, window) == Reading(june(10))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *(("9-11 June", (9, 10, 11)), ("9 – 11 जून", (9, 10, 11)), ("9 जून से 11 जून", (9, 10, 11)), ("9-11", (9, 10, 11))),
        *(("9 से 11 जून तक", (9, 10, 11)), ("from 9 to 11 June", (9, 10, 11)), ("June 10-12", (10, 11, 12))),
        *(
            ("10-06-2025 से 12-06-2025", (10, 11, 12)),
            ("10-12/06/2025", (10, 11, 12)),
            ("2025-06-09-2025-06-10", (9, 10)),
        ),
        *(("10,12 June", (10, 12)), ("10/12 June", (10, 12)), ("10 और 12 जून", (10, 12)), ("10 & 12 June", (10, 12))),
        *(("10\n12", (10, 12)), ("12, 10", (10, 12)), ("45818; 45820", (10, 12)), ("10 June, 12", (10, 12))),
        *(("12 June onwards", (12, 13, 14, 15)), ("13 जून से", (13, 14, 15)), ("from 14 June", (14, 15))),
        *(("10 जून तक", (9, 10)), ("till 11 June", (9, 10, 11)), ("9, 11-12 June", (9, 11, 12))),
    ],
)
def test_several_days(text: str, days: tuple[int, ...], window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(*days))


@pytest.mark.parametrize(
    "text",
    ["9 जून को नहीं", "not on 9 June", "not available on 9 June", "can't come on 9 June", "9 को उपलब्ध नहीं", "absent 9"],
)
def test_a_not_belongs_to_the_days_he_cannot_come(text: str, window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(9))
    assert read_wish_days(text, window).kind == kinds.DAY_UNREADABLE


@pytest.mark.parametrize("text", ["available on 9 June", "केवल 9 जून", "9 नहीं, 10 उपलब्ध"])
def test_an_available_day_is_not_taken_for_the_contrary(text: str, window: Window) -> None:
    assert (read_unavailable(text, window).value, read_unavailable(text, window).kind) == ("", kinds.DAY_UNREADABLE)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "3",
            "9/10-11/12",
            "11 जून स्वागत",
            "9 June (available)",
            "31 June",
            "11-9 June",
            "10/11",
            "10 June 12",
            "10 12 June",
            "5 दिन",
            "10 June!",
            "123",
        ),
        *("between 9 and 11 June", "10 June, 12, 5 July", "2025", "- 10 June", "9/10/11 June"),
        *("1 January 1990 to 31 December 2025", "9-10-11 June"),
    ],
)
def test_what_is_not_understood_gives_no_day(text: str, window: Window) -> None:
    expected = f'not a date: "{text}"', "write days as 09-06-2025, several with a comma"
    assert read_unavailable(text, window) == Reading("", kinds.DAY_UNREADABLE, *expected)


@pytest.mark.parametrize("text", ["शादी", "June", "नहीं, को", "विदेश में", "Out of station"])
def test_what_names_no_day_is_asked_for_the_days(text: str, window: Window) -> None:
    expected = f'not a date: "{text}"', "write which days, as 09-06-2025, or 'all' for every day"
    assert read_unavailable(text, window) == Reading("", kinds.DAY_UNREADABLE, *expected)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("June 9 & 10 (daughter's wedding)", (9, 10)),
        ("9 जून (बेटी की शादी)", (9,)),
        ("दिनांक 13 से 15 जून विवाह", (13, 14, 15)),
        ("11 जून शादी", (11,)),
    ],
)
def test_a_reason_beside_the_days_is_a_remark(text: str, days: tuple[int, ...], window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(*days))
    assert read_wish_days(text, window).kind == kinds.DAY_UNREADABLE


@pytest.mark.parametrize("text", ["09/06 - 11/06", "9.6-11.6", "09/06-11/06"])
def test_a_span_of_days_and_months(text: str, window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(9, 10, 11))


def test_only_after_a_day(window: Window) -> None:
    assert read_wish_days("12 जून के बाद ही", window) == Reading(june(13, 14, 15))
    assert read_unavailable("15 जून को ही आ सकते हैं", window) == Reading(june(*range(9, 15)))
    assert read_unavailable("12 जून के बाद ही", window).kind == kinds.DAY_UNREADABLE


@pytest.mark.parametrize("text", ["", "-", "नहीं", "none", "कोई नहीं"])
def test_no_day_he_cannot_come(text: str, window: Window) -> None:
    assert read_unavailable(text, window) == Reading("")


def test_he_cannot_come_at_all(window: Window) -> None:
    assert read_unavailable("सभी दिन", window) == Reading(june(*range(9, 16)))


@pytest.mark.parametrize("text", ["", "any day", "कोई भी", "सभी"])
def test_no_particular_wish(text: str, window: Window) -> None:
    assert read_wish_days(text, window) == Reading("")
    assert read_available_from(text, window) == Reading("")


def test_days_outside_the_round_are_noted(window: Window) -> None:
    reading = read_unavailable("8-10 June, 1 July", window)
    assert (reading.value, reading.kind) == (june(9, 10), kinds.DAY_OUTSIDE)
    assert reading.read == 'not in the round 9–15 June 2025: "8-10 June, 1 July"'


@pytest.mark.parametrize("text", ["6/10/2025", "10-06-2024", "9-June-24, 10 June", "2026-06-10", "10/7, 6/10"])
def test_a_slip_is_asked_about(text: str, window: Window) -> None:
    for reading in (read_unavailable(text, window), read_wish_days(text, window)):
        assert (reading.value, reading.kind) == ("", kinds.DAY_NEAR_MISS)
        assert "write " in reading.action


def test_month_first_is_not_believed(window: Window) -> None:
    reading = read_unavailable("6/10/2025", window)
    assert reading.read == '6 October 2025 is not in the round 9–15 June 2025: "6/10/2025"'
    assert reading.action == "write 10-06-2025 if that is meant, or clear the cell"


@pytest.mark.parametrize(
    ("text", "days"),
    [("11 June", (9, 10)), ("11 जून से", (9, 10)), ("from 11 June", (9, 10)), ("9 June", ()), ("1 June", ()), ("-", ())],
)
def test_free_from_a_day_on(text: str, days: tuple[int, ...], window: Window) -> None:
    assert read_available_from(text, window) == Reading(june(*days))


@pytest.mark.parametrize(
    ("text", "days"),
    [("13 June", (14, 15)), ("13 जून तक", (14, 15)), ("till 13 June", (14, 15)), ("15 June", ()), ("20 June", ())],
)
def test_free_up_to_a_day(text: str, days: tuple[int, ...], window: Window) -> None:
    assert read_available_to(text, window) == Reading(june(*days))


@pytest.mark.parametrize("text", ["11 जून तक", "10-12 June", "10, 11 June", "not 9 June", "शादी"])
def test_a_limit_is_one_day(text: str, window: Window) -> None:
    assert read_available_from(text, window).kind == kinds.DAY_UNREADABLE


def test_a_limit_with_another_year_is_asked_about(window: Window) -> None:
    assert read_available_from("11-06-2024", window).kind == kinds.DAY_NEAR_MISS


def test_free_only_after_the_round(window: Window) -> None:
    reading = read_available_from("20 June", window)
    assert (reading.value, reading.kind) == (june(*range(9, 16)), kinds.DAY_OUTSIDE)
    assert reading.read == 'leaves no day of the round 9–15 June 2025: "20 June"'


def test_two_readings_of_a_dash_in_a_window_that_holds_both() -> None:
    early = Window(date(2025, 6, 1), date(2025, 6, 10))
    assert read_unavailable("5-6", early).kind == kinds.DAY_UNREADABLE
    assert read_unavailable("5/6/2025", early) == Reading("2025-06-05")


def test_a_bare_day_in_a_window_over_two_months() -> None:
    window = Window(date(2025, 6, 28), date(2025, 7, 3))
    assert read_unavailable("30, 2", window) == Reading("2025-06-30 2025-07-02")
    assert read_unavailable("30 June - 2 July", window) == Reading("2025-06-30 2025-07-01 2025-07-02")


def test_a_window_over_new_year() -> None:
    window = Window(date(2025, 12, 30), date(2026, 1, 2))
    assert read_unavailable("1 January", window) == Reading("2026-01-01")
    assert read_unavailable("31 दिसम्बर", window) == Reading("2025-12-31")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 20))
def test_every_day_written_in_full_is_read_as_that_day(first: date, length: int) -> None:
    window = Window(first, first + timedelta(days=length))
    for written in (f"{first:%d-%m-%Y}", f"{first:%d/%m/%y}", f"{first:%d %B %Y}", first.isoformat()):
        assert read_wish_days(written, window) == Reading(first.isoformat())


@given(st.text(alphabet="0123456789-/., जूनसेतकnotJune", max_size=20))
def test_no_text_gives_a_day_outside_the_window(text: str) -> None:
    window = Window(date(2025, 6, 9), date(2025, 6, 15))
    for read in (read_unavailable, read_wish_days, read_available_from, read_available_to):
        assert set(read(text, window).value.split()) <= {day.isoformat() for day in window.days}


@pytest.mark.parametrize(
    "text",
    ["10-11 June only", "केवल 10-11 जून", "10, 11 जून", "available 10 June, 11 June", "10 से 11 जून तक उपलब्ध", "10\n11"],
)
def test_who_says_when_he_can_come_cannot_on_the_other_days(text: str, window: Window) -> None:
    assert read_available(text, window) == Reading(june(9, 12, 13, 14, 15))


@pytest.mark.parametrize(
    "text",
    ["9, 10 जून को नहीं", "9 नहीं, 10 नहीं", "cannot come on 9, 10 June", "9-10 को उपलब्ध नहीं", "केवल 9-10 जून को नहीं"],
)
def test_a_not_among_the_days_he_can_come(text: str, window: Window) -> None:
    assert read_available(text, window) == Reading(june(9, 10))


@pytest.mark.parametrize("text", ["", "-", "हाँ", "yes", "any day", "पूरे समय", "उपलब्ध"])
def test_who_can_always_come(text: str, window: Window) -> None:
    assert read_available(text, window) == Reading("")


@pytest.mark.parametrize("text", ["No", "नहीं", "9 नहीं, 10", "9 उपलब्ध, 10 नहीं", "not only 9 June", "after the wedding"])
def test_days_of_which_it_is_not_clear_whether_he_can_come(text: str, window: Window) -> None:
    assert read_available(text, window).kind is kinds.DAY_UNREADABLE


def test_available_outside_the_round(window: Window) -> None:
    assert read_available("20 June", window).kind is kinds.DAY_OUTSIDE
    assert read_available("20 June", window).value == june(*range(9, 16))
    assert read_available("10 June 2024", window).kind is kinds.DAY_NEAR_MISS
    assert read_available("11-30 June", window) == Reading(june(9, 10))


@pytest.mark.parametrize("text", ["available only 10-11 June", "केवल 10-11 जून को उपलब्ध", "सिर्फ 10, 11 जून को आ सकते हैं"])
def test_available_only_among_the_days_he_cannot_come(text: str, window: Window) -> None:
    assert read_unavailable(text, window) == Reading(june(9, 12, 13, 14, 15))


def test_days_as_our_own_lists_write_them() -> None:
    window = Window(date(2025, 6, 9), date(2025, 6, 15))
    assert read_unavailable("2025-06-09 2025-06-10 2025-06-13", window) == Reading(june(9, 10, 13))


@pytest.mark.parametrize(
    ("text", "away"),
    [
        *(("after 11 June", "9 10 11"), ("12 जून के बाद", "9 10 11 12"), ("before 12 June", "12 13 14 15")),
        *(("12 जून से पहले", "12 13 14 15"), ("from 12th onwards", "9 10 11"), ("9th June se 11th tak", "12 13 14 15")),
        *(("except 10 June", "10"), ("15 को छोड़कर सभी", "15"), ("all days except 9", "9"), ("all but", None)),
    ],
)
def test_after_before_and_except(text: str, away: str | None) -> None:
    window = Window(date(2025, 6, 9), date(2025, 6, 15))
    reading = read_available(text, window)
    if away is None:
        assert reading.kind is not None
        return
    assert (reading.value, reading.kind) == (" ".join(f"2025-06-{int(day):02d}" for day in away.split()), None)


def test_except_among_the_days_on_which_somebody_cannot_come_is_not_guessed() -> None:
    reading = read_unavailable("except 10 June", Window(date(2025, 6, 9), date(2025, 6, 15)))
    assert (reading.value, reading.kind) == ("", kinds.DAY_UNREADABLE)
