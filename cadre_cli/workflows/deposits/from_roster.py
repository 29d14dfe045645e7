"""`cadre deposits from-roster`: whom the rosters call paid goes into the books, in one transaction, once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from cadre_cli.domain.findings import Finding
from cadre_cli.domain.money import AS_THE_ROSTER_SAYS, THROUGH_BANK, Entry, Mode, Receipt
from cadre_cli.domain.paid_said import PaidSaid, parse_paid_said
from cadre_cli.domain.tariff import NOT_COMING, Terms
from cadre_cli.errors import UsageError
from cadre_cli.intake.deposit_sheet import kinds
from cadre_cli.ledger.entries import Money
from cadre_cli.store.entries import Journal
from cadre_cli.text.dates import day_label
from cadre_cli.text.listing import some_of
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.acts import At, check_no_row, check_not_booked
from cadre_cli.workflows.deposits.counter import Counter, Person, at_the_counter
from cadre_cli.workflows.deposits.many import given, post, transfers
from cadre_cli.workflows.deposits.warned import warnings_of

_COLUMNS: Final = ("code", "name", "file", "sheet", "row", "paid_paise", "paid_said")
_FIELDS: Final = {
    "paid": "what it says of the deposit",
    "paid_reference": "the reference of the deposit",
    "paid_on": "the day of the deposit",
    "paid_mode": "how the deposit came",
}
_HOW: Final = "the rosters do not say how it came: say it for all such with --mode cash (upi, neft …)"
_NOTHING_DUE: Final = "nothing is due from him, and the rosters name no amount: record by hand what came"
IN_THE_BOOKS: Final = "in the books already"
"""Why nothing is booked of who has paid, or had paid, in the books."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What holds where the rosters do not say it: how the money came (None: such people are not booked), its day."""

    mode: Mode | None = None
    day: str = ""


@dataclass(frozen=True, slots=True)
class RosterPayment:
    """What is to be booked of somebody: how much and how, on which day; `dated` where the rosters say the day."""

    person: Person
    money: Money
    day: date
    dated: bool


@dataclass(frozen=True, slots=True)
class RosterLine:
    """Somebody of whom the rosters say something of a deposit, and what becomes of it.

    `payment` is what is booked, by `entry`, with `receipt`; else `why_not`.
    """

    person: Person
    said: PaidSaid
    payment: RosterPayment | None = None
    entry: int = 0
    receipt: Receipt | None = None
    why_not: str = ""


