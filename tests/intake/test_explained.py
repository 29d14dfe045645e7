from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import ColumnRead
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import questions, read_csv

MOBILES = [f"98260123{n}" for n in range(10, 14)]


def test_every_column_says_what_it_was_taken_for_and_why(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Father Name", "Blood", "", "Name of Mothr", "जिला", "District", "Mobile"]]
    rows += [["Ram", "Mohan", "O+", "M", "Sita", "Bhind", "भिंड", number] for number in MOBILES]
    roster = read_csv(tmp_path, event, rows)
    assert roster.sheets[0].explained == (
        ColumnRead("A", "Name", "name", "known heading", ("Ram",)),
        ColumnRead("B", "Father Name", "", "known heading, carried through", ("Mohan",)),
        ColumnRead("C", "Blood", "", "unknown heading, carried through", ("O+",)),
        ColumnRead("D", "column D", "", "no heading, carried through; looks like genders", ("M",)),
        ColumnRead("E", "Name of Mothr", "", "unknown heading, carried through", ("Sita",)),
        ColumnRead("F", "जिला", "district", "known heading", ("Bhind",)),
        ColumnRead("G", "District", "", "a second column of the same kind (district), carried through", ("भिंड",)),
        ColumnRead("H", "Mobile", "mobile", "known heading", tuple(MOBILES[:3])),
    )


def test_headings_over_two_rows_and_one_nearly_right(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "संपर्क", "", "Distrct"],
        ["", "", "मोबाइल", "ई-मेल", ""],
        ["Ram", "MLA", "9826012345", "", ""],
    ]
    why = {column.letter: column.why for column in read_csv(tmp_path, event, rows).sheets[0].explained}
    assert (why["A"], why["C"]) == ("known heading", "heading over two rows")
    assert why["E"] == "nearly the heading district, carried through"


def test_a_sheet_without_headings_has_nothing_to_explain(tmp_path: Path, event: Event) -> None:
    assert read_csv(tmp_path, event, [["June 2025"]]).sheets[0].explained == ()


def test_an_answered_column_says_so(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Ring him", "Blood grp"], *[["Ram", "MLA", number, "O"] for number in MOBILES]]
    answers = "columns: {Ring him: mobile, Blood grp: carry}"
    roster = read_csv(tmp_path, event, rows, answers=answers)
    assert [column.why for column in roster.sheets[0].explained][2:] == ["as answered", "as answered, carried through"]


@pytest.mark.parametrize(
    "heading", ["Enemies", "Apart list of 2025", "अलग समूह में", "Not to be kept with", "keep seperate"]
)
def test_what_may_be_a_keep_apart_list_is_neither_shown_nor_carried(heading: str, tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile", heading], ["Ram", "MLA", MOBILES[0], "secret"]]
    roster = read_csv(tmp_path, event, rows)
    assert roster.sheets[0].explained[3].samples == ()
    assert not roster.people.astype("str").eq("secret").any(axis=None)
    assert not roster.people["extra"].str.contains("secret").any()


def test_of_two_keep_apart_lists_neither_is_shown_and_both_are_obeyed(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile", "Apart From", "अलग रखें"], ["Ram", "MLA", MOBILES[0], "x", "secret, X"]]
    roster = read_csv(tmp_path, event, rows)
    told = [
        ColumnRead(letter, heading, "apart", "known heading", ())
        for letter, heading in zip("DE", rows[0][3:], strict=True)
    ]
    assert list(roster.sheets[0].explained[3:]) == told
    assert (roster.people["apart"].tolist(), roster.people["extra"].tolist()) == (["secret x"], [""])


def test_what_may_be_a_second_keep_apart_list_is_asked_about(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile", "Apart From", "विरोधी / Rival"], ["Ram", "MLA", MOBILES[0], "x", "secret"]]
    roster = read_csv(tmp_path, event, rows)
    assert questions(roster) == [("column: विरोधी / Rival", ["apart", "carry"], 1)]
    assert (roster.people["apart"].tolist(), roster.people["extra"].tolist()) == (["x"], [""])
    both = read_csv(tmp_path, event, rows, answers="columns: {विरोधी / Rival: apart}")
    assert (both.people["apart"].tolist(), both.people["extra"].tolist()) == (["secret x"], [""])


def test_groups_in_merged_cells_of_a_second_list_are_meant_for_each_row(xlsx: WriteXlsx, event: Event) -> None:
    rows = [["Name", "Role", "Apart From", "अलग रखें"], ["Ram", "MLA", "", "x"], ["Sita", "MLA", "y", ""]]
    roster = read_rosters([xlsx(rows, merges=["D2:D3"])], event)
    assert roster.people["apart"].tolist() == ["x", "x y"]
    assert [found.read for found in roster.findings if found.code == "R022"] == [
        "apart was filled down from above in 1 row"
    ]
