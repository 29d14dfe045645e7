import pytest

from cadre_cli.intake.value_kinds import PAID_UNREADABLE
from cadre_cli.intake.values.money import read_paid
from cadre_cli.intake.values.reading import Reading

DUE = 500_000


@pytest.mark.parametrize("text", ["yes", "YES", "Y", "हाँ", "हां", "Paid", "जमा", "✓", "✔", "True", "जमा हो गया"])
def test_a_yes_is_the_whole_deposit(text: str) -> None:
    assert read_paid(text, DUE) == Reading("500000")


@pytest.mark.parametrize(
    "text", ["", "no", "N", "नहीं", "unpaid", "0", "0.00", "-", "बाकी", "pending", "✗", "False", "जमा नहीं"]
)
def test_a_no_is_nothing(text: str) -> None:
    assert read_paid(text, DUE) == Reading("0")


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        *(
            ("5,000", 500_000),
            ("₹5,000/-", 500_000),
            ("५०००", 500_000),
            ("1,05,000.00", 10_500_000),
            ("5000.0", 500_000),
        ),
        *(("Rs. 2500.50", 250_050), ("5000 जमा", 500_000), ("Paid 3000", 300_000), ("3000 (paid)", 300_000)),
    ],
)
def test_an_amount(text: str, paise: int) -> None:
    assert read_paid(text, DUE) == Reading(str(paise))


@pytest.mark.parametrize(
    "text", ["5.000", "5 हजार", "5000 बाकी", "05-06-2025", "-500", "1,5000", "UTR 4711", "1", "२५००?"]
)
def test_what_is_not_understood_counts_as_nothing_paid_and_is_told(text: str) -> None:
    expected = f'not an amount: "{text}"', "write the rupees in digits, or yes or no"
    assert read_paid(text, DUE) == Reading("0", PAID_UNREADABLE, *expected)
