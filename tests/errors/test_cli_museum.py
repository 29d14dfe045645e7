"""The museum of what a command says when it cannot go on.

`command.txt` is what was typed, `before.txt` (where there is one) what was typed before it, line by line.
"""

from pathlib import Path

import pytest

from cadre_cli.domain.findings import FindingKind
from cadre_cli.errors import ExitCode
from cadre_cli.intake.deposit_sheet import kinds
from cadre_cli.store.dialects import sqlite
from tests.commands.calling import caller, is_plain
from tests.errors.exhibits import MUSEUM, compare, exhibits, expected, shown
from tests.errors.raised import raised_by

EXHIBITS = [*exhibits("cli"), *exhibits("plan"), *exhibits("sheet")]
SHEET_KINDS = [kind for kind in vars(kinds).values() if isinstance(kind, FindingKind)]


def told(name: str, into: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """All that the exhibit's command prints, and its exit code."""
    is_plain(monkeypatch)
    command = (MUSEUM / name / "command.txt").read_text(encoding="utf-8").split()
    cadre, before = caller(monkeypatch, capsys), MUSEUM / name / "before.txt"
    with monkeypatch.context() as patch, shown(name, into, patch):
        for line in before.read_text(encoding="utf-8").splitlines() if before.exists() else ():
            assert cadre(*line.split()).code in (ExitCode.DONE, ExitCode.NEEDS_PERSON)
        with raised_by(name):
            answer = cadre(*command)
    return f"{answer.out}{answer.err}exit code {int(answer.code)}\n"


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    compare(MUSEUM / name / "expected.txt", told(name, tmp_path, monkeypatch, capsys))


@pytest.mark.parametrize("kind", SHEET_KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_finding_in_a_deposit_sheet_has_an_exhibit(kind: FindingKind) -> None:
    texts = map(expected, exhibits("sheet"))
    assert any(f"  {kind.code} " in text for text in texts), f"no folder sheet_… provokes {kind.code}"


@pytest.mark.parametrize("message", sorted({message for _, message, _ in sqlite.FAULTS}))
def test_every_fault_of_a_database_has_an_exhibit(message: str) -> None:
    texts = [expected(name) for name in EXHIBITS]
    assert any(text.startswith(f"cadre: cadre.db {message}\n") for text in texts), "no folder cli_… provokes it"
