"""What happens to money at a counter: each test is one of the cases that were met."""

from dataclasses import replace
from datetime import date

import pytest

from cadre_cli.domain.money import Account, Cheque, Kind, Mode, Standing
from cadre_cli.errors import UsageError
from cadre_cli.workflows import acts as plan_acts
from cadre_cli.workflows.deposits import acts, deciding
from cadre_cli.workflows.deposits.acts import At, Booked, Typed
from cadre_cli.workflows.deposits.status import Asked, status
from cadre_cli.workflows.whom import SeveralPeopleError
from tests.workflows.camps import mend, plan_rows, run
from tests.workflows.deposits.banks import Bank
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk

pytestmark = pytest.mark.both_stores

RRN = "616212345678"
NO_DEPOSITS = "deposits:\n  decided: false\n"


def receipts(*booked: Booked) -> list[str]:
    return [str(receipt) for each in booked for receipt in each.entry.receipts]


def test_paid_in_full(desk: Desk) -> None:
    booked = desk.upi(HITESH, "₹5,000/-", RRN)
    assert booked.said == "₹5,000 by upi 616212345678 from Hitesh Meena (94Q78): receipt R/2025-26/00001"
    assert (booked.needs_person, desk.standing(HITESH), desk.standing(VIMLA)) == (False, Standing.PAID, Standing.UNPAID)


def test_short_by_one_rupee(desk: Desk) -> None:
    desk.upi(HITESH, "4,999", RRN)
    stands = desk.account(HITESH).stands
    assert (stands.standing, stands.rest) == (Standing.SHORT, 100)


@pytest.mark.parametrize("written", ["5000", "5,000", "₹5,000/-", "५०००", "5,000.00"])
def test_five_thousand_without_paise(written: str, desk: Desk) -> None:
    assert desk.cash(HITESH, written).entry.paise == 500_000


@pytest.mark.parametrize("written", ["1,00,000", "1,00,000.00", "१,००,०००"])
def test_one_lakh(written: str, desk: Desk) -> None:
    assert desk.cash(HITESH, written).entry.paise == 10_000_000


@pytest.mark.parametrize("written", ["5.000", "1,2,3", "5000 or so", "-500", "", "5,00", "5000.001"])
def test_an_amount_that_may_be_meant_two_ways_is_refused(written: str, desk: Desk) -> None:
    with pytest.raises(UsageError, match="not an amount for certain"):
        desk.cash(HITESH, written)
    assert desk.verify().entries == 0


def test_03_06_26_is_the_third_of_june(desk: Desk) -> None:
    assert desk.on(date(2026, 6, 3)).cash(HITESH, "5000", "03/06/26").entry.paid_on == date(2026, 6, 3)


def test_a_day_long_before_the_event_is_a_slip(desk: Desk) -> None:
    with pytest.raises(UsageError, match="more than a year ago"):
        desk.cash(HITESH, "5000", "03/06/23")
    with pytest.raises(UsageError, match="more than a year before the event"):
        desk.on(date(2026, 11, 29)).cash(HITESH, "5000", "03/06/23")


def test_days_of_the_event_can_be_booked_long_after_it(desk: Desk) -> None:
    assert desk.on(date(2026, 11, 29)).cash(HITESH, "5000", "03/06/25").entry.paid_on == date(2025, 6, 3)


def test_money_that_comes_long_before_the_event_bears_the_day_on_which_it_comes(desk: Desk) -> None:
    assert desk.on(date(2023, 1, 9)).cash(HITESH, "5000", "08/01/23").entry.paid_on == date(2023, 1, 8)


def test_one_transfer_for_five_people(desk: Desk) -> None:
    desk.upi(HITESH, "17,000", RRN)
    with pytest.raises(UsageError, match="booked already: ₹17,000 from Hitesh Meena"):
        desk.upi(VIMLA, "5,000", RRN)
    for person, due in ((VIMLA, "5,000"), (SHAILESH, "3,000"), (PARMANAND, "2,000"), ("Q6P75", "2,000")):
        desk.transfer(HITESH, person, due)
    assert [desk.standing(person) for person in (HITESH, VIMLA, SHAILESH, PARMANAND)] == [Standing.PAID] * 4
    assert desk.standing("Q6P75") == Standing.SHORT
    assert desk.verify().totals.bank == 1_700_000


