"""Times `cadre check` on the 671,000 people of the booth round against a bare read of the same workbooks.

Run by hand: python -m tests.benchmarks.check_booth_round [ROUNDS] [FOLDER]

The baseline is what no program of this kind can do without: python-calamine reads every sheet into Python rows, in
one process. Both are whole processes, run in turns, so that a busy machine slows them alike. Times differ from
machine to machine; the ratio is what to compare. Nothing is asserted. The rosters are written into FOLDER (a temporary
one if it is left out) unless they are there already.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

from rich.console import Console
from rich.table import Table

from cadre_cli.workflows import event_folder
from tests.samples.booth_rosters import PEOPLE, write_booth_rosters

ROOT = Path(__file__).parent.parent.parent
_SAMPLING = 0.25  # the system stops a process while its memory is counted

BARE = """
import sys
from python_calamine import CalamineWorkbook
rows = 0
for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        rows += len(book.get_sheet_by_name(name).to_python())
print(rows)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Wall-clock seconds, processor seconds with those of children, and the highest memory of all at once in MiB."""

    seconds: float
    processor: float
    memory: float


def run(*arguments: str) -> Run:
    """Runs Python with the arguments; `check` may leave with 1, as somebody is always needed."""
    before = os.times()
    start = perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL)
    ended, highest = Event(), [0.0]
    watch = Thread(target=_watch, args=(process.pid, ended, highest))
    watch.start()
    code = process.wait()
    seconds = perf_counter() - start
    ended.set()
    watch.join()
    if code not in (0, 1):
        raise SystemExit(f"it left with {code}")
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, processor, highest[0])


def _watch(process: int, ended: Event, highest: list[float]) -> None:
    while not ended.wait(_SAMPLING):
        highest[0] = max(highest[0], sum(map(_resident, _with_children(process))))


def _with_children(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [process, *(each for child in children for each in _with_children(child))]


def _resident(process: int) -> float:
    """MiB of the process; a page that several processes share counts as many times less in each."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(name) / "rosters"
        paths = sorted(folder.glob("*.xlsx")) or write_booth_rosters(folder)
        event = event_folder.init(Path(name) / "event", "booth_round")
        bare, check = [], []
        for _ in range(rounds):
            bare.append(run("-c", BARE, *map(str, paths)))
            check.append(run("-m", "cadre_cli", "check", str(folder), "--event", str(event.path), "--quiet"))
    table = Table(title=f"{PEOPLE} people in {len(paths)} workbooks, median of {rounds}")
    table.add_column("what")
    for title in ("seconds", "processor seconds", "peak MiB"):
        table.add_column(title, justify="right")
    for what, runs in (("bare calamine", bare), ("cadre check", check)):
        figures = (statistics.median(getattr(each, of) for each in runs) for of in ("seconds", "processor", "memory"))
        table.add_row(what, *(f"{figure:.2f}" for figure in figures))
    console = Console()
    console.print(table)
    ratios = [one.seconds / other.seconds for one, other in zip(check, bare, strict=True)]
    console.print(
        f"ratio check / bare: {statistics.median(ratios):.2f} (each round: {', '.join(f'{r:.2f}' for r in ratios)})"
    )


if __name__ == "__main__":
    main()
