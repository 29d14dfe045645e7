"""`cadre deposits close`: a day is shut, kept in a backup that is tried by restoring it, and printed to be signed."""

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cadre_cli.domain.money import OFFICE, Account
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.ledger.audit import Totals, totals
from cadre_cli.ledger.day_book import DayBook, day_book
from cadre_cli.text.dates import day_label, parse_day
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.backup import backup
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.closing import Closed, close
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter

if TYPE_CHECKING:
    from cadre_cli.prints.day_close import PrintedClose

_THERE: Final = ("bank", "cash", "cheques", "bank_charges")
_WHOSE: Final = ("owed", "contributions", "unidentified", "interest")
_ALWAYS: Final = (*_THERE[:3], *_WHOSE[:1])
BACKUPS: Final = "backups"
"""The folder, in the event folder, of the backups of the days that were closed."""


def close_day(at: At, day: str) -> Closed:
    """Shuts a day, as `close`; where it is shut, event, plans and books are backed up in the event folder, and the
    paper of the day is written into out/.

    Raises:
        UsageError: as `close`.
        FaultError: the day is closed, but its backup or paper could not be written, as the message says.
    """
    closed = close(at, day)
    if closed.tried or closed.faults:
        return closed
    file = _new_file(event_folder.must_find(at.folder).path / BACKUPS, closed.day.isoformat())
    try:
        kept = replace(closed, backup=backup(at.folder, file).path)
    except FaultError as fault:
        message = f"{day_label(closed.day, 'en')} is closed, but its backup is not written: {fault.message}"
        raise FaultError(message, f"{fault.way_out}; then run: cadre backup FILE") from fault
    return replace(kept, paper=print_again(at.folder, closed.day.isoformat()).paper)


def print_again(folder: Path | None, day: str) -> Closed:
    """Writes the paper of a day that is closed.

    Raises:
        UsageError: no event folder or no plan yet, or the day was not closed.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.day_close import write_day_close

    with at_the_counter(folder) as counter:
        wanted = (parse_day(day) if day else counter.today) or date.min
        with counter.store.books.read() as journal:
            book = day_book(journal.everything(), wanted)
        if book.close is None:
            raise UsageError(f'"{day or wanted}" was not closed', "close it: cadre deposits close --day DAY")
        whole, path = totals(book.sums), counter.folder.out / f"close-{wanted}.pdf"
        printed = _printed(counter, book, whole)
        write_atomically(path, partial(write_day_close, printed, counter.event))
    return Closed(wanted, book.close.digest, whole, (), tried=False, paper=path)


def _new_file(folder: Path, day: str) -> Path:
    """A name that no earlier backup has: in a folder that was restored a day may be closed once more."""
    names = (f"{day}.zip" if number == 1 else f"{day}-{number}.zip" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _printed(counter: Counter, book: DayBook, whole: Totals) -> "PrintedClose":
    from cadre_cli.prints.day_close import PrintedClose
    from cadre_cli.prints.money_labels import SIDES

    assert book.close is not None  # noqa: S101  # asked before
    desks = dict.fromkeys([OFFICE, *sorted(book.cash)])
    cash = ((desk, book.cash.get(desk, 0), book.sums.get((Account.CASH, desk), 0)) for desk in desks)
    there, whose = (
        [(SIDES[name], getattr(whole, name)) for name in names if name in _ALWAYS or getattr(whole, name)]
        for names in (_THERE, _WHOSE)
    )
    return PrintedClose(
        book.day,
        book.close,
        book.came,
        book.back,
        book.unidentified,
        book.assigned,
        book.receipts,
        book.cancelled,
        [each for each in cash if any(each[1:])],
        list(book.cheques.payments()),
        there,
        whose,
        last=book.day >= counter.event.window.last,
    )
