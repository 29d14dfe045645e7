"""Damaged statements that are imported into an event folder: what each leaves in the books.

`python -m tests.workflows.deposits.fuzz_imports 0 10000` imports as many and counts how they end.
"""

import random
import shutil
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cadre_cli.domain.progress import silent
from cadre_cli.errors import CadreError
from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.intake.statements import kinds
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.closing import verify
from cadre_cli.workflows.deposits.counter import at_the_counter
from cadre_cli.workflows.deposits.statements import StatementsTaken, import_statements
from cadre_cli.workflows.plan import plan
from tests.conftest import SAMPLES
from tests.intake.statements.fuzz_statements import damaged, table
from tests.intake.statements.layouts import LAYOUTS, balances

ACCOUNT: Final = "8901"
_HALF: Final = 10


@dataclass(frozen=True, slots=True)
class State:
    """The head of the chain, and the rows of the bank: what each moved and the balance after it, in paise."""

    head: str
    rows: tuple[tuple[int, int | None], ...]


class Folders:
    """One event folder whose books are put back before each import: empty, or with the first half of the account."""

    def __init__(self, camp: Path) -> None:
        self.camp = camp
        self._empty = camp.parent / "empty.db"
        self._begun = camp.parent / "begun.db"
        shutil.copy(camp / "cadre.db", self._empty)
        payments, opening = table()
        whole = LAYOUTS["Axis"]
        import_statements(At(camp), [(whole[0], whole[2]((payments[:_HALF], opening)))], no_passwords, ACCOUNT)
        shutil.copy(camp / "cadre.db", self._begun)

    def ending(self, seed: int) -> str:
        """'refused', 'booked', or 'told' where it was booked and said that nothing proves it; fails where anything of a
        refused file is in the books, or what is booked as proven is not what the account has seen."""
        chance = random.Random(seed)
        _, name, data = damaged(chance)
        begun = chance.random() < 0.5
        shutil.copy(self._begun if begun else self._empty, self.camp / "cadre.db")
        before = state(self.camp)
        found = self._imported(LAYOUTS[name][0], data)
        after = state(self.camp)
        if found is None or found.is_refused:
            assert after == before, (seed, name)
            return "refused"
        new = sum(file.new for file in found.files)
        assert len(after.rows) == len(before.rows) + new == len(before.rows) + len(found.rows), (seed, name)
        assert verify(self.camp).faults == (), (seed, name)
        if any(finding.kind is kinds.UNPROVEN for finding in found.findings):
            return "told"
        if all(balance is not None for _, balance in after.rows):
            assert is_part_of_account(after.rows), (seed, name)
        return "booked"

    def _imported(self, name: str, data: bytes) -> StatementsTaken | None:
        try:
            return import_statements(At(self.camp), [(name, data)], no_passwords, ACCOUNT)
        except CadreError:
            return None


def state(camp: Path) -> State:
    """What stands in the books."""
    with at_the_counter(camp) as counter, counter.store.books.read() as journal:
        rows = BankRows(journal).everything()
        return State(journal.last()[1], tuple((row.paise, row.balance) for row in rows))


def is_part_of_account(rows: tuple[tuple[int, int | None], ...]) -> bool:
    """Whether they stand so, one behind the other, in the account; what the first of all adds, no balance may prove."""
    true = [(payment.paise, balance) for payment, balance in balances(table())]
    starts = range(len(true) - len(rows) + 1)
    return any(tuple(true[n + 1 : n + len(rows)]) == rows[1:] and true[n][1] == rows[0][1] for n in starts)


def main(first: int, last: int) -> None:
    """Counts how the damaged files with these numbers end."""
    ends: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        camp = event_folder.init(Path(name) / "camp").path
        plan([SAMPLES / "tiny.csv"], camp, None, silent)
        folders = Folders(camp)
        for seed in range(first, last):
            try:
                ends[folders.ending(seed)] += 1
            except Exception as error:
                print(seed, type(error).__name__, error)
                ends[type(error).__name__] += 1
    print(dict(ends))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
