"""The parts of a large round in several processes at once; none of them outlives the one that started it."""

import gc
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

from cadre_cli.collector import collect_rarely
from cadre_cli.errors import FaultError

WORTH_IT = 20_000
"""From so many people on, other processes save more time than they take to start."""

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")
Done = Callable[[int], None]
"""Told how many jobs are done."""


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def turns(sizes: Sequence[int], workers: int) -> list[int]:
    """The numbers of the jobs in the order in which `run_all` begins them."""
    numbers = list(range(len(sizes)))
    return numbers if _in_this_process(len(sizes), workers) else sorted(numbers, key=lambda number: -sizes[number])


def _in_this_process(jobs: int, workers: int) -> bool:
    return workers < 2 or jobs < 2


def in_threads(
    work: Callable[[_Job], _Result], jobs: Sequence[_Job], done: Done = lambda _number: None
) -> list[_Result]:
    """`work(job)` of every job, in the order of `jobs`; where there are several cores, several at a time.

    For work that mostly waits for something that is not Python, as the setting of PDFs is: threads share one
    interpreter. The first fault is raised once what is being done is done; what had not begun is left.
    """
    if _in_this_process(len(jobs), cores()):
        return [_told(work, job, number, done) for number, job in enumerate(jobs)]
    with ThreadPoolExecutor(cores()) as pool:
        begun = [pool.submit(work, job) for job in jobs]
        try:
            return [_told(Future.result, each, number, done) for number, each in enumerate(begun)]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _told(work: Callable[[_Job], _Result], job: _Job, number: int, done: Done) -> _Result:
    done(number)
    return work(job)


def run_all(
    work: Callable[[_Job], _Result], jobs: Sequence[_Job], sizes: Sequence[int], workers: int, done: Done
) -> list[_Result]:
    """`work(job)` of every job, in the order of `jobs` whatever the number of workers; the largest are begun first.

    With one worker the work is done in this process.

    Raises:
        FaultError: the system ended one of the processes, as it does where memory runs out.
    """
    if _in_this_process(len(jobs), workers):
        results = []
        for number, job in enumerate(jobs):
            done(number)
            results.append(work(job))
        return results
    return _in_processes(work, jobs, sizes, min(workers, len(jobs)), done)


def _in_processes(
    work: Callable[[_Job], _Result], jobs: Sequence[_Job], sizes: Sequence[int], workers: int, done: Done
) -> list[_Result]:
    # Started anew, not forked: the same on every system, and no worker inherits an open database or this lifeline.
    context = get_context("spawn")
    ear, lifeline = context.Pipe(duplex=False)
    with ProcessPoolExecutor(workers, context, _begin, (ear,)) as pool:
        try:
            futures: dict[Future[_Result], int] = {
                pool.submit(_done_and_tidied, work, jobs[n]): n for n in turns(sizes, workers)
            }
            done(0)
            for count, future in enumerate(as_completed(futures), start=1):
                future.result()
                done(min(count, len(jobs) - 1))
        except BaseException as error:
            pool.shutdown(wait=False, cancel_futures=True)
            lifeline.close()
            if isinstance(error, BrokenProcessPool):
                raise _ended_by_the_system() from error
            raise
    by_number = {number: future for future, number in futures.items()}
    return [by_number[number].result() for number in range(len(jobs))]


def _done_and_tidied(work: Callable[[_Job], _Result], job: _Job) -> _Result:
    """The work of a worker; what it leaves behind is gone before the next job begins."""
    try:
        return work(job)
    finally:
        gc.collect()


def _ended_by_the_system() -> FaultError:
    return FaultError(
        "the system ended a part of the work, as it does where memory runs out",
        "close other programs, or take a computer with more memory, and try again",
    )


def _begin(ear: "Connection[None, None]") -> None:
    collect_rarely()
    _live_with_the_parent(ear)


def _live_with_the_parent(ear: "Connection[None, None]") -> None:
    """Ends this worker at once when the parent lets go of its lifeline, or is gone; Ctrl-C is the parent's to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_without, args=(ear,), daemon=True).start()


def _end_without(ear: "Connection[None, None]") -> None:
    try:
        ear.recv()
    except (EOFError, OSError):
        os._exit(1)
