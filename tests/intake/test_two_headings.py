"""Two rows of headings with nobody between them: which of them counts."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event

from .reading import answered, codes, column, questions, read_csv

ENGLISH = ["S.No", "Name", "Post", "District", "Mobile"]
HINDI = ["क्र", "नाम", "पद", "जिला", "मोबाइल"]
EXCHANGED = ["क्र", "नाम", "जिला", "पद", "मोबाइल"]
PEOPLE = [
    ["1", "Ram Lal", "District In-charge", "Sehore", "9000001001"],
    ["2", "Sita Bai", "District In-charge", "Guna", "9000001002"],
    ["3", "Mohan", "District In-charge", "Datia", "9000001003"],
]


def test_one_heading_in_two_languages_is_not_asked_about(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [ENGLISH, HINDI, *PEOPLE])
    assert (codes(roster), column(roster, "district")) == ([], ["Sehore", "Guna", "Datia"])


@pytest.mark.parametrize(("rows", "taken"), [([ENGLISH, EXCHANGED], 1), ([EXCHANGED, [], ENGLISH], 3)])
def test_headings_that_contradict_each_other_are_asked_about(
    rows: list[list[str]], taken: int, tmp_path: Path, event: Event
) -> None:
    roster = read_csv(tmp_path, event, [*rows, *PEOPLE])
    assert column(roster, "district") == ["Sehore", "Guna", "Datia"]
    [told] = [finding for finding in roster.findings if finding.code == "R025"]
    assert str(told.address) == f"list.csv › A{taken}"
    assert told.read.startswith(f"rows 1 and {len(rows)} may both be the headings, and differ: C ")
    assert told.action == f"delete the row that is not meant; until then row {taken} is taken"
    other = 1 + len(rows) - taken
    assert questions(roster) == [(f"headings: 1 or {len(rows)} of list.csv", [f"row {taken}", f"row {other}"], 3)]


def test_the_answer_counts_before_what_stands_below(tmp_path: Path, event: Event) -> None:
    answer = "headings: {1 or 2 of list.csv: row 2}"
    roster = read_csv(tmp_path, event, [ENGLISH, EXCHANGED, *PEOPLE], answers=answer)
    assert roster.sheets[0].columns == {"A": "serial", "B": "name", "C": "district", "D": "role", "E": "mobile"}
    assert column(roster, "name") == ["Ram Lal", "Sita Bai", "Mohan"]
    assert answered(roster) == [('"1 or 2 of list.csv" means "row 2": answered in answers.yaml', 3)]
    assert "R025" not in codes(roster)


def test_of_many_differences_the_first_are_shown(tmp_path: Path, event: Event) -> None:
    shifted = ["नाम", "पद", "जिला", "मोबाइल", "ईमेल"]
    roster = read_csv(tmp_path, event, [shifted, ENGLISH, *PEOPLE])
    [told] = [finding for finding in roster.findings if finding.code == "R025"]
    assert told.read.endswith('D "मोबाइल" or "District", 1 more')
    assert told.question is not None
    assert [it.words for it in told.question.proposals] == [
        "S.No · Name · Post · District …",
        "नाम · पद · जिला · मोबाइल …",
    ]


def test_a_small_form_above_the_list_is_no_rival(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [["Name", "Mobile"], [], HINDI, *PEOPLE])
    assert (codes(roster), column(roster, "mobile")) == ([], [row[4] for row in PEOPLE])


def test_two_lists_with_people_between_them_are_two_lists(tmp_path: Path, event: Event) -> None:
    rows = [ENGLISH, *PEOPLE[:2], [], EXCHANGED, ["3", "Mohan", "Datia", "District In-charge", "9000001003"]]
    roster = read_csv(tmp_path, event, rows)
    assert (codes(roster), column(roster, "district")) == ([], ["Sehore", "Guna", "Datia"])
