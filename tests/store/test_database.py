import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cadre_cli.errors import FaultError, UsageError
from cadre_cli.store import database, snapshots
from cadre_cli.store.database import open_store
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example

SAVE_AND_HANG = """
import sys, time
from pathlib import Path
from cadre_cli.store import journal
from cadre_cli.store.database import open_store
from tests.store.examples import EVENT_TEXT, people, plan

def hang(*_):
    print("written, not committed", flush=True)
    time.sleep(60)

journal.note = hang
with open_store(Path(sys.argv[1])) as store:
    store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cadre.db"


def versions(path: Path) -> list[str]:
    with open_store(path) as store:
        return [entry.act.split(":")[0] for entry in store.journal()]


def test_a_new_event_folder_has_no_plan(path: Path) -> None:
    with open_store(path) as store:
        assert store.plan_in_force() is None
        assert store.journal() == []
        with pytest.raises(UsageError) as refused:
            store.plan_version(1)
    assert refused.value.way_out == "run `cadre plan` first"


def test_an_older_plan_can_be_read_after_it_was_superseded(path: Path) -> None:
    store_example(path)
    with open_store(path) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), []) == 2
        assert store.plan_version(1).plan.seats["batch"].tolist() == ["B1", "B1", "B1", ""]
        in_force = store.plan_in_force()
        assert in_force is not None
        assert (in_force.plan.version, in_force.plan.seats["batch"][0]) == (2, "B2")
        with pytest.raises(UsageError, match="no plan 3") as refused:
            store.plan_version(3)
    assert refused.value.way_out == "give a number from 1 to 2"


def test_running_again_stores_nothing(path: Path) -> None:
    assert store_example(path) == store_example(path) == 1
    assert versions(path) == ["plan 1"]


@pytest.mark.parametrize("changed", ["event", "people", "seats"])
def test_whatever_changes_makes_a_new_version(path: Path, changed: str) -> None:
    store_example(path)
    table = people()
    if changed == "people":
        table.loc[2, "remarks"] = "दूरभाष बदला"
    text = EVENT_TEXT + ("# changed\n" if changed == "event" else "")
    with open_store(path) as store:
        assert store.save_plan(text, table, plan(batch="B2" if changed == "seats" else "B1"), []) == 2
    assert versions(path) == ["plan 1", "plan 2"]


def test_an_older_plan_that_comes_back_is_a_new_version(path: Path) -> None:
    store_example(path)
    with open_store(path) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), []) == 2
    assert store_example(path) == 3


def test_the_journal_says_what_was_done_and_when(path: Path) -> None:
    store_example(path)
    with open_store(path) as store:
        (entry,) = store.journal()
    assert entry.act == "plan 1: 4 people, 3 seated, 1 waiting, 0 set aside"
    assert (entry.number, entry.plan_version) == (1, 1)
    assert abs(datetime.now(UTC) - entry.at) < timedelta(minutes=5)


def test_a_fault_in_the_middle_leaves_the_old_plan(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_example(path)

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(snapshots, "save_snapshot", fail)
    with open_store(path) as store:
        with pytest.raises(RuntimeError, match="the power went"):
            store.save_plan(EVENT_TEXT + "2", people(CODES[:2]), plan(CODES[:2]), [])
        stored = store.plan_in_force()
        assert stored is not None
        assert (stored.event_text, stored.plan.version) == (EVENT_TEXT, 1)
        assert store.known_people()["active"].all()


def test_a_killed_run_leaves_the_old_plan(path: Path) -> None:
    store_example(path)
    command = [sys.executable, "-c", SAVE_AND_HANG, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "written, not committed\n"
        run.send_signal(signal.SIGKILL)
    assert versions(path) == ["plan 1"]
    with open_store(path) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B3"), []) == 2


def test_two_who_save_at_the_same_moment_get_two_versions(path: Path) -> None:
    store_example(path)
    start = threading.Barrier(2)
    got: list[int] = []

    def save(batch: str) -> None:
        with open_store(path) as store:
            start.wait()
            got.append(store.save_plan(EVENT_TEXT, people(), plan(batch=batch), []))

    runs = [threading.Thread(target=save, args=(batch,)) for batch in ("B2", "B3")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert sorted(got) == [2, 3]
    assert versions(path) == ["plan 1", "plan 2", "plan 3"]


def test_a_run_that_never_ends_is_named_and_reading_still_works(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_example(path)
    monkeypatch.setattr(database, "LOCK_WAIT_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_store(path) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FaultError, match=r"cadre\.db is in use by another run") as locked:
            store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])
        stored = store.plan_in_force()
    assert "try again" in locked.value.way_out
    assert stored is not None
    assert stored.plan.version == 1


def test_writes_are_safe_against_a_power_cut(path: Path) -> None:
    with open_store(path) as store, store._reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode")
        }
    assert pragmas == {"foreign_keys": 1, "synchronous": 2, "journal_mode": "wal"}


def test_where_the_log_beside_the_file_is_impossible_the_old_journal_serves(path: Path) -> None:
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE t (x)")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as read_only:
        database._set_up(read_only, None)
        assert read_only.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize(
    ("codes", "seat_codes", "message"),
    [
        (("A2C4E", ""), ("A2C4E", ""), "needs a code"),
        (("A2C4E", "A2C4E"), ("A2C4E", "A2C4E"), "needs a code"),
        (("A2C4E", "B3D5F"), ("A2C4E", "C4E6G"), "exactly one seat row"),
    ],
)
def test_nobody_is_lost_for_want_of_a_code(
    path: Path, codes: tuple[str, ...], seat_codes: tuple[str, ...], message: str
) -> None:
    with open_store(path) as store, pytest.raises(ValueError, match=message):
        store.save_plan(EVENT_TEXT, people(codes), plan(seat_codes), [])