def test_father_pays_for_son(desk: Desk) -> None:
    desk.cash(SHAILESH, "5000")
    given = desk.transfer(SHAILESH, HITESH, "5000")
    assert [(each.person.code, each.standing) for each in given.stand] == [
        (SHAILESH, Standing.UNPAID),
        (HITESH, Standing.PAID),
    ]


def test_paid_twice(desk: Desk) -> None:
    desk.upi(HITESH, "5000", RRN)
    again = desk.upi(HITESH, "5000", "616212345679")
    assert again.notes == ("Hitesh Meena (94Q78) has paid ₹5,000 too much",)
    assert desk.standing(HITESH) == Standing.OVER


def test_identical_cash_is_booked_and_told(desk: Desk) -> None:
    first, second = desk.cash(HITESH, "2500"), desk.cash(HITESH, "2,500.00")
    assert (first.notes, desk.standing(HITESH)) == ((), Standing.PAID)
    assert second.notes == ("the same cash is receipt R/2025-26/00001, too: if it came once, reverse one of the two",)
    desk.reverse(second.entry.number)
    assert desk.cash(HITESH, "2400").notes == ()


def test_bounced_cheque_with_its_charge(desk: Desk) -> None:
    taken = desk.cheque(PARMANAND, "2000", "000123")
    assert taken.said.endswith("receipt R/2025-26/00001 subject to clearing")
    assert desk.standing(PARMANAND) == Standing.HOLD
    back = desk.bounce("000123", "295")
    assert back.said == (
        "cheque 000123 of Parmanand Saxena (3DQFR) over ₹2,000 has bounced; the bank took ₹295; "
        "receipt R/2025-26/00001 is cancelled"
    )
    whole = desk.verify()
    assert (desk.standing(PARMANAND), whole.faults) == (Standing.UNPAID, ())
    assert (whole.totals.bank, whole.totals.cheques, whole.totals.bank_charges) == (-29_500, 0, 29_500)
    assert [each.cheque for each in desk.account(PARMANAND).happened] == [Cheque.BOUNCED, None]


