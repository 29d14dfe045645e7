"""Names of payers as banks cut them, in either script."""

import pytest

from cadre_cli.ledger.matching.names import Names, fits

SBI, HDFC = "State Bank of India", "HDFC Bank"


@pytest.mark.parametrize(
    ("payer", "bank", "name", "may_be"),
    [
        ("SUNITA B", SBI, "सुनीता बाथम", True),
        ("SUNEETA B", SBI, "Smt. Sunita Batham", True),
        ("ASHA VER", SBI, "Asha Verma", True),
        ("RAMKUMAR", SBI, "Ram Kumar Ahirwar", True),
        ("RAM KUMA", SBI, "Ramkumar Ahirwar", True),
        ("SUNITA B", HDFC, "Sunita Batham", False),
        ("SUNITA BATHAM", HDFC, "सुनीता बाथम", True),
        ("SUNITA", SBI, "Sunita Batham", False),
        ("SUNITA", SBI, "सुनीता", True),
        ("SUNITA J", SBI, "Sunita Batham", False),
        ("RAMESH V", "", "Ramesh Verma", True),
        ("12345678", SBI, "Sunita Batham", False),
        ("", SBI, "Sunita Batham", False),
    ],
)
def test_as_far_as_the_bank_leaves_it(payer: str, bank: str, name: str, may_be: bool) -> None:
    assert fits(payer, bank, name) == may_be
    assert Names.of({"K7Q4Z": name, "94Q78": "Govind"}).fitting(payer, bank) == ["K7Q4Z"] * may_be


def test_namesakes_are_all_found() -> None:
    names = Names.of({"A": "Ram Verma", "B": "राम वर्मा", "C": "Ram Vermani", "D": "Shyam Verma"})
    assert sorted(names.fitting("RAM VERM", SBI)) == ["A", "B", "C"]
