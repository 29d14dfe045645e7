"""Lists whose columns of names are headed by what those below them are."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event

from .reading import codes, column, read_csv

WIDE = [
    ["क्र", "जिला", "जिलाध्यक्ष", "मोबाइल", "जिला प्रभारी", "मोबाइल"],
    ["1", "सीहोर", "राम लाल", "9000001001", "मोहन सेन", "9000001002"],
    ["2", "गुना", "सीता गोंड", "9000001003", "", ""],
    ["3", "दतिया", "कमला कोल", "9000001005", "विमल जैन", "9000001006"],
]


def test_a_district_a_row_with_its_president_and_its_in_charge(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, WIDE)
    assert column(roster, "name") == ["राम लाल", "सीता गोंड", "कमला कोल", "मोहन सेन", "विमल जैन"]
    assert column(roster, "role") == ["district_president"] * 3 + ["district_incharge"] * 2
    assert column(roster, "district") == ["Sehore", "Guna", "Datia", "Sehore", "Datia"]
    assert column(roster, "mobile") == [f"900000100{n}" for n in (1, 3, 5, 2, 6)]
    [told] = [found for found in roster.findings if found.code == "R026"]
    assert str(told.address) == "list.csv › C1"
    assert told.read == 'names stand below "जिलाध्यक्ष", "जिला प्रभारी", and no column is headed as names are'


def test_one_column_of_names_in_english(tmp_path: Path, event: Event) -> None:
    rows = [["District", "District President", "Mobile"], ["Sehore", "Ram Lal", "9000001001"]]
    roster = read_csv(tmp_path, event, rows)
    assert (column(roster, "name"), column(roster, "role")) == (["Ram Lal"], ["district_president"])
    assert codes(roster) == ["R024", "R026"]


@pytest.mark.parametrize(
    "rows",
    [
        [["District", "District President", "Mobile"], ["Sehore", "yes", "9000001001"], ["Guna", "yes", "9000001002"]],
        [["District", "Secretary", "Mobile"], ["Sehore", "Ram Lal", "9000001001"], ["Guna", "Mohan", "9000001002"]],
    ],
    ids=["no names", "no role of the event"],
)
def test_what_is_not_certain_is_asked_about_as_before(rows: list[list[str]], tmp_path: Path, event: Event) -> None:
    assert {"R012", "R026"} & set(codes(read_csv(tmp_path, event, rows))) == {"R012"}


def test_beside_a_column_of_names_a_role_is_no_heading_of_names(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "District President", "Mobile"], ["Ram Lal", "Mohan Sen", "9000001001"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "name") == ["Ram Lal"]
    assert "R026" not in codes(roster)
