"""How long `cadre deposits status` takes over 700,000 participants, half of whom have paid, without start-up.

Run as `python -m tests.benchmarks.deposits_status [PEOPLE]`.
"""

import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pandas as pd
from sqlalchemy import insert

from cadre_cli.domain.codes import issue
from cadre_cli.domain.money import Mode, Purpose
from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import Plan
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.ledger.charges import charges
from cadre_cli.ledger.entries import Money, Occasion, payment
from cadre_cli.store.database import Store, open_store
from cadre_cli.store.entry_rows import entry_row, line_rows
from cadre_cli.store.schema import ENTRY, ENTRY_LINE
from cadre_cli.workflows.deposits.status import Asked, status

ROUNDS = 5


def store_round(store: Store, number: int) -> list[str]:
    """A plan of so many people over all roles, sixty districts and two hundred batches; their codes."""
    text = builtin_text("booth_round")
    event = parse_event(text, "cadre.yaml")
    codes = sorted(issue([str(each) for each in range(number)], ()))
    roles = [event.roles[each % len(event.roles)].id for each in range(number)]
    districts = [f"District {each % 60}" for each in range(number)]
    people = people_table({"code": codes, "name": "कोई", "role": roles, "district": districts, "unit": districts})
    batches = [f"B{each % 200}" for each in range(number)]
    nothing = dict.fromkeys(("room", "reason", "why", "why_hi"), "")
    seats = pd.DataFrame({"code": codes, "state": "seated", "batch": batches}).assign(**nothing)
    store.save_plan(text, people, Plan((), seats, ()), (), charges=charges(people, event))
    return codes


def store_payments(store: Store, codes: list[str]) -> None:
    """A payment of each."""
    day = date(2025, 6, 3)
    now = Occasion(datetime(2025, 6, 3, tzinfo=UTC), day, day, "asha")
    paid = [payment(now, code, Money(20_000, Mode.UPI, code), Purpose.DEPOSIT, "R") for code in codes]
    with store._writing() as connection:
        numbered = [replace(entry, number=number) for number, entry in enumerate(paid, start=1)]
        connection.execute(insert(ENTRY), [entry_row(entry) for entry in numbered])
        connection.execute(insert(ENTRY_LINE), [row for entry in numbered for row in line_rows(entry)])


def main(number: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cadre.yaml").write_text(builtin_text("booth_round"), encoding="utf-8")
        with open_store(folder / "cadre.db") as store:
            codes = store_round(store, number)
            store_payments(store, codes[::2])
        seconds = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            found = status(folder, Asked())
            seconds.append(time.perf_counter() - started)
        print(found.whole)
        print(
            f"{number} people, {len(codes[::2])} payments: median {median(seconds):.2f} s, {min(seconds):.2f} at best"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700_000)
