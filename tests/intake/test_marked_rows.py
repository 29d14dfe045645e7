from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from cadre_cli.domain.event import Event
from cadre_cli.intake.answers import parse_answers
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import answered, column

HEADINGS = ["District", "Role", "Name", "Mobile"]
PEOPLE = [["Bhind", "MLA", f"Ram {n}", f"98260123{n}"] for n in range(10, 20)]
MARKS = ("R070", "R071", "R072", "R073")


def marked(
    path: Path,
    struck: Sequence[str] = (),
    fills: dict[str, str] | None = None,
    rows: Sequence[int] = (),
    columns: Sequence[str] = (),
) -> Path:
    """The workbook with these cells struck out or filled, and these rows and columns hidden."""
    book = openpyxl.load_workbook(path)
    sheet = book.active
    for cell in struck:
        sheet[cell].font = Font(strike=True)
    for cell, colour in (fills or {}).items():
        sheet[cell].fill = PatternFill("solid", fgColor=colour)
    for row in rows:
        sheet.row_dimensions[row].hidden = True
    for letter in columns:
        sheet.column_dimensions[letter].hidden = True
    book.save(path)
    return path


def told(path: Path, event: Event) -> list[str]:
    roster = read_rosters([path], event)
    assert len(roster.people) == len(PEOPLE)
    assert set(column(roster, "set_aside")) == {""}
    return [str(finding) for finding in roster.findings if finding.code in MARKS]


def test_rows_struck_out_stay_and_are_asked_about(xlsx: WriteXlsx, event: Event) -> None:
    path = marked(xlsx([HEADINGS, *PEOPLE]), struck=["C5", "C9", "C10", "D2"])
    assert told(path, event) == [
        "roster.xlsx › Sheet1!C5  R070 3 rows are struck out, so far planned like the others: C5, C9–C10"
        " — delete them if they left, or clear the strike-through"
    ]


def test_hidden_rows_stay_and_are_asked_about(xlsx: WriteXlsx, event: Event) -> None:
    path = marked(xlsx([HEADINGS, *PEOPLE, [], ["Total", "", "10", ""]]), rows=[3, 12, 13])
    assert told(path, event) == [
        "roster.xlsx › Sheet1!C3  R071 1 row is hidden, so far planned like the others: C3"
        " — clear the filter or unhide them, and delete those who are not meant"
    ]


@pytest.mark.parametrize(
    ("answer", "left_out", "words"),
    [("plan", 0, "are planned like the others"), ("leave out", 3, "is left out")],
)
@pytest.mark.parametrize("state", ["struck out", "hidden"])
def test_marked_rows_are_asked_about_once(
    state: str, answer: str, left_out: int, words: str, xlsx: WriteXlsx, event: Event
) -> None:
    path = xlsx([HEADINGS, *PEOPLE])
    path = marked(path, struck=["C5", "C9", "C10"]) if state == "struck out" else marked(path, rows=[5, 9, 10])
    about = f"{state} in roster.xlsx › Sheet1"
    (question,) = [found.question for found in read_rosters([path], event).findings if found.code in MARKS]
    assert question
    assert (question.key, question.people) == (f"rows: {about}", 3)
    assert [it.value for it in question.proposals] == (
        ["leave out", "plan"] if state == "struck out" else ["plan", "leave out"]
    )
    answers = parse_answers(f'rows: {{"{about}": {answer}}}', "answers.yaml", event)
    roster = read_rosters([path], event, answers=answers)
    assert not [found for found in roster.findings if found.code in MARKS]
    assert answered(roster) == [(f'"{about}" {words}: answered in answers.yaml', 3)]
    assert column(roster, "set_aside").count("left out by answer") == left_out


def test_hidden_columns_are_named(xlsx: WriteXlsx, event: Event) -> None:
    path = marked(xlsx([HEADINGS, *PEOPLE]), columns=["B", "D", "H"])
    assert told(path, event) == [
        "roster.xlsx › Sheet1  R072 2 hidden columns read like the others: B (role), D (mobile)"
        " — nothing if they are right; else delete them"
    ]


def test_a_column_that_is_not_read_may_be_hidden(xlsx: WriteXlsx, event: Event) -> None:
    assert told(marked(xlsx([HEADINGS, *PEOPLE]), columns=["H"]), event) == []


def test_coloured_rows_are_counted(xlsx: WriteXlsx, event: Event) -> None:
    fills = {"C2": "FFFF00", "C3": "FFFF00", "C7": "FF0000", "C8": "123456", "A9": "FFFF00", "C10": "FFFFFF"}
    assert told(marked(xlsx([HEADINGS, *PEOPLE]), fills=fills), event) == [
        "roster.xlsx › Sheet1  R073 4 of 10 rows in colour: yellow 2 (C2–C3); red 1 (C7); other colours 1 (C8)"
        " — nothing is read from colours; write what they mean in a column of its own"
    ]


def test_a_list_all_in_one_colour_or_in_bands_means_nothing(xlsx: WriteXlsx, event: Event) -> None:
    every = {f"C{row}": "FFFF00" for row in range(1, 12)}
    assert told(marked(xlsx([HEADINGS, *PEOPLE]), fills=every), event) == []
    bands = {f"C{row}": "00B0F0" for row in range(1, 12, 2)}
    assert told(marked(xlsx([HEADINGS, *PEOPLE]), fills=bands), event) == []


def test_two_colours_over_all_rows_are_told(xlsx: WriteXlsx, event: Event) -> None:
    halves = {f"C{row}": "FFFF00" if row < 7 else "92D050" for row in range(2, 12)}
    (line,) = told(marked(xlsx([HEADINGS, *PEOPLE]), fills=halves), event)
    assert "10 of 10 rows in colour: yellow 5 (C2–C6); green 5 (C7–C11)" in line
