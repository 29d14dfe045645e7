"""The keys of rows: overlapping files of one account give one set of them, and true twins are both kept."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.domain.findings import Address
from cadre_cli.domain.statements import BankRow, Statement
from cadre_cli.intake.statements.keys import row_keys

from .tables import read
from .test_properties import NEW_YEAR

CASH = ("13/06/2026", "CASH DEPOSIT SELF", "", "5,000.00")


def test_twins_have_keys_of_their_own() -> None:
    with_balances = read((*CASH, "15,000"), (*CASH, "20,000"))
    without = read(CASH, CASH, headings=("Date", "Narration", "Debit", "Credit"))
    for statement in (with_balances, without):
        assert len(set(row_keys(statement))) == 2


def test_twins_between_which_the_money_went_back() -> None:
    back = ("13/06/2026", "CASH DEPOSIT SELF", "5,000.00", "", "10,000")
    assert len(set(row_keys(read((*CASH, "15,000"), back, (*CASH, "15,000"))))) == 3


def test_one_row_in_two_layouts() -> None:
    first = read((*CASH, "15,000"), (*CASH, "20,000"))
    spaced = read(("13-Jun-2026", "CASH  DEPOSIT-SELF", "-", "5000", "15000.00"), (*CASH, "20,000"))
    assert row_keys(first) == row_keys(spaced)


def test_the_account_counts() -> None:
    statement = read((*CASH, "15,000"))
    nameless = replace(statement, account="")
    assert row_keys(nameless, "12345678901") == row_keys(statement, "99")
    assert row_keys(nameless) != row_keys(statement)


rows = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from((500, 500, 1000, -500)), st.sampled_from("AB")), max_size=20
)


@given(rows, st.booleans(), st.randoms(use_true_random=False))
def test_overlapping_files_in_any_order_give_the_same_set(
    moves: list[tuple[int, int, str]], with_balances: bool, chance: random.Random
) -> None:
    whole = _statement(sorted(moves, key=lambda move: move[0]), with_balances)
    spans = [(0, 2), (2, 4), (1, 5), (4, 5), (0, 5)]
    chance.shuffle(spans)
    parts = [replace(whole, rows=tuple(row for row in whole.rows if _within(row, *span))) for span in spans]
    keys = [key for part in parts for key in row_keys(part)]
    assert set(keys) == set(row_keys(whole))
    assert len(set(row_keys(whole))) == len(moves)


def _within(row: BankRow, first: int, last: int) -> bool:
    return first <= (row.day - NEW_YEAR).days <= last


def _statement(moves: list[tuple[int, int, str]], with_balances: bool) -> Statement:
    balance, told = 0, []
    for number, (day, paise, text) in enumerate(moves, start=1):
        balance += paise
        when = NEW_YEAR.replace(day=1 + day)
        after = balance if with_balances else None
        money = (max(-paise, 0), max(paise, 0), after)
        told.append(BankRow(number, Address("x"), when, when, text, "", *money))
    return Statement("x", account="1", rows=tuple(told))
