import sys
from pathlib import Path

import pytest

from cadre_cli.commands import passwords as module
from cadre_cli.commands.passwords import passwords
from tests.commands.calling import Cadre
from tests.intake.files.test_locked import lock


def all_for(name: str, file: Path | None) -> list[str]:
    ask, given = passwords(file), []
    while (password := ask(name)) is not None:
        given.append(password)
    return given


def test_a_workbooks_own_password_comes_before_those_for_any(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("june\n\nList.xlsx: 2025\nother.xlsx: x\n", encoding="utf-8-sig")
    assert all_for("list.xlsx", file) == ["2025", "june", "List.xlsx: 2025", "other.xlsx: x"]
    assert all_for("list.xlsx", None) == []


def test_on_a_terminal_it_is_asked_for_three_times(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["a", "b", "c", "d", "e", ""])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(module.typer, "prompt", lambda *_, **__: next(typed))
    assert all_for("list.xlsx", None) == ["a", "b", "c"]
    assert all_for("list.xlsx", None) == ["d", "e"]


def test_a_password_file_that_is_none(tmp_path: Path, cadre: Cadre) -> None:
    told = cadre("check", tmp_path, "--password-file", tmp_path / "gone.txt")
    assert told.code == 2
    assert "gone.txt cannot be read" in told.err


def test_a_locked_roster_is_checked_with_its_password(tmp_path: Path, cadre: Cadre) -> None:
    path, file = tmp_path / "list.xlsx", tmp_path / "words.txt"
    path.write_bytes(lock("june"))
    file.write_text("june")
    assert "R002" in cadre("check", path).out
    told = cadre("check", path, "--password-file", file)
    assert "R002" not in told.out
    assert "Read 1 person" in told.out
