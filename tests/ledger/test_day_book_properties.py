"""Whatever is done at the counter: what was there, and what moved, is what is there; and each receipt counts once."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.bank import Share, StoredRow
from cadre_cli.domain.day_book import DayBook, Part, added
from cadre_cli.domain.money import OFFICE, Account, Entry, Kind, Mode, Purpose, added_up
from cadre_cli.errors import UsageError
from cadre_cli.ledger import bank_entries, entries
from cadre_cli.ledger.ahead import Ahead
from cadre_cli.ledger.day_book import day_book
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.prints.close_tables import PLACES
from tests.ledger.test_ahead import Written

PEOPLE, DESKS, FIRST, DAYS = ("K7Q4Z", "94Q78", ""), (OFFICE, "gate", "hall"), date(2025, 6, 1), 5


class Office:
    """A journal that takes acts in any order; what the rules of the books forbid is left out."""

    def __init__(self, seed: int) -> None:
        self.chance, self.books, self.rows = random.Random(seed), Ahead(Written(), {}), 0
        for day in (FIRST + timedelta(days=number) for number in range(DAYS)):
            for _ in range(self.chance.randrange(9)):
                self.act(day)

    def act(self, day: date) -> None:
        came = day - timedelta(days=self.chance.randrange(3))
        at = Occasion(datetime(2025, 6, 1, tzinfo=UTC), day, came, "asha", self.chance.choice(DESKS))
        try:
            for draft in self.drafts(at):
                self.books.post(draft)
        except (UsageError, ValueError):
            return

    def drafts(self, at: Occasion) -> Iterator[Entry]:
        person, other = self.chance.choice(PEOPLE), self.chance.choice(PEOPLE)
        money = Money(self.chance.randrange(1, 9) * 100, self.chance.choice(list(Mode)), "000123")
        held = dict.fromkeys((Account.UNIDENTIFIED if not person else Account.OWED,), 10**9)
        match self.chance.randrange(10):
            case 0 | 1:
                yield entries.payment(at, person, money, Purpose.DEPOSIT, "R")
            case 2:
                yield entries.refund(at, person, money, held)
            case 3:
                yield entries.transfer(at, person, other, money.paise, held, Purpose.DEPOSIT)
            case 4 if at.desk != OFFICE:
                yield entries.handover(at, at.desk, money.paise)
            case 5 | 6 | 7 if self.open():
                yield self.about(at, self.chance.choice(self.open()))
            case _:
                yield from self.at_the_bank(at, person, money.paise)

    def at_the_bank(self, at: Occasion, person: str, paise: int) -> Iterator[Entry]:
        """A row of the bank: at once, or first of nobody and then settled, perhaps by an act of a later day."""
        unknown = [each for each in self.of(Kind.RECEIVED) if not self.is_settled(each)]
        out = self.chance.random() < 0.3
        if unknown and self.chance.random() < 0.5:
            yield self.settled(at, self.row(unknown[0].paise, unknown[0].bank_row), person, unknown[0].number)
            return
        self.rows += 1
        row = self.row(-paise if out else paise, f"row{self.rows}")
        if out:
            kind = self.chance.choice((Kind.CHARGE, Kind.DRAWN))
            yield bank_entries.of_the_bank(at, row, kind, 0, "")
        elif self.chance.random() < 0.5:
            yield bank_entries.received(at, row, "")
        else:
            yield self.settled(at, row, person, 0)

    def settled(self, at: Occasion, row: StoredRow, person: str, already: int) -> Entry:
        kind = self.chance.choice((Kind.PAYMENT, Kind.SET_ASIDE, Kind.INTEREST, Kind.BANKED))
        if kind is Kind.PAYMENT:
            shares = [(Share(person or PEOPLE[0], row.credit), Purpose.DEPOSIT)]
            return bank_entries.paid(at, row, shares, "R", already, "")
        if kind is Kind.SET_ASIDE:
            return bank_entries.set_aside(at, row, already, "")
        return bank_entries.of_the_bank(at, row, kind, already, "")

    def row(self, paise: int, key: str) -> StoredRow:
        return StoredRow(key, "8901", 1, FIRST, None, "", "", max(0, -paise), max(0, paise), None, "SBI", "a", 1)

    def about(self, at: Occasion, entry: Entry) -> Entry:
        """Takes it back, or clears or bounces its cheque."""
        if (entry.kind, entry.mode) == (Kind.PAYMENT, Mode.CHEQUE):
            doing = self.chance.randrange(3)
            if doing == 0:
                return entries.clearing(at, entry)
            if doing == 1:
                return entries.bounce(at, entry, cleared=False, charge=self.chance.choice((0, 295)))
        return entries.reversal(at, entry, "a slip")

    def open(self) -> list[Entry]:
        """What nothing was done about yet."""
        done = {each.about for each in self.books.entries}
        return [each for each in self.books.entries if each.number not in done and each.kind is not Kind.REVERSAL]

    def of(self, kind: Kind) -> list[Entry]:
        return [each for each in self.open() if each.kind is kind]

    def is_settled(self, entry: Entry) -> bool:
        return any(each.bank_row == entry.bank_row for each in self.books.entries if each.number > entry.number)


def sums(its: Sequence[Entry], until: date) -> dict[Part, int]:
    return added_up(line for entry in its if entry.day <= until for line in entry.lines)


def check(book: DayBook, its: Sequence[Entry]) -> None:
    assert added_up_of(book.sums) == sums(its, book.until)
    assert added_up_of(book.opening) == (sums(its, book.since) if book.since else {})
    parts = [(place, None) for place in PLACES] + [(Account.CASH, desk) for desk in DESKS]
    for place, whose in parts:
        moved = sum(moves.of(place, whose) for moves in book.moves.values())
        assert added(book.opening, place, whose) + moved == added(book.sums, place, whose), (place, whose)
    inside = [each for each in its if (not book.since or each.day > book.since) and each.day <= book.until]
    assert book.receipts == [receipt for entry in inside for receipt in entry.receipts]
    assert sum(each.paise for each in book.received.values()) == sum(each.paise for each in book.receipts)
    assert sum(each.receipts for each in book.received.values()) == len(book.receipts)
    assert sum(each.paise for each in book.cheques) == added(book.sums, Account.CHEQUES)


def added_up_of(found: dict[Part, int]) -> dict[Part, int]:
    return {part: paise for part, paise in found.items() if paise}


@given(seed=st.integers(0, 10**6), until=st.integers(0, DAYS - 1), length=st.integers(1, DAYS))
@settings(max_examples=120, deadline=None)
def test_what_was_there_and_what_moved_is_what_is_there(seed: int, until: int, length: int) -> None:
    its = Office(seed).books.entries
    since = FIRST + timedelta(days=until - length) if length <= until else None
    check(day_book(its, FIRST + timedelta(days=until), since), its)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_the_books_of_the_days_make_that_of_the_event(seed: int) -> None:
    its = Office(seed).books.entries
    days = [FIRST + timedelta(days=number) for number in range(DAYS)]
    books = [day_book(its, day, since) for day, since in zip(days, [None, *days], strict=False)]
    for before, after in pairwise(books):
        assert before.sums == after.opening
    whole = day_book(its, days[-1])
    assert [receipt for book in books for receipt in book.receipts] == whole.receipts
    assert sum(moves.entries for moves in whole.moves.values()) <= len(its)
    assert whole.sums == books[-1].sums
