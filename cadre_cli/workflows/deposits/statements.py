"""`cadre deposits import` of bank statements: proved, joined to what is there, and posted, all or nothing."""

from collections import Counter as Counted
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cadre_cli.domain.bank import Moved, Outcome, StoredRow, Verdict, Way
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.money import Entry
from cadre_cli.domain.statements import Statement
from cadre_cli.errors import UsageError
from cadre_cli.intake.files.locked import Passwords
from cadre_cli.intake.statements.keys import row_keys
from cadre_cli.intake.statements.payers import payer_of
from cadre_cli.intake.statements.reading import read_statement
from cadre_cli.ledger import bank_entries
from cadre_cli.ledger.ahead import Ahead
from cadre_cli.ledger.entries import Occasion
from cadre_cli.ledger.joining import check_of_no_other, joined, named
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.ledger.matching.grouping import grouped
from cadre_cli.ledger.matching.ladder import certainly, judge
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter
from cadre_cli.workflows.deposits.grounds import ground
from cadre_cli.workflows.deposits.warned import warnings_of

_TELLING = 4


@dataclass(frozen=True, slots=True)
class FileRead:
    """A statement as it was read: `new` of its `rows` were not imported before, `known` were."""

    file: str
    bank: str
    account: str
    first_day: date | None
    last_day: date | None
    rows: int
    new: int
    known: tuple[StoredRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A new row, what the ladder came to, and the entry that was written for it (None for a debit that waits)."""

    row: StoredRow
    verdict: Verdict
    entry: Entry | None


@dataclass(frozen=True)
class StatementsTaken:
    """What an import did, or would do (`tried`); with findings that need a person it did nothing."""

    files: tuple[FileRead, ...]
    findings: tuple[Finding, ...]
    rows: tuple[Judged, ...] = ()
    notes: tuple[str, ...] = ()
    tried: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether nothing was written."""
        return any(finding.severity.needs_person for finding in self.findings)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many new rows came to what; together they are all of them."""
        found = Counted(judged.verdict.outcome for judged in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def sums(self) -> Mapping[Outcome, Moved]:
        """What the new rows moved, by what they came to; those of which there are none are left out."""
        found = grouped((judged.verdict.outcome, judged.row) for judged in self.rows)
        return {outcome: Moved.by(found[outcome]) for outcome in Outcome if outcome in found}

    @property
    def known(self) -> Moved:
        """The rows that had been imported before."""
        return Moved.by(row for file in self.files for row in file.known)

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to look: at a finding, a note, or a row that waits."""
        wait = (Outcome.SUGGESTED, Outcome.HELD, Outcome.UNIDENTIFIED)
        return self.is_refused or bool(self.notes) or any(self.counts[outcome] for outcome in wait)


def import_statements(
    at: At, files: Sequence[tuple[str, bytes]], passwords: Passwords, account: str = ""
) -> StatementsTaken:
    """Imports statements given by name and bytes; `account` is whose rows they are where a file does not say it.

    Raises:
        UsageError: no event folder or no plan yet, whose account it is cannot be known, the rows do not join those
            that were imported before, or the day is closed.
    """
    statements = [read_statement(name, data, passwords) for name, data in files]
    findings = tuple(finding for statement in statements for finding in statement.findings)
    if any(statement.is_refused for statement in statements):
        read = tuple(_file_read(statement, statement.account, 0) for statement in statements)
        return StatementsTaken(read, findings, tried=at.only_try)
    with at_the_counter(at.folder) as counter:
        counter.charges  # noqa: B018  # read before the books are locked for all other desks
        occasion = counter.occasion(at.desk)
        with counter.store.books.write(at.only_try) as journal:
            taken = [_taken(journal, statement, account) for statement in sorted(statements, key=_age)]
            new = [row for _, rows, _ in taken for row in rows]
            judged = _posted(counter, journal, occasion, sorted(new, key=lambda row: (row.day, row.place)))
            warned = [*warnings_of(counter, journal, [each.entry for each in judged if each.entry])]
    read = tuple(file for file, _, _ in taken)
    notes = (*(note for *_, of_file in taken for note in of_file), *warned)
    return StatementsTaken(read, findings, tuple(judged), notes, at.only_try)


def _age(statement: Statement) -> tuple[date, date]:
    return statement.first_day or date.max, statement.last_day or date.max


def _taken(journal: Journal, statement: Statement, account: str) -> tuple[FileRead, list[StoredRow], list[str]]:
    """Stores the rows that are new; what was read, they, and what is to be known."""
    bank = BankRows(journal)
    of_account = _account(bank, statement, account)
    rows = bank_rows(statement, of_account)
    ends = bank.ends(of_account)
    if ends is None:
        check_of_no_other(rows, bank.of_others(of_account))
    new = joined(rows, bank.known([row.key for row in rows]), ends)
    bank.add(new)
    notes = []
    if ends is None and statement.is_proven and not statement.is_bound:
        notes.append(
            f"{named(rows[0])} is the first row of its account: no balance before it proves its amount; look at it"
        )
    there = {row.key for row in new}
    known = tuple(row for row in rows if row.key not in there)
    return replace(_file_read(statement, of_account, len(new)), known=known), new, notes


def _account(bank: BankRows, statement: Statement, account: str) -> str:
    """The last digits of the account, by which it is known: banks write the others in several ways."""
    told = statement.account or "".join(account.split())
    if told:
        return told[-_TELLING:]
    there = bank.accounts()
    if len(there) != 1:
        which = f"there are rows of {', '.join(f'XXXX{each}' for each in there)}" if there else "it is the first one"
        raise UsageError(
            f"{statement.file} does not name its account, and {which}",
            "say which it is: --account and its last four digits",
        )
    return there[0]


def bank_rows(statement: Statement, account: str) -> list[StoredRow]:
    """The rows of a statement as they are stored, oldest first, without their places."""
    keys = row_keys(replace(statement, account=account))
    return [
        StoredRow(
            key,
            account,
            0,
            row.day,
            row.value_date,
            row.narration,
            row.reference,
            row.debit,
            row.credit,
            row.balance,
            statement.bank,
            statement.file,
            row.number,
            row.told.rrn or row.told.utr,
            payer_of(row),
            row.told,
        )
        for key, row in zip(keys, statement.rows, strict=True)
    ]


def _file_read(statement: Statement, account: str, new: int) -> FileRead:
    rows = len(statement.rows)
    masked = f"XXXX{account[-_TELLING:]}" if account else ""
    return FileRead(statement.file, statement.bank, masked, statement.first_day, statement.last_day, rows, new)


def _posted(counter: Counter, journal: Journal, occasion: Occasion, rows: Sequence[StoredRow]) -> list[Judged]:
    """First whatever is certain is posted, row by row; then the others are looked at, with nothing left to change."""
    if not rows:
        return []
    found, ahead = ground(counter, journal, rows), Ahead(journal, journal.sums())
    series = counter.event.deposits.series
    by_itself: list[tuple[StoredRow, Verdict | None, Entry | None]] = []
    for row in rows:
        verdict = certainly(row, found)
        draft = _draft(journal, found, occasion, row, verdict, series)
        by_itself.append((row, verdict, ahead.post(draft) if draft else None))
        if verdict and verdict.outcome is Outcome.POSTED:
            for share in verdict.proposals[0].shares:
                found.dues.pay(share.person, share.paise, row.day)
    journal.add_all(ahead.entries)
    return [Judged(row, verdict or judge(row, found), entry) for row, verdict, entry in by_itself]


def _draft(
    journal: Journal, found: Ground, occasion: Occasion, row: StoredRow, verdict: Verdict | None, series: str
) -> Entry | None:
    """What is written for a row at once: what is certain, else its money as unidentified; nothing for other debits."""
    if verdict is None or verdict.outcome in (Outcome.HELD, Outcome.SUGGESTED):
        why = f"held: {verdict.why}" if verdict else ""
        return bank_entries.received(occasion, row, why) if row.credit else None
    done = verdict.proposals[0]
    why = f"{done.step}: {done.why}"
    if done.way is Way.SET_ASIDE:
        return bank_entries.set_aside(occasion, row, 0, why)
    if done.way is Way.SEEN:
        entry = journal.entry(done.about)
        assert entry is not None  # noqa: S101  # it was read in this transaction
        return bank_entries.seen(occasion, row, entry, 0, why)
    purposes = [(share, found.dues.terms[share.person].purpose) for share in done.shares]
    return bank_entries.paid(occasion, row, purposes, series, 0, why)
