"""`cadre plan` with a stopwatch on each stage: python -m tests.benchmarks.stopwatch TIMES.json plan ROSTER… [options].

The command itself runs, unchanged; the functions that its stages consist of are called through a clock. Of each stage
it notes the wall-clock seconds that the user waits for, and the processor seconds with those of other processes which
it started and which have ended; on a busy machine these are the ones to compare.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from cadre_cli.commands.app import run
from cadre_cli.planning import plan as planning
from cadre_cli.store.database import Store
from cadre_cli.workflows import plan as workflow

_Result = TypeVar("_Result")
Times = dict[str, tuple[float, float]]
"""Of each stage the wall-clock and the processor seconds."""

STAGES: tuple[tuple[object, str, str], ...] = (
    (workflow, "stored_plan", "load the plan in force"),
    (workflow, "read_somebody", "read"),
    (workflow, "recognised", "codes"),
    (planning, "_solve_apart", "solve"),
    (planning, "whys", "whys"),
    (planning, "deal_rooms", "rooms"),
    (planning, "verify", "verify"),
    (planning, "remedies", "remedies"),
    (Store, "save_plan", "store"),
    (workflow, "write_papers", "write"),
)
"""Where each stage is called from, under which name, and what it is called in the table."""


def main() -> None:
    times, *arguments = sys.argv[1:]
    seconds: Times = {}
    for owner, name, stage in STAGES:
        setattr(owner, name, _clocked(getattr(owner, name), stage, seconds))
    sys.argv = ["cadre", *arguments]
    code = 1
    try:
        code = _clocked(run, "all of it", seconds)()
    finally:
        Path(times).write_text(json.dumps(seconds))
    sys.exit(code)


def _clocked(work: Callable[..., _Result], stage: str, seconds: Times) -> Callable[..., _Result]:
    def clocked(*positional: object, **named: object) -> _Result:
        start, used = perf_counter(), _processor()
        try:
            return work(*positional, **named)
        finally:
            wall, processor = seconds.get(stage, (0.0, 0.0))
            seconds[stage] = (wall + perf_counter() - start, processor + _processor() - used)

    return clocked


def _processor() -> float:
    return sum(os.times()[:4])


if __name__ == "__main__":
    main()
