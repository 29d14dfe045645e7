import gc
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake import many_files
from cadre_cli.intake.roster import read_rosters
from cadre_cli.workflows.event_folder import builtin_event
from tests.intake.files.test_locked import lock
from tests.samples.booth_rosters import write_booth_rosters

SAMPLES = Path(__file__).parent.parent.parent / "samples"


class Here:
    """A pool that does its work in this process, as the processes of the real one would."""

    def __init__(self, _processes: int, _context: object, start: Any, arguments: tuple[Any, ...]) -> None:
        start(*arguments)

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *_: object) -> None:
        gc.enable()

    def submit(self, read: Any, *arguments: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_result(read(*arguments))
        return done


class Fallen(Here):
    """A pool whose processes fall over."""

    def submit(self, _read: Any, *_arguments: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_exception(BrokenProcessPool())
        return done


@pytest.fixture
def event() -> Event:
    return builtin_event()


def same(one: Roster, other: Roster) -> None:
    pd.testing.assert_frame_equal(one.people, other.people)
    assert (one.findings, one.sheets, one.rows) == (other.findings, other.sheets, other.rows)


def at_once(monkeypatch: pytest.MonkeyPatch, pool: object = None) -> None:
    monkeypatch.setattr(many_files, "WORTH_A_PROCESS", 0)
    monkeypatch.setattr(many_files, "cores", lambda: 2)
    if pool:
        monkeypatch.setattr(many_files, "ProcessPoolExecutor", pool)


def test_several_processes_read_what_one_reads(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = read_rosters([SAMPLES], event)
    at_once(monkeypatch)
    same(read_rosters([SAMPLES], event), alone)


@pytest.mark.parametrize("pool", [Here, Fallen])
def test_a_process_that_falls_over_loses_nobody(pool: object, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = read_rosters([SAMPLES], event)
    at_once(monkeypatch, pool)
    same(read_rosters([SAMPLES], event), alone)


def test_a_locked_workbook_among_others_asks_for_its_password_here(
    event: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "b.xlsx").write_bytes(lock("open sesame"))
    for name in ("a", "c"):
        (tmp_path / f"{name}.csv").write_text(f"Name,Role,District\nTara {name},MLA,Bhopal\n")
    asked: list[str] = []
    at_once(monkeypatch, Here)
    roster = read_rosters([tmp_path], event, asked.append)
    assert set(asked) == {"b.xlsx"}
    assert roster.people["file"].tolist() == ["a.csv", "c.csv"]


def test_the_collector_works_again_afterwards(event: Event) -> None:
    assert gc.isenabled()
    read_rosters([SAMPLES / "tiny.csv"], event)
    assert gc.isenabled()
    gc.disable()
    try:
        read_rosters([SAMPLES / "tiny.csv"], event)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_workbooks_and_text_files_are_one_roster(tmp_path: Path, event: Event) -> None:
    mixed = write_booth_rosters(tmp_path / "mixed", 0.01, (".xlsx", ".csv"))
    plain = write_booth_rosters(tmp_path / "plain", 0.01)
    assert {path.suffix for path in mixed} == {".xlsx", ".csv"}
    one, other = (read_rosters([paths[0].parent], event).people for paths in (mixed, plain))
    places = ["file", "sheet", "sources"]
    pd.testing.assert_frame_equal(one.drop(columns=places), other.drop(columns=places))
    assert len(one) > 1_000
