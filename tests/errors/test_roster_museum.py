"""The museum of roster faults: what provokes one kind of finding a folder, and every line that it gives.

An `answers.yaml` beside the roster counts as the answers of the event folder.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.event import UnknownGender
from cadre_cli.domain.findings import FindingKind, Severity
from cadre_cli.intake import kinds, value_kinds
from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.intake.roster import read_rosters
from cadre_cli.workflows.event_folder import ANSWERS_FILE, builtin_event
from cadre_cli.workflows.questions import read_answers
from tests.errors.exhibits import MUSEUM, compare, exhibits, expected, shown

EXHIBITS = exhibits("roster")
WAITING = "roster_gender_missing"
"""The exhibit that is read under an event in which people without a gender wait."""
KINDS = [kind for module in (kinds, value_kinds) for kind in vars(module).values() if isinstance(kind, FindingKind)]


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    event = builtin_event()
    if name == WAITING:
        event = replace(event, unknown_gender=UnknownGender.WAIT)
    with shown(name, tmp_path, monkeypatch) as folder:
        answers = read_answers(folder.glob(ANSWERS_FILE), event)
        findings = read_rosters([folder], event, no_passwords, answers).findings
    compare(MUSEUM / name / "expected.txt", "".join(f"{finding}\n" for finding in findings))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_finding_has_an_exhibit(kind: FindingKind) -> None:
    texts = [expected(name) for name in (*EXHIBITS, *exhibits("plan"))]
    assert any(f"  {kind.code} " in text for text in texts), f"no folder roster_… or plan_… provokes {kind.code}"


@pytest.mark.parametrize("name", EXHIBITS)
def test_everything_that_is_asked_can_be_answered(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(name, tmp_path, monkeypatch) as folder:
        findings = read_rosters([folder], builtin_event()).findings
    asked = [finding for finding in findings if finding.severity is Severity.QUESTION]
    assert all(finding.question and finding.question.proposals for finding in asked)
