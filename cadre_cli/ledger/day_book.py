"""One closed day as a cashier counts it: worked out from the entries alone, so that it can be printed again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.money import Account, Entry, Kind, Mode, Receipt

Tally = dict[Mode, tuple[int, int]]
"""By mode how many, and how much in paise."""


@dataclass
class DayBook:
    """A day and what was there at its end.

    `came` and `back` are the payments and refunds of the day, `receipts` those given on it and `cancelled` those of
    which the money was taken back on it, `cash` what each desk took in, gave out and handed over on it (paise),
    `cheques` the payments whose cheque was in hand at its end, `sums` every account by then; `close` is the entry that
    shut it (None: it is not shut).
    """

    day: date
    came: Tally = field(default_factory=dict)
    back: Tally = field(default_factory=dict)
    receipts: list[Receipt] = field(default_factory=list)
    cancelled: list[Receipt] = field(default_factory=list)
    cash: dict[str, int] = field(default_factory=dict)
    cheques: dict[int, Entry] = field(default_factory=dict)
    sums: dict[tuple[Account, str], int] = field(default_factory=dict)
    close: Entry | None = None


def day_book(entries: Iterable[Entry], day: date) -> DayBook:
    """The book of that day, given every entry, oldest first: what was booked on later days is passed over."""
    book, payments = DayBook(day), dict[int, Entry]()
    for entry in entries:
        if entry.day > day:
            continue
        if (entry.kind, entry.day) == (Kind.CLOSE, day):
            book.close = entry
            break
        for line in entry.lines:
            key = (line.account, line.whose)
            book.sums[key] = book.sums.get(key, 0) + line.paise
        if entry.kind is Kind.PAYMENT:
            payments[entry.number] = entry
        _count_cheque(book, payments, entry)
        if entry.day == day:
            _count(book, payments, entry)
    return book


def _count_cheque(book: DayBook, payments: dict[int, Entry], entry: Entry) -> None:
    """A cheque is in hand from its payment until it is cleared, comes back or is taken back."""
    if (entry.kind, entry.mode) == (Kind.PAYMENT, Mode.CHEQUE):
        book.cheques[entry.number] = entry
    elif entry.kind in (Kind.CLEARED, Kind.BOUNCED, Kind.REVERSAL):
        book.cheques.pop(entry.about, None)
        moved = sum(line.paise for line in entry.lines if line.account is Account.CHEQUES)
        if entry.kind is Kind.REVERSAL and moved > 0:  # what had cleared it was taken back
            cheque = next(each for each in payments.values() if _is_of(each, entry))
            book.cheques[cheque.number] = cheque


def _is_of(cheque: Entry, undone: Entry) -> bool:
    return (cheque.mode, cheque.person, cheque.reference) == (Mode.CHEQUE, undone.person, undone.reference)


def _count(book: DayBook, payments: dict[int, Entry], entry: Entry) -> None:
    for kind, tally in ((Kind.PAYMENT, book.came), (Kind.REFUND, book.back)):
        if entry.kind is kind and entry.mode:
            number, paise = tally.get(entry.mode, (0, 0))
            tally[entry.mode] = (number + 1, paise + entry.paise)
    book.receipts += entry.receipts
    if entry.kind in (Kind.REVERSAL, Kind.BOUNCED) and entry.about in payments:
        book.cancelled += payments[entry.about].receipts
    for line in (line for line in entry.lines if line.account is Account.CASH):
        book.cash[line.whose] = book.cash.get(line.whose, 0) + line.paise
