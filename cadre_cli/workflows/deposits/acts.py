"""What is done with one person's money, each act one entry of the journal in one transaction."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cadre_cli.domain.bank import RowState
from cadre_cli.domain.money import NOBODY, OF_PEOPLE, PAID_BY, Account, Entry, Mode, number_series
from cadre_cli.errors import UsageError
from cadre_cli.ledger import entries
from cadre_cli.ledger.entries import Money
from cadre_cli.ledger.posting import posted
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.beside import (
    desk_note,
    left_short,
    payment_notes,
    reference_notes,
    refund_notes,
    too_much,
)
from cadre_cli.workflows.deposits.counter import Counter, Person, Stands, at_the_counter, held, received
from cadre_cli.workflows.deposits.warned import rules_touched


@dataclass(frozen=True, slots=True)
class At:
    """Which event folder, at which desk, and whether it is only tried."""

    folder: Path | None = None
    desk: str = ""
    only_try: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """Money as it was typed: amount, how, the reference, the day of the money, a remark, who brought it ('': he)."""

    amount: str
    mode: Mode
    reference: str = ""
    day: str = ""
    why: str = ""
    payer: str = ""


@dataclass(frozen=True)
class Booked:
    """What was booked, in words; how those stand whom it is about; what is to be known beside it (`notes`).

    `new_desk` says that nothing was booked at its desk before, and which desks are known; a slip in a name is seen so.
    """

    entry: Entry
    said: str
    stand: tuple[Stands, ...]
    notes: tuple[str, ...]
    tried: bool
    new_desk: str = ""

    @property
    def needs_person(self) -> bool:
        """Whether somebody should look at it."""
        return bool(self.notes)


@dataclass(frozen=True)
class Decided:
    """An entry to be booked, what is said of it once it is, and what is to be known beside it."""

    entry: Entry
    words: Callable[[Entry], str]
    notes: Sequence[str] = ()


def record(at: At, asked: str, typed: Typed) -> Booked:
    """Money came in from him; a receipt is given.

    Raises:
        UsageError: nobody or several may be meant, the amount, day or reference cannot be, or the money is booked
            already.
    """
    with at_the_counter(at.folder) as counter:
        person, occasion, money = counter.who(asked), counter.occasion(at.desk, typed.day), _money(typed)
        said.check_mode(money.mode, counter.event)
        deposits, terms = counter.event.deposits, counter.charges.of(person.code)

        subject = " subject to clearing" if money.mode is Mode.CHEQUE else ""

        def decide(journal: Journal) -> Decided:
            check_not_booked(counter, journal, person, money)
            check_no_row(journal, money)
            notes = list(payment_notes(counter, journal, person, money, occasion))
            payment = entries.payment(occasion, person.code, money, terms.purpose, deposits.series)
            whose = f"{payment.payer} for {person}" if payment.payer else str(person)
            return Decided(payment, lambda e: f"{_paid(money)} from {whose}: receipt {e.receipts[0]}{subject}", notes)

        return booked(counter, at, decide)


def claim(at: At, asked: str, typed: Typed) -> Booked:
    """He says that he has paid; it counts once the bank statement shows that reference with that amount.

    Raises:
        UsageError: as `record`, or he has claimed it already.
    """
    with at_the_counter(at.folder) as counter:
        person, occasion, money = counter.who(asked), counter.occasion(at.desk, typed.day), _money(typed)

        def decide(journal: Journal) -> Decided:
            check_not_booked(counter, journal, person, money)
            others = [counter.person(each.person) for each in journal.claims(money.reference)]
            if person in others:
                raise UsageError(f"{person} has claimed {money.reference} already", "nothing is to be done")
            also = [f"{other} claims the same: it counts for neither until somebody decides" for other in others]
            notes = [*also, *reference_notes(money)]
            return Decided(
                entries.claim(occasion, person.code, money), lambda _: f"claimed by {person}: {_paid(money)}", notes
            )

        return booked(counter, at, decide)


def refund(at: At, asked: str, typed: Typed) -> Booked:
    """Money goes back to him.

    Raises:
        UsageError: as `record`, or less than that was received from him, or by that day.
    """
    with at_the_counter(at.folder) as counter:
        person, occasion, money = counter.who(asked), counter.occasion(at.desk, typed.day), _money(typed)

        def decide(journal: Journal) -> Decided:
            _check_received(journal, person, money.paise)
            _check_was_there(counter, journal, person, money.paise, occasion.paid_on)
            notes = list(refund_notes(journal, person, money))
            back = entries.refund(occasion, person.code, money, held(journal, person))
            return Decided(back, lambda _: f"{_paid(money)} back to {person}", notes)

        return booked(counter, at, decide)


def transfer(at: At, giver: str, to: str, amount: str) -> Booked:
    """Some of one person's money becomes another's, who has paid on the day on which it had come: the last of them.

    Raises:
        UsageError: as `record`, both are one person, or less than that was received from the giver.
    """
    with at_the_counter(at.folder) as counter:
        source, target, paise = counter.who(giver), counter.who(to), said.amount(amount)
        occasion, purpose = counter.occasion(at.desk), counter.charges.of(target.code).purpose
        if source == target:
            raise UsageError(
                f"{source} cannot give money to himself", "name the one who has it, then who is to have it"
            )

        def decide(journal: Journal) -> Decided:
            _check_received(journal, source, paise)
            there, ways = held(journal, source), journal.modes(source.code)
            mode = ways.pop() if len(ways) == 1 else None
            came = replace(occasion, paid_on=journal.came_last(source.code) or occasion.paid_on)
            moved = entries.transfer(came, source.code, target.code, paise, there, purpose, mode)
            return Decided(moved, lambda _: f"{rupees(paise)} from {source} to {target}")

        return booked(counter, at, decide)


def waive(at: At, asked: str, amount: str, why: str) -> Booked:
    """So much of what he still owes is let off; all of it where no amount is named.

    Raises:
        UsageError: nobody or several may be meant, no reason is given, or he owes less.
    """
    with at_the_counter(at.folder) as counter:
        person, occasion = counter.who(asked), counter.occasion(at.desk)
        check_why(why)
        wanted = said.amount(amount) if amount else 0

        def decide(journal: Journal) -> Decided:
            rest = max(0, counter.stands(journal, person).rest)
            if not rest or wanted > rest:
                raise UsageError(f"{person} owes {rupees(rest)} more", "no more than that can be let off")
            waiver = entries.waiver(occasion, person.code, wanted or rest, why)
            return Decided(waiver, lambda entry: f"{rupees(entry.paise)} let off for {person}: {why}")

        return booked(counter, at, decide)


def booked(counter: Counter, at: At, decide: Callable[[Journal], Decided]) -> Booked:
    """Books what is decided, in one transaction, and says how everybody stands whom it is about.

    Raises:
        UsageError: the rules of the books forbid it; nothing was done.
    """
    counter.charges  # noqa: B018  # read before the books are locked for all other desks
    with counter.store.books.write(at.only_try) as journal:
        decided = decide(journal)
        entry = posted(journal, decided.entry)
        journal.add(entry)
        stand = tuple(counter.stands(journal, person) for person in _people(counter, entry))
        warned = tuple(str(rule) for each in stand for rule in rules_touched(counter, journal, each.person.code, entry))
        new_desk = desk_note(journal, entry)
    notes = (*decided.notes, *too_much(stand), *left_short(entry, stand), *warned)
    return Booked(entry, decided.words(entry), stand, notes, at.only_try, new_desk)


def _people(counter: Counter, entry: Entry) -> Iterator[Person]:
    """Whose money the entry moved, and whom it is about."""
    of_people = (*OF_PEOPLE, Account.CHEQUES)
    codes = dict.fromkeys([*(line.whose for line in entry.lines if line.account in of_people), entry.person])
    return (counter.person(code) for code in codes if code != NOBODY)


def _money(typed: Typed) -> Money:
    paise = said.amount(typed.amount)
    payer = " ".join(typed.payer.replace(";", ",").split())
    why = "; ".join(filter(None, (f"{PAID_BY}{payer}" if payer else "", " ".join(typed.why.split()))))
    return Money(paise, typed.mode, said.reference(typed.reference, typed.mode), why)


def check_not_booked(counter: Counter, journal: Journal, person: Person, money: Money) -> None:
    """One transfer is one payment: what came for several is booked once, then shared out.

    Raises:
        UsageError: its reference is booked.
    """
    same = booked_with(journal, money.reference, money.mode, person.code)
    if same:
        who = counter.person(same[0].person)
        raise UsageError(
            f"{same[0].mode} {money.reference} is booked already: {rupees(same[0].paise)} from {who}, entry "
            f"{same[0].number}",
            f"if part of it is for somebody else: cadre deposits transfer {same[0].person or 'unidentified'} PERSON "
            "AMOUNT",
        )


def booked_with(journal: Journal, reference: str, mode: Mode | None, person: str) -> list[Entry]:
    """Payments that are the same for the bank as one with that reference; where nobody knows how that came, those by
    any way but cheques. Of cheques only that person's: those of different banks may have the same number."""
    there = journal.payments(reference) if reference else []
    if mode is None:
        return [entry for entry in there if entry.mode is not Mode.CHEQUE]
    same = [entry for entry in there if number_series(entry.mode) is number_series(mode)]
    return [entry for entry in same if entry.person == person] if mode is Mode.CHEQUE else same


