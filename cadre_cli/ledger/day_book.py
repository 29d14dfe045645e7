"""The book of a close as a cashier counts it: worked out from the entries alone, so that it can be printed again.

An entry counts on the day on which it was booked, whatever the day of its money: statements always come later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.day_book import LISTED, Came, DayBook, Moves, Part
from cadre_cli.domain.money import Account, Entry, Kind, Receipt, added_up
from cadre_cli.ledger.cheques_in_hand import ChequesInHand


def day_book(entries: Iterable[Entry], until: date, since: date | None = None, of_event: bool = False) -> DayBook:
    """The book of what was booked after the day `since` up to the day `until`, given every entry, oldest first.

    What was booked on later days is passed over. `of_event` says whether its close is that of the event.
    """
    book, cheques, valid, unknown = DayBook(since, until), ChequesInHand(), _Valid(), dict[str, Entry]()
    for entry in entries:
        if entry.day > until:
            continue
        if (entry.kind, entry.day, entry.closes_event) == (Kind.CLOSE, until, of_event):
            book.close = entry
            break
        cheques.take(entry)
        cancelled = valid.take(entry)
        _add(book.sums, added_up(entry.lines))
        if since is not None and entry.day <= since:
            _add(book.opening, added_up(entry.lines))
        elif entry.kind is not Kind.CLOSE:
            book.first = min(entry.day, book.first or entry.day)
            _count(book, unknown, entry)
            book.cancelled |= {entry.number: cancelled} if cancelled else {}
    for left in unknown.values():
        _move(book, Kind.RECEIVED, left)
    book.cheques = list(cheques.payments())
    return book


@dataclass
class _Valid:
    """The receipts of every payment that count, or were the last that did."""

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


def _count(book: DayBook, unknown: dict[str, Entry], entry: Entry) -> None:
    """Takes an entry in; one by which money of a row stands unidentified waits in `unknown` for who knows better."""
    if entry.kind in (Kind.RECEIVED, Kind.LEFT) and entry.lines:
        unknown[entry.bank_row] = entry
        return
    _move(book, entry.kind, entry)
    settles = entry.kind is not Kind.REVERSAL and _is_out_of_unidentified(entry)
    stood = unknown.pop(entry.bank_row, None) if settles else None
    if stood:
        _add(book.moves[entry.kind].parts, added_up(stood.lines))
    if entry.receipts:
        was_here = entry.kind is Kind.REVERSAL or (settles and not stood)
        _receive(book, entry, was_here)
    if entry.kind in LISTED:
        book.listed.setdefault(entry.kind, []).append(entry)


def _move(book: DayBook, kind: Kind, entry: Entry) -> None:
    moves = book.moves.setdefault(kind, Moves())
    moves.entries += 1
    moves.paise += entry.paise
    moves.earlier += _earlier(entry)
    _add(moves.parts, added_up(entry.lines))


def _receive(book: DayBook, entry: Entry, was_here: bool) -> None:
    came = book.received.setdefault(entry.mode, Came())
    came.receipts += len(entry.receipts)
    came.paise += entry.paise
    came.earlier += _earlier(entry)
    came.here_before += entry.paise if was_here else 0
    book.receipts += entry.receipts


def _is_out_of_unidentified(entry: Entry) -> bool:
    return any(line.account is Account.UNIDENTIFIED and line.paise > 0 for line in entry.lines)


def _earlier(entry: Entry) -> int:
    """What of it is money of days before it was booked."""
    return entry.paise if entry.paid_on < entry.day else 0


def _add(sums: dict[Part, int], more: Mapping[Part, int]) -> None:
    for part, paise in more.items():
        sums[part] = sums.get(part, 0) + paise
