"""What is still owed on a day, while money is posted."""

from datetime import date

from cadre_cli.domain.money import Purpose
from cadre_cli.domain.tariff import Terms
from cadre_cli.ledger.dues import Dues

MAY, JUNE, JULY = date(2025, 5, 31), date(2025, 6, 1), date(2025, 7, 1)


def test_the_rest_becomes_less() -> None:
    dues = Dues({"A": Terms(Purpose.DEPOSIT, 5_000)}, {"A": 1_000}, {"A": 500})
    assert (dues.rest("A", JUNE), dues.days_matter) == (3_500, False)
    dues.pay("A", 4_000, JUNE)
    assert dues.rest("A", JUNE) == -500


def test_an_early_amount_counts_for_what_came_in_time() -> None:
    terms = Terms(Purpose.DEPOSIT, 5_000, early=((MAY, 4_000),))
    dues = Dues({"A": terms, "B": terms}, by_day={MAY: {}})
    dues.pay("A", 4_000, MAY)
    dues.pay("B", 4_000, JUNE)
    assert [dues.rest(code, JULY) for code in "AB"] == [0, 1_000]
    assert dues.days_matter


def test_who_is_in_no_plan_owes_nothing() -> None:
    dues = Dues({})
    assert (dues.rest("A", JUNE), dues.comes("A")) == (0, False)
