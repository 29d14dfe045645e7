from pathlib import Path

import pytest
import yaml

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.progress import silent
from cadre_cli.domain.questions import Answer, Question
from cadre_cli.errors import EventFileError, UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import check
from cadre_cli.workflows.plan import plan
from cadre_cli.workflows.questions import collect, read_answers, remember, write_answers_form
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, roster

ASK = FindingKind("R141", Severity.QUESTION, "a role that the event does not name")
TELL = FindingKind("R152", Severity.NOTE, "a district that has several party districts")
LEAVE_OUT, MLA = Answer("leave out", "set aside"), Answer("mla", "MLA")


def found(key: str, people: int, *proposals: Answer, cell: str = "A1", kind: FindingKind = ASK) -> Finding:
    address = Address("a.xlsx", "S", cell)
    return Finding(kind, address, "read", "action", people, Question(key, f"{key}?", proposals, people, address))


def test_questions_with_one_answer_are_one_and_the_most_people_come_first() -> None:
    findings = [
        found("unit: Satna", 90, kind=TELL),
        Finding(ASK, Address("a.xlsx"), "read", "action"),
        found("role: X", 2, LEAVE_OUT, cell="A2"),
        found("district: Y", 4),
        found("role: x", 3, LEAVE_OUT, MLA, cell="A9"),
        found("assembly: Y", 4),
    ]
    questions = collect(findings)
    assert [(question.key, question.people) for question in questions] == [
        ("role: X", 5),
        ("district: Y", 4),
        ("unit: Satna", 90),
    ]
    assert (questions[0].address.cell, questions[0].proposals) == ("A2", (LEAVE_OUT, MLA))


def test_the_form_is_a_file_of_answers_to_fill_in(tmp_path: Path) -> None:
    form, event = tmp_path / "form.yaml", event_folder.builtin_event()
    write_answers_form(collect([found('role: X "y" : # z', 1, LEAVE_OUT), found("person: 9: A / B", 2)]), form)
    text = form.read_text(encoding="utf-8")
    assert "(1 person; a.xlsx › S!A1)\n  #   leave out: set aside\n" in text
    assert "(2 people; a.xlsx › S!A1)" in text
    assert read_answers([form], event).given == {}
    form.write_text(text.replace('z":  # ?', 'z": mla'), encoding="utf-8")
    assert list(read_answers([form], event).given) == [("roles", 'x "y" : # z')]


def test_a_form_takes_no_answers_away(tmp_path: Path) -> None:
    form = tmp_path / "answers.yaml"
    form.write_text("roles: {X: mla}", encoding="utf-8")
    with pytest.raises(UsageError, match="exists and may hold answers"):
        write_answers_form((), form)
    assert form.read_text(encoding="utf-8") == "roles: {X: mla}"


def test_answers_are_remembered_beside_those_from_before(tmp_path: Path) -> None:
    kept = tmp_path / "answers.yaml"
    remember(kept, {("roles", "जिला महामंत्री"): "leave out"})
    remember(kept, {("roles", "Netaji"): "mla", ("people", "9: A / B"): "same"})
    remember(kept, {("roles", "netaji"): "no"})
    assert yaml.safe_load(kept.read_text(encoding="utf-8")) == {
        "roles": {"जिला महामंत्री": "leave out", "Netaji": "no"},
        "people": {"9: A / B": "same"},
    }
    assert [path.name for path in tmp_path.iterdir()] == ["answers.yaml"]


@pytest.mark.parametrize("text", ["roles: [", "roles: {X: mla, X: mla}", "roles: [mla]", "- mla"])
def test_answers_with_faults_are_not_written_over(text: str, tmp_path: Path) -> None:
    kept = tmp_path / "answers.yaml"
    kept.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="has faults: no answer was added"):
        remember(kept, {("roles", "Y"): "mla"})
    assert kept.read_text(encoding="utf-8") == text


def test_a_file_of_answers_that_is_missing_or_not_utf_8(tmp_path: Path) -> None:
    event = event_folder.builtin_event()
    with pytest.raises(UsageError, match="there is no file"):
        read_answers([tmp_path / "gone.yaml"], event)
    (tmp_path / "ansi.yaml").write_bytes(b"roles: {\xff: mla}")
    with pytest.raises(UsageError, match="not saved as UTF-8"):
        read_answers([tmp_path / "ansi.yaml"], event)


def test_the_named_file_counts_before_that_of_the_folder(tmp_path: Path) -> None:
    camp = event_folder.init(tmp_path / "camp")
    people = roster(tmp_path / "list.csv", [{**PEOPLE[0], "Role": "Netaji"}, {**PEOPLE[1], "Role": "Sabhapati"}])
    remember(camp.answers, {("roles", "Netaji"): "leave out", ("roles", "Sabhapati"): "leave out"})
    more = tmp_path / "more.yaml"
    remember(more, {("roles", "Netaji"): "mla"})
    assert check([people], camp.path).roster.people["role"].tolist() == ["", ""]
    assert check([people], camp.path, answers=more).roster.people["role"].tolist() == ["mla", ""]


def answers_to(questions: tuple[Question, ...]) -> dict[str, str]:
    """What the office says: the first proposal, but nobody is left out for a role that merely looks odd."""
    return {question.about: question.proposals[0].value for question in questions}


def test_an_untidy_roster_asked_once_answered_in_the_form_and_planned(tmp_path: Path) -> None:
    camp, sample = event_folder.init(tmp_path / "camp"), SAMPLES / "untidy.xlsx"
    before = check([sample], camp.path)
    assert len(before.questions) == 8
    write_answers_form(before.questions, camp.answers)
    assert check([sample], camp.path).questions == before.questions
    text = camp.answers.read_text(encoding="utf-8")
    for about, value in answers_to(before.questions).items():
        assert f'"{about}":  # ?' in text
        text = text.replace(f'"{about}":  # ?', f'"{about}": {value}')
    camp.answers.write_text(text, encoding="utf-8")

    after = check([sample], camp.path)
    assert {question.key for question in after.questions}.isdisjoint({question.key for question in before.questions})
    answered = [finding for finding in after.roster.findings if finding.code == "R066"]
    assert len(answered) == 8
    assert sum("is left out" in finding.read and finding.people for finding in answered) == 3

    planned = plan([sample], camp.path, None, silent)
    people = planned.on_file.people.merge(planned.on_file.plan.seats, on="code").set_index("name")
    near = people.loc["मुरलीधर चौरसिया"]
    assert (near["role"], near["state"]) == ("district_president", "seated")
    assert people.loc["सुधाकर लोधी", "set_aside"] == "left out by answer"
    assert people["set_aside"].tolist().count("left out by answer") == 3


def test_a_plan_refuses_answers_with_faults_before_it_makes_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("roles: {X: juggler}", encoding="utf-8")
    with pytest.raises(EventFileError):
        plan([SAMPLES / "tiny.csv"], None, None, silent, answers=wrong)
    assert [path.name for path in tmp_path.iterdir()] == ["wrong.yaml"]
