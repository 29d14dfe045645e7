"""The book of a close as it is counted: nothing of a later day, nothing twice, and from the start to the end."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cadre_cli.domain.bank import Share, StoredRow
from cadre_cli.domain.day_book import Came, DayBook
from cadre_cli.domain.money import Account, Entry, Kind, Mode, Purpose
from cadre_cli.ledger import bank_entries, entries
from cadre_cli.ledger.day_book import day_book
from cadre_cli.ledger.entries import Money, Occasion

ASHA, ILA = "K7Q4Z", "94Q78"
JUNE_2, JUNE_3, JUNE_4 = date(2025, 6, 2), date(2025, 6, 3), date(2025, 6, 4)


def on(day: date, desk: str = "office", paid_on: date | None = None) -> Occasion:
    return Occasion(datetime(day.year, day.month, day.day, tzinfo=UTC), day, paid_on or day, "asha", desk)


def paid(rupees: int, mode: Mode, day: date = JUNE_3, desk: str = "office", reference: str = "") -> Entry:
    return entries.payment(on(day, desk), ASHA, Money(rupees * 100, mode, reference), Purpose.DEPOSIT, "R")


def book(*its: Entry, until: date = JUNE_3, since: date | None = None) -> DayBook:
    return day_book([replace(each, number=number) for number, each in enumerate(its, start=1)], until, since)


def row(rupees: int, key: str = "a1", day: date = JUNE_3) -> StoredRow:
    credit, debit = max(0, rupees * 100), max(0, -rupees * 100)
    return StoredRow(key, "8901", 1, day, None, "", "", debit, credit, None, "SBI", "a.xls", 1)


def mine(rupees: int) -> list[tuple[Share, Purpose]]:
    return [(Share(ASHA, rupees * 100), Purpose.DEPOSIT)]


def test_money_by_mode_and_what_later_days_moved_is_left_out() -> None:
    back = entries.refund(on(JUNE_3), ASHA, Money(100_00, Mode.CASH), {Account.OWED: 10**9})
    found = book(paid(500, Mode.CASH), paid(300, Mode.CASH), paid(200, Mode.UPI), back, paid(900, Mode.CASH, JUNE_4))
    assert found.received == {Mode.CASH: Came(2, 800_00), Mode.UPI: Came(1, 200_00)}
    assert (found.moves[Kind.REFUND].of(Account.CASH), len(found.receipts)) == (-100_00, 3)
    assert (found.sums[Account.CASH, "office"], found.close, found.begins) == (700_00, None, JUNE_3)


def test_what_was_there_before_is_the_opening() -> None:
    found = book(paid(500, Mode.CASH), paid(300, Mode.CASH, JUNE_4), until=JUNE_4, since=JUNE_3)
    assert (found.opening, found.received) == (
        {(Account.CASH, "office"): 500_00, (Account.OWED, ASHA): -500_00},
        {Mode.CASH: Came(1, 300_00)},
    )
    assert (found.moves[Kind.PAYMENT].of(Account.CASH, "office"), found.begins) == (300_00, JUNE_4)


def test_days_that_were_not_closed_are_in_the_next_book() -> None:
    found = book(paid(500, Mode.CASH, JUNE_3), paid(300, Mode.CASH, JUNE_4), until=JUNE_4, since=JUNE_2)
    assert (found.received, found.opening, found.first) == ({Mode.CASH: Came(2, 800_00)}, {}, JUNE_3)


def test_a_book_without_entries_is_of_its_day() -> None:
    assert (book().begins, book(since=JUNE_2).begins) == (JUNE_3, JUNE_3)


def test_the_close_ends_it_and_that_of_the_event_is_another() -> None:
    close = entries.closing(on(JUNE_4), JUNE_3, "what was there")
    last = entries.closing(on(JUNE_4), JUNE_3, "what was there", of_event=True)
    its = [paid(500, Mode.CASH), close, last, replace(paid(300, Mode.CASH), day=JUNE_3)]
    numbered = [replace(each, number=number) for number, each in enumerate(its, start=1)]
    closes = [day_book(numbered, JUNE_3, None, of_event).close for of_event in (False, True)]
    assert [each.number for each in closes if each] == [2, 3]
    assert day_book(numbered, JUNE_3).received == {Mode.CASH: Came(1, 500_00)}


def test_money_of_earlier_days_is_told_beside_it() -> None:
    early = entries.payment(on(JUNE_3, paid_on=JUNE_2), ASHA, Money(70_00, Mode.UPI, "1"), Purpose.DEPOSIT, "R")
    found = book(paid(500, Mode.UPI), early)
    assert found.received == {Mode.UPI: Came(2, 570_00, earlier=70_00)}
    assert found.moves[Kind.PAYMENT].earlier == 70_00


def test_cash_that_a_desk_has_handed_over() -> None:
    found = book(paid(500, Mode.CASH, desk="gate"), entries.handover(on(JUNE_3), "gate", 400_00))
    moved = found.moves[Kind.HANDOVER]
    assert [moved.of(Account.CASH, desk) for desk in found.desks] == [-400_00, 400_00]
    assert moved.of(Account.CASH) == 0


def in_hand(found: DayBook) -> list[int]:
    return [cheque.number for cheque in found.cheques]


def test_a_cheque_is_in_hand_until_it_clears_comes_back_or_is_taken_back() -> None:
    cheque = replace(paid(500, Mode.CHEQUE, reference="000123"), number=1)
    other = replace(paid(700, Mode.CHEQUE, reference="000124"), number=1)
    assert in_hand(book(cheque)) == [1]
    cleared = replace(entries.clearing(on(JUNE_3), cheque), number=2)
    assert in_hand(book(cheque, cleared)) == []
    undone = entries.reversal(on(JUNE_3), cleared, "a slip")
    assert in_hand(book(cheque, cleared, undone, other)) == [1, 4]
    bounced = book(cheque, entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0))
    assert (in_hand(bounced), [each.about for each in bounced.listed[Kind.BOUNCED]]) == ([], [1])
    later = book(cheque, replace(cleared, day=JUNE_4))
    assert in_hand(later) == [1]
    gone = book(cheque, entries.reversal(on(JUNE_3), cheque, "a slip"))
    assert (in_hand(gone), [each.why for each in gone.listed[Kind.REVERSAL]]) == ([], ["a slip"])


def test_unidentified_money_that_was_passed_on_did_not_come_twice() -> None:
    unknown = entries.payment(on(JUNE_3), "", Money(500_00, Mode.UPI), Purpose.DEPOSIT, "R")
    moved = entries.transfer(on(JUNE_3), "", ILA, 500_00, {Account.UNIDENTIFIED: 500_00}, Purpose.DEPOSIT)
    found = book(unknown, moved)
    assert (found.received, found.moves[Kind.PAYMENT].of(Account.BANK)) == ({Mode.UPI: Came(1, 500_00)}, 500_00)
    assert found.moves[Kind.TRANSFER].of(Account.UNIDENTIFIED) == 500_00


def test_a_row_whose_owner_was_found_the_same_day_was_never_nobodys() -> None:
    came = bank_entries.received(on(JUNE_3), row(500, day=JUNE_2), "")
    settled = bank_entries.paid(on(JUNE_3), row(500, day=JUNE_2), mine(500), "R", 1, "by hand")
    found = book(came, settled)
    assert found.received == {None: Came(1, 500_00, earlier=500_00)}
    assert Kind.RECEIVED not in found.moves
    assert (found.moves[Kind.PAYMENT].of(Account.BANK), found.moves[Kind.PAYMENT].of(Account.UNIDENTIFIED)) == (
        50000,
        0,
    )
    back = entries.reversal(on(JUNE_3), replace(settled, number=2), "a slip")
    undone = book(came, settled, back)
    assert undone.moves[Kind.REVERSAL].of(Account.UNIDENTIFIED) == undone.sums[Account.UNIDENTIFIED, ""] == -500_00


def test_a_row_whose_owner_is_found_on_a_later_day_had_been_nobodys() -> None:
    its = (
        bank_entries.received(on(JUNE_3), row(500), ""),
        bank_entries.paid(on(JUNE_4), row(500), mine(500), "R", 1, "by hand"),
    )
    assert book(*its).moves[Kind.RECEIVED].of(Account.UNIDENTIFIED) == -500_00
    later = book(*its, until=JUNE_4, since=JUNE_3)
    assert later.received == {None: Came(1, 500_00, earlier=500_00, here_before=500_00)}
    assert (later.moves[Kind.PAYMENT].of(Account.BANK), later.opening[Account.UNIDENTIFIED, ""]) == (0, -500_00)


def test_cash_that_was_paid_in_and_a_cleared_cheque_are_no_receipts() -> None:
    cheque = replace(paid(700, Mode.CHEQUE, JUNE_2, reference="000123"), number=1)
    its = (
        cheque,
        paid(500, Mode.CASH, JUNE_2),
        bank_entries.received(on(JUNE_3), row(500), ""),
        bank_entries.of_the_bank(on(JUNE_3), row(500), Kind.BANKED, 3, ""),
        bank_entries.received(on(JUNE_3), row(700, "b2"), ""),
        bank_entries.cleared(on(JUNE_3), row(700, "b2"), cheque, 5, ""),
    )
    found = book(*its, since=JUNE_2)
    assert (found.received, found.receipts, found.moves.keys()) == ({}, [], {Kind.BANKED, Kind.CLEARED})
    assert [found.moves[Kind.BANKED].of(each) for each in (Account.BANK, Account.CASH)] == [500_00, -500_00]
    assert [found.moves[Kind.CLEARED].of(each) for each in (Account.BANK, Account.CHEQUES)] == [700_00, -700_00]


def test_a_receipt_that_was_given_anew_is_the_one_that_the_next_bounce_cancels() -> None:
    cheque = replace(paid(500, Mode.CHEQUE, reference="000123"), number=1)
    bounced = replace(entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0), number=2)
    (anew,) = entries.given_anew(on(JUNE_3), cheque, "R")
    taken_back = replace(entries.reversal(on(JUNE_3), bounced, "a slip", (replace(anew, number=2),)), number=3)
    again = replace(entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0), number=4)
    found = book(cheque, bounced, taken_back, again)
    assert [receipt.number for receipt in found.receipts] == [0, 2]
    assert {number: its[0].number for number, its in found.cancelled.items()} == {2: 0, 4: 2}
    assert found.received == {Mode.CHEQUE: Came(2, 1000_00, here_before=500_00)}
