"""What is posted by itself is never wrong, whatever the bank leaves of what the payer wrote."""

import pytest

from cadre_cli.domain.bank import Outcome
from tests.ledger.matching.truth import NARRATIONS, run, statement

FEWEST = {"Union": 0.1, "HDFC CSV": 0.3}
"""The share that is posted by itself at least; Union Bank leaves no note, so that all is by claim."""


@pytest.mark.parametrize("layout", NARRATIONS)
def test_no_row_is_posted_for_somebody_else(layout: str) -> None:
    for seed in range(3):
        ends, wrong = run(statement(layout, seed))
        rows = sum(ends[outcome] for outcome in Outcome)
        assert wrong == []
        assert rows == 300
        assert ends[Outcome.POSTED] >= FEWEST.get(layout, 0.35) * rows, ends
        assert ends["named"] > ends[Outcome.POSTED]
