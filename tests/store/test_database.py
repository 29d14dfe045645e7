import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest

from cadre_cli.errors import FaultError, UsageError
from cadre_cli.store import access, snapshots
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Server, Where
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example

pytestmark = pytest.mark.both_stores

SAVE_AND_HANG = """
import sys, time
from pathlib import Path
from cadre_cli.store import journal
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Server
from tests.store.examples import EVENT_TEXT, people, plan

def hang(*_):
    print("written, not committed", flush=True)
    time.sleep(60)

journal.note = hang
with open_store(Server(sys.argv[1]) if "://" in sys.argv[1] else Path(sys.argv[1])) as store:
    store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])
"""


def versions(where: Where) -> list[str]:
    with open_store(where) as store:
        return [entry.act.split(":")[0] for entry in store.journal()]


def test_a_new_event_folder_has_no_plan(where: Where) -> None:
    with open_store(where) as store:
        assert store.plan_in_force() is None
        assert store.journal() == []
        with pytest.raises(UsageError) as refused:
            store.plan_version(1)
    assert refused.value.way_out == "run `cadre plan` first"


def test_an_older_plan_can_be_read_after_it_was_superseded(where: Where) -> None:
    store_example(where)
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), []) == 2
        assert store.plan_version(1).plan.seats["batch"].tolist() == ["B1", "B1", "B1", ""]
        in_force = store.plan_in_force()
        assert in_force is not None
        assert (in_force.plan.version, in_force.plan.seats["batch"][0]) == (2, "B2")
        with pytest.raises(UsageError, match="no plan 3") as refused:
            store.plan_version(3)
    assert refused.value.way_out == "give a number from 1 to 2"


def test_running_again_stores_nothing(where: Where) -> None:
    assert store_example(where) == store_example(where) == 1
    assert versions(where) == ["plan 1"]


@pytest.mark.parametrize("changed", ["event", "people", "seats"])
def test_whatever_changes_makes_a_new_version(where: Where, changed: str) -> None:
    store_example(where)
    table = people()
    if changed == "people":
        table.loc[2, "remarks"] = "दूरभाष बदला"
    text = EVENT_TEXT + ("# changed\n" if changed == "event" else "")
    with open_store(where) as store:
        assert store.save_plan(text, table, plan(batch="B2" if changed == "seats" else "B1"), []) == 2
    assert versions(where) == ["plan 1", "plan 2"]


def test_an_older_plan_that_comes_back_is_a_new_version(where: Where) -> None:
    store_example(where)
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), []) == 2
    assert store_example(where) == 3


def test_the_journal_says_what_was_done_and_when(where: Where) -> None:
    store_example(where)
    with open_store(where) as store:
        (entry,) = store.journal()
    assert entry.act == "plan 1: 4 people, 3 seated, 1 waiting, 0 set aside"
    assert (entry.number, entry.plan_version) == (1, 1)
    assert abs(datetime.now(UTC) - entry.at) < timedelta(minutes=5)


def test_a_fault_in_the_middle_leaves_the_old_plan(where: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    store_example(where)

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(snapshots, "save_snapshot", fail)
    with open_store(where) as store:
        with pytest.raises(RuntimeError, match="the power went"):
            store.save_plan(EVENT_TEXT + "2", people(CODES[:2]), plan(CODES[:2]), [])
        stored = store.plan_in_force()
        assert stored is not None
        assert (stored.event_text, stored.plan.version) == (EVENT_TEXT, 1)
        assert store.known_people()["active"].all()


def test_a_killed_run_leaves_the_old_plan(where: Where) -> None:
    store_example(where)
    command = [sys.executable, "-c", SAVE_AND_HANG, where.url if isinstance(where, Server) else str(where)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "written, not committed\n"
        run.send_signal(signal.SIGKILL)
    assert versions(where) == ["plan 1"]
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(batch="B3"), []) == 2


def test_two_who_save_at_the_same_moment_get_two_versions(where: Where) -> None:
    store_example(where)
    start = threading.Barrier(2)
    got: list[int] = []

    def save(batch: str) -> None:
        with open_store(where) as store:
            start.wait()
            got.append(store.save_plan(EVENT_TEXT, people(), plan(batch=batch), []))

    runs = [threading.Thread(target=save, args=(batch,)) for batch in ("B2", "B3")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert sorted(got) == [2, 3]
    assert versions(where) == ["plan 1", "plan 2", "plan 3"]


def test_a_run_that_never_ends_is_named_and_reading_still_works(where: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    store_example(where)
    monkeypatch.setattr(access, "LOCK_WAIT_SECONDS", 0.05)
    with open_store(where) as other, open_store(where) as store:
        with other._writing(), pytest.raises(FaultError, match="is in use by another run") as locked:
            store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])
        stored = store.plan_in_force()
    assert "try again" in locked.value.way_out
    assert stored is not None
    assert stored.plan.version == 1


@pytest.mark.parametrize(
    ("codes", "seat_codes", "message"),
    [
        (("A2C4E", ""), ("A2C4E", ""), "needs a code"),
        (("A2C4E", "A2C4E"), ("A2C4E", "A2C4E"), "needs a code"),
        (("A2C4E", "B3D5F"), ("A2C4E", "C4E6G"), "exactly one seat row"),
    ],
)
def test_nobody_is_lost_for_want_of_a_code(
    where: Where, codes: tuple[str, ...], seat_codes: tuple[str, ...], message: str
) -> None:
    with open_store(where) as store, pytest.raises(ValueError, match=message):
        store.save_plan(EVENT_TEXT, people(codes), plan(seat_codes), [])