@dataclass(frozen=True)
class RosterTaken:
    """What became of the rosters' word: `lines` in their order, and how many they say have not paid."""

    entries: tuple[Entry, ...]
    lines: tuple[RosterLine, ...]
    say_no: int
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    tried: bool

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to look: at a finding, a note, or one who is called paid and is not booked."""
        return bool(self.findings or self.notes) or any(line.why_not not in ("", IN_THE_BOOKS) for line in self.lines)


def from_roster(at: At, unsaid: Unsaid) -> RosterTaken:
    """Books whom the rosters of the plan in force call paid and whose money the books never knew.

    Raises:
        UsageError: no event folder or no plan yet, the day cannot be meant or is closed, or the rosters do not say
            the day of some and it would matter.
    """
    with at_the_counter(at.folder) as counter:
        words = list(_words(counter))
        if unsaid.mode:
            said.check_mode(unsaid.mode, counter.event)
        day, terms = counter.money_day(unsaid.day), counter.charges.by_code()
        with counter.store.books.write(at.only_try) as journal:
            taking = _Taking(counter, journal, unsaid.mode, day, terms)
            lines = [taking.line(person, word) for person, word in words if word.says_paid or word.unread]
            lines = list(_of_one_day(lines))
            payments = [line.payment for line in lines if line.payment]
            if not unsaid.day:
                _check_days(counter, payments, terms)
            new = transfers(payments)
            booked = post(counter, journal, at, new)
            notes = (*_notes(new, day), *_over(payments, terms), *warnings_of(counter, journal, booked))
    say_no = sum(not word.says_paid and not word.unread for _, word in words)
    lines = _with_receipts(lines, new, booked)
    return RosterTaken(booked, tuple(lines), say_no, tuple(taking.findings), notes, at.only_try)


def _words(counter: Counter) -> Iterator[tuple[Person, PaidSaid]]:
    """Everybody of whom the rosters say something of a deposit; a plan of an older cadre knew no more than amounts."""
    people = counter.store.columns(counter.version, (*_COLUMNS, "order"), ()).sort_values("order")
    people = people[(people["paid_said"] != "") | (people["paid_paise"] > 0)]
    for code, name, file, sheet, row, paise, text in people[list(_COLUMNS)].itertuples(index=False, name=None):
        yield Person(code, name), (parse_paid_said(text) or PaidSaid(paise)).standing_in(file, sheet, row)


@dataclass
class _Taking:
    """Decides of one after the other; `findings` fills up meanwhile."""

    counter: Counter
    journal: Journal
    mode: Mode | None
    day: date
    terms: Mapping[str, Terms]
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.moved, self.claimed = self.journal.ever_moved(), self.journal.claimants()

    def line(self, person: Person, word: PaidSaid) -> RosterLine:
        """What becomes of what the rosters say of him."""
        if person.code in self.moved:
            return RosterLine(person, word, why_not=IN_THE_BOOKS)
        if word.unread:
            self._say_unread(word)
            return RosterLine(person, word, why_not="it cannot be read")
        if person.code in self.claimed:
            claim = f"he claims {self.claimed[person.code]}: it counts once the bank shows it"
            return RosterLine(person, word, why_not=claim)
        mode, day = word.mode or self.mode, word.day or self.day
        if mode is None:
            return RosterLine(person, word, why_not=_HOW)
        paise = word.paise if word.paise is not None else self._due(person, day)
        if not paise:
            return RosterLine(person, word, why_not=_NOTHING_DUE)
        money = Money(paise, mode, word.reference, AS_THE_ROSTER_SAYS)
        try:
            return RosterLine(person, word, self._checked(person, money, day, dated=word.day is not None))
        except UsageError as error:
            return RosterLine(person, word, why_not=f"{error.message}; {error.way_out}")

    def _checked(self, person: Person, money: Money, day: date, *, dated: bool) -> RosterPayment:
        """What may be booked as if it had been typed; through the bank without a reference, too, for none is known."""
        self.counter.money_day(day.isoformat())
        said.check_mode(money.mode, self.counter.event)
        number = said.reference(money.reference, money.mode) if money.mode is Mode.CHEQUE else money.reference
        money = replace(money, paise=said.payable(money.paise), reference=number)
        if number:
            check_not_booked(self.counter, self.journal, person, money)
            check_no_row(self.journal, money)
        return RosterPayment(person, money, day, dated)

    def _due(self, person: Person, day: date) -> int:
        """What was due from him on that day, in paise, without any late fee: what a mere yes means."""
        terms = self.terms.get(person.code, NOT_COMING)
        return terms.due(min(day, terms.due_by or day), {})

    def _say_unread(self, word: PaidSaid) -> None:
        for name, text in word.unread.items():
            read = f'{_FIELDS[name]} is not understood: "{text}"'
            action = "correct the cell and plan again, or record what came by hand (cadre deposits record)"
            self.findings.append(Finding(kinds.ROSTER_UNREAD, word.at(name), read, action))


def _of_one_day(lines: Sequence[RosterLine]) -> Iterator[RosterLine]:
    """The lines, of which none is booked whose transfer would have two days."""
    together = transfers([line.payment for line in lines if line.payment])
    split = {each.person.code for payments in together if len({e.day for e in payments}) > 1 for each in payments}
    for line in lines:
        if line.payment and line.person.code in split:
            money = line.payment.money
            why_not = f"{money.mode} {money.reference} stands with two days; one transfer has one: correct the roster"
            yield replace(line, payment=None, why_not=why_not)
        else:
            yield line


def _check_days(counter: Counter, payments: Sequence[RosterPayment], terms: Mapping[str, Terms]) -> None:
    """Of whom the rosters do not say the day, nobody is to be charged for paying late because of today."""
    due_by = counter.event.deposits.due_by
    undated = [each for each in payments if not each.dated and terms[each.person.code].late_fee]
    if undated and due_by and counter.today > due_by:
        who = some_of([str(each.person) for each in undated])
        raise UsageError(
            f"the rosters do not say when these paid, and after {day_label(due_by, 'en')} it costs a late fee: {who}",
            f"say by which day they had paid: --date {due_by:%d-%m-%Y}",
        )


def _notes(new: Sequence[Sequence[RosterPayment]], day: date) -> Iterator[str]:
    for together in (each for each in new if len(each) > 1):
        money, whole = together[0].money, sum(each.money.paise for each in together)
        yield f"{money.mode} {money.reference} pays for {len(together)} people, {rupees(whole)} in all: see that it did"
    undated = [each for together in new for each in together if not each.dated]
    if undated:
        yield f"the rosters do not say the day of {len(undated)}: their money bears {day_label(day, 'en')} (--date DAY)"
    every = [each.money for together in new for each in together]
    unknown = sum(each.mode in THROUGH_BANK and not each.reference for each in every)
    if unknown:
        yield f"{unknown} through the bank without a reference: a row over the same amount will be held, to be compared"


def _over(payments: Sequence[RosterPayment], terms: Mapping[str, Terms]) -> Iterator[str]:
    """Who has paid more by the rosters than he can owe: an amount may have been typed wrongly."""
    most = {code: each.paise + each.late_fee for code, each in terms.items()}
    over = [str(each.person) for each in payments if each.money.paise > most.get(each.person.code, 0)]
    if over:
        yield f"more than is due, as the rosters say it: {some_of(over)}; if it is wrong: cadre deposits reverse ENTRY"


def _with_receipts(
    lines: Sequence[RosterLine], new: Sequence[Sequence[RosterPayment]], booked: Sequence[Entry]
) -> list[RosterLine]:
    of_person = {payment.person.code: (entry, receipt) for payment, entry, receipt in given(new, booked)}
    numbered = ((line, *of_person.get(line.person.code, (0, None))) for line in lines)
    return [replace(line, entry=entry, receipt=receipt) for line, entry, receipt in numbered]
