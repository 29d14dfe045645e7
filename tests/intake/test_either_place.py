"""One column for the constituency of some and the district of others."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event

from .reading import codes, column, read_csv


@pytest.mark.parametrize("heading", ["विधानसभा/जिला", "AC / District", "District or Assembly"])
def test_the_role_says_which_is_meant(tmp_path: Path, event: Event, heading: str) -> None:
    rows = [["Name", "Role", heading], ["A", "विधायक", "गंधवानी"], ["B", "जिला प्रभारी", "छतरपुर"], ["C", "MLA", "छतरपुर"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "assembly") == ["197", "", "51"]
    assert column(roster, "district") == ["Dhar", "Chhatarpur", "Chhatarpur"]
    assert codes(roster) == []


def test_without_a_role_the_name_says_it(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "AC/District"], ["A", "गंधवानी"], ["B", "भिण्ड"], ["C", "-"]])
    assert column(roster, "assembly") == ["197", "", ""]
    assert column(roster, "district") == ["Dhar", "Bhind", ""]


def test_a_column_of_its_own_counts_first(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "AC / District", "District"], ["A", "MLA", "Raghogarh", "Guna"]]
    rows += [["B", "जिला प्रभारी", "", "Harda"], ["C", "जिला प्रभारी", "Dhar", ""], ["D", "जिला प्रभारी", "Xanadu", ""]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "district") == ["Guna", "Harda", "Dhar", ""]
    assert codes(roster) == ["R151"]
