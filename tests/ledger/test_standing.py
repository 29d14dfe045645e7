from datetime import date

import pandas as pd
import pytest

from cadre_cli.domain.money import Purpose, Standing
from cadre_cli.domain.tariff import Charges, Terms
from cadre_cli.ledger.standing import dues, standing_of

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("due", "received", "waiting", "coming", "standing"),
    [
        (500, 500, 0, True, Standing.PAID),
        (500, 499, 0, True, Standing.SHORT),
        (500, 501, 0, True, Standing.OVER),
        (500, 0, 0, True, Standing.UNPAID),
        (500, -20, 0, True, Standing.UNPAID),
        (500, 0, 500, True, Standing.HOLD),
        (0, 0, 0, True, Standing.NOTHING_DUE),
        (0, 0, 0, False, Standing.NOTHING_DUE),
        (0, 500, 0, False, Standing.REFUND_DUE),
        (0, 500, 0, True, Standing.OVER),
    ],
)
def test_how_somebody_stands(due: int, received: int, waiting: int, coming: bool, standing: Standing) -> None:
    assert standing_of(due, received, waiting, coming) == standing


def test_many_at_once_owe_what_each_owes() -> None:
    terms = (
        Terms(Purpose.DEPOSIT, 500, ((DAY, 450),)),
        Terms(Purpose.DEPOSIT, 300),
        Terms(Purpose.DEPOSIT, 200, due_by=DAY, late_fee=10),
    )
    number = pd.Series([0, 1, 2, 0, 2, 0])
    credited = pd.Series([450, 0, 199, 449, 200, 0])
    on = date(2025, 6, 1)
    found = dues(Charges(terms, pd.Series(list("ABCDEF")), number), on, {DAY: credited})
    expected = [terms[which].due(on, {DAY: paise}) for which, paise in zip(number, credited, strict=True)]
    assert found.tolist() == expected == [450, 300, 210, 500, 200, 500]
