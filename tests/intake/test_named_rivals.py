"""Offices write the rival's name under 'Not with'; it keeps the two apart as a common word would."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster

from .reading import column, read_csv

HEAD = ["Name", "Not With"]
NAMED, LONE = "R077", "R076"


def _codes(roster: Roster) -> set[str]:
    return {found.code for found in roster.findings} & {NAMED, LONE}


@pytest.mark.parametrize("written", ["Gopal Singh Engineer", "gopal  singh engineer", "Shri Gopal Singh Engineer ji"])
def test_whoever_names_another_is_kept_apart_from_him(written: str, tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Sudesh Rai", written], ["Dr. Gopal Singh Engineer", ""], ["Uma Devi", ""]]
    roster = read_csv(tmp_path, event, rows)
    one, other, third = column(roster, "apart")
    assert one == other == "Dr._Gopal_Singh_Engineer~Sudesh_Rai"
    assert (third, _codes(roster)) == ("", {NAMED})


def test_the_finding_quotes_no_name(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Sudesh Rai", "Gopal Singh"], ["Gopal Singh", ""]]
    [told] = [found for found in read_csv(tmp_path, event, rows).findings if found.code == NAMED]
    assert str(told) == (
        "list.csv › A2  R077 1 person has somebody's name under 'apart': A2 — "
        "nothing: each is kept apart from whom he names, as if both had one word"
    )


def test_two_who_name_each_other_share_one_label(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram Lal", "Mohan Das"], ["Mohan Das", "Ram Lal"]])
    assert column(roster, "apart") == ["Mohan_Das~Ram_Lal"] * 2


def test_two_who_name_the_same_third_may_meet_each_other(tmp_path: Path, event: Event) -> None:
    rows = [HEAD, ["Ram Lal", "Mohan Das, x"], ["Sita Devi", "Mohan Das"], ["Mohan Das", ""], ["Gita Devi", "x"]]
    roster = read_csv(tmp_path, event, rows)
    assert column(roster, "apart") == [
        "Mohan_Das~Ram_Lal x",
        "Mohan_Das~Sita_Devi",
        "Mohan_Das~Ram_Lal Mohan_Das~Sita_Devi",
        "x",
    ]


def test_a_name_of_two_people_or_of_nobody_is_to_be_mended(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "District", "Not With"],
        ["Ram Lal", "Sehore", "Mohan Das"],
        ["Mohan Das", "Sehore", ""],
        ["Mohan Das", "Damoh", "Somebody Else"],
    ]
    roster = read_csv(tmp_path, event, rows)
    assert _codes(roster) == {LONE}
    assert column(roster, "apart") == ["Mohan_Das", "", "Somebody_Else"]


def test_a_word_that_its_namesake_bears_too_is_a_common_word(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram Lal", "Mohan"], ["Mohan", "Mohan"]])
    assert (column(roster, "apart"), _codes(roster)) == (["Mohan", "Mohan"], set())


def test_his_own_name_keeps_nobody_apart(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, [HEAD, ["Ram Lal", "Ram Lal"], ["Mohan", ""]])
    assert (column(roster, "apart"), _codes(roster)) == (["Ram_Lal", ""], {LONE})
