"""An event folder in one file, and back."""

import json
import stat
from pathlib import Path

import pytest

from cadre_cli.store.where import Server
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from tests.commands.calling import Cadre
from tests.store.behind import altered

pytestmark = pytest.mark.both_stores

HITESH = "94Q78"


def test_there_and_back(camp: Path, cadre: Cadre) -> None:
    (camp / "answers.yaml").write_text("roles: {}\n", encoding="utf-8")
    cadre("deposits", "record", HITESH, "5000", "--mode", "cash", "--event", camp)
    head = json.loads(cadre("deposits", "verify", "--json", "--event", camp).out)["head"]
    told = cadre("backup", "kept.zip", "--event", camp)
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        f"Backed up and tried by restoring it: kept.zip, plan 1, 1 entry in the books\n  Head of the chain: {head}\n"
    )
    told = cadre("restore", "kept.zip", "again", "--json")
    assert json.loads(told.out) == {"path": "again", "plan_version": 1, "entries": 1, "head": head, "faults": []}
    before, after = (plan_in_force(event_folder.must_find(folder)) for folder in (camp, Path("again")))
    assert after.people.equals(before.people)
    assert (Path("again") / "answers.yaml").read_bytes() == (camp / "answers.yaml").read_bytes()
    assert EventFolder(Path("again")).database == Path("again") / "cadre.db"
    assert sorted(path.name for path in Path().iterdir()) == ["again", "camp", "kept.zip"]
    assert stat.S_IMODE(Path("kept.zip").stat().st_mode) == 0o600


def test_a_backup_of_books_that_do_not_agree_says_so(camp: Path, cadre: Cadre) -> None:
    cadre("deposits", "record", HITESH, "5000", "--mode", "cash", "--event", camp)
    altered(EventFolder(camp).database, "UPDATE entry SET paise = 1")
    told = cadre("backup", "kept.zip", "--event", camp)
    assert told.code == 1
    assert "entry 1 is not what was booked" in told.out
    assert Path("kept.zip").exists()


@pytest.mark.server_only
def test_an_event_moves_to_a_server_by_its_backup(camp: Path, where: Server, cadre: Cadre) -> None:
    cadre("deposits", "record", HITESH, "5000", "--mode", "cash", "--event", camp)
    cadre("backup", "kept.zip", "--event", camp)
    told = cadre("restore", "kept.zip", "moved", "--store", where.url, "--json")
    assert (told.code, json.loads(told.out)["entries"]) == (0, 1)
    moved = EventFolder(Path("moved"))
    assert moved.database == where
    assert not (moved.path / "cadre.db").exists()
    assert cadre("deposits", "record", HITESH, "1", "--mode", "cash", "--event", "moved").out.startswith("entry 2: ")
    again = cadre("restore", "kept.zip", "other", "--store", where.url)
    assert "holds an event already" in again.err
    assert not Path("other").exists()
