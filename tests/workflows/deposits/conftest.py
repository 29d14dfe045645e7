from datetime import date
from pathlib import Path

import pytest

from tests.workflows.deposits.desks import Desk


@pytest.fixture
def desk(camp: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The office of the camp, on 3 June 2025."""
    return Desk(camp, monkeypatch).on(date(2025, 6, 3))
