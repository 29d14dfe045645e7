"""The journal in the syntax of beancount, so that any accountant can take the books away: codes, never names."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cadre_cli.domain.money import Account, Entry
from cadre_cli.prints.money import rupees_exactly

_NAMES: Final = {
    Account.BANK: "Assets:Bank",
    Account.CASH: "Assets:Cash",
    Account.CHEQUES: "Assets:Cheques",
    Account.OWED: "Liabilities:Owed",
    Account.CONTRIBUTIONS: "Income:Contributions",
    Account.UNIDENTIFIED: "Liabilities:Unidentified",
    Account.BANK_CHARGES: "Expenses:BankCharges",
    Account.INTEREST: "Income:Interest",
}

Part = tuple[Account, str]


def write_beancount(title: str, entries: Sequence[Entry], sums: Mapping[Part, int], path: Path) -> None:
    """Writes every entry in order, and below them each balance as beancount is to find it.

    An entry is of the day on which it was booked, as closes count it; `paid-on` is the day of its money.

    Args:
        title: what the books are called.
        entries: all of them, oldest first.
        sums: the balances, in paise, debit positive.
        path: the file.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_text("\n".join(_lines(title, entries, sums)) + "\n", encoding="utf-8", newline="\n")


def _lines(title: str, entries: Sequence[Entry], sums: Mapping[Part, int]) -> Iterator[str]:
    yield f'option "title" {_text(title)}'
    yield 'option "operating_currency" "INR"'
    yield ""
    days = [entry.day for entry in entries]
    names = _names((line.account, line.whose) for entry in entries for line in entry.lines)
    for (account, whose), name in names.items():
        yield f"{min(days)} open {name} INR"
        if account is Account.CASH:
            yield f"  desk: {_text(whose)}"
    for entry in entries:
        yield ""
        yield from _entry(entry, names)
    yield ""
    for part, name in names.items():
        yield f"{_day_after(days)} balance {name}  {rupees_exactly(sums.get(part, 0))} INR"


def _entry(entry: Entry, names: Mapping[Part, str]) -> Iterator[str]:
    what = " ".join(filter(None, (entry.kind, entry.person, entry.mode or "", entry.reference)))
    if not entry.lines:
        why = " ".join(entry.why.split())
        yield f"; entry {entry.number}, {entry.day}: {what} {rupees_exactly(entry.paise)}; {why}"
        return
    yield f"{entry.day} * {_text(entry.by)} {_text(what)}"
    yield f"  entry: {entry.number}"
    yield f"  paid-on: {entry.paid_on}"
    yield f"  digest: {_text(entry.digest)}"
    if entry.receipts:
        yield f"  receipt: {_text(', '.join(map(str, entry.receipts)))}"
    for line in entry.lines:
        yield f"  {names[line.account, line.whose]}  {rupees_exactly(line.paise)} INR"


def _names(parts: Iterable[Part]) -> dict[Part, str]:
    """The name of each part of an account; a desk, which may be called anything, by its place among the desks."""
    known = sorted(set(parts))
    desks = [whose for account, whose in known if account is Account.CASH]
    return {part: _name(*part, desks) for part in known}


def _name(account: Account, whose: str, desks: Sequence[str]) -> str:
    last = f"Desk{desks.index(whose) + 1}" if account is Account.CASH else whose
    return f"{_NAMES[account]}:{last}" if last else _NAMES[account]


def _day_after(days: Sequence[date]) -> date:
    return max(days, default=date.min) + timedelta(days=1)


def _text(words: str) -> str:
    return json.dumps(" ".join(words.split()), ensure_ascii=False)
