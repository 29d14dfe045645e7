"""`cadre`, run in a folder of its own."""

from pathlib import Path

import pytest

from tests.commands.calling import Cadre, caller, is_plain


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    is_plain(monkeypatch)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cadre(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cadre:
    """Runs `cadre` in the test's folder, where `camp` stands if the test asks for it."""
    return caller(monkeypatch, capsys)
