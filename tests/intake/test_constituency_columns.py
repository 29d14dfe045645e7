"""Number and name of a constituency in two columns."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.cells import UNSAVED

from .reading import codes, column, questions, read_csv


@pytest.mark.parametrize(
    ("number", "name", "assembly"),
    [
        ("10", "Bhind", "10"),
        ("१०", "भिण्ड", "10"),
        ("10.0", "Bhind", "10"),
        ("1O", "Bhind", "10"),
        (UNSAVED, "Bhind", "10"),
        ("", "Bhind", "10"),
        ("10", "", "10"),
        ("10", "#REF!", "10"),
        ("10", "-", "10"),
    ],
)
def test_where_one_cannot_be_read_the_other_decides(
    tmp_path: Path, event: Event, number: str, name: str, assembly: str
) -> None:
    head = ["AC No.", "AC Name", "Name", "Role"]
    roster = read_csv(tmp_path, event, [head, [number, name, "Ram", "MLA"]])
    assert column(roster, "assembly") == [assembly]
    assert "R014" not in codes(roster)


@pytest.mark.parametrize(
    "head", [["AC No.", "AC Name"], ["वि.स.क्र.", "विधानसभा का नाम"], ["विधानसभा क्रमांक", "विधानसभा"]]
)
def test_number_and_name_that_disagree_are_asked_about(tmp_path: Path, event: Event, head: list[str]) -> None:
    roster = read_csv(tmp_path, event, [[*head, "नाम", "पद"], ["151", "गोविंदपुरा", "राम", "विधायक"]])
    assert column(roster, "assembly") == [""]
    assert questions(roster)[0][1][:2] == ["151-Narela", "154-Govindpura"]
    assert codes(roster) == ["R155"]


def test_the_name_may_stand_before_the_number(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "AC Name", "AC No"], ["Ram", "MLA", "Bhind", "11"]])
    assert codes(roster) == ["R155"]


def test_a_number_of_the_district_says_nothing(tmp_path: Path, event: Event) -> None:
    rows = [["जिला क्र.", "जिला", "नाम", "पद"], ["5", "भिण्ड", "राम", "जिला प्रभारी"]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "district"), codes(roster)) == (["Bhind"], [])
