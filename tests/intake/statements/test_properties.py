"""Whatever moves on an account, in whatever layout a bank tells it: it is read back as it was."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre_cli.intake.statements.reading import read_statement

from .layouts import LAYOUTS, Payment, Table

WORDS = (
    "UPI",
    "RAM DEVI",
    "K7Q4Z",
    "12",
    "O'TOOL",
    "A, B",
    "राम",
    "CASH",
    "9-1@ybl",
    "Total",
    "Opening Balance",
    "Dr",
    "/",
)
NEW_YEAR = date(2026, 1, 1)

payments = st.builds(
    Payment,
    st.integers(0, 360).map(lambda number: NEW_YEAR + timedelta(days=number)),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.integers(-(10**9), 10**9).filter(bool),
    st.sampled_from(("", "123", "000123")),
)
tables = st.tuples(
    st.lists(payments, min_size=2, max_size=12, unique_by=lambda payment: payment.day).map(
        lambda found: sorted(found, key=lambda payment: payment.day)
    ),
    st.integers(0, 10**11),
)


@pytest.mark.parametrize("name", LAYOUTS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(table=tables)
def test_a_table_in_any_layout_is_read_back(name: str, table: Table) -> None:
    file, _, write = LAYOUTS[name]
    statement = read_statement(file, write(table))
    assert [str(found) for found in statement.findings if found.severity.needs_person] == []
    read = [(row.day, row.narration.replace(" ", ""), row.paise) for row in statement.rows]
    assert read == [(one.day, one.narration.replace(" ", ""), one.paise) for one in table[0]]
    assert (statement.opening, statement.is_proven) == (table[1], True)
