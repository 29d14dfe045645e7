import errno
import os
import stat
from pathlib import Path

import pytest

from cadre_cli.errors import ExitCode, FaultError
from cadre_cli.prints.atomic import write_atomically


def _write(path: Path) -> None:
    path.write_text("new", encoding="utf-8")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _fail(fault: Exception, path: Path) -> None:
    path.write_text("half", encoding="utf-8")
    raise fault


def test_the_file_appears_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "out" / "plan.xlsx"
    write_atomically(target, _write)
    assert target.read_text(encoding="utf-8") == "new"
    assert _names(target.parent) == ["plan.xlsx"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_text("old", encoding="utf-8")
    write_atomically(target, _write)
    assert target.read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_with_people_is_its_owners_alone_and_any_other_keeps_its_readers(tmp_path: Path) -> None:
    seen: list[int] = []
    mine, everybodys = tmp_path / "mine.csv", tmp_path / "roster.xlsx"
    write_atomically(mine, lambda draft: seen.append(stat.S_IMODE(draft.stat().st_mode)), private=True)
    everybodys.touch()
    everybodys.chmod(0o640)
    write_atomically(everybodys, _write)
    assert (seen, *(stat.S_IMODE(path.stat().st_mode) for path in (mine, everybodys))) == ([0o600], 0o600, 0o640)


def test_the_draft_keeps_the_ending_that_writers_look_at(tmp_path: Path) -> None:
    seen: list[Path] = []

    def write(path: Path) -> None:
        seen.append(path)
        _write(path)

    write_atomically(tmp_path / "plan.xlsx", write)
    assert seen[0].suffix == ".xlsx"
    assert seen[0].parent == tmp_path


@pytest.mark.parametrize(
    ("fault", "says", "way_out"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full", "free some space"),
        (PermissionError(errno.EACCES, "Permission denied"), "open in another program", "close plan.xlsx"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error", "check that the folder"),
        (OSError("device went away"), "device went away", "check that the folder"),
    ],
)
def test_a_fault_leaves_the_older_file_and_no_leftover(tmp_path: Path, fault: OSError, says: str, way_out: str) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(FaultError, match=says) as caught:
        write_atomically(target, lambda path: _fail(fault, path))
    assert way_out in caught.value.way_out
    assert caught.value.exit_code is ExitCode.FAULT
    assert target.read_text(encoding="utf-8") == "old"
    assert _names(tmp_path) == ["plan.xlsx"]


def test_another_error_goes_on_and_leaves_no_leftover(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_atomically(tmp_path / "plan.xlsx", lambda path: _fail(KeyError("x"), path))
    assert _names(tmp_path) == []


def test_excel_holding_the_file_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, f"in use: {self} {target}")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FaultError, match=r"plan\.xlsx was not written: it is open"):
        write_atomically(tmp_path / "plan.xlsx", _write)
    assert _names(tmp_path) == []


def test_a_leftover_that_cannot_go_does_not_hide_the_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, f"in use: {self} {missing_ok}")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(FaultError, match="the disk is full"):
        write_atomically(tmp_path / "plan.xlsx", lambda path: _fail(OSError(errno.ENOSPC, "full"), path))


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(FaultError, match="was not written"):
        write_atomically(tmp_path / "out" / "plan.xlsx", _write)


def test_what_a_killed_run_left_long_ago_is_cleared_away(tmp_path: Path) -> None:
    old, young = tmp_path / ".plan-1.xlsx", tmp_path / ".plan-2.xlsx"
    for draft in (old, young):
        draft.write_text("half")
    os.utime(old, (1, 1))
    write_atomically(tmp_path / "plan.xlsx", lambda path: path.write_text("whole") and None)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".plan-2.xlsx", "plan.xlsx"]
