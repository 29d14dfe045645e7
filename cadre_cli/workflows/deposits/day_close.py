"""`cadre deposits close`: books are shut, kept in a backup that is tried by restoring it, and printed to be signed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cadre_cli.domain.day_book import DayBook
from cadre_cli.domain.money import NOBODY, OF_PEOPLE, Entry
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.ledger.audit import Totals, totals
from cadre_cli.ledger.day_book import day_book
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label, parse_day
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.backup import backup
from cadre_cli.workflows.deposits.accounts import Back, going_back
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.closing import Closed, close, closed_before
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter

if TYPE_CHECKING:
    from cadre_cli.prints.day_close import PrintedClose

_THERE: Final = ("bank", "cash", "cheques", "bank_charges")
_WHOSE: Final = ("owed", "contributions", "unidentified", "interest")
_ALWAYS: Final = (*_THERE[:3], *_WHOSE[:1])
BACKUPS: Final = "backups"
"""The folder, in the event folder, of the backups of the days that were closed."""


def close_day(at: At, day: str, of_event: bool = False) -> Closed:
    """Shuts a day, and with it perhaps the event, as `close`; where it is shut, event, plans and books are backed up in
    the event folder, and the paper is written into out/.

    Raises:
        UsageError: as `close`.
        FaultError: it is closed, but its backup or paper could not be written, as the message says.
    """
    closed = close(at, day, of_event)
    if closed.tried or closed.faults:
        return closed
    file = _new_file(event_folder.must_find(at.folder).path / BACKUPS, closed.day.isoformat())
    try:
        kept = replace(closed, backup=backup(at.folder, file).path)
    except FaultError as fault:
        message = f"{day_label(closed.day, 'en')} is closed, but its backup is not written: {fault.message}"
        raise FaultError(message, f"{fault.way_out}; then run: cadre backup FILE") from fault
    printed = print_again(at.folder, closed.day.isoformat(), of_event)
    return replace(kept, paper=printed.paper, notes=printed.notes)


def print_again(folder: Path | None, day: str, of_event: bool = False) -> Closed:
    """Writes the paper of a day that is closed (today's where none is named), or of the event.

    Raises:
        UsageError: no event folder or no plan yet, or that was not closed.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.day_close import write_day_close

    with at_the_counter(folder) as counter, counter.store.books.read() as journal:
        entry = _close_meant(counter, journal, day, of_event)
        since = None if entry.closes_event else closed_before(journal.closes(), entry.day)
        book = day_book(journal.everything(), entry.day, since, entry.closes_event)
        back, whole = going_back(counter, entry), totals(book.sums)
        name = f"{'event-' if entry.closes_event else ''}close-{entry.day}.pdf"
        path = counter.folder.out / name
        printed = _printed(counter, journal, book, back, whole)
        write_atomically(path, partial(write_day_close, printed, counter.event))
        covered = (journal.booked(since, entry.day), journal.booked(entry.day))
    notes = tuple(_not_settled(whole, book, back)) if entry.closes_event else ()
    at_end = Closed(entry.day, entry.digest, whole, (), False, entry.closes_event, since, *covered, notes)
    return replace(at_end, paper=path)


def _close_meant(counter: Counter, journal: Journal, day: str, of_event: bool) -> Entry:
    """The closing of that day; without a day today's, of the event the last."""
    closes = [each for each in journal.closes() if each.closes_event or not of_event]
    wanted = parse_day(day) if day else counter.today
    if day or not of_event:
        closes = [each for each in closes if each.day == wanted]
    if closes:  # where a day and the event were closed with the same day, the day's own paper is meant
        return closes[-1] if of_event else min(closes, key=lambda each: each.closes_event)
    if of_event:
        raise UsageError("the event was not closed", "close it, once it is over: cadre deposits close --final")
    raise UsageError(f'"{day or wanted}" was not closed', "close it: cadre deposits close --day DAY")


def _not_settled(whole: Totals, book: DayBook, back: Sequence[Back]) -> Iterator[str]:
    """What is to be done still when the event is closed."""
    if back:
        much = rupees(sum(each.paise for each in back))
        yield f"to go back: {much}, to {len(back)} (cadre deposits refunds)"
    if book.cheques:
        yield f"cheques in hand: {len(book.cheques)} (cadre deposits clear, or bounce)"
    if whole.unidentified:
        yield f"unidentified: {rupees(whole.unidentified)} (cadre deposits show unidentified)"


def _new_file(folder: Path, day: str) -> Path:
    """A name that no earlier backup has: in a folder that was restored a day may be closed once more."""
    names = (f"{day}.zip" if number == 1 else f"{day}-{number}.zip" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _printed(counter: Counter, journal: Journal, book: DayBook, back: Sequence[Back], whole: Totals) -> "PrintedClose":
    from cadre_cli.prints.close_labels import SIDES
    from cadre_cli.prints.day_close import PrintedClose

    there, whose = (
        [(SIDES[name], getattr(whole, name)) for name in names if name in _ALWAYS or getattr(whole, name)]
        for names in (_THERE, _WHOSE)
    )
    listed = [entry for entries in book.listed.values() for entry in entries]
    about = {entry.about: journal.entry(entry.about) for entry in listed if entry.about}
    codes = {line.whose for entry in listed for line in entry.lines if line.account in OF_PEOPLE}
    codes |= {entry.person for entry in (*listed, *book.cheques)}
    names = {code: str(counter.person(code)) for code in sorted(codes) if code != NOBODY}
    goes_back = [(each.code, each.name, each.paise) for each in back]
    return PrintedClose(book, about, names, goes_back, there, whose)
