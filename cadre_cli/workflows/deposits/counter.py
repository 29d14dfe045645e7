"""Where money is taken and given: the books, the event with its charges, and the people, as they are now."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from getpass import getuser
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.codes import is_valid
from cadre_cli.domain.event import Event
from cadre_cli.domain.money import NOBODY, OFFICE, Account, Standing
from cadre_cli.domain.tariff import NOT_COMING, Charges, Terms
from cadre_cli.intake.event_file import parse_event
from cadre_cli.ledger.charges import charges
from cadre_cli.ledger.entries import Occasion
from cadre_cli.ledger.standing import standing_of
from cadre_cli.store.database import Store
from cadre_cli.store.entries import Journal
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.event_folder import EVENT_FILE, EventFolder
from cadre_cli.workflows.export import planned_store
from cadre_cli.workflows.whom import surely

UNIDENTIFIED: Final = "unidentified"
"""Stands for PERSON where nobody knows whose money it is."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is known to the event folder; NOBODY of unidentified money."""

    code: str
    name: str

    def __str__(self) -> str:
        """His name and code."""
        return f"{self.name or '(no name)'} ({self.code})" if self.code else UNIDENTIFIED


@dataclass(frozen=True, slots=True)
class Stands:
    """How one person stands, in paise: `received` for certain, `waiting` in cheques that are not cleared."""

    person: Person
    standing: Standing
    due: int
    received: int
    waiting: int
    waived: int

    @property
    def rest(self) -> int:
        """What is still to come; what is too much is negative."""
        return self.due - self.received


@dataclass(frozen=True)
class Counter:
    """The store of an event folder with a plan, and when it is: `at` (UTC) and the day in India."""

    folder: EventFolder
    store: Store
    at: datetime

    @property
    def today(self) -> date:
        """The day on which everything is booked now."""
        return said.today(self.at)

    @cached_property
    def version(self) -> int:
        """The version of the plan in force."""
        return self.store.newest_version()

    @cached_property
    def event(self) -> Event:
        """The event of the plan in force."""
        return parse_event(self.store.event_text(self.version), EVENT_FILE)

    @cached_property
    def charges(self) -> Charges:
        """What each owes by the plan in force; one of an older cadre is reckoned from what it was made from."""
        stored = self.store.books.charges(self.version)
        if stored is not None:
            return stored
        plan = self.store.plan_version(self.version)
        return charges(plan.people, self.event, plan.plan.decisions)

    def money_day(self, day: str) -> date:
        """The day of money as it was typed; today where nothing was.

        Raises:
            UsageError: it cannot be meant.
        """
        return said.money_day(day, self.today, self.event.window.first)

    def occasion(self, desk: str, day: str = "") -> Occasion:
        """This moment, at that desk, for money of that day (as typed).

        Raises:
            UsageError: the day cannot be meant.
        """
        paid_on = self.money_day(day)
        return Occasion(self.at, self.today, paid_on, getuser(), " ".join(desk.split()).casefold() or OFFICE)

    def who(self, asked: str) -> Person:
        """The one person meant, of all who ever were in a plan.

        Raises:
            NobodyError: nobody is meant.
            SeveralPeopleError: several may be.
        """
        typed = asked.strip()
        if typed.casefold() == UNIDENTIFIED:
            return Person(NOBODY, UNIDENTIFIED)
        found = self.store.known_person(typed.upper()) if is_valid(typed.upper()) else pd.DataFrame()
        people = self.store.known_people() if found.empty else found
        code = surely(people, typed)
        return Person(code, str(people.loc[people["code"] == code, "name"].iat[0]))

    def person(self, code: str) -> Person:
        """Who has that code."""
        if code == NOBODY:
            return Person(NOBODY, UNIDENTIFIED)
        return Person(code, "".join(self.store.known_person(code)["name"]))

    def stands(self, journal: Journal, person: Person) -> Stands:
        """How he stands by what is in the journal."""
        terms = self.charges.of(person.code)
        waived = journal.waived(person.code)
        waiting = journal.balance(Account.CHEQUES, person.code)
        there = received(journal, person)
        due = max(0, self._due(journal, person, terms) - waived)
        standing = standing_of(due, there, waiting, terms != NOT_COMING)
        return Stands(person, standing, due, there, waiting, waived)

    def _due(self, journal: Journal, person: Person, terms: Terms) -> int:
        return terms.due(self.today, {day: journal.credited(person.code, day) for day in terms.days})


@contextmanager
def at_the_counter(folder: Path | None, at: datetime | None = None) -> Iterator[Counter]:
    """Opens the books of the event folder meant.

    Raises:
        UsageError: there is no event folder, or no plan in it yet.
        FaultError: the database cannot be opened.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        yield Counter(found, store, at or said.now())


def held(journal: Journal, person: Person) -> dict[Account, int]:
    """What stands to his credit in each account, in paise."""
    if person.code == NOBODY:
        return {Account.UNIDENTIFIED: -journal.balance(Account.UNIDENTIFIED, NOBODY)}
    return {account: -journal.balance(account, person.code) for account in (Account.OWED, Account.CONTRIBUTIONS)}


def received(journal: Journal, person: Person) -> int:
    """What came in from him for certain, less what went out, in paise: a cheque counts once it is cleared."""
    return sum(held(journal, person).values()) - journal.balance(Account.CHEQUES, person.code)
