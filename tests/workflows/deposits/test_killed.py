"""Forty desks are killed at some moment of a payment: what they acknowledged is there, and nothing is half there."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pypdfium2
import pytest

from cadre_cli.workflows.deposits.closing import verify
from cadre_cli.workflows.deposits.receipts import receipts
from tests.conftest import POSTGRES, SAMPLES, SQLITE
from tests.workflows.deposits.desks import HITESH, Desk

pytestmark = [
    *(pytest.mark.both_stores, pytest.mark.server_on_request),
    pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL"),
]

DESKS = {SQLITE: 40, POSTGRES: 12}
"""On how many desks, by the kind of store; four at a time."""

A_DESK = """
import sys
from pathlib import Path

from cadre_cli.domain.money import Mode
from cadre_cli.workflows.deposits.acts import At, Typed, record

camp, desk, person = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
print("open", flush=True)
for number in range(1, 200):
    booked = record(At(camp, f"desk {desk}"), person, Typed(str(number), Mode.CASH))
    print(booked.entry.number, booked.entry.receipts[0], flush=True)
"""


A_PRINTER = """
import sys
from pathlib import Path

from cadre_cli.workflows.deposits.receipts import receipts

print("open", flush=True)
receipts(Path(sys.argv[1]), ())
"""


def start(camp: Path, desk: int) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    call = [sys.executable, "-c", A_DESK, str(camp), str(desk), HITESH]
    return subprocess.Popen(call, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def test_many_desks_are_killed(camp: Path, kind_of_store: str) -> None:
    wait = random.Random(5)
    acknowledged: list[str] = []
    for together in range(0, DESKS[kind_of_store], 4):
        desks = [start(camp, together + number) for number in range(4)]
        for desk in desks:
            assert desk.stdout is not None
            desk.stdout.readline()
        assert desks[0].stdout is not None
        acknowledged.append(desks[0].stdout.readline().strip())
        time.sleep(wait.uniform(0, 0.6))
        for desk in desks:
            desk.send_signal(signal.SIGKILL)
        for desk in desks:
            told, _ = desk.communicate()
            acknowledged += [line for line in told.splitlines() if re.fullmatch(r"\d+ R/\d{4}-\d\d/\d{5}", line)]
    found = verify(camp)
    assert found.faults == ()
    assert found.totals.cash == found.totals.owed
    assert len(acknowledged) == len(set(acknowledged))
    assert DESKS[kind_of_store] > found.entries - len(acknowledged) >= 0
    assert len(acknowledged) > 0


def test_receipts_are_printed_and_the_printer_is_killed(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No receipt ever has two first copies, and each file that is there is whole."""
    desk, wait = Desk(camp, monkeypatch), random.Random(5)
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    for _ in range(3):
        desk.cash(HITESH, "100")
        call = [sys.executable, "-c", A_PRINTER, str(camp)]
        printer = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert printer.stdout is not None
        printer.stdout.readline()
        time.sleep(wait.uniform(0.3, 1.2))
        printer.send_signal(signal.SIGKILL)
        printer.communicate()
    receipts(camp, ())
    first: list[str] = []
    for file in (camp / "out" / "receipts").glob("R-*.pdf"):
        document = pypdfium2.PdfDocument(file)
        pages = [page.get_textpage().get_text_range() for page in document]
        assert "DUPLICATE" not in "".join(pages)
        first += re.findall(r"R/\d{4}-\d\d/\d{5}", "".join(pages))
    assert len(first) == len(set(first)) <= 3
    assert verify(camp).faults == ()
    assert receipts(camp, (), again=True).notes == ("3 of them printed before, and marked as duplicates",)
