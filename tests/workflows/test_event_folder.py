import errno
import os
import stat
from pathlib import Path

import pytest

from cadre_cli.errors import EventFileError, ExitCode, FaultError, UsageError
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.event_folder import EventFolder
from tests.workflows.camps import contents, mend


def test_a_new_folder_holds_the_commented_event(tmp_path: Path) -> None:
    made = event_folder.init(tmp_path / "camps" / "june", "booth_round")
    assert made == EventFolder(tmp_path / "camps" / "june", "booth_round")
    assert contents(tmp_path) == {
        "camps/": b"",
        "camps/june/": b"",
        "camps/june/cadre.yaml": builtin_text("booth_round").encode(),
    }
    assert (made.event_file.name, made.database.name, made.out.name) == ("cadre.yaml", "cadre.db", "out")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_a_new_folder_is_its_owners_only(tmp_path: Path) -> None:
    assert stat.S_IMODE(event_folder.init(tmp_path / "june").path.stat().st_mode) == 0o700


def test_the_empty_folder_in_which_the_user_stands_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    event_folder.init(Path())
    assert Path.cwd() == tmp_path
    assert contents(tmp_path).keys() == {"cadre.yaml"}
    assert event_folder.find(None) == EventFolder(Path())


@pytest.mark.parametrize("step", ["mkdir", "write_text", "replace"])
@pytest.mark.parametrize("before", ["not there", "empty"])
def test_a_folder_is_made_whole_or_not_at_all(
    step: str, before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if before == "empty":
        (tmp_path / "june").mkdir()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    stood = contents(tmp_path)
    with monkeypatch.context() as disk:
        disk.setattr(Path, step, full)
        with pytest.raises(FaultError) as caught:
            event_folder.init(tmp_path / "june")
    assert caught.value.way_out
    assert contents(tmp_path) == stood
    assert event_folder.init(tmp_path / "june").event_file.is_file()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("ours", encoding="utf-8")
    for path in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(UsageError, match="exists and is not an empty folder"):
            event_folder.init(path)
    assert contents(tmp_path) == {"notes.txt": b"ours"}


def test_an_unknown_built_in_event_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        event_folder.init(tmp_path / "june", "first_rund")
    assert 'did you mean "first_round"?' in caught.value.way_out
    assert contents(tmp_path) == {}


def test_the_folder_meant_is_the_one_named_else_this_one_else_cadre_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named = event_folder.init(Path("june")).path
    assert event_folder.find(None) is None
    event_folder.init(Path("cadre-event"))
    assert event_folder.find(None) == EventFolder(Path("cadre-event"))
    assert event_folder.must_find(named) == EventFolder(named)
    monkeypatch.chdir(named)
    assert event_folder.find(None) == EventFolder(Path())


def test_no_event_folder_is_told_with_the_way_to_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as nowhere:
        event_folder.must_find(None)
    assert nowhere.value.way_out == "make a plan first: cadre plan ROSTER"
    with pytest.raises(UsageError) as named:
        event_folder.find(Path("july"))
    assert named.value.way_out == "make one with: cadre init july"
    assert contents(tmp_path) == {}


def test_an_event_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    made = event_folder.init(tmp_path / "june")
    text = made.event_text()
    made.event_file.write_text(text, encoding="utf-8-sig", newline="\r\n")
    assert made.event_text() == text
    assert made.event() == event_folder.builtin_event()


def test_an_event_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    made = event_folder.init(tmp_path / "june")
    made.event_file.write_text(made.event_text(), encoding="utf-16")
    with pytest.raises(UsageError) as caught:
        made.event()
    assert caught.value.way_out == "save it again with the encoding UTF-8"


def test_every_fault_of_the_event_file_is_told_at_once(tmp_path: Path) -> None:
    made = event_folder.init(tmp_path / "june")
    mend(made.path, "turnover: next-day", "turnover: tomorrow")
    mend(made.path, "seats: 160", "seats: many")
    mend(made.path, "unknown_gender: men", "unknown_gender: man")
    with pytest.raises(EventFileError) as caught:
        made.event()
    assert caught.value.exit_code is ExitCode.USAGE
    told = "\n".join(caught.value.faults)
    assert len(caught.value.faults) == 3
    assert all(word in told for word in ("turnover", "venues[campus].seats", 'did you mean "men"'))
