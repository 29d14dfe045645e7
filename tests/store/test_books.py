"""Random desks doing random acts, crashing between any two statements: the books stay right to the paisa."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine, event

from cadre_cli.domain.money import NOBODY, OFFICE, Account, Cheque, Entry, Kind, Mode, Purpose
from cadre_cli.errors import UsageError
from cadre_cli.ledger import entries
from cadre_cli.ledger.audit import audit, totals
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.ledger.posting import posted
from cadre_cli.store.database import open_store
from cadre_cli.store.entries import Journal
from cadre_cli.store.where import Where
from tests.conftest import SQLITE

PEOPLE = ("94Q78", "82QBC", "3DQFR", NOBODY)
Draft = Callable[[Journal, Occasion], Entry]

someone = st.sampled_from(PEOPLE)
paise = st.integers(1, 500_000)
crash = st.one_of(st.none(), st.none(), st.integers(1, 14))
"""At which statement of the act the machine stops; None for not at all."""


class CrashError(Exception):
    """The power went."""


class Office(RuleBasedStateMachine):
    new_database: Callable[[Path], Where]

    @initialize()
    def opened(self) -> None:
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(TemporaryDirectory()))
        where = self.new_database(folder / "cadre.db")
        self.books = self.stack.enter_context(open_store(where)).books
        self.left: int | None = None
        for moment in ("before_cursor_execute", "commit"):
            self.stack.callback(self._listen(moment))
        self.day = date(2025, 3, 30)
        self.acknowledged: list[Entry] = []

    def _listen(self, moment: str) -> Callable[[], None]:
        def count(*_: object) -> None:
            if self.left is not None:
                self.left -= 1
                if self.left <= 0:
                    raise CrashError

        event.listen(Engine, moment, count)
        return lambda: event.remove(Engine, moment, count)

    def teardown(self) -> None:
        self.stack.close()

    def act(self, draft: Draft, desk: str = OFFICE, at: int | None = None) -> None:
        now = datetime.combine(self.day, datetime.min.time(), UTC)
        occasion = Occasion(now, self.day, self.day, "asha", desk)
        self.left = at
        try:
            with self.books.write() as journal:
                entry = posted(journal, draft(journal, occasion))
                journal.add(entry)
            self.acknowledged.append(entry)
        except (CrashError, UsageError, ValueError):
            pass
        finally:
            self.left = None

    @rule(person=someone, paise=paise, mode=st.sampled_from(Mode), desk=st.sampled_from([OFFICE, "gate"]), at=crash)
    def pays(self, person: str, paise: int, mode: Mode, desk: str, at: int | None) -> None:
        money = Money(paise, mode, "" if mode is Mode.CASH else "616212345678")
        self.act(lambda _, now: entries.payment(now, person, money, Purpose.DEPOSIT, "R"), desk, at)

    @rule(person=someone, paise=paise, at=crash)
    def is_paid_back(self, person: str, paise: int, at: int | None) -> None:
        def draft(journal: Journal, now: Occasion) -> Entry:
            return entries.refund(now, person, Money(paise, Mode.CASH), self._held(journal, person))

        self.act(draft, at=at)

    @rule(giver=someone, to=someone, paise=paise, at=crash)
    def gives(self, giver: str, to: str, paise: int, at: int | None) -> None:
        def draft(journal: Journal, now: Occasion) -> Entry:
            return entries.transfer(now, giver, to, paise, self._held(journal, giver), Purpose.FEE)

        self.act(draft, at=at)

    @precondition(lambda self: any(entry.mode is Mode.CHEQUE for entry in self.acknowledged))
    @rule(data=st.data(), charge=st.integers(0, 500), at=crash)
    def a_cheque_goes_on(self, data: st.DataObject, charge: int, at: int | None) -> None:
        cheques = [e for e in self.acknowledged if (e.kind, e.mode) == (Kind.PAYMENT, Mode.CHEQUE)]
        cheque, bounces = data.draw(st.sampled_from(cheques)), data.draw(st.booleans())

        def draft(journal: Journal, now: Occasion) -> Entry:
            state = journal.cheque(cheque)
            if bounces and state in (Cheque.IN_HAND, Cheque.CLEARED):
                return entries.bounce(now, cheque, state is Cheque.CLEARED, charge)
            if state is Cheque.IN_HAND:
                return entries.clearing(now, cheque)
            raise UsageError(state)

        self.act(draft, at=at)

    @precondition(lambda self: self.acknowledged)
    @rule(data=st.data(), at=crash)
    def takes_back(self, data: st.DataObject, at: int | None) -> None:
        entry = data.draw(st.sampled_from(self.acknowledged))

        def draft(journal: Journal, now: Occasion) -> Entry:
            if entry.kind in (Kind.REVERSAL, Kind.CLOSE) or journal.about(entry.number):
                raise UsageError("not any more")
            return entries.reversal(now, entry, "a slip")

        self.act(draft, at=at)

    @rule(paise=paise, at=crash)
    def hands_over(self, paise: int, at: int | None) -> None:
        self.act(lambda _, now: entries.handover(now, "gate", paise), "gate", at)

    @rule(person=someone, paise=paise, at=crash)
    def says_or_is_let_off(self, person: str, paise: int, at: int | None) -> None:
        money = Money(paise, Mode.UPI, "616212345678")
        self.act(lambda _, now: entries.claim(now, person, money), at=at)
        self.act(lambda _, now: entries.waiver(now, person, paise, "office"), at=at)

    @rule(at=crash)
    def closes_the_day(self, at: int | None) -> None:
        self.act(lambda _, now: entries.closing(now, now.day, ""), at=at)

    @rule()
    def the_next_day(self) -> None:
        self.day += timedelta(days=1)

    def _held(self, journal: Journal, person: str) -> dict[Account, int]:
        accounts = (Account.OWED, Account.CONTRIBUTIONS, Account.UNIDENTIFIED)
        return {account: -journal.balance(account, person) for account in accounts}

    @invariant()
    def the_books_are_right(self) -> None:
        with self.books.read() as journal:
            there = list(journal.everything())
            found = audit(there)
            found.compare(journal.sums())
        assert there == self.acknowledged
        assert found.faults == []
        assert totals(found.sums).difference == 0
        table = self.books.balances().table
        for person in table.index:
            credit = sum(found.sums.get((account, person), 0) for account in (Account.OWED, Account.CONTRIBUTIONS))
            assert table.at[person, "credited"] == -credit
            assert table.at[person, "waiting"] == found.sums.get((Account.CHEQUES, person), 0)


@pytest.mark.both_stores
def test_random_desks(
    new_database: Callable[[Path], Where], kind_of_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Office, "new_database", staticmethod(new_database), raising=False)
    examples = 25 if kind_of_store == SQLITE else 8
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=examples, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.fixture
def journal(where: Where) -> Iterator[Journal]:
    with open_store(where) as store, store.books.write() as journal:
        yield journal


@pytest.mark.both_stores
def test_an_entry_that_does_not_balance_is_a_fault_of_ours(journal: Journal) -> None:
    now = Occasion(datetime(2025, 6, 3, tzinfo=UTC), date(2025, 6, 3), date(2025, 6, 3), "asha")
    entry = entries.handover(now, "gate", 100)
    broken = Entry(**{name: getattr(entry, name) for name in Entry.__slots__} | {"lines": entry.lines[:1]})
    with pytest.raises(ValueError, match="not equal"):
        posted(journal, broken)


@pytest.mark.both_stores
def test_an_empty_journal(journal: Journal) -> None:
    assert (journal.entry(1), list(journal.everything()), journal.shut_until()) == (None, [], None)
    assert journal.of_receipt("R", "2025-26", 1) is None
