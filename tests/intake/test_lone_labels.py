"""Words that are to keep people together or apart, and stand with one of them alone."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import read_csv

LONE, LONE_APART = "R059", "R076"


def test_a_word_under_apart_that_one_person_alone_has_is_to_be_mended(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Apart From"], ["Ram", "Sohan"], ["Mohan", ""], ["Sita", "x"], ["Gita", "x, y"]]
    [told] = [found for found in read_csv(tmp_path, event, rows).findings if found.code == LONE_APART]
    assert (str(told.address), told.people, told.severity.needs_person) == ("list.csv › A2", 2, True)
    assert told.read == "2 people have a word under 'apart' that nobody else has: A2, A5"
    assert told.action.startswith("it keeps nobody apart: write one word in the rows of all who must not meet, ")


def test_one_word_on_two_sheets_is_a_group_and_each_sheet_tells_its_own(xlsx: WriteXlsx, event: Event) -> None:
    first = [["Name", "Together"], ["Ram", "family"], ["Mohan", "alone"]]
    second = [["Sr", "Name", "Together"], ["1", "Sita", "family"], ["2", "Gita", "single"]]
    roster = read_rosters([xlsx({"A": first, "B": second})], event)
    told = [(str(found.address), found.read) for found in roster.findings if found.code == LONE]
    assert told == [
        (f"roster.xlsx › {cell}", f"1 person has a word under 'together' that nobody else has: {cell[2:]}")
        for cell in ("A!A3", "B!B3")
    ]


@pytest.mark.parametrize("words", [("x", "x"), ("", "")])
def test_groups_of_two_and_no_groups_are_not_told_of(words: tuple[str, str], tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Apart From"], ["Ram", words[0]], ["Mohan", words[1]]]
    assert not {LONE, LONE_APART} & {found.code for found in read_csv(tmp_path, event, rows).findings}
