"""Times the state-wide booth round stage by stage, against a bare read and a bare write of the same rows.

Run by hand: python -m tests.benchmarks.plan_booth_round [--people N] [--read]

The people come straight from columns (see `booth_people`); with --read a roster of them is also read through
`cadre check`'s door. The baseline is what no program of this kind can do without: python-calamine reads a workbook of
the people, XlsxWriter writes the cells of the batch lists once, in one process. Nothing is asserted.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event as Signal
from threading import Thread
from time import perf_counter
from typing import TypeVar

import pandas as pd
import xlsxwriter
from python_calamine import CalamineWorkbook

from cadre_cli.domain.event import Event
from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.roster import read_rosters
from cadre_cli.ledger.charges import due
from cadre_cli.planning.plan import make_plan
from cadre_cli.store.database import open_store
from cadre_cli.workflows.event_folder import EVENT_FILE, EventFolder
from cadre_cli.workflows.export import with_a_plan, write
from cadre_cli.workflows.participants import with_codes
from tests.benchmarks.booth_people import booth_people

ROSTER = {
    **{"name": "Name", "role": "Role", "district": "District", "assembly": "Assembly", "block": "Block"},
    **{"mandalam": "Mandalam", "sector": "Sector", "booth": "Booth", "gender": "Gender", "mobile": "Mobile"},
    "unavailable": "Unavailable",
}
ROWS_A_SHEET = 100_000
Result = TypeVar("Result")
PAGE = os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=67_100)
    options.add_argument("--read", action="store_true", help="also read a roster of them")
    chosen = options.parse_args()
    people = booth_people(chosen.people)
    text = builtin_text("booth_round")
    event = parse_event(text, EVENT_FILE)
    with tempfile.TemporaryDirectory() as name, _highest_memory() as memory:
        here = Path(name)
        roster = here / "roster.xlsx"
        _bare_write([people[list(ROSTER)].set_axis(list(ROSTER.values()), axis="columns")], roster)
        seconds: dict[str, float] = {}
        if chosen.read:
            _timed(seconds, "read", lambda: read_rosters([roster], event))
        planned = _plan_and_write(people, event, text, EventFolder(here), seconds)
        highest = memory[0]
        bare_read = _timed({}, "", lambda: _bare_read(roster))[1]
        bare_write = _timed({}, "", lambda: _bare_write(_cells_of(planned), here / "bare.xlsx"))[1]
    bare = bare_read + bare_write
    for stage, took in {**seconds, "all of it": sum(seconds.values())}.items():
        print(f"{stage:>12} {took:8.1f} s")
    print(f"    baseline {bare:8.1f} s (read {bare_read:.1f}, write {bare_write:.1f})")
    print(f"ratio {sum(seconds.values()) / bare:.2f}; highest memory of all processes {highest:,.0f} MiB")
    counts = planned.plan.seats["state"].value_counts().to_dict()
    print(f"{len(planned.plan.batches)} batches, {counts}, proven: {planned.plan.proven}")


def _plan_and_write(
    people: pd.DataFrame, event: Event, text: str, folder: EventFolder, seconds: dict[str, float]
) -> PlanOnFile:
    nobody = people_table({"code": []}).assign(active=False)
    people, _ = _timed(seconds, "codes", lambda: with_codes(people, nobody))
    plan, _ = _timed(seconds, "plan, verify", lambda: make_plan(people, event))
    with open_store(folder.database) as store:
        _timed(seconds, "store", lambda: store.save_plan(text, people, plan, []))
    planned = PlanOnFile(event, plan, people.assign(due=due(people, event)), ())
    _timed(seconds, "write", lambda: write(planned, folder, with_a_plan(planned)))
    return planned


def _timed(seconds: dict[str, float], stage: str, work: Callable[[], Result]) -> tuple[Result, float]:
    start = perf_counter()
    result = work()
    seconds[stage] = perf_counter() - start
    return result, seconds[stage]


def _cells_of(planned: PlanOnFile) -> Iterator[pd.DataFrame]:
    """What the lists of batches and the sheets of reasons show of everyone, cell for cell as many."""
    shown = ["code", "name", "role", "district", "assembly", "mobile"]
    whole = planned.people.merge(planned.plan.seats, on="code")
    yield whole[[*shown, "row"]]
    yield whole[[*shown, "booth", "batch", "gender", "unavailable", "why", "why_hi", "sources"]]


def _bare_read(path: Path) -> int:
    book = CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _bare_write(tables: Iterator[pd.DataFrame] | list[pd.DataFrame], path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        for table in tables:
            for first in range(0, len(table), ROWS_A_SHEET):
                page = book.add_worksheet()
                rows = [
                    tuple(table.columns),
                    *table.iloc[first : first + ROWS_A_SHEET].itertuples(index=False, name=None),
                ]
                for number, row in enumerate(rows):
                    for column, value in enumerate(row):
                        page.write_string(number, column, str(value))


@contextmanager
def _highest_memory() -> Iterator[list[float]]:
    """Resident memory in MiB of this process and all below it, looked at every tenth of a second (Linux)."""
    highest, ended = [0.0], Signal()

    def watch() -> None:
        while not ended.wait(0.1):
            highest[0] = max(highest[0], _resident(os.getpid()) * PAGE / 2**20)

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield highest
    finally:
        ended.set()
        watcher.join()


def _resident(process: int) -> int:
    below: dict[int, list[tuple[int, int]]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        below.setdefault(int(fields[1]), []).append((int(stat.parent.name), int(fields[21])))

    def whole(parent: int) -> int:
        return sum(pages + whole(child) for child, pages in below.get(parent, []))

    own = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return own + whole(process)


if __name__ == "__main__":
    main()
