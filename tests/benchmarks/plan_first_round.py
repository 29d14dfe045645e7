"""Times `cadre plan` on the 438-person sample, stage by stage, against a bare read and write of the same rows.

Run by hand: python -m tests.benchmarks.plan_first_round [ROUNDS]

The baseline is what no program of this kind can do without: python-calamine reads the roster, XlsxWriter writes
its rows once. Times differ from machine to machine; the ratio is what to compare. Nothing is asserted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "samples" / "first_round.xlsx"

BARE = """
import sys
from python_calamine import CalamineWorkbook
import xlsxwriter
book = CalamineWorkbook.from_path(sys.argv[1])
out = xlsxwriter.Workbook(sys.argv[2])
for name in book.sheet_names:
    sheet = out.add_worksheet(name)
    for number, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False)):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, str(cell))
out.close()
"""


def median(rounds: int, work: Callable[[], object]) -> float:
    """Median seconds of `work` over so many rounds, after one that is not counted."""
    work()
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times)


def process(*arguments: str, cwd: Path = ROOT) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *arguments], cwd=cwd, env=environment, check=True, capture_output=True)


def stages(rounds: int) -> dict[str, float]:
    """Median seconds of each stage inside one process."""
    from cadre_cli.domain.papers import Format, Paper
    from cadre_cli.intake.roster import read_rosters
    from cadre_cli.planning.plan import make_plan
    from cadre_cli.store.database import open_store
    from cadre_cli.workflows import event_folder
    from cadre_cli.workflows.export import plan_in_force, write
    from cadre_cli.workflows.participants import with_codes

    with tempfile.TemporaryDirectory() as name:
        folder = event_folder.init(Path(name) / "event")
        event = folder.event()
        roster = read_rosters([SAMPLE], event)
        with open_store(folder.database) as store:
            people = with_codes(roster.people, store.known_people())
        plan = make_plan(people, event)

        def save() -> None:
            folder.database.unlink(missing_ok=True)
            with open_store(folder.database) as store:
                store.save_plan(folder.event_text(), people, plan, roster.findings)

        save()
        on_file = plan_in_force(folder)
        found = {
            "event file": median(rounds, folder.event),
            "read the roster": median(rounds, lambda: read_rosters([SAMPLE], event)),
            "plan and verify": median(rounds, lambda: make_plan(people, event)),
            "store": median(rounds, save),
        }
        for paper, form in ((Paper.LISTS, Format.XLSX), (Paper.LISTS, Format.PDF), (Paper.DEPOSITS, Format.XLSX)):
            wanted = [(paper, form)]
            found[f"write {paper} {form}"] = median(rounds, lambda wanted=wanted: write(on_file, folder, wanted))
    return found


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        bare = median(rounds, lambda: process("-c", BARE, str(SAMPLE), str(here / "bare.xlsx")))
        number = iter(range(1_000))

        def plan() -> None:
            fresh = here / str(next(number))
            fresh.mkdir()
            process("-m", "cadre_cli", "plan", str(SAMPLE), cwd=fresh)

        whole = median(rounds, plan)
    inside = stages(rounds)
    table = Table(title=f"cadre plan {SAMPLE.name}, median of {rounds}")
    table.add_column("stage")
    table.add_column("seconds", justify="right")
    table.add_column("of the whole", justify="right")
    rest = whole - sum(inside.values())
    for stage, seconds in {**inside, "start, imports and the rest": rest, "whole process": whole}.items():
        table.add_row(stage, f"{seconds:.3f}", f"{seconds / whole:.0%}")
    console = Console()
    console.print(table)
    console.print(f"baseline (bare calamine read + bare XlsxWriter write, whole process): {bare:.3f} s")
    console.print(f"ratio whole / baseline: {whole / bare:.1f}")


if __name__ == "__main__":
    main()
