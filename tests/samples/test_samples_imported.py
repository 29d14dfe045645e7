"""`samples/statement_first_round.xls` in the round of `samples/first_round.xlsx`, from the file to the close."""

from pathlib import Path

import pytest

from cadre_cli.domain.bank import Outcome
from cadre_cli.domain.progress import silent
from cadre_cli.workflows import event_folder, export
from cadre_cli.workflows.deposits import closing
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.deciding import assign
from cadre_cli.workflows.plan import plan
from tests.conftest import SAMPLES
from tests.workflows.deposits.banks import imported, shares
from tests.workflows.deposits.desks import Desk, date

STATEMENT = SAMPLES / "statement_first_round.xls"
POSTED = {"6UMBW": 5000, "92ZCJ": 5000, "B5CMP": 3000, "F3VTM": 4999, "JMS2F": 5000, "X8PVH": 5000, "T8ZH2": 5000}
WAITING = [
    ("D", [("HFK4D", 3000)]),
    ("E", [("NT8YX", 2000)]),
    ("G", [("Q7MRH", 3000)]),
    ("H", [("7HMS3", 2000), ("AU6VQ", 5000)]),
    ("B", [("6UMBW", 5000)]),
    ("", []),
    ("I", []),
]
"""What is suggested first for each row that waits, by which step: the last are cash of nobody and a charge."""


def test_the_sample_goes_from_the_file_to_the_close(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "with_a_plan", lambda _planned: ())
    folder = event_folder.init(tmp_path / "june").path
    plan([SAMPLES / "first_round.xlsx"], folder, None, silent)
    desk = Desk(folder, monkeypatch).on(date(2025, 6, 3))
    found = imported(desk, (STATEMENT.name, STATEMENT.read_bytes()))
    assert [found.counts[outcome] for outcome in Outcome] == [6, 5, 1, 1, 1]
    posted = [row for row in found.rows if row.verdict.outcome is Outcome.POSTED]
    assert {share.person: share.paise // 100 for row in posted for share in row.verdict.proposals[0].shares} == POSTED
    waiting = [row for row in found.rows if row.verdict.outcome not in (Outcome.POSTED, Outcome.SET_ASIDE)]
    told = [
        (row.verdict.proposals[0].step.value, shares(row)) if row.verdict.proposals else ("", []) for row in waiting
    ]
    assert told == WAITING
    assert len(closing.close(At(folder), "").faults) == len(WAITING)
    for row in waiting:
        several = [share.person for share in row.verdict.proposals[0].shares] if len(row.verdict.proposals) > 1 else []
        assign(At(folder), row.row.id, several or ["yes" if row.verdict.proposals else "leave"])
    closed = closing.close(At(folder), "")
    assert (closed.faults, closed.totals.unidentified, closed.totals.difference) == ((), 250_000, 0)
