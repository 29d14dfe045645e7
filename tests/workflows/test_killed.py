"""A run that is killed at any moment leaves an event folder that opens, and the next run is as if nothing had been."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.attendance import Presence
from cadre_cli.domain.progress import silent
from cadre_cli.errors import UsageError
from cadre_cli.workflows import attendance, event_folder
from cadre_cli.workflows.arrival import close_arrival
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.plan import plan
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, acts, contents, roster

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")

ROOT = SAMPLES.parent
ROSTER = SAMPLES / "tiny.csv"
MOMENTS = 4
BOOTHS = ("Sehore", "Vidisha", "Raisen", "Betul")

KILLED_BEFORE_RENAME = """
import os, signal, sys

from cadre_cli.commands.app import run

left = int(sys.argv.pop(1))

def count(event, _):
    global left
    if event == "os.rename":
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
run()
"""


KILLED_WHILE_STORING = """
import os, signal

from cadre_cli.commands.app import run
from cadre_cli.store import journal

note = journal.note
def noting(*arguments):
    note(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)

journal.note = noting
run()
"""


STOPPED_IN_SEVERAL_PROCESSES = """
import os, signal, sys

from cadre_cli.commands import console
from cadre_cli.commands.app import run
from cadre_cli.planning import plan
from cadre_cli.prints import pieces
from cadre_cli.store import journal
from cadre_cli.workflows import export

def stop(what, done):
    if (what, done) == (moment, 1):
        os.kill(os.getpid(), how)

class Progress:
    def __init__(self, hidden): pass
    def __enter__(self): return lambda what, done, whole: stop(what, done)
    def __exit__(self, *_): pass

note = journal.note
def noting(*arguments):
    note(*arguments)
    stop("storing", 1)

if __name__ == "__main__":  # not in the workers
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored in the background
    how, moment = signal.Signals[sys.argv.pop(1)], sys.argv.pop(1)
    plan.WORTH_IT = pieces.LARGE = 1
    plan.cores = export.cores = lambda: 2
    console.progress, journal.note = Progress, noting
    sys.exit(run())
