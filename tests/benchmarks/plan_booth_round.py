"""Times `cadre plan` on the 671,000 people of the booth round against a bare read and a bare write of the same rows.

Run by hand: python -m tests.benchmarks.plan_booth_round [--share S] [--rosters FOLDER] [--again]

The whole command runs, from the rosters of the divisions to the written lists, with a stopwatch on each stage. The
baseline is what no program of this kind can do without: python-calamine reads every sheet into Python rows, and
XlsxWriter (constant memory) writes the very cells of the lists that the command wrote, each in one process. Times
differ from machine to machine; the ratio is what to compare, on a busy machine that of the processor seconds. With
--again the unchanged roster is planned a second time, and once more after one person has withdrawn. Nothing is
asserted.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from cadre_cli.workflows import event_folder
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from tests.benchmarks.check_booth_round import BARE, ROOT, Run, run
from tests.benchmarks.stopwatch import Times
from tests.samples.booth_rosters import write_booth_rosters

BARE_WRITE = """
import sys
from time import perf_counter, process_time
import xlsxwriter
from python_calamine import CalamineWorkbook
cells, seconds, processor = 0, 0.0, 0.0
for path in sys.argv[2:]:
    book = CalamineWorkbook.from_path(path)
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    start, used = perf_counter(), process_time()
    with xlsxwriter.Workbook(sys.argv[1], {"constant_memory": True}) as copy:
        for rows in sheets:
            page = copy.add_worksheet()
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value != "":
                        page.write_string(number, column, str(value))
                        cells += 1
    seconds, processor = seconds + perf_counter() - start, processor + process_time() - used
print(cells, seconds, processor)
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--share", type=float, default=1.0, help="of all booths")
    options.add_argument("--rosters", type=Path, help="where they are, or are to be written")
    options.add_argument("--again", action="store_true", help="also plan again, unchanged and after one change")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        rosters = chosen.rosters or here / "rosters"
        paths = sorted(rosters.glob("*.xlsx")) or write_booth_rosters(rosters, chosen.share)
        folder = event_folder.init(here / "event", "booth_round")
        first = _planned(here, str(rosters), "--event", str(folder.path))
        _report("first plan", first)
        _proofs(folder)
        _ratio(first[0], run("-c", BARE, *map(str, paths)), _bare_write(here, folder))
        if chosen.again:
            _report("unchanged", _planned(here, str(rosters), "--event", str(folder.path)))
            somebody = str(plan_in_force(folder).plan.seats["code"].iat[0])
            _report("one withdrawal", _planned(here, "--event", str(folder.path), command=("withdraw", somebody)))


def _planned(here: Path, *arguments: str, command: tuple[str, ...] = ("plan",)) -> tuple[Run, Times]:
    times = here / "times.json"
    whole = run("-m", "tests.benchmarks.stopwatch", str(times), *command, *arguments)
    return whole, json.loads(times.read_text())


def _report(title: str, measured: tuple[Run, Times]) -> None:
    whole, stages = measured
    table = Table("stage", "seconds", "processor seconds", title=title)
    for stage, (seconds, processor) in stages.items():
        table.add_row(stage, f"{seconds:.1f}", f"{processor:.1f}")
    console.print(table)
    console.print(
        f"whole command {whole.seconds:.1f} s, processor {whole.processor:.1f} s, "
        f"highest memory of all processes {whole.memory:,.0f} MiB"
    )


def _proofs(folder: EventFolder) -> None:
    planned = plan_in_force(folder).plan
    counts = planned.seats["state"].value_counts().to_dict()
    venues = len({batch.venue for batch in planned.batches})
    console.print(f"{len(planned.batches)} batches in {venues} venues, {counts}, proven: {planned.proven}")


def _bare_write(here: Path, folder: EventFolder) -> tuple[float, float]:
    """Wall-clock and processor seconds of writing the cells of the written lists once more."""
    written = sorted(folder.out.rglob("*.xlsx"))
    call = [sys.executable, "-c", BARE_WRITE, str(here / "bare.xlsx"), *map(str, written)]
    told = subprocess.run(call, check=True, capture_output=True, text=True, cwd=ROOT)
    cells, seconds, processor = told.stdout.split()
    console.print(f"the lists hold {int(cells):,} cells in {len(written)} workbooks")
    return float(seconds), float(processor)


def _ratio(whole: Run, read: Run, write: tuple[float, float]) -> None:
    seconds, processor = write
    console.print(
        f"bare read {read.seconds:.1f} s (processor {read.processor:.1f}), "
        f"bare write {seconds:.1f} s (processor {processor:.1f})\n"
        f"ratio: {whole.seconds / (read.seconds + seconds):.2f} of wall-clock, "
        f"{whole.processor / (read.processor + processor):.2f} of processor seconds"
    )


console = Console()

if __name__ == "__main__":
    main()
