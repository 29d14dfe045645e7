"""Rows of the bank by the ids that people type, and how the ladder sees them now."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.bank import Proposal, RowState, StoredRow, Verdict
from cadre_cli.domain.money import Entry, Kind
from cadre_cli.errors import UsageError
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.ledger.matching.ladder import judge
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter
from cadre_cli.workflows.deposits.grounds import before, ground, understood

_ID: Final = re.compile(r"r([0-9a-f]{4,32})", re.I)
_SHORT_ID: Final = re.compile(r"r(?=[a-f]*\d)[0-9a-f]{1,3}", re.I)


@dataclass(frozen=True)
class Examined:
    """A row as it stands: the entries about it that still count, and what the ladder sees in it.

    Where it is settled, the ladder sees it as if it were not. `names` are those of whom it proposes, by code.
    """

    row: StoredRow
    state: RowState
    entries: tuple[Entry, ...]
    verdict: Verdict
    names: Mapping[str, str]

    @property
    def proposals(self) -> Sequence[Proposal]:
        """What may be done about it."""
        return self.verdict.proposals


def is_row_id(asked: str) -> bool:
    """Whether what was typed can name a row, be it cut too short; no code, mobile or name looks so."""
    return _ID.fullmatch(asked.strip()) is not None or _SHORT_ID.fullmatch(asked.strip()) is not None


def row_meant(journal: Journal, asked: str) -> StoredRow:
    """The one row whose id begins so.

    Raises:
        UsageError: there is none, or there are several.
    """
    match = _ID.fullmatch(asked.strip())
    found = BankRows(journal).begins_with(match[1].lower()) if match else []
    if not found:
        raise UsageError(
            f'no row of the bank is called "{asked}"', "see those that wait with: cadre deposits review --list"
        )
    if len(found) > 1:
        named = ", ".join(f"r{row.key}" for row in found)
        raise UsageError(f'"{asked}" begins several rows: {named}', "give more of its digits")
    return understood(found[0])


def examine(folder: Path | None, asked: str, in_full: bool = False) -> Examined:
    """The row of that id; `in_full` with what every step of the ladder saw.

    Raises:
        UsageError: no event folder or no plan yet, or no such row.
    """
    with at_the_counter(folder) as counter, counter.store.books.read() as journal:
        return examined(counter, journal, row_meant(journal, asked), in_full)


def examined(counter: Counter, journal: Journal, row: StoredRow, in_full: bool = False) -> Examined:
    """As `examine`, of a row with what its narration tells."""
    entries = entries_of(journal, row)
    found = ground(counter, journal, [row])
    settled = [entry for entry in entries if entry.kind not in (Kind.RECEIVED, Kind.LEFT)]
    verdict = judge(row, before(found, row, settled) if settled else found, in_full)
    return _examined(journal, row, found, entries, verdict)


def waiting(folder: Path | None, with_left: bool) -> list[Examined]:
    """Every row of which nobody has decided, and where `with_left` those that were left unidentified.

    Raises:
        UsageError: no event folder or no plan yet.
    """
    with at_the_counter(folder) as counter, counter.store.books.read() as journal:
        bank = BankRows(journal)
        rows = [understood(row) for row in bank.waiting(with_left=with_left)]
        found = ground(counter, journal, rows)
        return [_examined(journal, row, found, entries_of(journal, row), judge(row, found)) for row in rows]


def _examined(journal: Journal, row: StoredRow, found: Ground, entries: Sequence[Entry], verdict: Verdict) -> Examined:
    names = {share.person: found.who(share.person) for each in verdict.proposals for share in each.shares}
    return Examined(row, BankRows(journal).state(row.key), tuple(entries), verdict, names)


def entries_of(journal: Journal, row: StoredRow) -> list[Entry]:
    """The entries about the row that still count, oldest first."""
    return [entry for entry in journal.of_bank_row(row.key) if entry.kind is not Kind.REVERSAL]
