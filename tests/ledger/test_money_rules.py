"""When a rule of law is touched: from which amount on, over what, by which money."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cadre_cli.domain.money import Account, Entry, Mode, Purpose
from cadre_cli.domain.money_rules import Direction, MoneyRule, Over
from cadre_cli.ledger import entries
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.ledger.money_rules import touched

ASHA = "K7Q4Z"
RULE = MoneyRule("cash", "no more cash than that", "an Act", 20_000_00, Over.EVENT, modes=(Mode.CASH,))
JUNE = date(2025, 6, 3)


def paid(rupees: int, mode: Mode = Mode.CASH, day: date = JUNE, purpose: Purpose = Purpose.DEPOSIT) -> Entry:
    return entries.payment(on(day), ASHA, Money(rupees * 100, mode), purpose, "R")


def refunded(rupees: int) -> Entry:
    return entries.refund(on(JUNE), ASHA, Money(rupees * 100, Mode.CASH), {Account.OWED: 10**9})


def on(day: date) -> Occasion:
    return Occasion(datetime(day.year, day.month, day.day, tzinfo=UTC), day, day, "asha")


def is_touched(rule: MoneyRule, *its: Entry) -> bool:
    numbered = [replace(entry, number=number) for number, entry in enumerate(its, start=1)]
    return touched([rule], ASHA, numbered) == [rule]


@pytest.mark.parametrize(("rupees", "is_it"), [(19_999, False), (20_000, True), (20_001, True)])
def test_from_the_amount_on(rupees: int, is_it: bool) -> None:
    assert is_touched(RULE, paid(rupees)) is is_it


@pytest.mark.parametrize(
    ("over", "days", "is_it"),
    [
        (Over.ENTRY, (JUNE, JUNE), False),
        (Over.DAY, (JUNE, JUNE), True),
        (Over.DAY, (JUNE, date(2025, 6, 4)), False),
        (Over.YEAR, (JUNE, date(2026, 3, 31)), True),
        (Over.YEAR, (date(2025, 3, 31), date(2025, 4, 1)), False),
        (Over.EVENT, (date(2025, 3, 31), date(2025, 4, 1)), True),
    ],
)
def test_over_what_it_adds_up(over: Over, days: tuple[date, date], is_it: bool) -> None:
    assert is_touched(replace(RULE, over=over), *(paid(10_000, day=day) for day in days)) is is_it


def test_only_its_modes_and_purposes_count() -> None:
    assert not is_touched(RULE, paid(20_000, Mode.UPI))
    assert is_touched(replace(RULE, modes=()), paid(20_000, Mode.UPI))
    gifts = replace(RULE, purposes=(Purpose.CONTRIBUTION,))
    assert not is_touched(gifts, paid(20_000))
    assert is_touched(gifts, paid(20_000, purpose=Purpose.CONTRIBUTION))


def test_only_on_its_days() -> None:
    assert not is_touched(replace(RULE, since=date(2025, 6, 4)), paid(20_000))
    assert not is_touched(replace(RULE, until=date(2025, 6, 2)), paid(20_000))
    assert is_touched(replace(RULE, since=JUNE, until=JUNE), paid(20_000))


def test_money_that_goes_back_is_another_matter() -> None:
    back = replace(RULE, direction=Direction.RETURNED)
    assert not is_touched(back, paid(20_000))
    assert is_touched(back, refunded(20_000))
    assert not is_touched(RULE, refunded(20_000))


def test_what_was_taken_back_or_bounced_does_not_count() -> None:
    cheque = replace(paid(20_000, Mode.CHEQUE), number=1)
    rule = replace(RULE, modes=())
    bounced = replace(entries.bounce(on(JUNE), cheque, cleared=False, charge=0), number=2)
    assert not is_touched(rule, cheque, bounced)
    assert is_touched(rule, cheque, bounced, entries.reversal(on(JUNE), bounced, "it was another one"))
    assert not is_touched(rule, cheque, entries.reversal(on(JUNE), cheque, "a slip"))


def test_an_entry_warns_only_of_what_it_adds_to() -> None:
    first, second, online = paid(15_000), paid(5_000), paid(1, Mode.UPI)
    its = [replace(entry, number=number) for number, entry in enumerate((first, second, online), start=1)]
    assert touched([RULE], ASHA, its[:1], its[0]) == []
    assert touched([RULE], ASHA, its[:2], its[1]) == [RULE]
    assert touched([RULE], ASHA, its, its[2]) == []


def test_a_rule_says_where_it_is_written() -> None:
    assert str(RULE) == "no more cash than that (an Act); ask who knows the law"
