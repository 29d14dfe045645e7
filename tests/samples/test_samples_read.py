"""What reading the samples gives: the tidy ones nothing to ask, the untidy one something of everything."""

from pathlib import Path

import pytest

from cadre_cli.domain.findings import Severity
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.event_file import load_event
from cadre_cli.intake.roster import read_rosters
from tests.make_samples import SAMPLES


def read(name: str) -> Roster:
    return read_rosters([SAMPLES / name], load_event(Path(__file__).parents[2] / "configs" / "first_round.yaml"))


@pytest.mark.parametrize(
    ("name", "people"), [("first_round.xlsx", 438), ("first_round_hindi.xlsx", 438), ("tiny.csv", 12)]
)
def test_a_tidy_list_leaves_nothing_to_ask(name: str, people: int) -> None:
    roster = read(name)
    assert [str(finding) for finding in roster.findings if finding.severity.needs_person] == []
    assert len(roster.people) == roster.rows == people
    assert (roster.people[["code", "set_aside"]] == "").all(axis=None)
    assert (roster.people[["name", "role", "district", "gender", "mobile"]] != "").all(axis=None)


def test_the_first_round_has_all_units_and_both_kinds_of_beds() -> None:
    people = read("first_round.xlsx").people
    assert people["unit"].nunique() == 71
    assert people["assembly"].nunique() == 231  # the 230 constituencies, and '' for the district roles
    assert people["gender"].value_counts().to_dict() == {"men": 352, "women": 86}
    assert (people["unavailable"] != "").sum() == 30
    assert people["together"].value_counts().drop("").tolist() == [2] * 12
    assert people["apart"].value_counts().drop("").tolist() == [2] * 6
    assert (people["pin"] != "").sum() == 4


def test_unknown_columns_are_carried_through() -> None:
    people = read("first_round.xlsx").people
    assert people.loc[people["role"] == "mla", "extra"].str.contains("Vehicle No.").any()
    assert people.loc[people["role"] == "assembly_incharge", "extra"].str.contains("ब्लड ग्रुप").all()


def test_an_untidy_list_loses_nobody_and_says_what_is_wrong() -> None:
    roster = read("untidy.xlsx")
    assert (roster.people["name"] != "").sum() >= 88
    assert {finding.severity for finding in roster.findings} == set(Severity)
    told = " ".join(str(finding) for finding in roster.findings)
    for stood_there in (
        "9.82601E+09",
        "900008 123",
        "जिला महामंत्री",
        "जिला अधयक्ष",
        '"B9"',
        "June second week",
        "99999 99999",
    ):
        assert stood_there in told
