"""Two rows of the bank whose ids begin alike."""

import pytest

from tests.errors.making import a_counter, spoilt

ROW = (
    "INSERT INTO bank_row VALUES "
    "('{}', '8901', {}, '2025-06-01', '', 'CASH', '', 0, 500000, NULL, '', 'a.csv', '', '', 1)"
)


def make(patch: pytest.MonkeyPatch) -> None:
    a_counter(patch)
    spoilt(ROW.format("4f3a9c1e0", 1), ROW.format("4f3a9c1e1", 2))
