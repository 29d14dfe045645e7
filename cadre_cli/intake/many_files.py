"""Reads the files of a roster, several at once where they are large: each in a process of its own."""

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from typing import Any, Final

import numpy as np
import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.files.locked import Passwords
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster_file import RosterFile, read_file
from cadre_cli.intake.workbook import may_be_locked
from cadre_cli.workers import cores

WORTH_A_PROCESS: Final = 2 << 20
"""Bytes of all files together from which more processes than one are worth their start, about half a second."""
_MOST_PROCESSES: Final = 8
_ALL_DIFFERENT: Final = frozenset(("mobile", "sources", "row"))
"""Columns in which hardly a value stands twice."""

Files = Sequence[tuple[str, bytes]]
Packed = dict[str, tuple[Any, ...]]  # Any: codes, distinct values and dtype, as numpy and pandas have them

_readers: list[Readers] = []


@dataclass(frozen=True)
class _PackedFile:
    """A file on its way between two processes: each column once by its distinct values, which is small and quick."""

    people: tuple[Packed, ...]
    rest: RosterFile


def read_files(files: Files, readers: Readers, passwords: Passwords) -> Iterator[RosterFile]:
    """Every file, in order. How many processes there are makes no difference to what is read."""
    with _collector_at_rest():
        yield from _at_once(files, readers, passwords) or _one_by_one(files, readers, passwords)


def _one_by_one(files: Files, readers: Readers, passwords: Passwords) -> Iterator[RosterFile]:
    return (read_file(file, data, readers, passwords) for file, data in files)


def _at_once(files: Files, readers: Readers, passwords: Passwords) -> list[RosterFile]:
    """The same in several processes; nothing where that is not worth it, or where one of them falls over.

    A locked workbook is read here: only this process can ask for its password.
    """
    open_files = [number for number, (_, data) in enumerate(files) if not may_be_locked(data)]
    processes = min(cores(), len(open_files), _MOST_PROCESSES)
    if processes < 2 or sum(len(files[number][1]) for number in open_files) < WORTH_A_PROCESS:
        return []
    # Each starts from nothing on every system: a fork would copy threads and locks in whatever state they are.
    start = (readers.event, readers.answers)
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, start) as pool:
        # The largest first, so that none is left over at the end for one process alone.
        by_size = sorted(open_files, key=lambda number: -len(files[number][1]))
        jobs: dict[int, Future[_PackedFile]] = {number: pool.submit(_read, *files[number]) for number in by_size}
        try:
            return [
                _unpacked(jobs[number].result()) if number in jobs else read_file(*files[number], readers, passwords)
                for number in range(len(files))
            ]
        except BrokenProcessPool:
            return []


def _start(event: Event, answers: Answers) -> None:
    gc.disable()
    _readers[:] = [Readers(event, answers)]


def _read(file: str, data: bytes) -> _PackedFile:
    read = read_file(file, data, _readers[0])
    return _PackedFile(tuple(map(_packed_columns, read.people)), replace(read, people=()))


def _packed_columns(people: pd.DataFrame) -> Packed:
    packed: Packed = {}
    for name, column in people.items():
        if name in _ALL_DIFFERENT:
            packed[str(name)] = (None, column.tolist(), column.dtype)
            continue
        codes, distinct = pd.factorize(column)
        packed[str(name)] = (codes.astype("int32"), distinct.tolist(), column.dtype)
    return packed


def _unpacked(packed: _PackedFile) -> RosterFile:
    return replace(packed.rest, people=tuple(pd.DataFrame(_columns(each)) for each in packed.people))


def _columns(packed: Packed) -> dict[str, pd.Series]:
    return {
        name: pd.Series(distinct if codes is None else np.array(distinct, dtype=object)[codes], dtype=dtype)
        for name, (codes, distinct, dtype) in packed.items()
    }


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
