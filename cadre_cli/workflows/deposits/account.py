"""`cadre deposits show`: everything that ever happened to one person's money."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.money import OF_PEOPLE, Account, Cheque, Entry, Kind, Mode
from cadre_cli.domain.tariff import Terms
from cadre_cli.store.entries import Journal
from cadre_cli.workflows.deposits.counter import Counter, Person, Stands, at_the_counter

_WHOSE: Final = (*OF_PEOPLE, Account.UNIDENTIFIED)


@dataclass(frozen=True, slots=True)
class Charged:
    """A version of his charge: since which version of the plan he owes on which terms."""

    plan_version: int
    terms: Terms


@dataclass(frozen=True, slots=True)
class Happened:
    """An entry of his: what it changed of his money (paise), and what stands to his credit after it.

    `cancelled` says that it was taken back, `cheque` where the cheque stands that it took, `is_void` that its receipts
    are cancelled, be it that its money came after all. `other` is who gave or got what was passed on.
    """

    entry: Entry
    change: int
    balance: int
    cancelled: bool
    cheque: Cheque | None
    is_void: bool = False
    other: Person | None = None


@dataclass(frozen=True)
class PersonsAccount:
    """One person's account, oldest first; of unidentified money nothing is charged."""

    stands: Stands
    charged: tuple[Charged, ...]
    happened: tuple[Happened, ...]


def account(folder: Path | None, asked: str) -> PersonsAccount:
    """The account of the one person meant, or of all unidentified money.

    Raises:
        UsageError: no event folder or no plan yet, or nobody or several may be meant.
    """
    with at_the_counter(folder) as counter:
        person = counter.who(asked)
        charged = tuple(_charged(counter, person)) if person.code else ()
        with counter.store.books.read() as journal:
            return PersonsAccount(counter.stands(journal, person), charged, tuple(_happened(counter, journal, person)))


def _charged(counter: Counter, person: Person) -> list[Charged]:
    versions: list[Charged] = []
    for version, charges in counter.store.books.charges_so_far():
        terms = charges.of(person.code)
        if not versions or versions[-1].terms != terms:
            versions.append(Charged(version, terms))
    return versions or [Charged(counter.version, counter.charges.of(person.code))]


def _happened(counter: Counter, journal: Journal, person: Person) -> list[Happened]:
    rows: list[Happened] = []
    balance = 0
    for entry in journal.of_person(person.code):
        change = -sum(line.paise for line in entry.lines if line.whose == person.code and line.account in _WHOSE)
        balance += change
        cheque = journal.cheque(entry) if (entry.kind, entry.mode) == (Kind.PAYMENT, Mode.CHEQUE) else None
        cancelled = any(each.kind is Kind.REVERSAL for each in journal.about(entry.number))
        is_void = bool(entry.receipts) and (cancelled or journal.bounced_since(entry))
        rows.append(Happened(entry, change, balance, cancelled, cheque, is_void, _other(counter, entry, person)))
    return rows


def _other(counter: Counter, entry: Entry, person: Person) -> Person | None:
    """Who gave or got what the entry passed on, or took back from him."""
    if entry.kind not in (Kind.TRANSFER, Kind.REVERSAL) or any(line.account not in _WHOSE for line in entry.lines):
        return None
    others = {line.whose for line in entry.lines} - {person.code}
    return counter.person(others.pop()) if len(others) == 1 else None
