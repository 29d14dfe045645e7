"""Times all papers of the first round, and the lists of 87,000 people against a bare write of the same rows.

Run by hand: python -m tests.benchmarks.print_papers [PEOPLE]

The first is `cadre export` as a whole, which is to take ten seconds at most; the second the batch lists (plan.xlsx, the
workbooks of the venues, lists.csv) and a bare XlsxWriter that writes the cells of those workbooks once as texts: three
times that at most. On a busy machine the processor seconds are the ones to compare. Nothing is asserted.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import xlsxwriter
from python_calamine import CalamineWorkbook

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.progress import silent
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import write
from cadre_cli.workflows.history import publish
from cadre_cli.workflows.plan import plan
from tests.benchmarks.plan_first_round import SAMPLE, process
from tests.prints.booth_round import planned_booth_round

Rows = list[list[str]]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall-clock and processor seconds of `work`, those of processes it started among them."""
    start, used = perf_counter(), sum(os.times()[:4])
    work()
    return perf_counter() - start, sum(os.times()[:4]) - used


def papers_of_the_first_round(here: Path) -> tuple[float, float, int]:
    """Seconds of `cadre export` with every paper in every form, and how many files it wrote."""
    folder = event_folder.init(here / "june").path
    plan([SAMPLE], folder, None, silent)
    publish(folder)
    seconds = timed(lambda: process("-m", "cadre_cli", "export", "--event", str(folder), "--quiet"))
    return *seconds, sum(path.is_file() for path in (folder / "out").rglob("*"))


def lists_of(number: int, here: Path) -> tuple[tuple[float, float], tuple[float, float], int]:
    """Seconds of the lists of so many people, of a bare write of the same rows, and how many rows those are."""
    planned, folder = planned_booth_round(number), event_folder.init(here / "booths", "booth_round")
    lists = timed(lambda: write(planned, folder, [(Paper.LISTS, Format.XLSX), (Paper.LISTS, Format.CSV)]))
    sheets = [
        [[str(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
        for path in sorted(folder.out.rglob("*.xlsx"))
        for book in [CalamineWorkbook.from_path(path)]
        for name in book.sheet_names
    ]
    return lists, timed(lambda: write_bare(sheets, here / "bare.xlsx")), sum(map(len, sheets))


def write_bare(sheets: list[Rows], path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write_string(number, column, cell)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 87_000
    with tempfile.TemporaryDirectory() as name:
        wall, processor, files = papers_of_the_first_round(Path(name))
        print(
            f"all papers of the first round: {files} files, {wall:.1f} s ({processor:.1f} s of processor; 10 s at most)"
        )
        lists, bare, rows = lists_of(number, Path(name))
    for what, seconds in ((f"lists of {number:,} people", lists), (f"bare write of their {rows:,} rows", bare)):
        print(f"{what}: {seconds[0]:.1f} s ({seconds[1]:.1f} s of processor)")
    print(f"ratio: {lists[0] / bare[0]:.1f} (processor {lists[1] / bare[1]:.1f}; 3 at most)")


if __name__ == "__main__":
    main()
