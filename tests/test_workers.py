"""Several processes give what one gives, in the same order, and end with the one that started them."""

import gc
import os
import signal
import subprocess
import sys
import time
from multiprocessing import Pipe
from pathlib import Path
from threading import Event
from weakref import ref

import pytest

from cadre_cli import workers
from cadre_cli.errors import FaultError
from cadre_cli.workers import cores, in_threads, run_all

ROOT = Path(__file__).parent.parent

SLEEPERS = """
import os, signal, sys, time
from pathlib import Path
from cadre_cli.workers import run_all
from tests.test_workers import sleep

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored in the background
    here = Path(sys.argv[1])
    run_all(sleep, [here, here], [1, 1], 2, print)
"""


def square(number: int) -> int:
    return number * number


def refuse(number: int) -> int:
    if number == 2:
        raise FaultError("the disk is full", "free some space")
    return number


def patience(_job: int) -> int:
    return gc.get_threshold()[0]


def sleep(folder: Path) -> None:
    (folder / str(os.getpid())).touch()
    time.sleep(600)


@pytest.mark.parametrize("many", [1, 2])
def test_the_results_stand_in_the_order_of_the_jobs(many: int) -> None:
    told: list[int] = []
    assert run_all(square, [3, 1, 2], [1, 9, 5], many, told.append) == [9, 1, 4]
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] == 2


def test_a_fault_in_a_worker_is_the_callers_with_its_way_out() -> None:
    with pytest.raises(FaultError, match="disk is full") as fault:
        run_all(refuse, [1, 2, 3], [1, 1, 1], 2, lambda _done: None)
    assert fault.value.way_out == "free some space"


def test_a_worker_that_the_system_ends_is_told_with_a_way_out() -> None:
    with pytest.raises(FaultError, match="memory runs out") as fault:
        run_all(os._exit, [9, 9], [1, 1], 2, lambda _done: None)
    assert "more memory" in fault.value.way_out


def test_workers_seldom_look_for_cycles_among_millions_of_cells() -> None:
    assert set(run_all(patience, [1, 2], [1, 1], 2, lambda _done: None)) == {200_000}


def test_there_is_at_least_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert cores() >= 1


def test_what_a_job_leaves_behind_is_gone_before_the_next_even_after_a_fault() -> None:
    class Cell:
        """One of a workbook, which knows the workbook that knows it."""

    def leave(fails: bool) -> bool:
        cell = Cell()
        cell.book = [cell]  # type: ignore[attr-defined]  # any cycle does
        left.append(ref(cell))
        if fails:
            raise FaultError("the disk is full", "free some space")
        return fails

    left: list[ref[Cell]] = []
    assert not workers._done_and_tidied(leave, False)
    with pytest.raises(FaultError):
        workers._done_and_tidied(leave, True)
    del left[1:]  # the traceback of the fault may still hold the second
    assert [each() for each in left] == [None]


def test_a_worker_ends_when_its_parent_is_gone_and_leaves_ctrl_c_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = Event()
    monkeypatch.setattr(os, "_exit", lambda _code: ended.set())
    before = signal.getsignal(signal.SIGINT)
    ear, lifeline = Pipe(duplex=False)
    patience_before = gc.get_threshold()
    try:
        workers._begin(ear)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        assert not ended.wait(0.05)
        lifeline.close()
        assert ended.wait(10)
    finally:
        signal.signal(signal.SIGINT, before)
        gc.set_threshold(*patience_before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_no_worker_outlives_a_run_that_is_killed_or_interrupted(tmp_path: Path, how: signal.Signals) -> None:
    script = tmp_path / "sleepers.py"
    script.write_text(SLEEPERS, encoding="utf-8")
    folder = tmp_path / "workers"
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen([sys.executable, script, folder], env=environment, stderr=subprocess.DEVNULL)
    wait_until(lambda: len(list(folder.iterdir())) == 2)
    begun = [int(path.name) for path in folder.iterdir()]
    assert all(map(is_alive, begun))
    run.send_signal(how)
    assert run.wait(30) != 0
    wait_until(lambda: not any(map(is_alive, begun)))


def wait_until(true) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # A container without an init leaves a dead orphan on the list.
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.parametrize("many", [1, 4])
def test_threads_give_what_one_gives_in_the_same_order(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: many)
    told: list[int] = []
    assert in_threads(square, [1, 2, 3], told.append) == [1, 4, 9]
    assert (told, in_threads(square, [5])) == ([0, 1, 2], [25])


@pytest.mark.parametrize("many", [1, 2])
def test_the_fault_of_one_is_told_and_what_had_not_begun_is_left(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: many)
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        return refuse(number) if number == 2 else time.sleep(0.02) or number

    with pytest.raises(FaultError, match="disk is full"):
        in_threads(work, [2, *range(10, 30)])
    assert len(begun) < 15