"""


def start(folder: Path, *command: object) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, *map(str, command)], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )


def assert_whole(folder: Path) -> None:
    """The folder is not there, or opens with no plan or a whole one; every file in out/ is whole."""
    if not (folder / "cadre-event").exists():
        return
    camp = event_folder.must_find(folder / "cadre-event")
    assert camp.event() == event_folder.builtin_event()
    try:
        on_file = plan_in_force(camp)
    except UsageError:
        assert not camp.out.exists()
    else:
        assert on_file.plan.seats["code"].tolist() == on_file.people["code"].tolist()
        assert (on_file.plan.version, acts(camp.path)) == (1, 1)
    # Drafts begin with a full stop, so that no office program lists them.
    for file in camp.out.glob("[!.]*"):
        if file.suffix == ".xlsx":
            assert openpyxl.load_workbook(file, read_only=True).sheetnames
        else:
            assert file.read_bytes().startswith(b"%PDF")
            assert file.read_bytes().rstrip().endswith(b"%%EOF")


def assert_next_run_is_the_undisturbed_one(
    folder: Path, roster: Path, undisturbed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    next_run = plan([roster], None, None, silent)
    assert next_run.on_file.plan.version == 1
    files = contents(next_run.folder.out)
    assert {name: files[name] for name in files if not name.startswith(".")} == contents(undisturbed / "out")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """The event folder of a run that nobody killed, and the seconds it took."""
    folder = tmp_path_factory.mktemp("undisturbed")
    started = time.monotonic()
    assert start(folder, "-m", "cadre_cli", "plan", ROSTER).wait() == 0
    return folder / "cadre-event", time.monotonic() - started


@pytest.mark.parametrize("moment", range(1, MOMENTS + 1))
def test_killed_at_some_moment(
    moment: int, undisturbed: tuple[Path, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, seconds = undisturbed
    run = start(tmp_path, "-m", "cadre_cli", "plan", ROSTER)
    time.sleep(seconds * moment / (MOMENTS + 1))
    run.kill()
    assert run.wait() in (-signal.SIGKILL, 0)
    assert_whole(tmp_path)
    if any(tmp_path.iterdir()):  # else it is as if that run had never begun
        assert_next_run_is_the_undisturbed_one(tmp_path, ROSTER, expected, monkeypatch)


@pytest.mark.parametrize(
    ("number", "there"),
    [
        pytest.param(1, None, id="the event file is written"),
        pytest.param(2, None, id="the event folder is filled"),
        pytest.param(3, 0, id="the plan is stored"),
        pytest.param(4, 1, id="one paper at most is in place, whichever is ready first"),
        pytest.param(5, 2, id="two papers at most are in place"),
    ],
)
def test_killed_when(
    number: int, there: int | None, camp_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start(tmp_path, "-c", KILLED_BEFORE_RENAME, number, "plan", SAMPLES / "tiny.csv")
    assert run.wait() == -signal.SIGKILL
    camp = tmp_path / "cadre-event"
    assert camp.exists() == (there is not None)
    assert len(list(camp.glob("out/[!.]*"))) <= (there or 0)  # one that another thread renames may still be under way
    assert_whole(tmp_path)
    assert_next_run_is_the_undisturbed_one(tmp_path, SAMPLES / "tiny.csv", camp_once, monkeypatch)


def test_killed_between_a_new_plan_and_its_papers(camp: Path, tmp_path: Path) -> None:
    stood = contents(camp / "out")
    fewer = roster(tmp_path / "list.csv", PEOPLE)
    run = start(tmp_path, "-c", KILLED_BEFORE_RENAME, 1, "plan", fewer, "-e", camp)
    assert run.wait() == -signal.SIGKILL
    after = plan_in_force(event_folder.must_find(camp))
    assert (after.plan.version, len(after.people), acts(camp)) == (2, 4, 2)
    assert contents(camp / "out").items() >= stood.items()
    again = plan([fewer], camp, None, silent)
    assert (again.new, again.on_file.plan.version) == (False, 2)
    assert all(contents(camp / "out")[name] != old for name, old in stood.items())


def test_killed_while_it_is_noted_who_came(camp: Path, tmp_path: Path) -> None:
    run = start(tmp_path, "-c", KILLED_WHILE_STORING, "attendance", "B1", "-e", camp, "--day", "9", "--came", "WPWD7")
    assert run.wait() == -signal.SIGKILL
    assert attendance.roll(camp, "B1").of(Presence.CAME) == ()
    assert acts(camp) == 1
    assert [one.code for one in attendance.note(camp, "B1", ["WPWD7"], day="9").of(Presence.CAME)] == ["WPWD7"]


@pytest.mark.parametrize(
    ("script", "gone"), [((KILLED_WHILE_STORING,), 0), ((KILLED_BEFORE_RENAME, 1), 3)], ids=["storing", "writing"]
)
def test_killed_while_an_arrival_is_closed(script: tuple[object, ...], gone: int, camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", ["WPWD7"], day="9")
    stood = contents(camp / "out")
    run = start(tmp_path, "-c", *script, "no-shows", "B1", "-e", camp)
    assert run.wait() == -signal.SIGKILL
    roll = attendance.roll(camp, "B1")
    assert (len(roll.people), len(roll.no_shows)) == (4 - gone, gone)
    assert contents(camp / "out").items() >= stood.items()
    close_arrival(camp, "B1")
    assert len(attendance.roll(camp, "B1").no_shows) == 3


@pytest.mark.parametrize("how", ["SIGKILL", "SIGINT"])
@pytest.mark.parametrize(("moment", "version"), [("planning", 1), ("storing", 1), ("writing", 2)])
def test_a_round_in_several_processes_is_stopped(how: str, moment: str, version: int, tmp_path: Path) -> None:
    """The plan in force stays until the new one is stored whole, and the next run is as if nothing had been."""
    script = tmp_path / "stopped.py"
    script.write_text(STOPPED_IN_SEVERAL_PROCESSES, encoding="utf-8")
    camp = event_folder.init(tmp_path / "booths", "booth_round")
    whole = [
        {"Name": f"Mohan Verma {letter}", "Role": "Booth President", "District": district, "Gender": "M"}
        for district in BOOTHS
        for letter in "ABCDE"
    ]
    plan([roster(tmp_path / "all.csv", whole)], camp.path, None, silent)
    stood = contents(camp.out)
    fewer = roster(tmp_path / "fewer.csv", whole[1:])
    run = start(tmp_path, script, how, moment, "plan", fewer, "-e", camp.path)
    assert run.wait() == (-signal.SIGKILL if how == "SIGKILL" else 130)
    after = plan_in_force(camp)
    assert (after.plan.version, len(after.people), acts(camp.path)) == (version, 21 - version, version)
    if version == 1:
        assert contents(camp.out) == stood
    again = plan([fewer], camp.path, None, silent)
    assert (again.new, again.on_file.plan.version, len(again.on_file.people)) == (version == 1, 2, 19)
    assert not [file for file in camp.out.rglob("[!.]*.xlsx") if not openpyxl.load_workbook(file).sheetnames]
