"""What tells a payer's account from others, in the words of each bank."""

import pytest

from cadre_cli.intake.statements.payers import payer_of
from tests.intake.statements.tables import read


@pytest.mark.parametrize(
    ("narration", "payer"),
    [
        ("BY TRANSFER-UPI/CR/615200000417/SUNITA B/HDFC/sunitabath/Paym--", "sunitabath"),
        ("UPI-RAMKUMAR AHIRWAR-9800000131-2@AXL-PUNB0000001-615212345678-M4R7X", "9800000131-2@axl"),
        ("IMPS-616012345603-HARISH RAI-SBIN-XXXXXXX9876-NOTE", "xxxxxxx9876 harish rai"),
        ("NEFT CR-CITI0000004-GEETA SHARMA-DEPOSIT-CADRE CELL-CITIN26600012345", "citi0000004 geeta sharma"),
        ("UPI/CR/615200000417/SUNITA B/Paym", ""),
        ("CASH DEPOSIT SELF", ""),
    ],
)
def test_a_payers_account(narration: str, payer: str) -> None:
    (row,) = read(("01/06/2025", narration, "", "5000", "5000")).rows
    assert payer_of(row) == payer


def test_the_account_in_the_column_of_references() -> None:
    headings = ("Date", "Narration", "Ref No", "Debit", "Credit", "Balance")
    cells = ("01/06/2025", "BY TRANSFER-TRANSFER FROM--", "TRANSFER FROM 33344455566 / RAMESH", "", "500", "500")
    (row,) = read(cells, headings=headings).rows
    assert payer_of(row) == "33344455566"
