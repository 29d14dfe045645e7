"""People written by a familiar name in one row and by their full one in another."""

from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake import familiar_names
from cadre_cli.intake.roster import Roster

from .reading import codes, column, questions, read_csv

HEAD = ["Name", "Role", "District", "Mobile"]


def in_charges(folder: Path, event: Event, *names: str, answers: str = "") -> Roster:
    rows = [[name, "District In-charge", "Sehore", ""] for name in names]
    return read_csv(folder, event, [HEAD, *rows], answers=answers)


@pytest.mark.parametrize(
    "names",
    [
        ("सीमा दीदी", "सीमा यादव"),
        ("सीमा यादव", "Seema Didi"),
        ("राजेश (राजू) तिवारी", "राजू तिवारी"),
        ("राजू भैया", "राजू दीदी"),
    ],
)
def test_a_familiar_name_beside_a_full_one_is_asked(names: tuple[str, str], tmp_path: Path, event: Event) -> None:
    roster = in_charges(tmp_path, event, *names)
    assert codes(roster).count("R058") == 1
    assert len(roster.people) == 2
    found = next(found for found in roster.findings if found.code == "R058")
    assert "are both District In-charge" in found.read
    assert found.question is not None


@pytest.mark.parametrize(
    "names",
    [
        ("सीमा जी", "सीमा यादव"),
        ("सीमा दीदी", "मीना यादव"),
        ("सीमा", "सीमा यादव"),
        ("राम पत्नी (पिता मोहन)", "राम यादव"),
    ],
)
def test_other_names_are_not_asked(names: tuple[str, str], tmp_path: Path, event: Event) -> None:
    assert "R058" not in codes(in_charges(tmp_path, event, *names))


def test_in_another_district_nobody_is_meant(tmp_path: Path, event: Event) -> None:
    rows = [["सीमा दीदी", "District In-charge", "Sehore", ""], ["सीमा यादव", "District In-charge", "Vidisha", ""]]
    assert "R058" not in codes(read_csv(tmp_path, event, [HEAD, *rows]))


def test_the_answer_that_it_is_one_person(tmp_path: Path, event: Event) -> None:
    about = questions(in_charges(tmp_path, event, "सीमा दीदी", "सीमा यादव", "राम पटेल"))
    question = next(about for about, _, _ in about if about.startswith("person: "))
    key = question.removeprefix("person: ")
    same = in_charges(tmp_path, event, "सीमा दीदी", "सीमा यादव", "राम पटेल", answers=f'people: {{"{key}": same}}')
    assert column(same, "name") == ["सीमा दीदी", "राम पटेल"]
    apart = in_charges(tmp_path, event, "सीमा दीदी", "सीमा यादव", answers=f'people: {{"{key}": different}}')
    assert len(apart.people) == 2
    assert "R058" not in codes(apart)


def test_each_of_several_who_may_be_meant_is_asked_alone(tmp_path: Path, event: Event) -> None:
    names = ("सीमा दीदी", "सीमा यादव", "सीमा पटेल")
    keys = [about for about, _, _ in questions(in_charges(tmp_path, event, *names))]
    assert len(keys) == 2
    answers = f'people: {{"{keys[0].removeprefix("person: ")}": different}}'
    left = in_charges(tmp_path, event, *names, answers=answers)
    assert [about for about, _, _ in questions(left)] == keys[1:]


def test_a_post_of_very_many_is_passed_over(tmp_path: Path, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(familiar_names, "MOST_HOLDERS", 2)
    assert "R058" not in codes(in_charges(tmp_path, event, "सीमा दीदी", "सीमा यादव", "राम पटेल"))
