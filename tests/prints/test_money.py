from decimal import Decimal

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.prints.money import rupee_column, rupees_exactly


@given(st.integers(-(10**15), 10**15))
def test_no_paisa_is_lost(paise: int) -> None:
    assert rupees_exactly(paise) * 100 == paise
    assert -rupees_exactly(paise).as_tuple().exponent == 2  # type: ignore[operator]  # finite: an int


def test_a_column_keeps_its_order_and_index() -> None:
    rupees = rupee_column(pd.Series([500050, 1, 500050], index=[7, 8, 9]))
    assert rupees.to_dict() == {7: Decimal("5000.50"), 8: Decimal("0.01"), 9: Decimal("5000.50")}
