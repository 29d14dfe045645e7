"""Two desks, each a program of its own, do the same at one moment: one wins, the other is told and loses nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cadre_cli.workflows.deposits.closing import verify
from tests.conftest import SAMPLES
from tests.workflows.deposits.desks import HITESH, Desk

pytestmark = pytest.mark.both_stores

A_DESK = """
import sys
import time
from pathlib import Path

from cadre_cli.domain.money import Mode
from cadre_cli.errors import CadreError
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.acts import At, Typed, record
from cadre_cli.workflows.deposits.corrections import reverse

at, what, person = At(Path(sys.argv[1]), sys.argv[2]), sys.argv[3], sys.argv[4]
add = Journal.add

def slowly(journal, entry):
    time.sleep(0.4)  # the other has time to decide, too, if it is let
    add(journal, entry)

def act(reference="616212345678"):
    if what == "record":
        return record(at, person, Typed("5000", Mode.UPI, reference))
    return reverse(at, 1, "a slip")

Journal.add = slowly
print("ready", flush=True)
sys.stdin.readline()
try:
    print("booked", act().entry.number)
except CadreError as told:
    print("told", told.message)
    if what == "record":
        print("then", act("616200000001").entry.number)
"""


def both(camp: Path, what: str) -> list[list[str]]:
    """What each of the two says, who was booked first."""
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    calls = [[sys.executable, "-c", A_DESK, str(camp), desk, what, HITESH] for desk in ("gate", "hall")]
    desks = [subprocess.Popen(call, env=environment, **pipes) for call in calls]  # type: ignore[call-overload]
    for desk in desks:
        assert desk.stdout.readline() == "ready\n"
    for desk in desks:
        desk.stdin.write("go\n")
        desk.stdin.flush()
    return sorted(desk.communicate()[0].splitlines() for desk in desks)


def test_two_desks_take_one_row(camp: Path) -> None:
    won, lost = both(camp, "record")
    assert won == ["booked 1"]
    assert lost == ["told upi 616212345678 is booked already: ₹5,000 from Hitesh Meena (94Q78), entry 1", "then 2"]
    found = verify(camp)
    assert (found.entries, found.faults, found.totals.bank) == (2, (), 1_000_000)


def test_two_desks_take_one_entry_back(desk: Desk) -> None:
    desk.cash(HITESH, "5000")
    won, lost = both(desk.camp, "reverse")
    assert won == ["booked 2"]
    assert len(lost) == 1
    assert lost[0].startswith("told entry 1 was taken back already, on ")
    assert (desk.verify().faults, desk.verify().totals.cash) == ((), 0)
