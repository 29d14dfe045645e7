"""Mobiles that were typed behind the names, in the names' cells."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.numbers_in_names import taken_apart

from .reading import codes, column, read_csv


@pytest.mark.parametrize(
    ("text", "name", "mobile"),
    [
        ("रामलाल 9876543210", "रामलाल", "9876543210"),
        ("सीता देवी, मो. नं. 98765 43210", "सीता देवी", "9876543210"),
        ("Mohan Verma (Mob: +91 9876543210)", "Mohan Verma", "9876543210"),
        ("राम ९८७६५४३२१०", "राम", "9876543210"),
        ("9876543210 Ram", "Ram", "9876543210"),
        ("Ram 9876543210", "Ram", "9876543210"),
        ("रामो 9876543210", "रामो", "9876543210"),
    ],
)
def test_a_number_behind_a_name_is_his_mobile(text: str, name: str, mobile: str) -> None:
    apart = taken_apart(text)
    assert (apart.name, apart.mobile) == (name, mobile)


@pytest.mark.parametrize("text", ["राम लाल", "Ram 150", "Ram 98765432", "9876543210", "Ram 0755-2551234"])
def test_what_is_no_mobile_beside_a_name_stays(text: str) -> None:
    apart = taken_apart(text)
    assert (apart.name, apart.mobile) == (text, "")


def test_the_number_of_the_mobile_column_comes_first(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "District", "Mobile"],
        ["Ram 9000001001", "District In-charge", "Sehore", ""],
        ["Sita 9000001002", "District In-charge", "Sehore", "9000001003"],
        ["Mohan 9000001004", "District In-charge", "Sehore", "9000001004"],
        ["Gita", "District In-charge", "Sehore", "9000001005"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ram", "Sita", "Mohan", "Gita"]
    assert column(roster, "mobile") == ["9000001001", "9000001003", "9000001004", "9000001005"]
    assert column(roster, "mobiles") == ["", "9000001002", "", ""]
    assert codes(roster) == ["R106"]


def test_long_numbers_beside_names_that_are_no_mobiles_say_nothing(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "District", "Mobile"], ["Ram 123456", "District In-charge", "Sehore", "9000001001"]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "name"), codes(roster)) == (["Ram 123456"], [])
