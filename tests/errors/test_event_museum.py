"""The museum of event-file faults: one provoking file a folder, and the exact text that it gives.

CADRE_REGENERATE=1 writes the texts anew; read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest

from cadre_cli.domain.findings import FindingKind
from cadre_cli.errors import EventFileError
from cadre_cli.intake.event_file import KINDS, load_event

MUSEUM = Path(__file__).parent
EXHIBITS = sorted(folder.name for folder in MUSEUM.glob("event_*") if folder.is_dir())


def told(folder: Path) -> str:
    with pytest.raises(EventFileError) as caught:
        load_event(folder / "cadre.yaml")
    error = caught.value
    return "\n".join((error.message, *error.faults, error.way_out)) + "\n"


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str) -> None:
    text, expected = told(MUSEUM / name), MUSEUM / name / "expected.txt"
    if os.environ.get("CADRE_REGENERATE") == "1":
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_fault_has_an_exhibit(kind: FindingKind) -> None:
    texts = [(MUSEUM / name / "expected.txt").read_text(encoding="utf-8") for name in EXHIBITS]
    assert any(f"  {kind.code} " in text for text in texts), f"no folder event_… provokes {kind.code}"
