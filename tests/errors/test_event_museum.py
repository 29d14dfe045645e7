"""The museum of event-file faults: one provoking `cadre.yaml` a folder."""

from pathlib import Path

import pytest

from cadre_cli.domain.findings import FindingKind
from cadre_cli.errors import CadreError
from cadre_cli.intake.event_file import KINDS, load_event
from tests.errors.exhibits import MUSEUM, compare, exhibits, expected

EXHIBITS = exhibits("event")


def told(folder: Path) -> str:
    with pytest.raises(CadreError) as caught:
        load_event(folder / "cadre.yaml")
    error = caught.value
    return "\n".join((error.message, *getattr(error, "faults", ()), error.way_out)) + "\n"


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str) -> None:
    compare(MUSEUM / name / "expected.txt", told(MUSEUM / name))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_fault_has_an_exhibit(kind: FindingKind) -> None:
    texts = [expected(name) for name in EXHIBITS]
    assert any(f"  {kind.code} " in text for text in texts), f"no folder event_… provokes {kind.code}"
