"""The museum of bank statements: what provokes one kind of finding a folder, and every line that it gives."""

from pathlib import Path

import pytest

from cadre_cli.domain.findings import FindingKind
from cadre_cli.intake.statements import kinds
from cadre_cli.intake.statements.reading import read_statement
from tests.errors.exhibits import MUSEUM, compare, exhibits, expected, shown

EXHIBITS = exhibits("statement")
KINDS = [kind for kind in vars(kinds).values() if isinstance(kind, FindingKind)]


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(name, tmp_path, monkeypatch) as folder:
        (file,) = folder.glob("bank.*")
        findings = read_statement(file.name, file.read_bytes()).findings
    compare(MUSEUM / name / "expected.txt", "".join(f"{finding}\n" for finding in findings))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_finding_has_an_exhibit(kind: FindingKind) -> None:
    texts = map(expected, EXHIBITS)
    assert any(f"  {kind.code} " in text for text in texts), f"no folder statement_… provokes {kind.code}"
