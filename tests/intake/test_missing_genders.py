from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event, UnknownGender

from .reading import answered, column, read_csv

HEADINGS = ["Name", "Role", "Gender"]
MANY = [HEADINGS, *([f"Person {letter}", "MLA", ""] for letter in "ABCDEF"), ["Sita", "MLA", "F"]]
FEW = [HEADINGS, ["Ram", "MLA", ""], ["Sita", "MLA", "F"], ["Mohan", "जिला प्रभारी", ""]]


def asked(roster: object) -> list[tuple[str, list[str], int, str]]:
    found = [finding for finding in roster.findings if finding.code in ("R035", "R036")]
    return [(f.question.key, [it.value for it in f.question.proposals], f.people, f.address.cell) for f in found]


def test_a_handful_is_asked_about_one_by_one(tmp_path: Path, event: Event) -> None:
    choices = ["not known", "men", "women"]
    assert asked(read_csv(tmp_path, event, FEW)) == [
        ("gender: Ram in list.csv", choices, 1, "A2"),
        ("gender: Mohan in list.csv", choices, 1, "A4"),
    ]


def test_many_are_asked_about_together(tmp_path: Path, event: Event) -> None:
    assert asked(read_csv(tmp_path, event, MANY)) == [
        ("gender: no gender in list.csv", ["not known", "men", "women"], 6, "")
    ]


def test_who_is_meant_stands_in_the_question(tmp_path: Path, event: Event) -> None:
    [told] = [found for found in read_csv(tmp_path, event, MANY).findings if found.code == "R035"]
    names = "Person A, Person B, Person C, Person D, Person E and 1 more"
    assert told.question is not None
    assert told.question.text == f"the gender of 6 of 7 people is not known ({names})"


@pytest.mark.parametrize(("answer", "gender"), [("men", "men"), ("महिला", "women"), ("not known", "")])
def test_genders_by_answer(answer: str, gender: str, tmp_path: Path, event: Event) -> None:
    waiting = replace(event, unknown_gender=UnknownGender.WAIT)
    roster = read_csv(tmp_path, waiting, MANY, answers=f"genders: {{no gender in list.csv: {answer}}}")
    assert column(roster, "gender") == [gender] * 6 + ["women"]
    assert asked(roster) == []
    assert answered(roster)[0][1] == 6
    single = read_csv(tmp_path, event, FEW, answers=f"genders: {{Ram in list.csv: {answer}}}")
    assert column(single, "gender") == [gender, "women", ""]
    assert [question[0] for question in asked(single)] == ["gender: Mohan in list.csv"]


def test_who_is_left_out_needs_no_gender(tmp_path: Path, event: Event) -> None:
    rows = [HEADINGS, ["Ram", "Juggler", ""]]
    assert asked(read_csv(tmp_path, event, rows, answers="roles: {Juggler: leave out}")) == []
