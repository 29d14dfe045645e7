from datetime import date

import pytest

from cadre_cli.domain.money import Mode
from cadre_cli.domain.paid_said import PaidSaid
from cadre_cli.intake.value_kinds import PAID_UNREADABLE
from cadre_cli.intake.values.money import paid_said, read_paid
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


@pytest.mark.parametrize(
    ("text", "paise", "mode", "reference", "day"),
    [
        ("5000 UPI 616212345678 3/6/25", 500_000, Mode.UPI, "616212345678", date(2025, 6, 3)),
        ("paid 5,000 by UPI ref no. 616212345678 on 3.6.25", 500_000, Mode.UPI, "616212345678", date(2025, 6, 3)),
        ("जमा 5000 दिनांक 02.06.2025", 500_000, None, "", date(2025, 6, 2)),
        ("yes 3 June 2025", None, None, "", date(2025, 6, 3)),
        ("नकद ५०००", 500_000, Mode.CASH, "", None),
        ("5,000 Google Pay", 500_000, Mode.UPI, "", None),
        ("yes by cash", None, Mode.CASH, "", None),
        ("UTR No. SBIN525160123456", None, Mode.NEFT, "SBIN525160123456", None),
        ("BARBR52000031800940949", None, Mode.RTGS, "BARBR52000031800940949", None),
        ("616212345678", None, Mode.UPI, "616212345678", None),
        ("cheque no. 000123 Rs 5000", 500_000, Mode.CHEQUE, "000123", None),
        ("no, cash", 0, Mode.CASH, "", None),
    ],
)
def test_how_when_and_by_which_reference(
    text: str, paise: int | None, mode: Mode | None, reference: str, day: date | None
) -> None:
    assert paid_said(text) == PaidSaid(paise, mode, reference, day)
    assert read_paid(text, DUE) == Reading(str(DUE if paise is None else paise))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "UTR 4711",
            "05-06-2025",
            "will pay by cash",
            "5000 cash + 2000 upi",
            "no 616212345678",
            "5000 on 31/02/2025",
        ),
        *("6.16E+11", "5000 नहीं"),
    ],
)
def test_what_may_be_meant_otherwise_is_not_taken(text: str) -> None:
    assert paid_said(text) is None
