"""The museum of sign-in sheets: what provokes one kind of finding a folder, and every line that it gives.

They come back to B1, 9 to 10 June 2025, in which AB2CD and AB3CE sit; AB4CF sits in B2 and AB5CG has no seat.
"""

from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.event import Batch
from cadre_cli.domain.findings import FindingKind
from cadre_cli.intake.sign_in import kinds
from cadre_cli.intake.sign_in.reading import read_sign_in
from cadre_cli.prints.camp.sign_in import FORM
from tests.errors.exhibits import MUSEUM, compare, exhibits, expected, shown

EXHIBITS = exhibits("sign_in")
KINDS = [kind for kind in vars(kinds).values() if isinstance(kind, FindingKind)]
BATCH = Batch("B1", "campus", date(2025, 6, 9), date(2025, 6, 10))
SEATS = {"AB2CD": "B1", "AB3CE": "B1", "AB4CF": "B2", "AB5CG": ""}


@pytest.mark.parametrize("name", EXHIBITS)
def test_exhibit_says_exactly_this(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(name, tmp_path, monkeypatch) as folder:
        findings = read_sign_in("sheet.csv", (folder / "sheet.csv").read_bytes(), FORM, BATCH, SEATS).findings
    compare(MUSEUM / name / "expected.txt", "".join(f"{finding}\n" for finding in findings))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_finding_has_an_exhibit(kind: FindingKind) -> None:
    texts = map(expected, EXHIBITS)
    assert any(f"  {kind.code} " in text for text in texts), f"no folder sign_in_… provokes {kind.code}"
