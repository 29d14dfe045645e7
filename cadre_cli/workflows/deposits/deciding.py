"""What a person decides about a row of the bank: each decision one entry of the journal, written at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from cadre_cli.domain.bank import Proposal, RowState, Said, Share, Step, StoredRow, Way
from cadre_cli.domain.money import NOBODY, Account, Entry, Kind, Mode
from cadre_cli.errors import UsageError
from cadre_cli.ledger import bank_entries
from cadre_cli.ledger.entries import Occasion
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.entries import Journal
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.acts import At, Booked, Decided, booked
from cadre_cli.workflows.deposits.corrections import check_had_come
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter, held
from cadre_cli.workflows.deposits.row_checks import check_can_be, check_no_cheque, check_not_by_hand
from cadre_cli.workflows.deposits.rows import entries_of, examined, row_meant

_NUMBER: Final = re.compile(r"\d{1,2}")  # of a suggestion; no code, mobile or name is so short
YES: Final = "yes"
"""Stands for what is suggested, where that is one thing alone."""
WORDS: Final = {way.value: way for way in (Way.SET_ASIDE, Way.LEAVE, Way.CHARGE, Way.INTEREST, Way.CASH)}
_WITH_CHEQUES: Final = {Way.CLEAR: "cleared", Way.BACK: "returned"}
BY_HAND: Final = Said("decided by hand", "व्यक्ति का निर्णय")
"""Why, where no step of the ladder says it."""


@dataclass(frozen=True)
class _Case:
    """A row in the transaction that is to settle it."""

    counter: Counter
    journal: Journal
    occasion: Occasion
    row: StoredRow
    already: int


def assign(at: At, asked: str, targets: Sequence[str]) -> Booked:
    """Settles the row of that id: for one person or several (PERSON or PERSON=AMOUNT), or by one of `WORDS`, `YES`,
    or the number of a suggestion.

    Raises:
        UsageError: there is no such row, it is settled already, the amounts do not add up to it, or nobody or several
            may be meant.
    """
    with at_the_counter(at.folder) as counter:
        people = [] if _is_word(targets) else [_share(counter, target) for target in targets]

        def decide(journal: Journal) -> Decided:
            row = row_meant(journal, asked)
            if not people:
                return _decided(counter, at, journal, row, _of_word(counter, journal, row, targets[0].casefold()))
            way = Way.PAY if row.credit else Way.REFUND
            shares = _adding_up(counter, journal, row, people)
            return _decided(counter, at, journal, row, Proposal(Step.OTHER, way, BY_HAND, shares))

        return booked(counter, at, decide)


def accept(at: At, row: StoredRow, proposal: Proposal) -> Booked:
    """Does what is proposed.

    Raises:
        UsageError: somebody else has settled the row meanwhile, or the rules of the books forbid it.
    """
    with at_the_counter(at.folder) as counter:
        return booked(counter, at, lambda journal: _decided(counter, at, journal, row, proposal))


def _decided(counter: Counter, at: At, journal: Journal, row: StoredRow, proposal: Proposal) -> Decided:
    bank = BankRows(journal)
    if bank.state(row.key) not in (RowState.OPEN, RowState.LEFT):
        last = entries_of(journal, row)[-1]
        raise UsageError(
            f"row {row.id} is settled already: entry {last.number}, {last.kind.replace('_', ' ')}",
            f"if that is wrong, take it back first: cadre deposits reverse {last.number} --why REASON",
        )
    case = _Case(counter, journal, counter.occasion(at.desk), row, bank.received(row.key) if row.credit else 0)
    entry = _draft(case, proposal)
    return Decided(entry, lambda booked_entry: _words(counter, row, proposal, booked_entry))


def _draft(case: _Case, done: Proposal) -> Entry:
    row, occasion, already = case.row, case.occasion, case.already
    why = f"{done.step}: {done.why}" if done.why != BY_HAND else str(BY_HAND)
    check_can_be(row, done.way)
    match done.way:
        case Way.PAY:
            check_not_by_hand(case.counter, case.journal, row)
            check_no_cheque(case.journal, row, done.shares)
            charges, series = case.counter.charges, case.counter.event.deposits.series
            shares = [(share, charges.of(share.person).purpose) for share in done.shares]
            return bank_entries.paid(occasion, row, shares, series, already, why)
        case Way.REFUND:
            return bank_entries.refunded(occasion, row, [_held(case, share) for share in done.shares], why)
        case Way.SET_ASIDE:
            return bank_entries.set_aside(occasion, row, already, why)
        case Way.LEAVE:
            return bank_entries.left(occasion, row, already, why)
        case Way.CHARGE | Way.INTEREST | Way.CASH:
            cash = Kind.BANKED if row.credit else Kind.DRAWN
            kind = {Way.CHARGE: Kind.CHARGE, Way.INTEREST: Kind.INTEREST}.get(done.way, cash)
            return bank_entries.of_the_bank(occasion, row, kind, already, why)
        case Way.SEEN:
            return bank_entries.seen(occasion, row, _about(case, done), already, why)
        case Way.BACK:
            return bank_entries.taken_back(occasion, row, _about(case, done), already, why)
        case Way.CLEAR:
            return bank_entries.cleared(occasion, row, _about(case, done), already, why)
        case never:
            assert_never(never)


def _about(case: _Case, done: Proposal) -> Entry:
    """The entry that the row is about, which nobody may have dealt with meanwhile."""
    entry = case.journal.entry(done.about)
    assert entry is not None  # noqa: S101  # entries are never deleted
    later = case.journal.about(done.about)
    undone = {Way.BACK: (Kind.REVERSAL, Kind.BOUNCED), Way.CLEAR: (Kind.REVERSAL, Kind.BOUNCED, Kind.CLEARED)}
    stops = undone.get(done.way, (Kind.REVERSAL, Kind.SEEN))
    # A cheque that bounced and its charge are seen in a row each.
    same = (each for each in later if each.kind is not Kind.SEEN or each.paise == case.row.amount)
    stop = next((each for each in same if each.kind in stops), None)
    if stop:
        raise UsageError(
            f"entry {done.about} is {stop.kind} by entry {stop.number} meanwhile",
            f"look at the row again: cadre deposits explain {case.row.id}",
        )
    if entry.mode is Mode.CHEQUE and done.way in _WITH_CHEQUES:
        wrong = f"if its day is wrong, take entry {entry.number} back and record it anew with --date DAY"
        check_had_come(entry, _WITH_CHEQUES[done.way], case.row.day, wrong)
    return entry


def _held(case: _Case, share: Share) -> tuple[Share, dict[Account, int]]:
    person = case.counter.person(share.person)
    there = held(case.journal, person)
    if sum(there.values()) < share.paise:
        raise UsageError(
            f"{rupees(sum(there.values()))} is there of {person}, not {rupees(share.paise)}",
            "only what came in from him can go back to him; else the row is not-ours",
        )
    return share, there


def _is_word(targets: Sequence[str]) -> bool:
    return len(targets) == 1 and (targets[0].casefold() in (*WORDS, YES) or _NUMBER.fullmatch(targets[0]) is not None)


def _of_word(counter: Counter, journal: Journal, row: StoredRow, word: str) -> Proposal:
    if word in WORDS:
        return Proposal(Step.OTHER, WORDS[word], BY_HAND)
    proposals = examined(counter, journal, row).proposals
    number = int(word) if word != YES else 1
    if not 0 < number <= len(proposals) or (word == YES and len(proposals) > 1):
        listed = "; ".join(f"{place} {each.why.en}" for place, each in enumerate(proposals, start=1))
        one_of_these = f"say which by its number: cadre deposits assign {row.id} 1"
        whose = f"say whose it is: cadre deposits assign {row.id} PERSON; or see: cadre deposits explain {row.id}"
        if not proposals:
            raise UsageError(f"no suggestion fits row {row.id}", whose)
        fit = "1 suggestion fits" if len(proposals) == 1 else f"{len(proposals)} suggestions fit"
        raise UsageError(f"{fit} row {row.id}: {listed}", one_of_these)
    return proposals[number - 1]


def _share(counter: Counter, target: str) -> tuple[str, int]:
    """The code and the paise of 'PERSON=AMOUNT'; 0 where no amount is named."""
    person, named, amount = target.partition("=")
    who = counter.who(person)
    if who.code == NOBODY:
        raise UsageError("a row is given to people, not to nobody", "to leave it: cadre deposits assign ROW leave")
    return who.code, said.amount(amount) if named else 0


def _adding_up(
    counter: Counter, journal: Journal, row: StoredRow, people: Sequence[tuple[str, int]]
) -> tuple[Share, ...]:
    """The shares; one without an amount takes what the others leave, several what each still owes."""
    if sum(not paise for _, paise in people) > 1:
        people = [(code, paise or counter.stands(journal, counter.person(code)).rest) for code, paise in people]
    named = sum(paise for _, paise in people)
    rest = row.amount - named
    without = any(not paise for _, paise in people)
    twice = len({code for code, _ in people}) < len(people)
    if twice or min((paise for _, paise in people), default=0) < 0 or (rest <= 0 if without else rest != 0):
        shared = "the same person is named twice" if twice else f"{rupees(named)} is named for it"
        raise UsageError(
            f"row {row.id} is {rupees(row.amount)}, and {shared}",
            "give each PERSON=AMOUNT so that they add up; one alone may go without, and takes the rest",
        )
    return tuple(Share(code, paise or rest) for code, paise in people)


def _words(counter: Counter, row: StoredRow, done: Proposal, entry: Entry) -> str:
    """What was done, in the words of who reads it."""
    amount = rupees(row.amount)
    if done.way in (Way.PAY, Way.REFUND):
        receipts = {receipt.person: f", receipt {receipt}" for receipt in entry.receipts}
        each = (
            f"{rupees(share.paise)} {'for' if done.way is Way.PAY else 'back to'} {counter.person(share.person)}"
            f"{receipts.get(share.person, '')}"
            for share in done.shares
        )
        return f"row {row.id}: {'; '.join(each)}"
    what = {
        Way.SET_ASIDE: f"{amount} has nothing to do with the deposits",
        Way.LEAVE: f"{amount} is left unidentified",
        Way.CHARGE: f"{amount} is a charge of the bank",
        Way.INTEREST: f"{amount} is interest",
        Way.CASH: f"{amount} is cash " + ("that the office paid in" if row.credit else f"drawn into desk {entry.desk}"),
        Way.SEEN: f"{amount} is what entry {entry.about} booked",
        Way.BACK: f"the bank took back {amount} of entry {entry.about}",
        Way.CLEAR: f"the cheque of entry {entry.about} is cleared",
    }
    return f"row {row.id}: {what[done.way]}"
