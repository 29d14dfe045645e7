from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cadre_cli.domain.money import CHAIN_START, Account, Entry, Line, Mode, Purpose, Receipt, financial_year
from cadre_cli.ledger import entries
from cadre_cli.ledger.audit import audit, in_the_red, totals
from cadre_cli.ledger.chain import digest
from cadre_cli.ledger.entries import Money, Occasion

NOW = Occasion(datetime(2025, 6, 3, tzinfo=UTC), date(2025, 6, 3), date(2025, 6, 3), "asha")


def sealed(*drafts: Entry) -> list[Entry]:
    there: list[Entry] = []
    for number, draft in enumerate(drafts, start=1):
        entry = replace(draft, number=number)
        there.append(replace(entry, digest=digest(entry, there[-1].digest if there else CHAIN_START)))
    return there


def paid(number: int, paise: int = 500_000) -> Entry:
    money = Money(paise, Mode.UPI, f"61621234567{number}")
    entry = entries.payment(NOW, "94Q78", money, Purpose.DEPOSIT, "R")
    return replace(entry, receipts=tuple(replace(each, number=number) for each in entry.receipts))


def faults(*there: Entry) -> list[str]:
    return audit(there).faults


def test_books_that_agree() -> None:
    there = sealed(paid(1), paid(2), entries.closing(NOW, NOW.day, ""))
    found = audit(there)
    assert (found.faults, found.head, found.shut_until) == ([], there[-1].digest, NOW.day)
    assert (totals(found.sums).bank, totals(found.sums).difference) == (1_000_000, 0)


def test_an_amount_changed_behind_the_programs_back() -> None:
    first, second = sealed(paid(1), paid(2))
    lines = tuple(replace(line, paise=line.paise * 2) for line in first.lines)
    assert faults(replace(first, lines=lines), second) == ["entry 1 is not what was booked: its digest does not agree"]
    assert faults(replace(first, paise=1), second)[1] == "entry 1: its receipts do not add up to ₹0.01"


def test_an_entry_taken_out() -> None:
    first, _, third = sealed(paid(1), paid(2), paid(3))
    assert faults(first, third) == [
        "entry 2 is missing: after it comes entry 3",
        "entry 3 is not what was booked: its digest does not agree",
        "entry 3: receipt R/2025-26/00003 does not follow the one before it",
    ]


def test_an_entry_that_does_not_balance() -> None:
    assert faults(*sealed(replace(paid(1), lines=(Line(Account.BANK, "", 5),)))) == [
        "entry 1: debits and credits differ"
    ]


def test_an_entry_on_a_closed_day() -> None:
    there = sealed(entries.closing(NOW, NOW.day, ""), paid(1))
    assert faults(*there) == ["entry 2 was booked on 2025-06-03, which was closed"]


def test_books_whose_sums_were_changed() -> None:
    found = audit(sealed(paid(1)))
    found.compare({(Account.BANK, ""): 500_000, (Account.OWED, "94Q78"): -400_000})
    assert found.faults == ["owed 94Q78: the entries give -₹5,000, the books -₹4,000"]


def test_an_account_in_the_red() -> None:
    sums = {(Account.CASH, "gate"): -100, (Account.OWED, "94Q78"): 200, (Account.BANK, ""): -5}
    assert in_the_red(sums) == ["cash gate is overdrawn by ₹1", "owed 94Q78 is overdrawn by ₹2"]


CHEQUE = replace(entries.payment(NOW, "94Q78", Money(5_00, Mode.CHEQUE, "000123"), Purpose.DEPOSIT, "R"), number=1)
CLEARED, BOUNCED = entries.clearing(NOW, CHEQUE), entries.bounce(NOW, CHEQUE, cleared=True, charge=0)


def taken_back(number: int, entry: Entry) -> Entry:
    return entries.reversal(NOW, replace(entry, number=number), "a slip")


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ([], []),
        ([CLEARED, BOUNCED, taken_back(3, BOUNCED), taken_back(2, CLEARED), taken_back(1, CHEQUE)], []),
        (
            [CLEARED, BOUNCED, taken_back(2, CLEARED)],
            ["the cheque of entry 1 is bounced, and ₹5 of it is in hand, not ₹0"],
        ),
        ([CLEARED, CLEARED], ["the cheque of entry 1 is cleared, and -₹5 of it is in hand, not ₹0"]),
        ([CLEARED, taken_back(1, CHEQUE)], ["the cheque of entry 1 is cleared, and -₹5 of it is in hand, not ₹0"]),
    ],
)
def test_a_cheque_is_in_hand_or_not(later: list[Entry], said: list[str]) -> None:
    assert list(audit(sealed(CHEQUE, *later)).cheques.faults()) == said


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2025, 3, 31), "2024-25"), (date(2025, 4, 1), "2025-26"), (date(1999, 4, 1), "1999-00")],
)
def test_financial_years_begin_in_april(day: date, year: str) -> None:
    assert financial_year(day) == year
    assert str(Receipt("R", year, 7, "94Q78", 1)) == f"R/{year}/00007"


def test_more_than_is_held_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="more than is held"):
        entries.refund(NOW, "94Q78", Money(200, Mode.CASH), {Account.OWED: 100})
