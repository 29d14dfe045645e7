"""An event folder in one file, and back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force
from tests.commands.calling import Cadre

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
    assert sorted(path.name for path in Path().iterdir()) == ["again", "camp", "kept.zip"]


def test_a_backup_of_books_that_do_not_agree_says_so(camp: Path, cadre: Cadre) -> None:
    cadre("deposits", "record", HITESH, "5000", "--mode", "cash", "--event", camp)
    with closing(sqlite3.connect(camp / "cadre.db")) as database, database:
        database.execute("UPDATE entry SET paise = 1")
    told = cadre("backup", "kept.zip", "--event", camp)
    assert told.code == 1
    assert "entry 1 is not what was booked" in told.out
    assert Path("kept.zip").exists()
