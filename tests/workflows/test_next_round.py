import os
import stat
from pathlib import Path

import pytest

from cadre_cli.errors import UsageError
from cadre_cli.workflows import attendance
from cadre_cli.workflows.event_folder import EventFolder, init
from cadre_cli.workflows.next_round import init_from
from tests.workflows.camps import contents, mend

MRIDULA = "WPWD7"


def test_the_event_file_comes_along_and_no_plan(camp: Path, tmp_path: Path) -> None:
    made = init_from(tmp_path / "july", camp)
    assert list(contents(tmp_path / "july")) == ["cadre.yaml"]
    assert made.folder.event() == EventFolder(camp).event()
    assert (made.window.first.day, made.registers) == (9, ())


@pytest.mark.both_stores
def test_the_new_round_has_a_database_of_its_own(camp: Path, tmp_path: Path) -> None:
    assert init_from(tmp_path / "july", camp).folder.database == tmp_path / "july" / "cadre.db"


def test_from_a_folder_in_which_nothing_was_planned(tmp_path: Path) -> None:
    init(tmp_path / "june", "booth_round")
    mend(tmp_path / "june", "people: nobody}", "people: nobody, logo: logo.png}")
    made = init_from(tmp_path / "july", tmp_path / "june")
    assert (made.window.first.month, made.registers) == (9, ())
    assert list(contents(tmp_path / "july")) == ["cadre.yaml"]


def test_the_register_comes_along_to_the_round_after_the_next(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    (camp / "register.csv").write_text("of the round before\n", encoding="utf-8")
    (camp / "register-2.csv").write_text("of another one\n", encoding="utf-8")
    made = init_from(tmp_path / "july", camp)
    names = ["register-2.csv", "register-3.csv", "register.csv"]
    assert [path.name for path in made.registers] == names
    assert MRIDULA in (tmp_path / "july" / "register-3.csv").read_text(encoding="utf-8")
    assert [path.name for path in init_from(tmp_path / "august", tmp_path / "july").registers] == names


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
def test_the_register_is_for_its_owner_alone(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    (tmp_path / "july").mkdir()
    (register,) = init_from(tmp_path / "july", camp).registers
    assert stat.S_IMODE(register.stat().st_mode) == 0o600


def test_the_letterhead_comes_along(camp: Path, tmp_path: Path) -> None:
    mend(camp, "people: names}", "people: names, logo: logo.png, fonts: fonts}")
    (camp / "logo.png").write_bytes(b"a picture")
    (camp / "fonts").mkdir()
    (camp / "fonts" / "own.ttf").write_bytes(b"a font")
    init_from(tmp_path / "july", camp)
    assert set(contents(tmp_path / "july")) == {"cadre.yaml", "fonts/", "fonts/own.ttf", "logo.png"}


def test_who_came_and_did_not_after_all_makes_no_register(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    attendance.note(camp, "B1", not_came=[MRIDULA], day="9")
    assert init_from(tmp_path / "july", camp).registers == ()


def test_a_full_folder_stays_as_it_is(camp: Path, tmp_path: Path) -> None:
    (tmp_path / "july").mkdir()
    (tmp_path / "july" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="not an empty folder"):
        init_from(tmp_path / "july", camp)
    assert list(contents(tmp_path / "july")) == ["notes.txt"]
