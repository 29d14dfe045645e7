"""What is done about an entry that is there: taken back, or its cheque cleared or returned; and cash handed over."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from cadre_cli.domain.money import OFFICE, Account, Cheque, Entry, Kind, Mode, Receipt, parse_receipt
from cadre_cli.domain.money_words import ENTRY_KINDS
from cadre_cli.errors import UsageError
from cadre_cli.ledger import entries
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.acts import At, Booked, Decided, booked, check_why
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter

_NOT_TAKEN_BACK: Final = (Kind.REVERSAL, Kind.CLOSE)
_DONE: Final = {Kind.PAYMENT: "somebody's", Kind.SEEN: "seen at the bank", Kind.SET_ASIDE: "set aside"}


def reverse(at: At, number: int, why: str) -> Booked:
    """Takes an entry back by another one; its receipt is cancelled, and what its bounce cancelled is given anew.

    Raises:
        UsageError: there is no such entry, it cannot be taken back (any more), or no reason is given.
    """
    check_why(why)
    with at_the_counter(at.folder) as counter:
        occasion = counter.occasion(at.desk)

        def decide(journal: Journal) -> Decided:
            entry = _entry(journal, number)
            _check_stands(journal, entry)
            bounced = journal.entry(entry.about) if entry.kind is Kind.BOUNCED else None
            anew = entries.given_anew(occasion, bounced, counter.event.deposits.series) if bounced else ()
            cancelled = "".join(f"; receipt {receipt} is cancelled" for receipt in journal.receipts_of(entry))
            what = f"{ENTRY_KINDS[entry.kind].en} of {rupees(entry.paise)}"
            words = f"entry {number} ({what}) is taken back: {why}{cancelled}"
            back = entries.reversal(occasion, entry, why, anew)
            old = journal.receipts_of(bounced) if bounced else ()
            return Decided(back, lambda done: words + _in_place_of(old, done.receipts))

        return booked(counter, at, decide)


def clear(at: At, asked: str, day: str = "") -> Booked:
    """The bank has credited the cheque of that number, or that receipt.

    Raises:
        UsageError: there is no such cheque in hand, or several, or the day cannot be meant or lies before the cheque.
    """
    with at_the_counter(at.folder) as counter:
        occasion = counter.occasion(at.desk, day)

        def decide(journal: Journal) -> Decided:
            cheque = _cheque(counter, journal, asked, (Cheque.IN_HAND,))
            check_had_come(cheque, "cleared", occasion.paid_on, "look at the day: --date DAY; left out, it is today")
            words = f"{_named(counter, cheque)} is cleared"
            return Decided(entries.clearing(occasion, cheque), lambda _: words)

        return booked(counter, at, decide)


def bounce(at: At, asked: str, charge: str = "", day: str = "") -> Booked:
    """The bank has returned the cheque of that number, or that receipt, and taken a charge for it.

    Raises:
        UsageError: there is no such cheque, or several, the charge is no amount, or the day cannot be meant or lies
            before the cheque.
    """
    taken = said.amount(charge) if charge else 0
    with at_the_counter(at.folder) as counter:
        occasion = counter.occasion(at.desk, day)

        def decide(journal: Journal) -> Decided:
            cheque = _cheque(counter, journal, asked, (Cheque.IN_HAND, Cheque.CLEARED))
            check_had_come(cheque, "returned", occasion.paid_on, "look at the day: --date DAY; left out, it is today")
            cleared = journal.cheque(cheque) is Cheque.CLEARED
            _check_was_cleared(journal, cheque, occasion.paid_on)
            bank = f"; the bank took {rupees(taken)}" if taken else ""
            (receipt,) = journal.receipts_of(cheque)
            words = f"{_named(counter, cheque)} has bounced{bank}; receipt {receipt} is cancelled"
            return Decided(entries.bounce(occasion, cheque, cleared, taken), lambda _: words)

        return booked(counter, at, decide)


def handover(at: At, amount: str) -> Booked:
    """A desk hands its cash to the office: what it says, even where its receipts say more.

    Raises:
        UsageError: the amount cannot be meant, the desk is the office, or its receipts say less.
    """
    with at_the_counter(at.folder) as counter:
        occasion, paise = counter.occasion(at.desk), said.amount(amount)
        desk = occasion.desk
        if desk == OFFICE:
            raise UsageError("the office hands nothing over to itself", "name the desk: --desk NAME")

        def decide(journal: Journal) -> Decided:
            there = journal.balance(Account.CASH, desk)
            if paise > there:
                raise UsageError(
                    f"desk {desk} has receipts for {rupees(there)} in cash, and hands over {rupees(paise)}",
                    "record first what the rest was paid for: cadre deposits record PERSON AMOUNT --mode cash",
                )
            missing = _missing(journal, desk, paise, counter)
            given = entries.handover(occasion, desk, paise)
            return Decided(given, lambda _: f"desk {desk} handed over {rupees(paise)}", missing)

        return booked(counter, at, decide)


def _missing(journal: Journal, desk: str, paise: int, counter: Counter) -> list[str]:
    short = journal.balance(Account.CASH, desk) - paise
    if not short:
        return []
    numbers = [str(entry.receipts[0]) for entry in journal.cash_receipts(desk, counter.today)]
    span = f"receipts {numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else f"receipt {''.join(numbers)}"
    since = f" ({span})" if numbers else ""
    return [f"that is {rupees(short)} less than its receipts say{since}: the day cannot be closed before it is there"]


def _entry(journal: Journal, number: int) -> Entry:
    entry = journal.entry(number)
    if entry is None:
        raise UsageError(f"there is no entry {number}", "see the entries of a person with: cadre deposits show PERSON")
    return entry


def check_had_come(cheque: Entry, done: str, day: date, way_out: str) -> None:
    """Does nothing where the cheque that the entry took had come by the day on which that was `done` with it.

    Raises:
        UsageError: it had not.
    """
    if day < cheque.paid_on:
        came, then = (day_label(each, "en") for each in (cheque.paid_on, day))
        raise UsageError(f"cheque {cheque.reference} is of {came} and cannot be {done} on {then}", way_out)


def _check_was_cleared(journal: Journal, cheque: Entry, day: date) -> None:
    """The bank takes nothing back that it has not credited yet."""
    for clearing in journal.about(cheque.number):
        if clearing.kind is Kind.CLEARED and day < clearing.paid_on:
            credited, then = (day_label(each, "en") for each in (clearing.paid_on, day))
            read = f"cheque {cheque.reference} was cleared on {credited} and cannot be returned on {then}"
            wrong = f"if it never was cleared, first: cadre deposits reverse {clearing.number} --why REASON"
            raise UsageError(read, f"look at the day: --date DAY; {wrong}")


def _named(counter: Counter, cheque: Entry) -> str:
    return f"cheque {cheque.reference} of {counter.person(cheque.person)} over {rupees(cheque.paise)}"


def _check_stands(journal: Journal, entry: Entry) -> None:
    """Only what still counts is taken back, and what was done about it first."""
    if entry.kind in _NOT_TAKEN_BACK:
        way_out = "do what it took back again" if entry.kind is Kind.REVERSAL else "book what is missing on an open day"
        raise UsageError(f"entry {entry.number} is a {entry.kind}, which is not taken back", way_out)
    for later in journal.about(entry.number):
        if later.kind is Kind.REVERSAL:
            raise UsageError(
                f"entry {entry.number} was taken back already, on {day_label(later.day, 'en')}", "nothing is to be done"
            )
        if later.kind is not Kind.LEFT:
            what = f"the cheque of entry {entry.number}" if entry.mode is Mode.CHEQUE else f"entry {entry.number}"
            raise UsageError(
                f"{what} is {_DONE.get(later.kind, later.kind)} by entry {later.number}",
                f"take that back first: cadre deposits reverse {later.number} --why REASON",
            )
    if entry.kind is Kind.CLEARED:
        _check_not_bounced_since(journal, entry)
    if entry.kind is Kind.BOUNCED:
        _check_not_booked_anew(journal, entry)


def _check_not_bounced_since(journal: Journal, clearing: Entry) -> None:
    """The bank takes a cheque back out of what its clearing put in."""
    for later in journal.about(clearing.about):
        if later.kind is Kind.BOUNCED and later.number > clearing.number:
            raise UsageError(
                f"the cheque that entry {clearing.number} cleared has bounced since, by entry {later.number}",
                f"take back the bounce first: cadre deposits reverse {later.number} --why REASON",
            )


def _check_not_booked_anew(journal: Journal, bounce: Entry) -> None:
    """Money that came back and was then booked anew is there once, not twice."""
    payment = journal.entry(bounce.about)
    if payment is None or not payment.reference:
        return
    for anew in journal.payments(payment.reference):
        if (anew.mode, anew.person) == (payment.mode, payment.person):
            raise UsageError(
                f"{payment.mode} {payment.reference} was booked anew after it had come back, by entry {anew.number}",
                f"if that was wrong, take it back first: cadre deposits reverse {anew.number} --why REASON",
            )


def _in_place_of(old: Sequence[Receipt], new: Sequence[Receipt]) -> str:
    """A receipt that was cancelled stays so, whatever becomes of the money: the payer gets one with a new number."""
    pairs = zip(old, new, strict=bool(new))
    return "".join(f"; in place of receipt {was}, which stays cancelled, there is receipt {now}" for was, now in pairs)


def _cheque(counter: Counter, journal: Journal, asked: str, states: tuple[Cheque, ...]) -> Entry:
    """The one payment by cheque with that number or receipt that is in one of the states."""
    found = [entry for entry in _with_number(journal, asked) if entry.mode is Mode.CHEQUE]
    open_ = [entry for entry in found if journal.cheque(entry) in states]
    if len(open_) == 1:
        return open_[0]
    if open_:
        which = ", ".join(f"{journal.receipts_of(each)[0]} of {counter.person(each.person)}" for each in open_)
        raise UsageError(f"several cheques have the number {asked}: {which}", "give the receipt of the one meant")
    if found:
        raise UsageError(
            f"cheque {asked} is {journal.cheque(found[0])}", "see what was done: cadre deposits show PERSON"
        )
    raise UsageError(f'no cheque has the number or the receipt "{asked}"', "see it in: cadre deposits show PERSON")


def _with_number(journal: Journal, asked: str) -> Sequence[Entry]:
    receipt = parse_receipt(asked)
    if receipt is None:
        return journal.cheques(said.reference(asked, Mode.CHEQUE))
    given = journal.of_receipt(*receipt)
    return [journal.payment_of(given)] if given else []
