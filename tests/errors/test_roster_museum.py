"""The museum of roster faults: what provokes one kind of finding a folder, and every line that it gives.

CADRE_REGENERATE=1 writes the lines anew; read the difference before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from cadre_cli.domain.event import UnknownGender
from cadre_cli.domain.findings import FindingKind
from cadre_cli.intake import kinds, value_kinds
from cadre_cli.intake.roster import read_rosters
from cadre_cli.workflows.event_folder import builtin_event

MUSEUM = Path(__file__).parent
EXHIBITS = sorted(folder.name for folder in MUSEUM.glob("roster_*") if folder.is_dir())
WAITING = "roster_gender_missing"
"""The exhibit that is read under an event in which people without a gender wait."""
KINDS = [kind for module in (kinds, value_kinds) for kind in vars(module).values() if isinstance(kind, FindingKind)]

ELSEWHERE = {
    "R017": "needs a workbook whose fonts and letters disagree; tests/intake/test_legacy_sheets.py",
    "R055": "needs a plan before; tests/workflows/test_doubts.py",
    "R061": "a file larger than any list is no file to keep; tests/intake/files",
    "R062": "needs a workbook that breaks its own format; tests/intake/files",
    "R066": "needs answers beside the roster; tests/intake/test_answered.py",
}
"""Kinds that no small file kept here provokes, why, and where they are tested instead."""


def told(folder: Path, into: Path) -> str:
    """What a copy of the exhibit without its label gives: the label would be told as no spreadsheet."""
    copy = copytree(folder, into / folder.name, ignore=ignore_patterns("expected.txt"))
    event = builtin_event()
    if folder.name == WAITING:
        event = replace(event, unknown_gender=UnknownGender.WAIT)
    return "".join(f"{finding}\n" for finding in read_rosters([copy], event).findings)


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str, tmp_path: Path) -> None:
    text, expected = told(MUSEUM / name, tmp_path), MUSEUM / name / "expected.txt"
    if os.environ.get("CADRE_REGENERATE") == "1":
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.code not in ELSEWHERE], ids=lambda kind: kind.code)
def test_every_kind_of_finding_has_an_exhibit(kind: FindingKind) -> None:
    texts = [(MUSEUM / name / "expected.txt").read_text(encoding="utf-8") for name in EXHIBITS]
    assert any(f"  {kind.code} " in text for text in texts), f"no folder roster_… provokes {kind.code}"
