"""Short ways to read a list in a test."""

import csv
from collections.abc import Sequence
from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.answers import parse_answers
from cadre_cli.intake.roster import read_rosters


def read_csv(
    folder: Path, event: Event, rows: Sequence[Sequence[object]], name: str = "list.csv", answers: str = ""
) -> Roster:
    """Writes the rows as a text file and reads it as a roster, with the answers of a YAML text."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return read_rosters([path], event, answers=parse_answers(answers, "answers.yaml", event))


def codes(roster: Roster) -> list[str]:
    """The findings' codes in order, without those about missing genders and mobiles."""
    return [finding.code for finding in roster.findings if finding.code not in ("R035", "R038")]


def column(roster: Roster, name: str) -> list[object]:
    """One column of the people."""
    return roster.people[name].tolist()


def questions(roster: Roster) -> list[tuple[str, list[str], int]]:
    """Key, proposed values and people of everything that is asked, but for roles, places and genders not written."""
    silent = ("R031", "R033", "R035")
    asked = [finding.question for finding in roster.findings if finding.question and finding.code not in silent]
    return [(it.key, [answer.value for answer in it.proposals], it.people) for it in asked]


def answered(roster: Roster) -> list[tuple[str, int]]:
    """What the notes about used answers say, and of how many people."""
    return [(found.read, found.people) for found in roster.findings if found.code == "R066"]
