"""A closed day as it is counted: nothing of a later day, nothing twice."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cadre_cli.domain.money import Account, Entry, Mode, Purpose
from cadre_cli.ledger import entries
from cadre_cli.ledger.day_book import DayBook, day_book
from cadre_cli.ledger.entries import Money, Occasion

ASHA, ILA = "K7Q4Z", "94Q78"
JUNE_3, JUNE_4 = date(2025, 6, 3), date(2025, 6, 4)


def on(day: date, desk: str = "office") -> Occasion:
    return Occasion(datetime(day.year, day.month, day.day, tzinfo=UTC), day, day, "asha", desk)


def paid(rupees: int, mode: Mode, day: date = JUNE_3, desk: str = "office", reference: str = "") -> Entry:
    return entries.payment(on(day, desk), ASHA, Money(rupees * 100, mode, reference), Purpose.DEPOSIT, "R")


def book(*its: Entry, day: date = JUNE_3) -> DayBook:
    return day_book([replace(each, number=number) for number, each in enumerate(its, start=1)], day)


def test_money_of_the_day_by_mode_and_what_later_days_moved_is_left_out() -> None:
    back = entries.refund(on(JUNE_3), ASHA, Money(100_00, Mode.CASH), {Account.OWED: 10**9})
    found = book(paid(500, Mode.CASH), paid(300, Mode.CASH), paid(200, Mode.UPI), back, paid(900, Mode.CASH, JUNE_4))
    assert found.came == {Mode.CASH: (2, 800_00), Mode.UPI: (1, 200_00)}
    assert (found.back, found.cash, len(found.receipts)) == ({Mode.CASH: (1, 100_00)}, {"office": 700_00}, 3)
    assert (found.sums[Account.CASH, "office"], found.close) == (700_00, None)


def test_what_was_there_before_is_in_the_sums_alone() -> None:
    found = book(paid(500, Mode.CASH), paid(300, Mode.CASH, JUNE_4), day=JUNE_4)
    assert (found.came, found.sums[Account.CASH, "office"]) == ({Mode.CASH: (1, 300_00)}, 800_00)


def test_the_close_of_the_day_ends_it() -> None:
    close = entries.closing(on(JUNE_4), JUNE_3, "what was there")
    found = book(paid(500, Mode.CASH), close, replace(paid(300, Mode.CASH), day=JUNE_3))
    assert found.close is not None
    assert (found.close.number, found.came) == (2, {Mode.CASH: (1, 500_00)})


def test_cash_that_a_desk_has_handed_over() -> None:
    found = book(paid(500, Mode.CASH, desk="gate"), entries.handover(on(JUNE_3), "gate", 400_00))
    assert found.cash == {"gate": 100_00, "office": 400_00}


def in_hand(found: DayBook) -> list[int]:
    return [cheque.number for cheque in found.cheques.payments()]


def test_a_cheque_is_in_hand_until_it_clears_comes_back_or_is_taken_back() -> None:
    cheque = replace(paid(500, Mode.CHEQUE, reference="000123"), number=1)
    other = replace(paid(700, Mode.CHEQUE, reference="000124"), number=1)
    assert in_hand(book(cheque)) == [1]
    cleared = replace(entries.clearing(on(JUNE_3), cheque), number=2)
    assert in_hand(book(cheque, cleared)) == []
    undone = entries.reversal(on(JUNE_3), cleared, "a slip")
    assert in_hand(book(cheque, cleared, undone, other)) == [1, 4]
    bounced = book(cheque, entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0))
    assert (in_hand(bounced), [each.person for each in bounced.cancelled]) == ([], [ASHA])
    later = book(cheque, replace(cleared, day=JUNE_4))
    assert in_hand(later) == [1]
    gone = book(cheque, entries.reversal(on(JUNE_3), cheque, "a slip"))
    assert (in_hand(gone), len(gone.cancelled)) == ([], 1)


def test_unidentified_money_that_was_assigned_did_not_come_twice() -> None:
    unknown = entries.payment(on(JUNE_3), "", Money(500_00, Mode.UPI), Purpose.DEPOSIT, "R")
    moved = entries.transfer(on(JUNE_3), "", ILA, 500_00, {Account.UNIDENTIFIED: 500_00}, Purpose.DEPOSIT)
    found = book(unknown, moved)
    assert (found.came, found.assigned) == ({Mode.UPI: (1, 500_00)}, (0, 0))


def test_a_receipt_that_was_given_anew_is_the_one_that_the_next_bounce_cancels() -> None:
    cheque = replace(paid(500, Mode.CHEQUE, reference="000123"), number=1)
    bounced = replace(entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0), number=2)
    (anew,) = entries.given_anew(on(JUNE_3), cheque, "R")
    taken_back = replace(entries.reversal(on(JUNE_3), bounced, "a slip", (replace(anew, number=2),)), number=3)
    again = entries.bounce(on(JUNE_3), cheque, cleared=False, charge=0)
    found = book(cheque, bounced, taken_back, again)
    assert [receipt.number for receipt in found.receipts] == [0, 2]
    assert [receipt.number for receipt in found.cancelled] == [0, 2]
