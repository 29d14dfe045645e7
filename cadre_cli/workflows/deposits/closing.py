"""`cadre deposits verify` and `close`: the books worked out anew, and a day shut once everything agrees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cadre_cli.domain.bank import row_id
from cadre_cli.domain.money import OFFICE, Account, Entry
from cadre_cli.errors import UsageError
from cadre_cli.ledger.audit import Audit, Totals, audit, in_the_red, totals
from cadre_cli.ledger.entries import closing
from cadre_cli.ledger.posting import posted
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label, parse_day
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter
from cadre_cli.workflows.deposits.unseen import Unseen, unseen


@dataclass(frozen=True)
class Verified:
    """What was looked through: how many entries, the head of the chain, the totals, each row that is wrong, and what
    was booked by hand and is `unseen` at the bank."""

    entries: int
    head: str
    totals: Totals
    faults: tuple[str, ...]
    unseen: tuple[Unseen, ...] = ()


@dataclass(frozen=True)
class Closed:
    """A day, or the event (`of_event`), that was closed, or would be; with `faults` it was not.

    `head` is that of the chain after it, `backup` the file in which all was kept, `paper` what is printed to be signed.
    Its book begins after the day `since` (None: with the first entry) and has so many `entries`; `later` were booked
    after its day. `unseen` was booked by hand and not seen at the bank; `notes` are what is not settled when the event
    is closed.
    """

    day: date
    head: str
    totals: Totals
    faults: tuple[str, ...]
    tried: bool
    of_event: bool = False
    since: date | None = None
    entries: int = 0
    later: int = 0
    notes: tuple[str, ...] = ()
    backup: Path | None = None
    paper: Path | None = None
    unseen: tuple[Unseen, ...] = ()


def verify(folder: Path | None) -> Verified:
    """Walks the chain from the first entry and works every balance out anew.

    Raises:
        UsageError: no event folder or no plan yet.
    """
    with at_the_counter(folder) as counter, counter.store.books.read() as journal:
        found, not_seen = _audited(journal), unseen(counter, journal, counter.today)
    return Verified(found.entries, found.head, totals(found.sums), tuple(found.faults), not_seen)


def close(at: At, day: str, of_event: bool = False) -> Closed:
    """Shuts a day (today where none is named): nothing more is booked up to it. `of_event` closes the event with it.

    Entries count by the day on which they were booked: with an earlier day all is shut that was booked up to it, and
    what was booked after it waits for the next close. Nothing is shut while anything does not agree: the chain, the
    balances, what is there with whose it is, a desk's cash with its receipts, the bank's rows with what is booked for
    them; nor while a row of the bank waits for a decision.

    Raises:
        UsageError: the day cannot be meant, lies in the future, or is shut already; or the event is not over.
    """
    with at_the_counter(at.folder) as counter:
        wanted, occasion = _day(counter, day), counter.occasion(at.desk)
        if of_event:
            _check_over(counter, wanted)
        with counter.store.books.write(at.only_try) as journal:
            closes = journal.closes()
            _check_open(closes, wanted, of_event)
            found, since = _audited(journal), None if of_event else closed_before(closes, wanted)
            whole = totals(journal.sums(wanted))
            faults = (*found.faults, *_faults(journal, wanted, whole), *_rows_waiting(journal, wanted))
            covered = (journal.booked(since, wanted), journal.booked(wanted))
            closed = Closed(wanted, found.head, whole, faults, at.only_try, of_event, since, *covered)
            closed = replace(closed, unseen=unseen(counter, journal, wanted))
            if faults:
                return closed
            entry = posted(journal, closing(occasion, wanted, in_words(whole), of_event))
            journal.add(entry)
    return replace(closed, head=entry.digest)


def closed_before(closes: Sequence[Entry], day: date) -> date | None:
    """The last day before that one that was closed."""
    return max((each.day for each in closes if each.day < day), default=None)


def _check_over(counter: Counter, day: date) -> None:
    last = counter.event.window.last
    if day < last:
        raise UsageError(
            f"the event lasts until {day_label(last, 'en')}: it is not closed before",
            f"close the day alone: cadre deposits close --day {day}",
        )


def _check_open(closes: Sequence[Entry], day: date, of_event: bool) -> None:
    """A day is closed once; the event may be closed with the last day that is."""
    last = max(closes, key=lambda each: (each.day, each.closes_event), default=None)
    if last is None or last.day < day or (of_event and last.day == day and not last.closes_event):
        return
    if of_event and last.closes_event:
        when = day_label(last.day, "en")
        raise UsageError(f"the event was closed on {when} already", "its paper: cadre deposits close --final --again")
    last_or_later = f"the event closes with the last closed day or a later one: --final --day {last.day}"
    way_out = last_or_later if of_event else "nothing is to be done"
    raise UsageError(f"{day_label(day, 'en')} is closed already", way_out)


def in_words(whole: Totals) -> str:
    """'bank ₹5,000 + cash ₹0 + cheques ₹0 = owed ₹5,000 + contributions ₹0 + unidentified ₹0'."""
    there = {"bank": whole.bank, "cash": whole.cash, "cheques": whole.cheques}
    whose = {"owed": whole.owed, "contributions": whole.contributions, "unidentified": whole.unidentified}
    left, right = (" + ".join(f"{name} {rupees(paise)}" for name, paise in side.items()) for side in (there, whose))
    interest = f" + interest {rupees(whole.interest)}" if whole.interest else ""
    taken = f" - bank charges {rupees(whole.bank_charges)}" if whole.bank_charges else ""
    return f"{left} = {right}{interest}{taken}"


def _audited(journal: Journal) -> Audit:
    found = audit(journal.everything())
    found.compare(journal.sums())
    found.faults.extend((*in_the_red(found.sums), *found.cheques.faults()))
    if difference := totals(found.sums).difference:
        found.faults.append(f"what is there is {rupees(difference)} off what it belongs to")
    found.faults.extend(_rows_that_differ(BankRows(journal)))
    return found


def _rows_that_differ(bank: BankRows) -> Iterator[str]:
    """The rows of the bank for which something else is booked at the bank than they moved."""
    booked = bank.in_the_books()
    rows = bank.with_keys(list(booked))
    for key, paise in booked.items():
        row = rows.get(key)
        if row is None:
            yield f"row {row_id(key)} of the bank, on which entries rest, is missing"
        elif paise not in (0, row.paise):
            yield f"row {row.id} of the bank moved {rupees(row.paise)}, and {rupees(paise)} is booked for it"


def _rows_waiting(journal: Journal, day: date) -> Iterator[str]:
    for row in BankRows(journal).waiting(until=day, with_left=False):
        which = f"row {row.id} of the bank, {day_label(row.day, 'en')}, {rupees(row.paise)},"
        yield f"{which} waits for a decision; where nobody knows: cadre deposits assign {row.id} leave"


def _day(counter: Counter, day: str) -> date:
    wanted = parse_day(day) if day else counter.today
    if wanted is None or wanted > counter.today:
        raise UsageError(f'no day that can be closed: "{day}"', "write a day up to today as 03-06-2025 or 2025-06-03")
    return wanted


def _faults(journal: Journal, day: date, whole: Totals) -> Iterator[str]:
    if whole.difference:
        yield f"on {day_label(day, 'en')} what was there is {rupees(whole.difference)} off what it belongs to"
    for (account, desk), paise in sorted(journal.sums(day).items()):
        if account is not Account.CASH or desk == OFFICE:
            continue
        # Handed over on a later day, it is there.
        left = min(paise, journal.balance(Account.CASH, desk))
        if left > 0:
            receipts = ", ".join(
                f"{entry.receipts[0]} {rupees(entry.paise)}" for entry in journal.cash_receipts(desk, day)
            )
            of_these = f" (since its last handover: {receipts})" if receipts else ""
            yield f"desk {desk} has {rupees(left)} in cash that it has not handed over{of_these}"
