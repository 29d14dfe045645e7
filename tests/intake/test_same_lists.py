import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.answers import parse_answers
from cadre_cli.intake.roster import read_rosters

from .reading import answered, column

HEADINGS = ["Name", "Role", "Mobile", "Paid"]
OLD = [
    [f"{name} Nema", "District In-charge", f"982601230{n}", ""]
    for n, name in enumerate(("Ram", "Mohan", "Gopal", "Vimal"))
]
OLD += [["Sita Gond", "MLA", "9826012310", "500"], ["Kamla Kol", "MLA", "9826012311", ""]]
NEW = [*OLD[:4], ["Sita Gond", "District In-charge", "9826012310", ""], ["Deepa Sen", "MLA", "9826012312", ""]]
KEY = "final(2).csv = final.csv"


def read(folder: Path, event: Event, old: Sequence[object], new: Sequence[object], answer: str = "") -> Roster:
    for name, rows in (("final.csv", old), ("final(2).csv", new)):
        with (folder / name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([HEADINGS, *rows])
    text = f'lists: {{"{KEY}": "{answer}"}}' if answer else ""
    answers = parse_answers(text, "answers.yaml", event)
    return read_rosters([folder / "final.csv", folder / "final(2).csv"], event, answers=answers)


def asked(roster: Roster) -> list[tuple[str, list[str], int]]:
    found = [finding.question for finding in roster.findings if finding.code == "R055"]
    return [(it.key, [answer.value for answer in it.proposals], it.people) for it in found if it]


def test_a_list_and_its_newer_copy_are_one_question(tmp_path: Path, event: Event) -> None:
    roster = read(tmp_path, event, OLD, NEW)
    assert asked(roster) == [(f"list: {KEY}", ["both", "final(2).csv", "final.csv"], 7)]
    told = next(finding.read for finding in roster.findings if finding.code == "R055")
    assert told == (
        "5 people of this list stand in final.csv too, 1 of them differently; 2 stand in one of the two alone"
    )
    assert column(roster, "name")[-2:] == ["Kamla Kol", "Deepa Sen"]


@pytest.mark.parametrize(
    ("answer", "sita", "left_out"),
    [
        ("both", ("mla district_incharge", 50_000), []),
        ("final.csv", ("mla", 50_000), ["Deepa Sen"]),
        ("final(2).csv", ("district_incharge", 0), ["Kamla Kol"]),
    ],
)
def test_which_list_counts(answer: str, sita: object, left_out: list[str], tmp_path: Path, event: Event) -> None:
    roster = read(tmp_path, event, OLD, NEW, answer)
    people = roster.people.set_index("name")
    assert (people.loc["Sita Gond", "roles"], people.loc["Sita Gond", "paid_paise"]) == sita
    assert people.index[people["set_aside"] == "left out by answer"].tolist() == left_out
    assert (roster.rows, len(people), len(answered(roster))) == (12, 7, 1)
    assert asked(roster) == []


def test_copies_that_say_the_same_are_not_asked_about(tmp_path: Path, event: Event) -> None:
    assert asked(read(tmp_path, event, OLD, OLD[::-1])) == []


@pytest.mark.parametrize("new", [OLD[:3] + NEW[5:], OLD[:4] + [["X", "MLA", "", ""]] * 4])
def test_lists_that_share_some_people_are_two_lists(new: Sequence[object], tmp_path: Path, event: Event) -> None:
    assert asked(read(tmp_path, event, OLD, new)) == []
