"""`cadre forget` as it is typed, once the event is over and its books are closed."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadre_cli.commands import acts_view
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.counter import Person
from cadre_cli.workflows.forget import Forgotten
from tests.commands.calling import Cadre

SHAILESH = "82QBC"


@pytest.fixture
def july(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 7, 1, 6, tzinfo=UTC))
    assert cadre("deposits", "close", "-e", camp).code == 0
    return camp


def test_it_says_who_was_forgotten_and_what_is_left_to_do_by_hand(july: Path, cadre: Cadre) -> None:
    told = cadre("forget", SHAILESH, "-e", july)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Forgotten in 1 plan: {SHAILESH}. Money and seats stay under that code.\n")
    assert "By hand: what else was exported, the rosters, and backups made before" in told.out
    assert "Shailesh" not in told.out


def test_json_has_the_code_and_the_papers_that_were_written_anew(july: Path, cadre: Cadre) -> None:
    shape = json.loads(cadre("forget", SHAILESH, "-e", july, "--json").out)
    assert (shape["code"], shape["plans"], shape["entries_left"]) == (SHAILESH, 1, 0)
    assert any(file.endswith("plan.xlsx") for file in shape["files"])


def test_entries_of_an_older_cadre_that_name_him_still_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    acts_view.forgotten(Forgotten(Person(SHAILESH, "Shailesh Tiwari"), 2, (), entries_left=1), json=False)
    said_of_them = " ".join(capsys.readouterr().out.split())
    assert "Forgotten in 2 plans" in said_of_them
    assert "1 entry of an older cadre still" in said_of_them
