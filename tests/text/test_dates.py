from datetime import date

import pytest

from cadre_cli.text.dates import MONTHS, day_label, days_label, parse_day, span_label, weekday_label, which_day

D = date


@pytest.mark.parametrize(("lang", "label"), [("en", "9 June 2025"), ("hi", "9 जून 2025")])
def test_a_day(lang: str, label: str) -> None:
    assert day_label(D(2025, 6, 9), lang) == label


@pytest.mark.parametrize(
    ("first", "last", "en", "hi"),
    [
        (D(2025, 6, 9), D(2025, 6, 10), "9–10 June 2025", "9–10 जून 2025"),
        (D(2025, 6, 9), D(2025, 6, 9), "9 June 2025", "9 जून 2025"),
        (D(2025, 6, 30), D(2025, 7, 2), "30 June – 2 July 2025", "30 जून – 2 जुलाई 2025"),
        (D(2025, 12, 31), D(2026, 1, 2), "31 December 2025 – 2 January 2026", "31 दिसंबर 2025 – 2 जनवरी 2026"),
        (D(2025, 6, 9), D(2026, 6, 9), "9 June 2025 – 9 June 2026", "9 जून 2025 – 9 जून 2026"),
    ],
)
def test_a_span(first: date, last: date, en: str, hi: str) -> None:
    assert (span_label(first, last, "en"), span_label(first, last, "hi")) == (en, hi)


@pytest.mark.parametrize(
    "written", ["26 May 2026", "26 मई 2026", "२६ मई २०२६", "26-May-26", "26 may, 2026", "26MAY2026", "26-5-26"]
)
def test_a_day_as_people_write_it(written: str) -> None:
    assert parse_day(written) == D(2026, 5, 26)


@pytest.mark.parametrize("written", ["26 Ma 2026", "26 Mayor 2026", "31 June 2026", "May 2026", "26 May", "26 मे 2026"])
def test_no_day(written: str) -> None:
    assert parse_day(written) is None


def test_an_english_month_is_known_by_three_letters() -> None:
    assert [parse_day(f"1 {month[:3]} 2026") for month in MONTHS["en"]] == [D(2026, n, 1) for n in range(1, 13)]


def test_weekdays() -> None:
    week = [D(2025, 6, day) for day in range(9, 16)]
    assert [weekday_label(day, "en") for day in week] == [f"{day:%A}" for day in week]
    assert (weekday_label(week[0], "hi"), weekday_label(week[-1], "hi")) == ("सोमवार", "रविवार")


def test_english_months_are_the_calendars() -> None:
    assert [f"{D(2025, month, 1):%B}" for month in range(1, 13)] == list(MONTHS["en"])


def test_an_unknown_language() -> None:
    with pytest.raises(KeyError):
        day_label(D(2025, 6, 9), "fr")


def test_one_of_some_days_is_typed_in_full_without_its_year_or_as_its_number() -> None:
    days = (date(2025, 6, 9), date(2025, 6, 10))
    for typed in ("10", "१०", " 10 ", "2025-06-10", "10-06-2025", "10.6.25", "10 June", "10 जून", "10/6"):
        assert which_day(typed, days) == days[1]
    for typed in ("11", "", "2026-06-10", "soon", "11 June", "June"):
        assert which_day(typed, days) is None


def test_days_one_after_the_other() -> None:
    days = [date(2025, 6, 9), date(2025, 6, 10), date(2025, 6, 12)]
    assert days_label(days[:1], "en") == "9 June 2025"
    assert days_label(days, "en") == "9, 10 and 12 June 2025"
    assert days_label([date(2025, 6, 30), date(2025, 7, 1)], "hi") == "30 जून और 1 जुलाई 2025"
    assert days_label([date(2025, 12, 31), date(2026, 1, 1)], "en") == "31 December 2025 and 1 January 2026"


@pytest.mark.parametrize("written", ["1 sept 2026", "1 सितम्बर 2026", "1 सितंबर 2026"])
def test_a_month_is_known_in_each_of_its_spellings(written: str) -> None:
    assert parse_day(written) == D(2026, 9, 1)
