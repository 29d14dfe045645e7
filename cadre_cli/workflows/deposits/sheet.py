"""`cadre deposits import` of a deposit sheet: what the office typed goes into the books, all of it or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from cadre_cli.domain.findings import Finding
from cadre_cli.domain.money import Entry, Receipt, Standing
from cadre_cli.intake.deposit_sheet.reading import read_deposit_sheet
from cadre_cli.store.entries import Journal
from cadre_cli.text.listing import some_of
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.counter import Counter, Person, at_the_counter
from cadre_cli.workflows.deposits.many import given, post
from cadre_cli.workflows.deposits.paid import SAID, by_roster_alone
from cadre_cli.workflows.deposits.sheet_books import Already, BesideBooks
from cadre_cli.workflows.deposits.sheet_rows import Rows, SheetPayment
from cadre_cli.workflows.deposits.warned import warnings_of
from cadre_cli.workflows.mark import Marked, mark_file


class Marking(StrEnum):
    """Where findings are marked: nowhere, in a copy of the sheet, or in the sheet itself."""

    NONE = "none"
    COPY = "copy"
    IN_PLACE = "in_place"


class RowResult(StrEnum):
    """What becomes of a payment of a sheet."""

    BOOKED = "booked"
    ALREADY = "already"  # it was in the books before
    WAITS = "waits"  # for somebody who mends the sheet


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A payment of the sheet and what becomes of it: by which entry, with which receipt (None, 0 while it waits)."""

    payment: SheetPayment
    result: RowResult
    entry: int = 0
    receipt: Receipt | None = None


@dataclass(frozen=True)
class SheetTaken:
    """What became of a sheet.

    `lines` are its payments in the order of the sheet, but for those of which a cell cannot be read. `entries` are
    those booked, or, where it was only tried, to be booked: none where a finding needs somebody. `already` are the
    payments that were in the books before, `notes` say what is to be known beside it.
    """

    lines: tuple[SheetLine, ...]
    entries: tuple[Entry, ...]
    already: tuple[Already, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    tried: bool
    marked: Marked | None = None

    @property
    def refused(self) -> bool:
        """Whether nothing is booked because somebody has to look at the sheet first."""
        return any(finding.severity.needs_person for finding in self.findings)

    @property
    def paise(self) -> int:
        """The sum of what is booked."""
        return sum(entry.paise for entry in self.entries)


def import_sheet(at: At, path: Path, data: bytes, marking: Marking = Marking.NONE) -> SheetTaken:
    """Books every payment of a sheet that is not in the books yet, in one transaction; a second time does nothing.

    Raises:
        UsageError: no event folder or no plan yet, the day is closed, or the file cannot be marked in place.
        FaultError: the store or the marked file could not be written.
    """
    with at_the_counter(at.folder) as counter:
        result = _booked(counter, at, path.name, data)
        if marking is not Marking.NONE and result.findings:
            marked = mark_file(path, result.findings, marking is Marking.IN_PLACE, counter.folder)
            result = replace(result, marked=marked)
    return result


def _booked(counter: Counter, at: At, file: str, data: bytes) -> SheetTaken:
    rows = Rows(counter)
    rows.read(read_deposit_sheet(file, data))
    counter.charges  # noqa: B018  # read before the books are locked for all other desks
    with counter.store.books.write(at.only_try) as journal:
        beside = BesideBooks(counter, journal)
        beside.compare(rows.payments)
        findings = (*rows.findings, *beside.findings)
        result = SheetTaken((), (), tuple(beside.already), findings, (), at.only_try)
        booked: tuple[Entry, ...] = ()
        if not result.refused:
            was_empty = journal.last()[0] == 0
            booked = post(counter, journal, at, beside.new)
            notes = [*_paid_too_much(counter, journal, beside.new), *warnings_of(counter, journal, booked)]
            if booked and was_empty:
                notes += _by_rosters_alone(counter, journal)
            result = replace(result, entries=booked, notes=tuple(notes))
    return replace(result, lines=tuple(_lines(rows.payments, beside, booked)))


def _lines(payments: Iterable[SheetPayment], beside: BesideBooks, booked: Sequence[Entry]) -> Iterator[SheetLine]:
    """Each payment with what became of it; `booked` are the entries of `beside.new`, or none."""
    there = {each.cell: each for each in beside.already}
    posted = given(beside.new, booked) if booked else ()
    new = {payment.row.at("paid"): (entry, receipt) for payment, entry, receipt in posted}
    for payment in payments:
        cell = payment.row.at("paid")
        if cell in there:
            yield SheetLine(payment, RowResult.ALREADY, there[cell].entry, there[cell].receipt)
        elif cell in new:
            yield SheetLine(payment, RowResult.BOOKED, *new[cell])
        else:
            yield SheetLine(payment, RowResult.WAITS)


def _paid_too_much(counter: Counter, journal: Journal, new: Sequence[Sequence[SheetPayment]]) -> Iterator[str]:
    for payment in (each for payments in new for each in payments):
        stands = counter.stands(journal, payment.person)
        if stands.standing in (Standing.OVER, Standing.REFUND_DUE):
            yield f"{payment.person} has paid {rupees(-stands.rest)} too much (row {payment.row.number})"


def _by_rosters_alone(counter: Counter, journal: Journal) -> Iterator[str]:
    """With the first entry the rosters' word for who has paid ends; of whom it was the only one is to be known."""
    people = counter.store.columns(counter.version, ("code", "name", *SAID), ())
    hints = by_roster_alone(people, journal)
    if len(hints):
        named = [str(Person(code, name)) for name, code in zip(hints["name"], hints["code"], strict=True)]
        yield (
            f"paid by the rosters, but not in the books, and counted as unpaid from now on: {some_of(named)}; "
            "book them all with: cadre deposits from-roster"
        )
