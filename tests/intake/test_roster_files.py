from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.roster_files import roster_files


def test_a_folder_stands_for_its_spreadsheets_by_name(tmp_path: Path) -> None:
    for name in ("b.csv", "a.XLSX", "notes.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "sub.csv").mkdir()
    assert [name for name, _ in roster_files([tmp_path], FindingsLog())] == ["a.XLSX", "b.csv"]


def test_a_lock_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "~$list.xlsx").write_text("x")
    (tmp_path / "list.xlsx").write_text("y")
    log = FindingsLog()
    assert [name for name, _ in roster_files([tmp_path], log)] == ["list.xlsx"]
    assert [finding.code for finding in log.findings()] == ["R004"]


def test_the_same_file_under_two_names_is_read_once(tmp_path: Path) -> None:
    for name in ("list.csv", "list final(2).csv"):
        (tmp_path / name).write_text("same")
    log = FindingsLog()
    files = roster_files([tmp_path / "list.csv", tmp_path / "list final(2).csv", tmp_path / "list.csv"], log)
    assert [name for name, _ in files] == ["list.csv"]
    assert [(found.code, found.address.file) for found in log.findings()] == [
        ("R005", "list.csv"),
        ("R005", "list final(2).csv"),
    ]


def test_a_file_that_may_not_be_opened_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("shut.csv", "open.csv"):
        (tmp_path / name).write_text(name)
    plain = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "shut.csv":
            raise PermissionError(13, "Permission denied")
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    log = FindingsLog()
    assert [name for name, _ in roster_files([tmp_path / "shut.csv", tmp_path / "open.csv"], log)] == ["open.csv"]
    assert "Permission denied" in log.findings()[0].read


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"there is no file .*gone\.xlsx"):
        roster_files([tmp_path / "gone.xlsx"], FindingsLog())


def test_a_folder_without_spreadsheets(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no spreadsheet"):
        roster_files([tmp_path], FindingsLog())


def test_two_empty_files_are_each_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    (tmp_path / "b.csv").touch()
    assert roster_files([tmp_path], FindingsLog()) == [("a.csv", b""), ("b.csv", b"")]


def test_a_pattern_that_the_shell_hands_over_as_it_is(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", "c.xlsx"):
        (tmp_path / name).write_text(name)
    assert [name for name, _ in roster_files([tmp_path / "*.csv"], FindingsLog())] == ["a.csv", "b.csv"]
    with pytest.raises(UsageError, match="no file is called like"):
        roster_files([tmp_path / "*.ods"], FindingsLog())


def test_letters_in_a_folder_are_named_in_one_note(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.pdf").touch()
    (tmp_path / "a.csv").write_text("x")
    log = FindingsLog()
    roster_files([tmp_path], log)
    assert [(found.code, found.read) for found in log.findings()] == [
        ("R009", "6 files are no spreadsheets, not read: 0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf, …")
    ]


def test_sub_folders_are_read_but_not_our_own_nor_hidden_ones(tmp_path: Path) -> None:
    for place in ("a.csv", "old/b.csv", "old/deep/c.csv", "out/d.csv", ".git/e.csv", "june/f.csv", "june/cadre.yaml"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(place)
    log = FindingsLog()
    assert [name for name, _ in roster_files([tmp_path], log)] == ["a.csv", "b.csv", "c.csv"]
    assert [finding.read for finding in log.findings()] == [f"2 sub-folders were read too: old, {Path('old', 'deep')}"]


def test_a_folder_with_nothing_but_a_sub_folder(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "list.csv").write_text("x")
    assert [name for name, _ in roster_files([tmp_path], FindingsLog())] == ["list.csv"]