def check_no_row(journal: Journal, money: Money) -> None:
    """What a row of the bank waits for is booked from that row.

    Raises:
        UsageError: a row with its reference waits.
    """
    bank = BankRows(journal)
    for row in bank.with_numbers([money.reference]) if money.mode is not Mode.CHEQUE else ():
        if row.credit and bank.state(row.key) in (RowState.OPEN, RowState.LEFT):
            raise UsageError(
                f"the bank has {money.reference} already: row {row.id}, {rupees(row.credit)}",
                f"say whose it is: cadre deposits assign {row.id} PERSON",
            )


def _check_received(journal: Journal, person: Person, paise: int) -> None:
    """Money that is not certain yet (a cheque in hand) cannot be given away."""
    there = received(journal, person)
    if paise > there:
        way_out = f"see where it is with: cadre deposits show {person.code}" if person.code else "name less"
        raise UsageError(f"{rupees(max(0, there))} is there of {person}, not {rupees(paise)}", way_out)


def _check_was_there(counter: Counter, journal: Journal, person: Person, paise: int, day: date) -> None:
    """Nothing goes back to anybody on a day before it came."""
    there = journal.credited(person.code, day)
    if person.code and day < counter.today and there < paise:
        raise UsageError(
            f"on {day_label(day, 'en')} {rupees(max(0, there))} was there of {person}, not {rupees(paise)}",
            f"look at the day: --date DAY; see when it came with: cadre deposits show {person.code}",
        )


def check_why(why: str) -> None:
    """Does nothing where there is a reason.

    Raises:
        UsageError: there is none.
    """
    if not why.strip():
        raise UsageError("this needs a reason", "add --why REASON; it stands in the books for good")


def _paid(money: Money) -> str:
    reference = f" {money.reference}" if money.reference else ""
    return f"{rupees(money.paise)} by {money.mode}{reference}"
