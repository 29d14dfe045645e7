import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text.numbers import parse_rupees, rupees


@pytest.mark.parametrize(
    ("paise", "text"),
    [
        *(
            (0, "₹0"),
            (5, "₹0.05"),
            (9950, "₹99.50"),
            (100_000, "₹1,000"),
            (500_000, "₹5,000"),
            (10_000_000, "₹1,00,000"),
        ),
        *((10_500_000, "₹1,05,000"), (123_456_789_012, "₹1,23,45,67,890.12"), (-50_000, "-₹500")),
    ],
)
def test_amounts_are_grouped_in_lakhs(paise: int, text: str) -> None:
    assert rupees(paise) == text


@given(st.integers(min_value=0, max_value=10**15))
def test_what_is_printed_reads_back(paise: int) -> None:
    assert parse_rupees(rupees(paise)) == paise


@given(
    st.integers(min_value=0, max_value=10**12),
    st.sampled_from(["₹{}/-", "Rs. {}", "{} रुपये", "रु. {} मात्र", "INR {}", "{} only"]),
)
def test_whatever_stands_around_an_amount(whole: int, shape: str) -> None:
    assert parse_rupees(shape.format(whole)) == whole * 100


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        *(("5000", 500_000), ("5,000", 500_000), ("₹5,000/-", 500_000), ("५०००", 500_000), ("1,05,000.00", 10_500_000)),
        *(("105,000", 10_500_000), ("1,00,00,000", 1_000_000_000), ("0.5", 50), ("0.05", 5), (" Rs.250 /= ", 25_000)),
    ],
)
def test_amounts_as_people_write_them(text: str, paise: int) -> None:
    assert parse_rupees(text) == paise


@pytest.mark.parametrize(
    "text", ["", "₹", "-5", "5.000", "1,5000", "1,05,00", "5e3", "5 000", "5000 6000", "पाँच हजार", "NaN"]
)
def test_what_is_no_amount(text: str) -> None:
    assert parse_rupees(text) is None
