"""How long a statement of 100,000 rows against 100,000 open charges takes to import, beside a bare read of the file.

Run as `python -m tests.benchmarks.import_statement [ROWS]`.
"""

import sys
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.intake.statements.reading import read_statement
from cadre_cli.store.database import open_store
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.statements import import_statements
from tests.benchmarks.deposits_status import store_round
from tests.intake.statements.layouts import LAYOUTS, Payment


def statement(codes: list[str]) -> bytes:
    """A payment of each: most with their code, some with a slip in it, cut, or without."""
    notes = [(code, code, code, code, code[:4], f"{code[:4]}A", "Paym")[place % 7] for place, code in enumerate(codes)]
    payments = tuple(
        Payment(
            date(2025, 6, 1) + timedelta(place // 4000),
            f"BY TRANSFER-UPI/CR/{615_200_000_000 + place}/PAYER {place % 50:02d}/SBIN/payer{place:06d}/{note}--",
            20_000 + 100 * (place % 3),
        )
        for place, note in enumerate(notes)
    )
    return LAYOUTS["SBI"][2]((payments, 0))


def main(number: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cadre.yaml").write_text(builtin_text("booth_round"), encoding="utf-8")
        with open_store(folder / "cadre.db") as store:
            codes = store_round(store, number)
        data = statement(codes)
        started = time.perf_counter()
        read_statement("sbi.xls", data)
        bare = time.perf_counter() - started
        started = time.perf_counter()
        found = import_statements(At(folder), [("sbi.xls", data)], no_passwords)
        whole = time.perf_counter() - started
        started = time.perf_counter()
        assert import_statements(At(folder), [("sbi.xls", data)], no_passwords).rows == ()
        again = time.perf_counter() - started
    print({outcome.value: many for outcome, many in found.counts.items()})
    print(f"{number} rows: read {bare:.1f} s, import {whole:.1f} s ({whole / bare:.1f}×), again {again:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
