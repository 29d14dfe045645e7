"""Proves the rows of a statement: by their balances, and by the totals that it states itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from cadre_cli.domain.findings import Address
from cadre_cli.intake.statements import kinds
from cadre_cli.intake.statements.chain import Chain, Link, find_chain
from cadre_cli.intake.statements.table import Entry, Table
from cadre_cli.intake.statements.totals import Stated, Total
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees

_MOST_TOLD: Final = 10
_AGAIN: Final = "download the statement again for the whole time, and give it as it comes"
_WITHOUT_PROOF: Final = "compare it with the bank's own list, or download it with balances"
_SUMS: Final = {
    Total.OPENING: "opening balance",
    Total.CLOSING: "closing balance",
    Total.DEBITS: "total of the debits",
    Total.CREDITS: "total of the credits",
    Total.DEBIT_COUNT: "number of debits",
    Total.CREDIT_COUNT: "number of credits",
}


@dataclass(frozen=True, slots=True)
class Proved:
    """The entries, oldest first, with debits and credits as they are; balances None where the file has none.

    `is_bound` says that the file itself has the balance before the first.
    """

    entries: tuple[Entry, ...]
    opening: int | None = None
    closing: int | None = None
    by_balances: bool = False
    is_bound: bool = False


def prove(table: Table, entries: Sequence[Entry], stated: Sequence[Stated]) -> Proved | None:
    """None where the rows contradict each other or the totals; what is the matter is in the table's log."""
    opening = next((each.value for each in stated if _is_opening(each, entries)), None)
    if "balance" in table.layout.columns:
        links = [Link(entry.credit - entry.debit, entry.balance or 0) for entry in entries]
        chain = find_chain(links, _days_fall(entries), opening)
        if chain.breaks and opening is not None:
            unbound = find_chain(links, _days_fall(entries))
            chain = chain if unbound.breaks else unbound
        proved = _chained(table, entries, chain, chain.opening == opening)
    else:
        proved = Proved(tuple(reversed(entries) if _days_fall(entries) else entries))
        table.tell_file(kinds.UNPROVEN, "the file has no column of balances", _WITHOUT_PROOF)
    return proved if proved and _totals_agree(table, proved, stated) else None


def _chained(table: Table, entries: Sequence[Entry], chain: Chain, is_bound: bool) -> Proved | None:
    if chain.breaks:
        _tell_breaks(table, entries, chain)
        return None
    last = entries[0] if chain.newest_first else entries[-1]
    if chain.newest_first:
        table.tell(
            kinds.NEWEST_FIRST,
            entries[0].place,
            "date",
            "the newest row stands first; rows were turned round",
            "nothing",
        )
    if chain.swapped:
        read = "what stands under debit raises the balance; debits and credits were exchanged"
        field = "debit" if "debit" in table.layout.columns else "amount"
        table.tell(kinds.SWAPPED, table.layout.row, field, read, "nothing; the balances prove it")
        for entry in entries:
            entry.debit, entry.credit = entry.credit, entry.debit
    whole = reversed(entries) if chain.newest_first else entries
    is_proven = len(entries) > 1 or is_bound
    if not is_proven:
        table.tell_file(kinds.UNPROVEN, "it has one row alone, and no opening balance", _WITHOUT_PROOF)
    in_order = tuple(whole)
    payments = tuple(entry for entry in in_order if not entry.is_balance_only)
    is_bound = is_bound or in_order[0].is_balance_only
    return Proved(payments, chain.opening, last.balance, is_proven, is_bound)


def _is_opening(stated: Stated, entries: Sequence[Entry]) -> bool:
    """Whether it says what was there before the first row."""
    if stated.day is None:
        return stated.total is Total.OPENING
    return all(stated.day <= entry.day for entry in entries if not entry.is_balance_only)


def _days_fall(entries: Sequence[Entry]) -> bool:
    days = [entry.day for entry in entries if not entry.is_balance_only]
    steps = [(second > first) - (second < first) for first, second in pairwise(days)]
    return sum(steps) < 0


def _tell_breaks(table: Table, entries: Sequence[Entry], chain: Chain) -> None:
    for place, expected in chain.breaks[:_MOST_TOLD]:
        entry = entries[place]
        read = (
            f"row {entry.place + 1}: balance {rupees(entry.balance or 0)}, expected {rupees(expected)}: "
            f"a row is missing {'after' if chain.newest_first else 'before'} it, or an amount was changed"
        )
        table.tell(kinds.CHAIN_BREAKS, entry.place, "balance", read, _AGAIN)
    more = len(chain.breaks) - _MOST_TOLD
    if more > 0:
        table.tell_file(kinds.CHAIN_BREAKS, f"{more} more balances do not follow from the one before", _AGAIN)


def _totals_agree(table: Table, proved: Proved, stated: Sequence[Stated]) -> bool:
    entries = proved.entries
    found = {
        Total.OPENING: proved.opening,
        Total.CLOSING: proved.closing,
        Total.DEBITS: sum(entry.debit for entry in entries),
        Total.CREDITS: sum(entry.credit for entry in entries),
        Total.DEBIT_COUNT: sum(entry.debit > 0 for entry in entries),
        Total.CREDIT_COUNT: sum(entry.credit > 0 for entry in entries),
    }
    differing = [each for each in stated if found.get(each.total) not in (None, each.value)]
    for each in differing:
        is_count = each.total in (Total.DEBIT_COUNT, Total.CREDIT_COUNT)
        said, is_in_truth = ((str if is_count else rupees)(n or 0) for n in (each.value, found[each.total]))
        read = f"the statement says {said} is the {_SUMS[each.total]}; by its rows it is {is_in_truth}"
        table.log.add(kinds.TOTALS_DIFFER, Address(table.file, table.sheet, each.cell), read, _AGAIN)
    return not differing and _balances_of_days_agree(table, proved, stated)


def _balances_of_days_agree(table: Table, proved: Proved, stated: Sequence[Stated]) -> bool:
    """Whether the account had each balance that the statement names for a day; of later days the rows tell nothing."""
    last = max(entry.day for entry in proved.entries) if proved.entries else date.min
    agree = True
    for each in stated:
        if each.day is None or each.day > last or proved.opening is None:
            continue
        there = _on(each.day, proved.entries, proved.opening)
        if each.value not in there:
            told = f"the statement says the balance of {day_label(each.day, 'en')} is {rupees(each.value)}"
            read = f"{told}; by its rows it is {rupees(there[-1])}: a row is missing at its beginning, or was changed"
            table.log.add(kinds.TOTALS_DIFFER, Address(table.file, table.sheet, each.cell), read, _AGAIN)
            agree = False
    return agree


def _on(day: date, entries: Sequence[Entry], opening: int) -> list[int]:
    """The balances of that day: after each of its rows, and before the first of them."""
    earlier = [opening, *(entry.balance or 0 for entry in entries if entry.day < day)]
    return [*(entry.balance or 0 for entry in entries if entry.day == day), earlier[-1]]
