"""Reads the files of a roster, several at once where they are large: this process and helpers in turns."""

import gc
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import chain
from multiprocessing import get_context
from typing import Final

from cadre_cli.domain.event import Event
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.files.locked import Passwords
from cadre_cli.intake.packed_people import PackedPeople, packed, unpacked
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster_file import RosterFile, read_file
from cadre_cli.intake.workbook import may_be_locked
from cadre_cli.workers import cores

WORTH_A_PROCESS: Final = 2 << 20
"""Bytes of all files together from which more processes than one are worth their start, about half a second."""
_MOST_PROCESSES: Final = 8
_TURN: Final = 0.0005
"""Seconds after which a thread that reads lets another one have its turn."""

Files = Sequence[tuple[str, bytes]]

_readers: list[Readers] = []


@dataclass(frozen=True)
class _HandedOver:
    """A file that a helper has read, and its people by themselves."""

    file: RosterFile
    people: tuple[PackedPeople, ...]


def read_files(files: Files, readers: Readers, passwords: Passwords) -> Iterator[RosterFile]:
    """Every file, in order. How many processes there are makes no difference to what is read."""
    with _collector_at_rest(), _quick_to_hand_over():
        early = _read_with_helpers(files, readers, passwords)
        for number, (file, data) in enumerate(files):
            yield early.pop(number) if number in early else read_file(file, data, readers, passwords)


def _read_with_helpers(files: Files, readers: Readers, passwords: Passwords) -> dict[int, RosterFile]:
    """The files by number, read by this process and others; not those of a process that fell over.

    Nothing where helpers are not worth it. A locked workbook is read here: only this process can ask for its password.
    """
    locked = [number for number, (_, data) in enumerate(files) if may_be_locked(data)]
    # The largest first, so that none is left over at the end for one process alone.
    waiting = deque(sorted({*range(len(files))} - {*locked}, key=lambda number: (-len(files[number][1]), number)))
    helpers = min(cores(), len(waiting), _MOST_PROCESSES) - 1
    if helpers < 1 or sum(len(files[number][1]) for number in waiting) < WORTH_A_PROCESS:
        return {}
    read: dict[int, RosterFile] = {}
    # Each starts from nothing on every system: a fork would copy threads and locks in whatever state they are.
    start = (readers.event, readers.answers)
    with (
        ProcessPoolExecutor(helpers, get_context("spawn"), _start, start) as pool,
        ThreadPoolExecutor(helpers) as threads,
    ):
        try:
            for _ in range(helpers):
                threads.submit(_let_read, pool, files, waiting, read)
            for number in chain(locked, _taken(waiting)):
                read[number] = read_file(*files[number], readers, passwords)
        finally:
            waiting.clear()
    return read


def _let_read(pool: ProcessPoolExecutor, files: Files, waiting: deque[int], read: dict[int, RosterFile]) -> None:
    """Has one helper read as long as files wait."""
    with suppress(BrokenProcessPool):
        for number in _taken(waiting):
            handed_over = pool.submit(_read, *files[number]).result()
            read[number] = replace(handed_over.file, people=tuple(map(unpacked, handed_over.people)))


def _taken(waiting: deque[int]) -> Iterator[int]:
    """The next of the files that nobody has taken yet."""
    with suppress(IndexError):
        while True:
            yield waiting.popleft()


def _start(event: Event, answers: Answers) -> None:
    gc.disable()
    _readers[:] = [Readers(event, answers)]


def _read(file: str, data: bytes) -> _HandedOver:
    read = read_file(file, data, _readers[0])
    return _HandedOver(replace(read, people=()), tuple(map(packed, read.people)))


@contextmanager
def _quick_to_hand_over() -> Iterator[None]:
    """A file and its people pass between processes in hundreds of pieces: a helper waits while this one reads on."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Millions of cells are no cycles: looking for such among them takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
