import pytest

from cadre_cli.intake.statements.amounts import has_side, read_amount, read_side


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        *(("1,05,000.00", 10_500_000), ("1,00,000", 10_000_000), ("5,000", 500_000), ("5000.5", 500_050)),
        *(("-", 0), ("", 0), ("0.00", 0), ("0", 0), ("1500.00(Cr)", 150_000), ("1500.00(Dr)", -150_000)),
        *(("1500.00 Cr", 150_000), ("1,500.00 Dr.", -150_000), ("₹5,000/-", 500_000), ("(500.00)", -50_000)),
        *(("-500.00", -50_000), ("500.00-", -50_000), ("+500", 50_000), ("-500.00 Dr", 50_000), ("५,०००", 500_000)),
        *(("five", None), ("1,5,0", None), ("1.234", None), ("Cr", None), ("--5", None), ("#REF!", None), ("()", None)),
    ],
)
def test_an_amount(text: str, paise: int | None) -> None:
    assert read_amount(text) == paise


def test_a_side_at_the_amount() -> None:
    assert [has_side(text) for text in ("5 Cr", "5(Dr)", "-5", "(5)", "+5", "5")] == [
        True,
        True,
        True,
        True,
        True,
        False,
    ]


def test_a_side_in_a_column_of_its_own() -> None:
    assert [read_side(text) for text in ("CR", "Dr.", "जमा", "नामे", "Debit", "", "x")] == [1, -1, 1, -1, -1, 0, 0]
