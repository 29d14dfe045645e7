"""`cadre plan` with a stopwatch on each stage: python -m tests.benchmarks.stopwatch TIMES.json plan ROSTER… [options].

The command itself runs, unchanged; the functions that its stages consist of are called through a clock. The times are
wall-clock seconds of the process that the user waits for: what goes on in other processes meanwhile is not added.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from cadre_cli.commands.app import run
from cadre_cli.planning import plan as planning
from cadre_cli.store.database import Store
from cadre_cli.workflows import plan as workflow

STAGES: tuple[tuple[object, str, str], ...] = (
    (workflow, "stored_plan", "load the plan in force"),
    (workflow, "read_rosters", "read"),
    (workflow, "with_codes", "codes"),
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
    seconds: dict[str, float] = {}
    for owner, name, stage in STAGES:
        setattr(owner, name, _clocked(getattr(owner, name), stage, seconds))
    sys.argv = ["cadre", *arguments]
    start = perf_counter()
    try:
        code = run()
    finally:
        seconds["all of it"] = perf_counter() - start
        Path(times).write_text(json.dumps(seconds))
    sys.exit(code)


def _clocked(work: Callable[..., object], stage: str, seconds: dict[str, float]) -> Callable[..., object]:
    def clocked(*positional: object, **named: object) -> object:
        start = perf_counter()
        try:
            return work(*positional, **named)
        finally:
            seconds[stage] = seconds.get(stage, 0.0) + perf_counter() - start

    return clocked


if __name__ == "__main__":
    main()