def test_a_cheque_is_cleared_and_returned_all_the_same(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    assert desk.clear("R/2025-26/1").stand[0].standing == Standing.PAID
    desk.refund(PARMANAND, "500", Mode.CHEQUE, "777001")
    desk.bounce("000123")
    stands = desk.account(PARMANAND).stands
    assert (stands.standing, stands.received, stands.rest) == (Standing.UNPAID, -50_000, 250_000)
    assert "owed 3DQFR is overdrawn by ₹500" in desk.verify().faults


def test_a_cheque_that_was_cleared_by_mistake_is_in_hand_again(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    cleared = desk.clear("000123")
    with pytest.raises(UsageError, match="is cleared by entry 2"):
        desk.reverse(1)
    desk.reverse(cleared.entry.number)
    assert desk.standing(PARMANAND) == Standing.HOLD
    desk.reverse(1)
    assert (desk.standing(PARMANAND), desk.verify().totals.cheques) == (Standing.UNPAID, 0)
    assert desk.account(PARMANAND).happened[0].cheque == Cheque.CANCELLED
    assert desk.cheque(PARMANAND, "2000", "000123").entry.number == 5


def test_the_clearing_of_a_cheque_that_bounced_since_is_not_taken_back(desk: Desk) -> None:
    desk.cheque(SHAILESH, "3500", "000123")
    cleared = desk.clear("000123")
    back = desk.bounce("000123", "295")
    with pytest.raises(UsageError, match="has bounced since, by entry 3") as refused:
        desk.reverse(cleared.entry.number)
    assert refused.value.way_out == "take back the bounce first: cadre deposits reverse 3 --why REASON"
    desk.reverse(back.entry.number)
    desk.reverse(cleared.entry.number)
    whole = desk.verify()
    assert (whole.faults, whole.totals.bank, whole.totals.cheques) == ((), 0, 350_000)


def test_a_cheque_is_cleared_after_its_bounce_was_taken_back(desk: Desk) -> None:
    desk.cheque(SHAILESH, "3500", "000123")
    desk.reverse(desk.bounce("000123").entry.number)
    desk.reverse(desk.clear("000123").entry.number)
    desk.clear("000123")
    assert (desk.verify().faults, desk.verify().totals.bank) == ((), 350_000)


def test_a_bounced_cheque_that_was_recorded_anew_is_there_once(desk: Desk) -> None:
    desk.cheque(SHAILESH, "3500", "000123")
    back = desk.bounce("000123")
    anew = desk.cheque(SHAILESH, "3500", "000123")
    with pytest.raises(UsageError, match="was booked anew after it had come back, by entry 3"):
        desk.reverse(back.entry.number)
    desk.reverse(anew.entry.number)
    assert desk.reverse(back.entry.number).said.endswith(
        "in place of receipt R/2025-26/00001, which stays cancelled, there is receipt R/2025-26/00003"
    )


def test_who_gets_a_bounced_cheque_credited_after_all_gets_a_receipt_anew_each_time(desk: Desk) -> None:
    desk.cheque(SHAILESH, "3500", "000123")
    for old, new in ((1, 2), (2, 3)):
        back = desk.bounce("000123")
        assert back.said.endswith(f"receipt R/2025-26/0000{old} is cancelled")
        again = desk.reverse(back.entry.number)
        assert [str(receipt) for receipt in again.entry.receipts] == [f"R/2025-26/0000{new}"]
        assert not again.needs_person
    desk.clear("R/2025-26/00003")
    assert (desk.verify().faults, desk.standing(SHAILESH)) == ((), Standing.OVER)
    with pytest.raises(UsageError, match="is cleared by entry 6"):
        desk.reverse(1)


def test_a_transfer_that_the_bank_took_back_by_mistake_gives_each_of_its_people_a_new_receipt(desk: Desk) -> None:
    bank = Bank()
    bank.upi(10000, f"{HITESH} {VIMLA}", RRN)
    bank.at(desk)
    bank.moves(-10000, f"WDL TFR UPI/REF/{RRN}/DR", day=2)
    row = bank.at(desk).rows[0].row
    back = deciding.assign(At(desk.camp), row.id, ["1"])
    assert back.entry.kind is Kind.BOUNCED
    again = desk.reverse(back.entry.number)
    assert {(receipt.person, receipt.number) for receipt in again.entry.receipts} == {(HITESH, 3), (VIMLA, 4)}
    assert desk.verify().faults == ()


def test_a_transfer_is_one_whether_it_is_called_upi_or_imps(desk: Desk) -> None:
    acts.record(At(desk.camp), HITESH, Typed("5000", Mode.IMPS, RRN))
    with pytest.raises(UsageError, match=f"imps {RRN} is booked already: ₹5,000 from Hitesh Meena"):
        desk.upi(VIMLA, "5000", RRN)
    with pytest.raises(UsageError, match="is booked already"):
        desk.claim(VIMLA, "5000", RRN)
    assert desk.cheque(VIMLA, "5000", RRN).entry.number == 2


@pytest.mark.parametrize(("mode", "written"), [(Mode.UPI, f"UPI/{RRN}"), (Mode.NEFT, RRN), (Mode.UPI, f"Ref no {RRN}")])
def test_a_number_that_is_booked_is_known_however_it_is_typed(mode: Mode, written: str, desk: Desk) -> None:
    desk.upi(HITESH, "5000", RRN)
    with pytest.raises(UsageError, match=f"upi {RRN} is booked already"):
        acts.record(At(desk.camp), VIMLA, Typed("5000", mode, written))


def test_a_cheque_is_not_cleared_before_its_day(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    with pytest.raises(UsageError, match="is of 1 June 2025 and cannot be cleared on 31 May 2025"):
        desk.clear("000123", "31-05-2025")
    assert desk.clear("000123", "1 June 2025").entry.paid_on == date(2025, 6, 1)


def test_a_cheque_is_not_returned_before_it_came_nor_in_the_future(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    with pytest.raises(UsageError, match="is of 1 June 2025 and cannot be returned on 31 May 2025"):
        desk.bounce("000123", day="31-05-2025")
    with pytest.raises(UsageError, match="which is in the future"):
        desk.bounce("000123", day="04-06-2025")
    assert desk.bounce("000123", day="02-06-2025").entry.paid_on == date(2025, 6, 2)


def test_a_cheque_is_not_returned_before_it_was_cleared(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    desk.clear("000123", "03-06-2025")
    with pytest.raises(UsageError, match="was cleared on 3 June 2025 and cannot be returned on 2 June 2025"):
        desk.bounce("000123", day="02-06-2025")
    desk.bounce("000123", day="03-06-2025")


def test_what_is_too_much_is_so_whatever_becomes_of_a_cheque(desk: Desk) -> None:
    desk.cash(PARMANAND, "2500")
    desk.cheque(PARMANAND, "2000", "000123")
    assert desk.standing(PARMANAND) is Standing.OVER


def test_who_is_left_short_by_what_goes_out_is_told(desk: Desk) -> None:
    desk.cash(HITESH, "5500")
    assert desk.refund(HITESH, "500").notes == ()
    short = "Hitesh Meena (94Q78) is now ₹1,000 short of the ₹5,000 that is due from him"
    assert desk.refund(HITESH, "1000").notes == (short,)
    given = desk.transfer(HITESH, SHAILESH, "3000")
    assert given.notes == (short.replace("1,000", "4,000"),)
    assert given.needs_person


def test_a_cheque_is_found_without_its_zeros_where_one_fits(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    desk.cheque(HITESH, "2000", "010123")
    assert desk.clear("123").entry.about == 1
    desk.cheque(VIMLA, "2000", "0123")
    assert desk.bounce("0123").entry.about == 4
    desk.cheque(VIMLA, "2000", "00010123")
    with pytest.raises(UsageError, match="several cheques have the number 10123"):
        desk.clear("10123")
    with pytest.raises(UsageError, match='no cheque has the number or the receipt "23"'):
        desk.clear("23")


def test_nothing_goes_back_before_it_came(desk: Desk) -> None:
    desk.cash(HITESH, "2000", "31-05-2025")
    desk.cash(HITESH, "3000", "02-06-2025")
    with pytest.raises(UsageError, match="on 1 June 2025 ₹2,000 was there of Hitesh Meena"):
        acts.refund(At(desk.camp), HITESH, Typed("5000", Mode.CASH, "", "01-06-2025"))
    assert acts.refund(At(desk.camp), HITESH, Typed("5000", Mode.CASH, "", "02-06-2025")).entry.number == 3


def test_a_cheque_in_hand_is_not_given_back_in_cash(desk: Desk) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    with pytest.raises(UsageError, match="₹0 is there"):
        desk.refund(PARMANAND, "2000")


def test_one_rrn_claimed_by_two(desk: Desk) -> None:
    assert desk.claim(HITESH, "5000", "6162 1234 5678").notes == ()
    second = desk.claim(VIMLA, "5000", RRN)
    assert second.notes == ("Hitesh Meena (94Q78) claims the same: it counts for neither until somebody decides",)
    assert [desk.standing(person) for person in (HITESH, VIMLA)] == [Standing.UNPAID] * 2
    booked = desk.upi(HITESH, "5000", RRN)
    assert booked.notes == ("विमला मरावी (ZNC64) has claimed 616212345678: see whose it is",)


def test_a_reference_no_bank_has(desk: Desk) -> None:
    assert "12 digits" in desk.upi(HITESH, "5000", "T2306").notes[0]


def test_refund_after_withdrawal_then_rejoining(desk: Desk) -> None:
    desk.upi(HITESH, "5000", RRN)
    plan_acts.withdraw(desk.camp, HITESH, "wedding", only_try=False)
    assert desk.standing(HITESH) == Standing.REFUND_DUE
    desk.refund(HITESH, "5000", Mode.UPI, "616212345999")
    assert desk.standing(HITESH) == Standing.NOTHING_DUE
    plan_acts.admit(desk.camp, HITESH, only_try=False)
    assert desk.standing(HITESH) == Standing.UNPAID
    assert [each.terms.paise for each in desk.account(HITESH).charged] == [500_000, 0, 500_000]


def test_refund_by_another_way_than_paid(desk: Desk) -> None:
    desk.upi(HITESH, "5000", RRN)
    desk.at("gate").cash(VIMLA, "5000")
    with pytest.raises(UsageError, match="the cash at the desk is ₹0"):
        desk.refund(HITESH, "5000")
    back = desk.at("Gate").refund(HITESH, "5000")
    assert back.notes == (
        "it was paid by upi and goes back by cash: see that it goes to the payer",
        "Hitesh Meena (94Q78) is now ₹5,000 short of the ₹5,000 that is due from him",
    )


def test_money_before_the_name_is_on_the_roster(desk: Desk) -> None:
    taken = desk.upi("unidentified", "5000", RRN)
    assert (taken.stand, receipts(taken)) == ((), ["R/2025-26/00001"])
    assert desk.verify().totals.unidentified == 500_000
    with pytest.raises(UsageError, match="₹5,000 is there of unidentified, not ₹6,000"):
        desk.transfer("unidentified", HITESH, "6000")
    desk.transfer("Unidentified", HITESH, "5000")
    assert (desk.standing(HITESH), desk.verify().totals.unidentified) == (Standing.PAID, 0)


def test_role_changed_after_paying(desk: Desk) -> None:
    rows = [{"Name": "Asha Verma", "Role": "MLA", "Assembly": "157", "Mobile": "9000011101"}]
    first = plan_rows(desk.camp, rows)
    (code,) = first.on_file.people["code"]
    desk.cash(code, "5000")
    plan_rows(desk.camp, [{**rows[0], "Role": "Assembly In-charge"}])
    found = desk.account(code)
    assert (found.stands.standing, found.stands.rest) == (Standing.OVER, -300_000)
    assert [(each.plan_version, each.terms.paise) for each in found.charged][-2:] == [(2, 500_000), (3, 200_000)]


def test_who_left_the_rosters_has_his_money_here(desk: Desk) -> None:
    desk.cash(HITESH, "5000")
    plan_rows(desk.camp, [{"Name": "Asha Verma", "Role": "MLA", "Assembly": "157", "Mobile": "9000011101"}])
    assert desk.standing(HITESH) == Standing.REFUND_DUE


def test_two_namesakes_in_two_districts(desk: Desk) -> None:
    common = {"Name": "Asha Verma", "Role": "District President"}
    plan_rows(
        desk.camp,
        [
            {**common, "District": "Sehore", "Mobile": "9000011101"},
            {**common, "District": "Bhind", "Mobile": "9000011102"},
        ],
    )
    with pytest.raises(SeveralPeopleError):
        desk.cash("Asha Verma", "3000")
    assert desk.cash("9000011102", "3000").stand[0].standing == Standing.PAID


def test_one_wrong_character(desk: Desk) -> None:
    with pytest.raises(UsageError):
        desk.cash("94Q79", "5000")
    assert desk.verify().entries == 0


@pytest.mark.parametrize("near", ["Hitesh", "Hitesh Meenakshi", "95043"])
def test_money_is_not_booked_for_somebody_who_is_only_near(near: str, desk: Desk) -> None:
    with pytest.raises(UsageError):
        desk.cash(near, "5000")
    assert desk.verify().entries == 0


@pytest.mark.parametrize("typed", ["94q78", "9000095043", "९००००९५०४३", "Hitesh Meena", "हितेश मीना"])
def test_who_is_meant_for_certain(typed: str, desk: Desk) -> None:
    assert desk.cash(typed, "5000").entry.person == HITESH


def test_cash_desk_hands_over_less_than_its_receipts(desk: Desk) -> None:
    gate = desk.at("gate")
    gate.cash(HITESH, "5000")
    gate.cash(VIMLA, "5000")
    refused = desk.close()
    assert refused.faults == (
        "desk gate has ₹10,000 in cash that it has not handed over (since its last handover: "
        "R/2025-26/00001 ₹5,000, R/2025-26/00002 ₹5,000)",
    )
    less = gate.handover("9,500")
    assert less.notes == (
        "that is ₹500 less than its receipts say (receipts R/2025-26/00001 to R/2025-26/00002): "
        "the day cannot be closed before it is there",
    )
    assert desk.close().faults == ("desk gate has ₹500 in cash that it has not handed over",)
    assert gate.handover("500").notes == ()
    closed = desk.close()
    assert (closed.faults, closed.head) == ((), desk.verify().head)


def test_one_receipt_is_missing_from_the_handover(desk: Desk) -> None:
    gate = desk.at("gate")
    gate.cash(HITESH, "5000")
    assert "(receipt R/2025-26/00001)" in gate.handover("4000").notes[0]
    assert gate.handover("500").notes == (
        "that is ₹500 less than its receipts say: the day cannot be closed before it is there",
    )


def test_after_a_close_the_day_is_shut(desk: Desk) -> None:
    desk.cash(HITESH, "4000")
    desk.close()
    with pytest.raises(UsageError, match="3 June 2025 is closed"):
        desk.cash(HITESH, "1000")
    booked = desk.on(date(2025, 6, 4)).cash(HITESH, "1000", "03-06-2025")
    assert (booked.entry.day, booked.entry.paid_on) == (date(2025, 6, 4), date(2025, 6, 3))
    assert desk.verify().faults == ()


def test_yesterday_is_closed_with_what_was_handed_over_this_morning(desk: Desk) -> None:
    desk.at("gate").cash(HITESH, "5000")
    desk.on(date(2025, 6, 4)).cash(VIMLA, "5000")
    assert desk.close("2025-06-03").faults
    desk.at("gate").handover("5000")
    closed = desk.close("03-06-2025")
    assert (closed.day, closed.faults, closed.totals.cash) == (date(2025, 6, 3), (), 500_000)


def test_a_waiver(desk: Desk) -> None:
    desk.cash(HITESH, "3000")
    assert desk.waive(HITESH, "500").stand[0].rest == 150_000
    rest = desk.waive(HITESH)
    assert (rest.entry.paise, rest.stand[0].standing, rest.stand[0].waived) == (150_000, Standing.PAID, 200_000)
    desk.reverse(rest.entry.number)
    assert desk.account(HITESH).stands.rest == 150_000


def test_a_slip_is_taken_back_and_its_receipt_is_cancelled(desk: Desk) -> None:
    wrong = desk.upi(HITESH, "5000", RRN)
    back = desk.reverse(wrong.entry.number)
    assert back.said == "entry 1 (payment of ₹5,000) is taken back: a slip; receipt R/2025-26/00001 is cancelled"
    right = desk.upi(VIMLA, "5000", RRN)
    assert receipts(right) == ["R/2025-26/00002"]
    found = desk.account(HITESH)
    assert ([each.cancelled for each in found.happened], found.stands.standing) == ([True, False], Standing.UNPAID)


def test_receipts_count_anew_in_each_financial_year(desk: Desk) -> None:
    before = desk.on(date(2025, 3, 31)).cash(HITESH, "1000")
    after = desk.on(date(2025, 4, 1)).cash(HITESH, "1000"), desk.cash(HITESH, "1500")
    assert receipts(before, *after) == ["R/2024-25/00001", "R/2025-26/00001", "R/2025-26/00002"]
    assert desk.verify().faults == ()


def test_what_is_only_tried_leaves_nothing(desk: Desk) -> None:
    tried = acts.record(At(desk.camp, only_try=True), HITESH, Typed("5000", Mode.CASH))
    assert (tried.tried, tried.stand[0].standing) == (True, Standing.PAID)
    assert (desk.verify().entries, desk.standing(HITESH)) == (0, Standing.UNPAID)


def test_early_money_costs_less_and_late_money_more(desk: Desk) -> None:
    tariff = "  early: [{until: 2025-05-31, roles: [mla], amount: 4500}]\n  due_by: 2025-06-05\n  late_fee: 200\n"
    mend(desk.camp, NO_DEPOSITS, NO_DEPOSITS + tariff)
    run(desk.camp)
    desk.cash(HITESH, "4500", "31-05-2025")
    desk.cash(VIMLA, "4500", "01-06-2025")
    assert [desk.standing(person) for person in (HITESH, VIMLA)] == [Standing.PAID, Standing.SHORT]
    desk.on(date(2025, 6, 6))
    assert desk.account(VIMLA).stands.rest == 70_000
    assert desk.account(HITESH).stands.rest == 0


def test_who_is_given_money_has_paid_when_it_came(desk: Desk) -> None:
    mend(desk.camp, NO_DEPOSITS, NO_DEPOSITS + "  due_by: 2025-06-05\n  late_fee: 200\n")
    run(desk.camp)
    desk.cash(SHAILESH, "3000", "01-06-2025")
    desk.cash(SHAILESH, "5000", "02-06-2025")
    desk.cash("unidentified", "5000", "03-06-2025")
    desk.on(date(2025, 6, 8))
    given = [desk.transfer(SHAILESH, HITESH, "5000"), desk.transfer("unidentified", VIMLA, "5000")]
    assert [each.entry.paid_on.day for each in given] == [2, 3]
    assert [desk.standing(each) for each in (SHAILESH, HITESH, VIMLA)] == [Standing.PAID] * 3
    desk.cash(PARMANAND, "2200")
    assert (desk.standing(PARMANAND), desk.transfer(PARMANAND, HITESH, "100").entry.paid_on.day) == (Standing.PAID, 8)
    assert desk.verify().faults == ()


def test_the_account_of_unidentified_money_shows_what_went_out_of_it(desk: Desk) -> None:
    desk.cash("unidentified", "5000")
    desk.transfer("unidentified", VIMLA, "2000")
    shown = desk.account("unidentified")
    assert ([each.balance for each in shown.happened], shown.charged) == ([500_000, 300_000], ())


def test_an_early_cheque_that_bounces_was_not_early(desk: Desk) -> None:
    tariff = "  early: [{until: 2025-05-31, roles: [mla], amount: 4500}]\n"
    mend(desk.camp, NO_DEPOSITS, NO_DEPOSITS + tariff)
    run(desk.camp)
    desk.cheque(HITESH, "4500", "000123", "30-05-2025")
    desk.bounce("000123")
    assert desk.account(HITESH).stands.due == 500_000


def due_and_received(desk: Desk, person: str) -> tuple[int, int]:
    """What one desk sees of him, in rupees; the table of everybody must say the same."""
    stands = desk.account(person).stands
    table = status(desk.camp, Asked()).people.set_index("code")
    assert (table["due"][person], table["received"][person]) == (stands.due, stands.received)
    return stands.due // 100, stands.received // 100


def test_a_cheque_that_bounced_never_was_there_and_what_replaced_it_counts_from_its_own_day(desk: Desk) -> None:
    mend(desk.camp, NO_DEPOSITS, NO_DEPOSITS + "  due_by: 2025-06-05\n  late_fee: 200\n")
    run(desk.camp)
    for person, number in ((HITESH, "000123"), (VIMLA, "000124")):
        desk.cheque(person, "5000", number, "01-06-2025")
        desk.clear(number)
    desk.on(date(2025, 6, 8))
    bounces = [desk.bounce(number, day="06-06-2025").entry for number in ("000123", "000124")]
    assert {each.paid_on for each in bounces} == {date(2025, 6, 6)}
    desk.upi(HITESH, "5000", "616212345678", "04-06-2025")
    anew = desk.upi(VIMLA, "5000", "616212345679", "07-06-2025").entry
    assert due_and_received(desk, HITESH) == (5000, 5000)
    assert due_and_received(desk, VIMLA) == (5200, 5000)
    desk.reverse(bounces[1].number)
    assert due_and_received(desk, VIMLA) == (5000, 10000)
    given = desk.transfer(VIMLA, SHAILESH, "1000").entry
    assert given.paid_on == date(2025, 6, 7)
    desk.reverse(given.number)
    desk.reverse(anew.number)
    assert (desk.transfer(VIMLA, SHAILESH, "1000").entry.paid_on, desk.verify().faults) == (date(2025, 6, 1), ())


def test_contributions_are_the_partys_own(desk: Desk) -> None:
    desk.cash(HITESH, "1000")
    mend(desk.camp, NO_DEPOSITS, NO_DEPOSITS + "  purpose: contribution\n")
    run(desk.camp)
    desk.cash(HITESH, "4000")
    whole = desk.verify().totals
    assert (whole.owed, whole.contributions, desk.standing(HITESH)) == (100_000, 400_000, Standing.PAID)
    desk.refund(HITESH, "1500")
    assert desk.account(HITESH).happened[-1].balance == 350_000
    assert [line.account for line in desk.account(HITESH).happened[-1].entry.lines] == [
        Account.OWED,
        Account.CONTRIBUTIONS,
        Account.CASH,
    ]


def test_a_refund_is_no_receipt(desk: Desk) -> None:
    desk.cash(HITESH, "5000")
    assert receipts(desk.refund(HITESH, "1000")) == []
    assert replace(desk.account(HITESH).stands).rest == 100_000
