"""Damaged files: never a traceback, never without end, never a person gone in silence.

Three hundred in each run; CADRE_FUZZ=10000 makes it ten thousand.
"""

import os
import random
import time
from collections import Counter
from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.files import guard
from cadre_cli.intake.roster import read_rosters

from .fuzz_files import FORMATS, ROWS, damaged

FILES = int(os.environ.get("CADRE_FUZZ", "300"))
SHARES = 7
SLOWEST = 20.0
NAMES = [row[0] for row in ROWS[1:]]
TEXTS = ("csv", "html", "xml")


@pytest.mark.parametrize("format_", FORMATS)
def test_whole_files_give_everybody(format_: str, tmp_path: Path, event: Event) -> None:
    path = tmp_path / f"list.{format_}"
    path.write_bytes(FORMATS[format_]())
    roster = read_rosters([path], event)
    assert roster.people["name"].tolist() == [row[0] for row in ROWS[1:]]
    assert {finding.code for finding in roster.findings} <= {"R060"}


@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_files_lose_nobody_in_silence(
    format_: str, tmp_path: Path, event: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 8.0)
    whole, path, lost = FORMATS[format_](), tmp_path / f"list.{format_}", Counter[str]()
    for seed in range(FILES // SHARES):
        data = damaged(whole, random.Random(f"{format_} {seed}"))
        path.write_bytes(data)
        # Of a text that is cut between two lines nobody can tell that there were more: who still stands in it counts.
        standing = sum(name.encode() in data for name in NAMES) if format_ in TEXTS else len(NAMES)
        started = time.monotonic()
        roster = read_rosters([path], event)
        assert time.monotonic() - started < SLOWEST, seed
        told = {finding.code for finding in roster.findings} - {"R060"}
        if len(roster.people) < standing and not told:
            lost[f"seed {seed}: {len(roster.people)} people"] += 1
    assert not lost
