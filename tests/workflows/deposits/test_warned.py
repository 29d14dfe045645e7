"""Rules of law in the event file: told when money is booked, and of everybody in the status."""

import pytest

from cadre_cli.domain.money import Mode
from cadre_cli.workflows.deposits.status import Asked, status
from tests.workflows.camps import mend, run
from tests.workflows.deposits.banks import Bank
from tests.workflows.deposits.desks import HITESH, SHAILESH, VIMLA, Desk
from tests.workflows.deposits.sheets import FilledSheet

pytestmark = pytest.mark.both_stores

CASH = (
    "deposits of ₹20,000 or more are not taken in cash (Income-tax Act 1961, s. 269SS; from 2026 the Act of 2025, "
    "s. 185)"
)


def warned(desk: Desk) -> dict[str, tuple[str, ...]]:
    return {each.rule.id: each.codes for each in status(desk.camp, Asked()).warned}


def test_a_desk_is_warned_when_it_books(desk: Desk) -> None:
    assert desk.cash(HITESH, "19,999").notes == ("Hitesh Meena (94Q78) has paid ₹14,999 too much",)
    assert f"{CASH}; ask who knows the law" in desk.cash(HITESH, "1").notes
    assert desk.upi(SHAILESH, "20,000", "616212345678").notes[1:] == ()
    assert warned(desk) == {"cash_deposit": (HITESH,)}


def test_what_is_taken_back_is_warned_of_no_more(desk: Desk) -> None:
    desk.cash(HITESH, "20,000")
    desk.reverse(1)
    assert warned(desk) == {}


def test_money_that_goes_back_in_cash(desk: Desk) -> None:
    desk.upi(VIMLA, "20,000", "616212345678")
    desk.cash(SHAILESH, "25,000")
    assert any("paid back in cash" in note for note in desk.refund(VIMLA, "20,000", Mode.CASH).notes)
    assert warned(desk) == {"cash_deposit": (SHAILESH,), "cash_repayment": (VIMLA,)}


def test_a_gift_in_cash_and_a_rule_that_is_switched_off(desk: Desk) -> None:
    mend(desk.camp, "  # purpose: deposit", "  purpose: contribution")
    run(desk.camp)
    desk.cash(HITESH, "2,000")
    assert warned(desk) == {}
    desk.cash(HITESH, "2,000.01")
    assert warned(desk) == {"cash_gift": (HITESH,)}
    mend(desk.camp, "    - id: cash_gift\n      on: true", "    - id: cash_gift\n      on: false")
    run(desk.camp)
    assert warned(desk) == {}


def test_a_sheet_that_is_imported(desk: Desk) -> None:
    sheet = FilledSheet(desk.camp).pay(HITESH, 20_000).pay(VIMLA, 5_000).pay(SHAILESH, 30_000)
    told = sheet.given_back(only_try=True).notes
    assert f"{CASH}; ask who knows the law: Shailesh Tiwari (82QBC), Hitesh Meena (94Q78)" in told
    assert warned(desk) == {}
    assert sheet.given_back().notes == told
    assert not any(CASH in note for note in sheet.given_back().notes)


def test_a_statement_that_is_imported(desk: Desk) -> None:
    mend(desk.camp, "  # purpose: deposit", "  purpose: contribution")
    run(desk.camp)
    bank = Bank()
    bank.upi(15_000, HITESH)
    assert not any("reported with his name" in note for note in bank.at(desk).notes)
    bank.upi(5_000, VIMLA)
    bank.moves(6_000, f"CASH DEPOSIT-{SHAILESH}--")
    bank.upi(21_000, "Paym", rrn="616212345678")
    desk.claim("3DQFR", "21,000", "616212345678")
    found = bank.at(desk)
    assert [note.split(" (")[0] for note in found.notes] == [
        "a party may not take more than ₹2,000 as a gift in cash",
        "contributions of one person above ₹20,000 in a year are reported with his name",
    ]
    assert found.notes[1].endswith("ask who knows the law: Parmanand Saxena (3DQFR)")
    assert found.needs_person


@pytest.mark.parametrize(("modes", "told"), [(("upi",), False), (("cash",), True), (("upi", "cash"), True)])
def test_money_that_is_passed_on_is_his_to_whom_it_goes(modes: tuple[str, ...], told: bool, desk: Desk) -> None:
    for mode in modes:
        if mode == "upi":
            desk.upi("unidentified", "20,000", "616212345678")
        else:
            desk.cash("unidentified", "20,000")
    notes = desk.transfer("unidentified", HITESH, "20,000").notes
    assert (f"{CASH}; ask who knows the law" in notes) is told
    assert warned(desk) == ({"cash_deposit": (HITESH,)} if told else {})
