"""A constituency or a district that stands in the cell of the role."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event

from .reading import codes, column, read_csv

HEAD = ["Name", "Role", "Assembly", "Mobile"]


@pytest.mark.parametrize(
    ("text", "role", "assembly"),
    [
        ("विधायक, 10-भिण्ड", "mla", "10"),
        ("MLA 1-श्योपुर", "mla", "1"),
        ("MLA (17-Gwalior South)", "mla", "17"),
        ("MLA Gwalior South", "mla", "17"),
        ("Gwalior South MLA", "mla", "17"),
        ("Assembly In-charge - Sumawali", "assembly_incharge", "5"),
        ("विधानसभा प्रभारी (सुमावली)", "assembly_incharge", "5"),
    ],
)
def test_a_role_and_its_constituency_in_one_cell(
    text: str, role: str, assembly: str, tmp_path: Path, event: Event
) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "Mobile"], ["Ram", text, "9826012345"]])
    assert (column(roster, "role"), column(roster, "assembly")) == ([role], [assembly])
    [told] = [found for found in roster.findings if found.code == "R144"]
    assert (str(told.address), codes(roster)) == ("list.csv › B2", ["R144"])
    assert told.read.startswith(f'1 row with the constituency in the cell of the role: "{text}" = ')


@pytest.mark.parametrize(
    "text",
    [
        "पूर्व विधायक भिण्ड",
        "विधायक प्रतिनिधि 10-भिण्ड",
        "MLA Bhopal",
        "MLA 112-Ashta",
        "जिला अध्यक्ष 10-भिण्ड",
        "महिला मोर्चा विधायक 10-भिण्ड",
        "Astronaut Bhind",
    ],
)
def test_what_is_not_certain_to_the_last_word_is_asked_about_as_before(text: str, tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Role", "Mobile"], ["Ram", text, "9826012345"]])
    assert column(roster, "assembly") == [""]
    assert {"R141", "R142"} & set(codes(roster))


def test_a_constituency_in_its_own_column_is_left_to_it(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram", "MLA 1-Sheopur", "2-Vijaypur", "9826012345"], ["Sita", "MLA 3-Sabalgarh", "", "9826012346"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "assembly") == ["2", "3"]
    assert codes(roster) == ["R141", "R144"]
    rows[2][2] = "3"
    assert codes(read_csv(tmp_path, event, rows)) == ["R141", "R141"]


DISTRICTS = [
    ["Name", "Role", "Mobile"],
    ["Ram", "जिला अध्यक्ष सीहोर", "9826012345"],
    ["Sita", "Vidisha District In-charge", "9826012346"],
]


def test_a_role_and_its_district_in_one_cell(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, DISTRICTS)
    assert column(roster, "role") == ["district_president", "district_incharge"]
    assert column(roster, "district") == ["Sehore", "Vidisha"]
    [told] = [found for found in roster.findings if found.code == "R144"]
    assert told.read.startswith('2 rows with the district in the cell of the role: "जिला अध्यक्ष सीहोर" = ')


@pytest.mark.parametrize("text", ["जिला अध्यक्ष", "प्रदेश सचिव", "जिला अध्यक्ष अटलपुर", "महिला मोर्चा जिला अध्यक्ष सीहोर"])
def test_a_district_is_taken_from_roles_only_where_every_row_has_its_own(
    text: str, tmp_path: Path, event: Event
) -> None:
    roster = read_csv(tmp_path, event, [*DISTRICTS, ["Mohan", text, "9826012347"]])
    assert "R141" in codes(roster)
    assert "R144" not in codes(roster)
    assert column(roster, "district")[0] == ""
