"""Rosters that give names in both scripts, in two columns or in one cell."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.names import both_scripts

from .reading import codes, column, read_csv


def both(roster: object) -> list[tuple[str, str]]:
    return list(zip(column(roster, "name"), column(roster, "name_other"), strict=True))  # type: ignore[arg-type]


@pytest.mark.parametrize("heading", ["Name (English)", "Name", "English Name", "Name in Other Script"])
def test_a_second_column_in_the_other_script(heading: str, tmp_path: Path, event: Event) -> None:
    rows = [["नाम", heading, "Role"], ["राम शर्मा", "Ram Sharma", "MLA"], ["सीता देवी", "Sita  Devi", "MLA"]]
    roster = read_csv(tmp_path, event, rows)
    assert both(roster) == [("राम शर्मा", "Ram Sharma"), ("सीता देवी", "Sita Devi")]
    assert "R014" not in codes(roster)


def test_the_only_name_of_a_row_is_its_name(tmp_path: Path, event: Event) -> None:
    rows = [
        ["नाम", "Name", "Role"],
        ["राम शर्मा", "Ram Sharma", "MLA"],
        ["", "Sita Devi", "MLA"],
        ["Om Jain", "ओम जैन", "MLA"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert both(roster) == [("राम शर्मा", "Ram Sharma"), ("Sita Devi", ""), ("Om Jain", "ओम जैन")]


def test_a_second_column_of_other_people_is_no_spelling(tmp_path: Path, event: Event) -> None:
    rows = [["नाम", "Participant Name", "Role"], ["राम शर्मा", "Mohan Lal", "MLA"], ["सीता देवी", "Om Jain", "MLA"]]
    roster = read_csv(tmp_path, event, rows)
    assert both(roster) == [("राम शर्मा", ""), ("सीता देवी", "")]
    assert "R014" in codes(roster)


def test_both_in_one_cell(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role"], ["राम शर्मा (Ram Sharma)", "MLA"], ["राजेश (राजू) वर्मा", "MLA"], ["Om Jain / ओम जैन", "MLA"]]
    roster = read_csv(tmp_path, event, rows)
    assert both(roster) == [("राम शर्मा", "Ram Sharma"), ("राजेश (राजू) वर्मा", ""), ("Om Jain", "ओम जैन")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("डॉ. गोविन्द सिंह Dr. Govind Singh", ("डॉ. गोविन्द सिंह", "Dr. Govind Singh")),
        ("Ram Lal - राम लाल", ("Ram Lal", "राम लाल")),
        ("राम लाल [Ram Lal]", ("राम लाल", "Ram Lal")),
        ("राम लाल\nRam Lal", ("राम लाल", "Ram Lal")),
        ("राम लाल (Bhopal)", ("राम लाल (Bhopal)", "")),
        ("R.K. शर्मा", ("R.K. शर्मा", "")),
        ("Ram Lal", ("Ram Lal", "")),
    ],
)
def test_a_cell_is_taken_apart_where_both_halves_are_one_name(text: str, pair: tuple[str, str]) -> None:
    assert both_scripts(text) == pair


def test_one_person_whom_two_lists_give_in_two_scripts_has_both(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "District", "Mobile"],
        ["Govind Singh", "District President", "Bhind", "9826012341"],
        ["गोविंद सिंह", "District President", "Bhind", "9826012341"],
    ]
    assert both(read_csv(tmp_path, event, rows)) == [("Govind Singh", "गोविंद सिंह")]
