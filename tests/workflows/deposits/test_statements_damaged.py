"""Damaged statements, and imports that are killed: all of a statement is in the books, or nothing of it."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cadre_cli.workflows.deposits.closing import verify
from tests.conftest import SAMPLES
from tests.workflows.deposits.banks import Bank, imported
from tests.workflows.deposits.desks import HITESH, Desk
from tests.workflows.deposits.fuzz_imports import Folders
from tests.workflows.deposits.test_statements import books

ROWS = 400
AN_IMPORT = """
import sys
from pathlib import Path

from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.statements import import_statements

camp, file = map(Path, sys.argv[1:])
print("open", flush=True)
import_statements(At(camp), [(file.name, file.read_bytes())], no_passwords)
"""


@pytest.mark.parametrize("block", range(2))
def test_a_damaged_statement_is_booked_whole_or_not_at_all(block: int, camp: Path) -> None:
    folders = Folders(camp)
    ends = {folders.ending(seed) for seed in range(25 * block, 25 * (block + 1))}
    assert ends == {"refused", "booked"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_imports_are_killed(desk: Desk, tmp_path: Path) -> None:
    bank = Bank()
    for place in range(ROWS):
        bank.upi(100 + place, HITESH if place == 7 else "Paym")
    name, data = bank.file()
    (tmp_path / name).write_bytes(data)
    wait = random.Random(5)
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    for _ in range(6):
        call = [sys.executable, "-c", AN_IMPORT, str(desk.camp), str(tmp_path / name)]
        run = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(wait.uniform(0.1, 1.5))
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert len(books(desk.camp)[1]) in (0, ROWS)
        assert verify(desk.camp).faults == ()
    imported(desk, (name, data))
    assert len(books(desk.camp)[1]) == ROWS
    assert verify(desk.camp).totals.bank == sum(payment.paise for payment in bank.payments)
