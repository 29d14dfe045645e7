"""Damaged files: never a traceback, never without end, never a person gone in silence.

Three hundred in each run; CADRE_FUZZ=10000 makes it ten thousand, and -s shows the figures.
"""

import faulthandler
import os
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake import kinds, roster, workbook
from cadre_cli.intake.files import guard
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster import read_rosters

from .fuzz_files import FUZZED, Person, damaged, people, stands_in, unpacked, whole
from .long_reader import LongReader

FILES = int(os.environ.get("CADRE_FUZZ", "300"))
SAMPLE = 100
"""One file in so many is read as the product reads it, each in a process of its own."""
PATIENCE = 8.0
SLOWEST = 60.0
"""Seconds for one file on a machine that does much else."""
MOST_MEMORY = 2_500_000
"""Kilobytes: of this process, and of the one that reads .xls, .xlsb, .ods and web pages."""
TELLS_OF_THE_LIST = frozenset(
    kind.code
    for kind in (
        *(kinds.UNREADABLE, kinds.LOCKED, kinds.WEB_PAGE, kinds.TOO_LARGE, kinds.LOST_CELLS, kinds.LETTERS_LOST),
        *(kinds.NO_PEOPLE, kinds.NO_HEADINGS, kinds.NO_NAME_COLUMN),
        *(kinds.OPEN_QUOTE, kinds.LONG_CELL, kinds.WIDE_ROWS),
    )
)
"""Findings that say that the list, or any part of it, may be missing or run together."""
TELLS_OF_ROWS = frozenset(kind.code for kind in (kinds.NO_NAME, kinds.VACANT, kinds.MERGED, kinds.BAD_LETTERS))
"""Findings that say so of as many rows as they count. No other finding excuses that somebody is missing."""


@dataclass
class Figures:
    files: int = 0
    whole: int = 0
    refused: int = 0
    findings: int = 0
    slowest: tuple[float, int] = (0.0, 0)
    lost: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def reader() -> Iterator[LongReader]:
    reader = LongReader(PATIENCE)
    yield reader
    reader.end()


@pytest.mark.parametrize("format_", FUZZED)
def test_whole_files_give_everybody(format_: str, tmp_path: Path, event: Event) -> None:
    path = tmp_path / FUZZED[format_][0]
    path.write_bytes(whole(format_, people(format_)))
    read = read_rosters([path], event)
    assert read.people["mobile"].tolist() == [person.row[4] for person in people(format_)]
    assert not silently_gone(read, path.read_bytes(), people(format_))
    assert {finding.code for finding in read.findings} <= {"R007", "R016", "R060", "R070"}


@pytest.mark.parametrize("format_", FUZZED)
def test_damaged_files_lose_nobody_in_silence(
    format_: str, tmp_path: Path, event: Event, reader: LongReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", PATIENCE)
    readers = Readers(event)
    monkeypatch.setattr(roster, "Readers", lambda *_: readers)
    path, figures = tmp_path / FUZZED[format_][0], Figures()
    for seed in range(FILES // len(FUZZED)):
        data, given = damaged(format_, random.Random(f"{format_} {seed}"))
        path.write_bytes(data)
        monkeypatch.setattr(workbook, "read_apart", reader.read_apart if seed % SAMPLE else guard.read_apart)
        started = time.monotonic()
        faulthandler.dump_traceback_later(SLOWEST, exit=True)
        try:
            read = read_rosters([path], event)
        except Exception as error:
            figures.lost.append(f"seed {seed}: {error!r}")
            continue
        finally:
            faulthandler.cancel_dump_traceback_later()
        count(figures, read, given, seed, time.monotonic() - started)
        gone = silently_gone(read, data, given)
        if gone:
            figures.lost.append(f"seed {seed}: {', '.join(gone)}; {sorted({f.code for f in read.findings})}")
    tell(format_, figures, reader)
    assert not figures.lost
    assert max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, reader.memory) < MOST_MEMORY


def count(figures: Figures, read: Roster, given: list[Person], seed: int, seconds: float) -> None:
    figures.files += 1
    figures.whole += not missing(read, given)
    figures.refused += len(read.people) == 0
    figures.findings += len(read.findings)
    figures.slowest = max(figures.slowest, (round(seconds, 2), seed))


def missing(read: Roster, given: list[Person]) -> list[Person]:
    """Who came back with nothing that is his own, not even in the words of a finding that asks about his row."""
    fields = ("name", "mobile", "mobiles", "email", "remarks", "extra")
    texts = [text for name in fields for text in read.people[name]]
    back = "\n".join([*texts, *(finding.read for finding in read.findings)])
    return [person for person in given if not any(token in back for token in person.tokens)]


def silently_gone(read: Roster, data: bytes, given: list[Person]) -> list[str]:
    """Who is written in the file, came back in no row of people, and of whom nothing was said.

    Of a row that is cut away between two others, with all that it said, nobody can tell that it was there.
    """
    if any(finding.code in TELLS_OF_THE_LIST for finding in read.findings):
        return []
    gone = missing(read, given)
    content = unpacked(data) if gone else b""
    written = [person.row[0] for person in gone if stands_in(person, content)]
    told = sum(finding.people for finding in read.findings if finding.code in TELLS_OF_ROWS)
    return written if len(written) > told else []


def tell(format_: str, figures: Figures, reader: LongReader) -> None:
    own, read = (memory >> 10 for memory in (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, reader.memory))
    print(
        f"\n{format_}: {figures.files} files, {figures.whole} read whole, {figures.refused} refused, "
        f"{figures.findings} findings, {len(figures.lost)} lost; slowest {figures.slowest[0]} s (seed "
        f"{figures.slowest[1]}); so far: readers fallen {reader.falls}, stopped {reader.stopped}, most MB {own}, {read}"
    )
    for line in figures.lost:
        print("   ", line)
