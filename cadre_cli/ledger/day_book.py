"""One closed day as a cashier counts it: worked out from the entries alone, so that it can be printed again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.money import Account, Entry, Kind, Mode, Receipt
from cadre_cli.ledger.cheques_in_hand import ChequesInHand

Tally = dict[Mode, tuple[int, int]]
"""By mode how many, and how much in paise."""


@dataclass
class DayBook:
    """A day and what was there at its end.

    `came` and `back` are the payments and refunds of the day, `unidentified` what the bank showed on it of nobody,
    `assigned` what of such money was said to be somebody's (how many, paise). `receipts` are those given on it,
    `cancelled` those of which the money was taken back on it. `cash` is what each desk took in, gave out and handed
    over on it (paise), `cheques` those in hand at its end, `sums` every account by then,
    `close` the entry that shut it (None: it is not shut).
    """

    day: date
    came: Tally = field(default_factory=dict)
    back: Tally = field(default_factory=dict)
    unidentified: tuple[int, int] = (0, 0)
    assigned: tuple[int, int] = (0, 0)
    receipts: list[Receipt] = field(default_factory=list)
    cancelled: list[Receipt] = field(default_factory=list)
    cash: dict[str, int] = field(default_factory=dict)
    cheques: ChequesInHand = field(default_factory=ChequesInHand)
    sums: dict[tuple[Account, str], int] = field(default_factory=dict)
    close: Entry | None = None


def day_book(entries: Iterable[Entry], day: date) -> DayBook:
    """The book of that day, given every entry, oldest first: what was booked on later days is passed over."""
    book, valid = DayBook(day), _Valid()
    for entry in entries:
        if entry.day > day:
            continue
        if (entry.kind, entry.day) == (Kind.CLOSE, day):
            book.close = entry
            break
        for line in entry.lines:
            key = (line.account, line.whose)
            book.sums[key] = book.sums.get(key, 0) + line.paise
        cancelled = valid.take(entry)
        book.cheques.take(entry)
        if entry.day == day:
            _count(book, entry, cancelled)
    return book


@dataclass
class _Valid:
    """The receipts of every payment that still count, or are the last that did."""

    _of_payment: dict[int, tuple[Receipt, ...]] = field(default_factory=dict)
    _payment_of_bounce: dict[int, int] = field(default_factory=dict)

    def take(self, entry: Entry) -> tuple[Receipt, ...]:
        """Follows the next entry; the receipts that it cancels."""
        if entry.kind is Kind.PAYMENT:
            self._of_payment[entry.number] = entry.receipts
        elif entry.kind is Kind.REVERSAL and entry.receipts:
            self._of_payment[self._payment_of_bounce[entry.about]] = entry.receipts
        elif entry.kind in (Kind.REVERSAL, Kind.BOUNCED) and entry.about in self._of_payment:
            self._payment_of_bounce[entry.number] = entry.about
            return self._of_payment[entry.about]
        return ()


def _count(book: DayBook, entry: Entry, cancelled: Iterable[Receipt]) -> None:
    was_there = entry.kind is Kind.PAYMENT and any(line.account is Account.UNIDENTIFIED for line in entry.lines[:1])
    if was_there:
        book.assigned = _one_more(book.assigned, entry)
    elif entry.mode and entry.kind in (Kind.PAYMENT, Kind.REFUND):
        tally = book.came if entry.kind is Kind.PAYMENT else book.back
        tally[entry.mode] = _one_more(tally.get(entry.mode, (0, 0)), entry)
    elif entry.kind in (Kind.RECEIVED, Kind.LEFT) and entry.lines:
        book.unidentified = _one_more(book.unidentified, entry)
    book.receipts += entry.receipts
    book.cancelled += cancelled
    for line in (line for line in entry.lines if line.account is Account.CASH):
        book.cash[line.whose] = book.cash.get(line.whose, 0) + line.paise


def _one_more(tally: tuple[int, int], entry: Entry) -> tuple[int, int]:
    return tally[0] + 1, tally[1] + entry.paise
