"""Days as banks write them. The day stands first, unless the file itself proves the contrary."""

from datetime import date

import pytest

from cadre_cli.intake.statements.days import Form, Order, written_day

from .tables import codes, read

JUNE_3 = date(2026, 6, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("03/06/26", "3/6/2026", "03-06-2026", "03.06.2026", "03/06/2026 10:15:00", "03-06-2026 10:15:00 AM"),
        *("3 Jun 2026", "03-Jun-2026", "03-JUN-26", "3 June, 2026", "Jun 3, 2026", "June 3 2026", "3 जून 2026"),
        *("2026/06/03", "2026-06-03", "2026-06-03 00:00:00", "०३/०६/२०२६", "'03/06/2026"),
    ],
)
def test_a_day_with_the_day_first(text: str) -> None:
    written = written_day(text)
    assert written is not None
    assert written.read(Order.DAY_FIRST) == JUNE_3


@pytest.mark.parametrize(
    "text", ["", "-", "03/06", "3 Jux 2026", "00/06/2026", "03/06/1226", "Jux 3, 2026", "1500.00", "x"]
)
def test_what_is_no_day(text: str) -> None:
    assert written_day(text) is None


def test_a_day_that_does_not_exist() -> None:
    written = written_day("31/06/2026")
    assert written is not None
    assert (written.form, written.read(Order.DAY_FIRST)) == (Form.NUMBERS, None)


def days(*texts: str, values: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """The codes and the days that a statement with these gives; its balances close."""
    headings = ("Date", *(["Value Date"] if values else []), "Narration", "Debit", "Credit", "Balance")
    money = [("X", "", f"{n}", f"{n * (n + 1) // 2}") for n in range(1, len(texts) + 1)]
    dates = list(zip(texts, values, strict=True)) if values else [(text,) for text in texts]
    statement = read(*[(*one, *rest) for one, rest in zip(dates, money, strict=True)], headings=headings)
    return codes(statement), [row.day.isoformat() for row in statement.rows]


def test_03_06_26_alone_is_the_third_of_june_and_that_is_said() -> None:
    assert days("03/06/26", "04/06/26") == (["S013"], ["2026-06-03", "2026-06-04"])


def test_one_day_above_12_speaks_for_all() -> None:
    assert days("03/06/26", "13/06/26") == ([], ["2026-06-03", "2026-06-13"])
    assert days("06/06/26", "06/06/26") == ([], ["2026-06-06", "2026-06-06"])


def test_a_value_date_with_the_months_name_tells() -> None:
    values = ("03-Jun-2026", "04-Jun-2026")
    assert days("03/06/26", "04/06/26", values=values) == ([], ["2026-06-03", "2026-06-04"])
    assert days("06/03/26", "06/04/26", values=values) == (["S014"], ["2026-06-03", "2026-06-04"])
    assert days("06/03/26", "05/04/26", values=values) == (["S009"], [])


def test_days_that_only_follow_each_other_with_the_month_first() -> None:
    assert days("06/01/26", "06/09/26", "07/01/26") == (["S014"], ["2026-06-01", "2026-06-09", "2026-07-01"])
    assert days("01/06/26", "09/05/26", "03/07/26", "02/03/26") == (["S009"], [])


def test_days_that_only_follow_each_other_with_the_day_first() -> None:
    assert days("01/06/26", "09/06/26", "01/07/26") == ([], ["2026-06-01", "2026-06-09", "2026-07-01"])


def test_a_month_above_12_proves_the_month_first_or_nothing() -> None:
    assert days("06/01/26", "06/13/26") == (["S014"], ["2026-06-01", "2026-06-13"])
    assert days("06/13/26", "06/01/26", "06/14/26") == (["S009"], [])
    assert days("13/06/26", "06/14/26")[0] == ["S004"]


def test_excel_has_taken_days_for_months_where_it_could() -> None:
    turned = days("2026-01-06", "2026-12-06", "13/06/2026")
    assert turned == (["S014"], ["2026-06-01", "2026-06-12", "2026-06-13"])
    assert days("2026-03-06", "13/06/2026")[0] == ["S009"]
    assert days("2026-06-10", "2026-05-12", "13/06/2026") == (["S009"], [])
    assert days("2026-11-06", "2026-12-06", "2026-01-07") == (["S014"], ["2026-06-11", "2026-06-12", "2026-07-01"])


def test_true_days_are_as_they_are() -> None:
    assert days("2026-06-03", "2026-06-14") == ([], ["2026-06-03", "2026-06-14"])
    assert days("2026-06-14", "03/06/2026", "15/06/2026")[0] == []


def test_a_value_date_may_be_missing() -> None:
    assert days("13/06/26", "14/06/26", values=("-", "14/06/26"))[0] == []
    assert days("13/06/26", "14/06/26", values=("x", "14/06/26"))[0] == ["S004"]
