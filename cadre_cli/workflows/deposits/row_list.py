"""`cadre deposits rows`: every row of the bank, with where it stands and which entry says what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cadre_cli.domain.bank import Moved, StoredRow
from cadre_cli.domain.money import Entry, Kind
from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.workflows.deposits.counter import at_the_counter

_NO_PAYMENT = (Kind.SET_ASIDE, Kind.CHARGE, Kind.INTEREST, Kind.BANKED, Kind.DRAWN)
_UNDECIDED = (Kind.RECEIVED, Kind.LEFT, Kind.REVERSAL)


class Place(StrEnum):
    """Where a row stands."""

    WAITS = "waits"  # nobody has decided
    LEFT = "left"  # somebody has left it unidentified
    SET_ASIDE = "set_aside"  # nobody's payment: not ours, a charge, interest, cash of the office
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Listed:
    """A row, where it stands, and the entry that says so (None where none does yet, or the bank took it back)."""

    row: StoredRow
    place: Place
    entry: Entry | None


@dataclass(frozen=True)
class RowList:
    """The rows asked for, by account, oldest first; how many stand where, and what they moved."""

    rows: Sequence[Listed]
    names: Mapping[str, str]

    @property
    def sums(self) -> Mapping[Place, Moved]:
        """By where they stand; those of which there are none are left out."""
        found = grouped((each.place, each.row) for each in self.rows)
        return {place: Moved.by(found[place]) for place in Place if place in found}


def list_rows(folder: Path | None, places: Sequence[Place] = tuple(Place)) -> RowList:
    """The rows that stand in one of these places, with the names of those whom they were for, by code.

    Raises:
        UsageError: no event folder or no plan yet.
    """
    with at_the_counter(folder) as counter, counter.store.books.read() as journal:
        bank = BankRows(journal)
        waiting = {row.key for row in bank.waiting()}
        entries = grouped((entry.bank_row, entry) for entry in journal.of_bank_rows())
        found = (_listed(row, row.key in waiting, entries.get(row.key, ())) for row in bank.everything())
        wanted = [each for each in found if each.place in places]
        codes = {each.entry.person for each in wanted if each.entry and each.entry.person}
        return RowList(wanted, {code: str(counter.person(code)) for code in sorted(codes)})


def _listed(row: StoredRow, waits: bool, entries: Sequence[Entry]) -> Listed:
    if waits:
        left = next((each for each in entries[-1:] if each.kind is Kind.LEFT), None)
        return Listed(row, Place.LEFT if left else Place.WAITS, left)
    entry = next((each for each in reversed(entries) if each.kind not in _UNDECIDED), None)
    aside = entry is not None and entry.kind in _NO_PAYMENT
    return Listed(row, Place.SET_ASIDE if aside else Place.SETTLED, entry)
