"""What is to be known beside an act: what looks wrong about it, and whom it leaves with too much or too little."""

from collections.abc import Iterator, Sequence

from cadre_cli.domain.money import OF_PEOPLE, OFFICE, Entry, Kind, Mode, Standing
from cadre_cli.ledger.entries import Money, Occasion
from cadre_cli.store.entries import Journal
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.counter import Counter, Person, Stands


def payment_notes(
    counter: Counter, journal: Journal, person: Person, money: Money, occasion: Occasion
) -> Iterator[str]:
    """Of money that comes in: an odd reference, another's claim to it, the same cash that is booked already."""
    yield from reference_notes(money)
    for other in (counter.person(each.person) for each in journal.claims(money.reference) if money.reference):
        if other != person:
            yield f"{other} has claimed {money.reference}: see whose it is"
    for entry in journal.of_person(person.code) if person.code and money.mode is Mode.CASH else ():
        twin = (entry.mode, entry.paise, entry.paid_on) == (Mode.CASH, money.paise, occasion.paid_on)
        if twin and entry.receipts and not journal.about(entry.number):
            yield f"the same cash is receipt {entry.receipts[0]}, too: if it came once, reverse one of the two"


def refund_notes(journal: Journal, person: Person, money: Money) -> Iterator[str]:
    """Of money that goes back: another way than it came by."""
    ways = {entry.mode for entry in journal.of_person(person.code) if entry.receipts}
    if ways and money.mode not in ways:
        paid = " and ".join(sorted(mode.value for mode in ways if mode))
        yield f"it was paid by {paid} and goes back by {money.mode}: see that it goes to the payer"


def reference_notes(money: Money) -> Iterator[str]:
    """Of a reference that no statement will have."""
    note = said.reference_note(money.reference, money.mode)
    if note:
        yield note


def too_much(stand: Sequence[Stands]) -> Iterator[str]:
    """Who has paid more than is due."""
    for each in stand:
        if each.standing is Standing.OVER:
            yield f"{each.person} has paid {rupees(-each.rest)} too much"


def left_short(entry: Entry, stand: Sequence[Stands]) -> Iterator[str]:
    """Of whom more went out, back to him or on to another, than he had too much."""
    for each in stand if entry.kind in (Kind.REFUND, Kind.TRANSFER) else ():
        gone = sum(line.paise for line in entry.lines if line.whose == each.person.code and line.account in OF_PEOPLE)
        missing = each.rest - each.waiting
        if gone > 0 and missing > 0:
            yield f"{each.person} is now {rupees(missing)} short of the {rupees(each.due)} that is due from him"


def desk_note(journal: Journal, entry: Entry) -> str:
    """Says that the entry, which is in the journal, is the first at its desk; '' where it is not."""
    known = {OFFICE} if entry.desk == OFFICE else {OFFICE, *journal.desks(before=entry.number)}
    return "" if entry.desk in known else f"new desk: {entry.desk}; known: {', '.join(sorted(known))}"
