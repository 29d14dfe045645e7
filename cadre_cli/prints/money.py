"""Paise to rupees at the edge of a cell or a column: exact, never through a float."""

from decimal import Decimal
from typing import Any

import pandas as pd


def rupees_exactly(paise: int) -> Decimal:
    """Rupees with two decimals: 500050 -> Decimal('5000.50')."""
    return Decimal(int(paise)).scaleb(-2)


def rupee_column(paise: "pd.Series[int]") -> "pd.Series[Any]":
    """A column of paise as rupees (`Decimal`), worked out once per distinct amount."""
    exact = {amount: rupees_exactly(amount) for amount in paise.unique()}
    return pd.Series([exact[amount] for amount in paise], index=paise.index, dtype="object")
