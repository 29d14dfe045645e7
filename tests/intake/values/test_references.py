import pytest

from cadre_cli.domain.money import Mode
from cadre_cli.intake.values.references import mode_beside, reference_in, reference_said

RRN = "616212345678"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        *(("", ""), ("-", ""), ("UTR: 616212345678", RRN), ("६१६२१२३४५६७८", RRN)),
        *(("t25 0603", "T250603"), ("6.16212E+11", None), ("chq no 000456", "000456"), ("चेक नं. ४५६", "456")),
    ],
)
def test_a_reference_in_a_column_of_its_own(text: str, reference: str | None) -> None:
    assert reference_said(text) == reference


@pytest.mark.parametrize(
    "text",
    [RRN, "UPI/616212345678", "UPI/CR/616212345678/HITESH", "upi 6162 1234 5678", "UTR616212345678", "RRN-" + RRN],
)
@pytest.mark.parametrize("mode", [Mode.UPI, Mode.NEFT])
def test_the_digits_are_cut_out_of_what_stands_around_them(text: str, mode: Mode) -> None:
    assert reference_in(text, mode) == RRN


def test_two_references_are_not_chosen_between_and_a_receipt_book_is_left_alone() -> None:
    assert reference_in("616212345678/616212345679", Mode.UPI) == "616212345678/616212345679"
    assert reference_in("book 616212345678", Mode.CASH) == "BOOK616212345678"


@pytest.mark.parametrize(
    ("text", "number"),
    [("000456", "000456"), ("Cheque No. 000456 SBI", "000456"), ("chq 456", "456"), ("CHQ000456", "000456")],
)
def test_the_number_of_a_cheque(text: str, number: str) -> None:
    assert reference_in(text, Mode.CHEQUE) == number


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("chq no 000456", Mode.CHEQUE),
        ("चेक ४५६", Mode.CHEQUE),
        (RRN, None),
        ("upi or cash", None),
        ("CHQ000456", Mode.CHEQUE),
    ],
)
def test_how_it_came_stands_beside_the_reference(text: str, mode: Mode | None) -> None:
    assert mode_beside(text) is mode
