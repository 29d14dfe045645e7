"""What the ladder of matching stands on, gathered from the plan in force and the books."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.money import NOBODY, OF_PEOPLE, OFFICE, Account, Entry
from cadre_cli.domain.statements import Channel
from cadre_cli.intake.statements.narrations import read_narration
from cadre_cli.ledger.dues import Dues
from cadre_cli.ledger.matching.ground import Ground, Someone
from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.store.matching import balances_now, booked, who_left
from cadre_cli.workflows.deposits.counter import Counter

_COLUMNS = ("code", "name", "unit", "district", "together", "mobile", "mobiles")
_MAY_GO_BACK = (Channel.REVERSAL, Channel.RETURNED)


def ground(counter: Counter, journal: Journal, rows: Sequence[StoredRow]) -> Ground:
    """For these rows, of which some may not be stored yet."""
    bank = BankRows(journal)
    others = {row.key: row for row in bank.with_numbers(row.number_of_bank for row in rows)}
    for row in rows:
        if row.told.channel in _MAY_GO_BACK:
            others |= {each.key: each for each in bank.opposite(row)}
    others |= {row.key: row for row in rows}
    return Ground(
        _people(counter, journal),
        _dues(counter, journal),
        booked(journal),
        grouped(bank.payers()),
        list(others.values()),
        journal.balance(Account.CASH, OFFICE),
    )


def understood(row: StoredRow) -> StoredRow:
    """The row with what its narration tells, which is not stored."""
    return replace(row, told=read_narration(row.narration, row.reference))


def before(found: Ground, row: StoredRow, entries: Sequence[Entry]) -> Ground:
    """The ground as it was before the row was settled by these entries."""
    for line in (line for entry in entries for line in entry.lines if line.account in OF_PEOPLE):
        if line.whose != NOBODY:
            found.dues.pay(line.whose, line.paise, row.day)
    own = {entry.number for entry in entries}
    rest = [each for each in found.booked if each.number not in own]
    freed = [replace(each, bank_row="") if each.bank_row == row.key else each for each in rest]
    return replace(found, booked=freed)


def _people(counter: Counter, journal: Journal) -> dict[str, Someone]:
    table = counter.store.columns(counter.version, _COLUMNS, ())
    people = {
        code: Someone(code, name, unit or district, tuple(together.split()), (mobile, *mobiles.split()))
        for code, name, unit, district, together, mobile, mobiles in table[list(_COLUMNS)].itertuples(
            index=False, name=None
        )
    }
    gone = {code: Someone(code, name) for code, name in who_left(journal).items()}
    return gone | people


def _dues(counter: Counter, journal: Journal) -> Dues:
    charges = counter.charges
    terms = charges.by_code()
    days = tuple(dict.fromkeys(day for each in charges.terms for day in each.days))
    found = balances_now(journal, days)
    by_day = {day: _by_code(sums) for day, sums in found.by_day.items()}
    return Dues(terms, _by_code(found.table["credited"]), _by_code(found.table["waived"]), by_day)


def _by_code(sums: "pd.Series[int]") -> dict[str, int]:
    return dict(zip(sums.index.tolist(), sums.tolist(), strict=True))
