"""Whose money a row of the bank is: each test is one of the cases that were met, through the whole of an import."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from cadre_cli.domain.bank import Outcome, RowState, Share, Step, Way
from cadre_cli.domain.codes import issue
from cadre_cli.domain.money import Account, Cheque, Mode, Purpose, Standing
from cadre_cli.errors import UsageError
from cadre_cli.ledger import bank_entries
from cadre_cli.ledger.entries import Occasion
from cadre_cli.workflows import acts as plan_acts
from cadre_cli.workflows.deposits import acts, deciding
from cadre_cli.workflows.deposits.acts import At, Typed
from cadre_cli.workflows.deposits.explaining import explain_person
from cadre_cli.workflows.deposits.rows import examine
from tests.workflows.camps import mend, plan_rows, run
from tests.workflows.deposits.banks import Bank, imported, only, outcomes, shares
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk

NOW = Occasion(datetime(2025, 6, 3, 6, tzinfo=UTC), date(2025, 6, 3), date(2025, 6, 3), "asha")
RRN = "616212345678"
POSTED, SUGGESTED, HELD = Outcome.POSTED, Outcome.SUGGESTED, Outcome.HELD
UNIDENTIFIED, SET_ASIDE = Outcome.UNIDENTIFIED, Outcome.SET_ASIDE


@pytest.fixture
def bank() -> Bank:
    return Bank()


def test_a_claim_with_the_same_amount(desk: Desk, bank: Bank) -> None:
    desk.claim(HITESH, "5000", RRN)
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].step) == (POSTED, Step.REFERENCE)
    assert row.verdict.why.en == "Hitesh Meena (94Q78) has claimed 616212345678, the same amount"
    assert desk.standing(HITESH) == Standing.PAID


def test_a_claim_with_another_amount_is_only_suggested(desk: Desk, bank: Bank) -> None:
    desk.claim(HITESH, "4000", RRN)
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, shares(row)) == (SUGGESTED, [(HITESH, 5000)])
    assert "claimed 616212345678 as ₹4,000, and ₹5,000 came" in row.verdict.why.en


@pytest.mark.both_stores
def test_one_rrn_claimed_by_two_goes_to_neither(desk: Desk, bank: Bank) -> None:
    desk.claim(HITESH, "5000", RRN)
    desk.claim(VIMLA, "5000", RRN)
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == HELD
    assert [shares(row, place) for place in range(2)] == [[(HITESH, 5000)], [(VIMLA, 5000)]]
    assert desk.verify().totals.unidentified == 500_000


def test_a_claim_against_the_code_is_held(desk: Desk, bank: Bank) -> None:
    desk.claim(HITESH, "5000", RRN)
    bank.upi(5000, VIMLA, RRN)
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == HELD
    assert row.verdict.why.en == "Hitesh Meena (94Q78) has claimed it, but the code is that of विमला मरावी (ZNC64)"


def test_a_claim_of_who_has_paid_is_held(desk: Desk, bank: Bank) -> None:
    desk.cash(HITESH, "5000")
    desk.claim(HITESH, "5000", RRN)
    bank.upi(5000, rrn=RRN)
    assert only(bank.at(desk).rows).verdict.why.en == "Hitesh Meena (94Q78) has paid already"


def test_what_was_booked_by_hand_is_seen_and_not_booked_again(desk: Desk, bank: Bank) -> None:
    desk.upi(HITESH, "5000", RRN)
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].way) == (POSTED, Way.SEEN)
    assert desk.verify().totals.bank == 500_000
    assert desk.close().faults == ()


def test_what_was_booked_by_hand_with_another_amount_is_held(desk: Desk, bank: Bank) -> None:
    desk.upi(HITESH, "4000", RRN)
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == HELD
    assert row.verdict.why.en == "its reference is booked as ₹4,000 from Hitesh Meena (94Q78) (entry 1)"
    with pytest.raises(UsageError, match=r"616212345678 is booked already: ₹4,000 from .*, entry 1") as refused:
        deciding.assign(At(desk.camp), row.row.id, [VIMLA])
    assert "cadre deposits reverse 1 --why REASON" in refused.value.way_out
    desk.reverse(1)
    deciding.assign(At(desk.camp), row.row.id, [VIMLA])
    assert (desk.standing(VIMLA), desk.verify().totals.bank, desk.close().faults) == (Standing.PAID, 500_000, ())


def test_what_two_desks_recorded_with_the_same_reference_is_one_of_the_two(desk: Desk, bank: Bank) -> None:
    desk.upi(HITESH, "5000", RRN)
    with desk.patch.context() as patch:  # books of an older cadre, which let one number stand as UPI and as NEFT
        patch.setattr(acts, "check_not_booked", lambda *_: None)
        acts.record(At(desk.camp), VIMLA, Typed("5000", Mode.NEFT, RRN))
    bank.upi(5000, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, [each.way for each in row.verdict.proposals]) == (HELD, [Way.SEEN, Way.SEEN])
    with pytest.raises(UsageError, match="is booked already: ₹5,000 from Hitesh Meena"):
        deciding.assign(At(desk.camp), row.row.id, [HITESH])
    deciding.assign(At(desk.camp), row.row.id, ["1"])
    assert (desk.verify().totals.unidentified, desk.verify().faults) == (0, ())


@pytest.mark.parametrize(
    ("typed", "day", "outcome"),
    [
        ("616212345679", "", HELD),  # one wrong digit
        ("616212345679", "01-05-2025", HELD),  # and the day is wrong
        ("999912345678", "", HELD),  # another number altogether, of the same days
        ("999912345678", "01-05-2025", POSTED),  # money of last month is other money
    ],
)
def test_what_was_recorded_with_another_reference_may_be_the_same_money(
    typed: str, day: str, outcome: Outcome, desk: Desk, bank: Bank
) -> None:
    desk.upi(HITESH, "2000", typed, day)
    bank.upi(2000, HITESH, RRN)
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == outcome
    if outcome is POSTED:
        return
    assert row.verdict.why.en == (
        f"the same money as entry 1, recorded by upi as {typed} from Hitesh Meena (94Q78)? Or further money?"
    )
    assert [each.way for each in row.verdict.proposals] == [Way.SEEN, Way.PAY]
    assert desk.verify().totals.owed == 200_000
    deciding.assign(At(desk.camp), row.row.id, ["1"])
    assert (desk.verify().totals.bank, desk.verify().totals.owed, desk.close().faults) == (200_000, 200_000, ())


def test_what_was_recorded_by_hand_and_never_came_is_told(desk: Desk, bank: Bank) -> None:
    desk.upi(HITESH, "5000", RRN, "01-06-2025")
    desk.upi(VIMLA, "5000", "616299999999", "01-06-2025")
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    desk.clear("000123")
    desk.upi(SHAILESH, "3000", "616288888888", "03-06-2025")  # no statement covers its day yet
    assert desk.verify().unseen == ()
    bank.upi(5000, rrn=RRN)
    bank.moves(-118, "SMS CHARGES", day=2)
    bank.at(desk)
    told = desk.verify()
    assert [(each.number, each.how, each.paise) for each in told.unseen] == [
        (2, "upi 616299999999", 500_000),
        (3, "cheque 000123", 200_000),
    ]
    assert (told.faults, desk.close("02-06-2025", tried=True).unseen) == ((), told.unseen)


def test_what_is_seen_by_its_own_reference_holds_no_further_money(desk: Desk, bank: Bank) -> None:
    desk.upi(HITESH, "2000", RRN)
    bank.upi(2000, HITESH, RRN)
    bank.upi(2000, HITESH)
    assert outcomes(bank.at(desk)) == [POSTED, POSTED]
    assert desk.verify().totals.bank == 400_000


def test_father_pays_for_son(desk: Desk, bank: Bank) -> None:
    """The code beats the name."""
    bank.upi(5000, HITESH, payer="SHAILESH")
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, shares(row)) == (POSTED, [(HITESH, 5000)])


@pytest.mark.both_stores
def test_one_transfer_for_five_people_with_codes(desk: Desk, bank: Bank) -> None:
    people = (HITESH, VIMLA, SHAILESH, PARMANAND, "Q6P75")
    bank.moves(18_000, f"NEFT CR-CITI0000004-A TRUST-{' '.join(people)}-CITIN26600012345")
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == POSTED
    assert shares(row) == [(HITESH, 5000), (VIMLA, 5000), (SHAILESH, 3000), (PARMANAND, 2000), ("Q6P75", 3000)]
    assert row.entry is not None
    assert [receipt.person for receipt in row.entry.receipts] == list(people)
    assert {desk.standing(person) for person in people} == {Standing.PAID}
    assert desk.verify().faults == ()


def test_one_transfer_for_five_people_without_codes_waits(desk: Desk, bank: Bank) -> None:
    bank.moves(18_000, "NEFT CR-CITI0000004-A TRUST-DEPOSITS-CITIN26600012345")
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == UNIDENTIFIED
    people = (f"{HITESH}=5000", f"{VIMLA}=5000", f"{SHAILESH}=3000", f"{PARMANAND}=2000", "Q6P75")
    done = deciding.assign(At(desk.camp), row.row.id, people)
    assert len(done.entry.receipts) == 5
    assert desk.verify().totals.unidentified == 0


def test_two_codes_the_exact_sum_and_one_rupee_short(desk: Desk, bank: Bank) -> None:
    bank.moves(7999, f"UPI/P2A/150800000623/NAME NAME /{HITESH} {SHAILESH}/State Bank Of India")
    bank.moves(8000, f"UPI/P2A/150800000624/NAME NAME /{HITESH} {SHAILESH}/State Bank Of India")
    short, exact = bank.at(desk).rows
    assert (short.verdict.outcome, short.verdict.proposals) == (HELD, ())
    assert short.verdict.why.en.endswith("₹8,000 was due, ₹7,999 came")
    assert (exact.verdict.outcome, shares(exact)) == (POSTED, [(HITESH, 5000), (SHAILESH, 3000)])


def test_a_row_that_is_held_because_of_several_codes_points_to_each_of_them(desk: Desk, bank: Bank) -> None:
    bank.moves(7999, f"UPI/P2A/150800000623/NAME NAME /{HITESH} {SHAILESH}/State Bank Of India")
    row = only(bank.at(desk).rows)
    for person in (HITESH, SHAILESH):
        (point,) = explain_person(desk.camp, person).points
        assert (point.row.id, point.proposal.shares) == (row.row.id, ())
        assert point.proposal.why.en.startswith("his code stands in it; code of Hitesh Meena")
    assert explain_person(desk.camp, VIMLA).points == ()


def test_short_by_one_rupee_is_posted_and_told(desk: Desk, bank: Bank) -> None:
    bank.upi(4999, HITESH)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].step) == (POSTED, Step.CODE)
    assert row.verdict.why.en == "code of Hitesh Meena (94Q78): ₹1 short"
    assert desk.standing(HITESH) == Standing.SHORT


def test_the_rest_is_paid_later(desk: Desk, bank: Bank) -> None:
    bank.upi(4000, HITESH)
    bank.upi(1000, HITESH.lower())
    first, second = bank.at(desk).rows
    assert [each.verdict.proposals[0].step for each in (first, second)] == [Step.CODE, Step.CODE_AND_SUM]
    assert desk.standing(HITESH) == Standing.PAID


def test_paid_twice_is_held(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.upi(5000, HITESH)
    found = bank.at(desk)
    assert outcomes(found) == [POSTED, HELD]
    assert shares(found.rows[1]) == [(HITESH, 5000)]
    assert desk.verify().totals.unidentified == 500_000
    deciding.assign(At(desk.camp), found.rows[1].row.id, ["yes"])
    assert desk.standing(HITESH) == Standing.OVER


def test_who_has_withdrawn_is_held(desk: Desk, bank: Bank) -> None:
    plan_acts.withdraw(desk.camp, HITESH, "wedding", only_try=False)
    bank.upi(5000, HITESH)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.why.en) == (HELD, "Hitesh Meena (94Q78) has withdrawn or left the rosters")


def test_who_has_left_the_rosters_is_held(desk: Desk, bank: Bank) -> None:
    plan_rows(desk.camp, [{"Name": "Asha Verma", "Role": "MLA", "Assembly": "157", "Mobile": "9000011101"}])
    bank.upi(5000, HITESH)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.why.en) == (HELD, "Hitesh Meena (94Q78) has withdrawn or left the rosters")


def test_who_owes_nothing_is_held(desk: Desk, bank: Bank) -> None:
    desk.waive(HITESH)
    bank.upi(5000, HITESH)
    assert only(bank.at(desk).rows).verdict.why.en == "nothing is due from Hitesh Meena (94Q78)"


def test_money_before_the_name_is_on_the_roster(desk: Desk, bank: Bank) -> None:
    """A code that was printed for somebody who comes later is not taken for another's by its likeness."""
    bank.upi(4321, "7A2BY")
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome == UNIDENTIFIED


def test_one_wrong_character_is_suggested_where_the_amount_agrees(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, "94Q7B")
    bank.upi(2345, "94Q7B")
    found = bank.at(desk)
    assert outcomes(found) == [SUGGESTED, UNIDENTIFIED]
    assert (found.rows[0].verdict.proposals[0].step, shares(found.rows[0])) == (Step.REPAIRED, [(HITESH, 5000)])


def test_one_wrong_character_is_suggested_where_the_name_agrees(desk: Desk, bank: Bank) -> None:
    bank.upi(2345, "94Q7B", payer="HITESH M")
    assert shares(only(bank.at(desk).rows)) == [(HITESH, 2345)]


def test_a_code_cut_to_four(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH[:4])
    bank.upi(1234, HITESH[:4])
    found = bank.at(desk)
    assert outcomes(found) == [SUGGESTED, UNIDENTIFIED]
    assert (found.rows[0].verdict.proposals[0].step, shares(found.rows[0])) == (Step.CUT, [(HITESH, 5000)])


@pytest.mark.both_stores
def test_an_earlier_payer_pays_for_him_again(desk: Desk, bank: Bank) -> None:
    bank.upi(2000, HITESH, vpa="suresh123")
    bank.upi(2500, vpa="SURESH123")
    bank.at(desk, bank.file(0, 1))
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].step) == (SUGGESTED, Step.PAYER)
    assert row.verdict.why.en == "suresh123 pays for Hitesh Meena (94Q78)"


def test_a_payer_is_forgotten_with_the_entry_that_taught_him(desk: Desk, bank: Bank) -> None:
    bank.upi(2000, vpa="suresh123")
    bank.upi(2500, vpa="suresh123")
    row = only(bank.at(desk, bank.file(0, 1)).rows)
    done = deciding.assign(At(desk.camp), row.row.id, [HITESH])
    assert outcomes(bank.at(desk, only_try=True)) == [SUGGESTED]
    desk.reverse(done.entry.number)
    assert outcomes(bank.at(desk)) == [UNIDENTIFIED]


def test_the_vpa_is_a_mobile_number(desk: Desk, bank: Bank) -> None:
    bank.upi(2500, vpa="9000095043")
    row = only(bank.at(desk).rows)
    assert row.verdict.why.en == "the VPA begins with the mobile of Hitesh Meena (94Q78)"


@pytest.mark.parametrize(("payer", "note"), [("9000095043", "Paym"), ("DINESH C", "fee 919000095043")])
def test_a_mobile_number_stands_where_the_payer_or_his_note_does(payer: str, note: str, desk: Desk, bank: Bank) -> None:
    bank.upi(2500, note, payer=payer)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, shares(row)) == (SUGGESTED, [(HITESH, 2500)])
    assert row.verdict.why.en == "the mobile of Hitesh Meena (94Q78) stands in it"


@pytest.mark.parametrize(
    ("payer", "rupees", "person"),
    [
        ("HITESH M", 5000, HITESH),
        ("VIMALA M", 5000, VIMLA),
        ("PARMANAN", 2000, PARMANAND),
        ("SHAILESH", 3000, SHAILESH),
    ],
)
def test_the_name_as_far_as_the_bank_leaves_it(payer: str, rupees: int, person: str, desk: Desk, bank: Bank) -> None:
    bank.upi(rupees, payer=payer)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].step) == (SUGGESTED, Step.NAME)
    assert shares(row) == [(person, rupees)]


def test_a_name_with_another_amount_tells_nothing(desk: Desk, bank: Bank) -> None:
    bank.upi(4100, payer="HITESH M")
    assert outcomes(bank.at(desk)) == [UNIDENTIFIED]


def test_two_namesakes_in_two_districts_are_both_named(desk: Desk, bank: Bank) -> None:
    common = {"Name": "Asha Verma", "Role": "District President"}
    rows = [
        {**common, "District": "Sehore", "Mobile": "9000011101"},
        {**common, "District": "Bhind", "Mobile": "9000011102"},
    ]
    plan_rows(desk.camp, rows)
    bank.upi(3000, payer="ASHA VER")
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, len(row.verdict.proposals)) == (SUGGESTED, 2)
    assert row.verdict.why.en == "2 fit equally well"


def family(district: str, label: str, *names: str) -> list[dict[str, str]]:
    common = {"Role": "District President", "District": district, "Together group": label}
    return [
        {"Name": name, "Mobile": f"90000{ord(label[0])}11{place:02d}", **common} for place, name in enumerate(names)
    ]


def test_a_familys_dues_add_up(desk: Desk, bank: Bank) -> None:
    plan_rows(desk.camp, [*family("Sehore", "Yadav", "Ram Yadav", "Sita Yadav"), *family("Bhind", "Jain", "Om Jain")])
    bank.upi(6000, payer="RAM YADA")
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].step) == (SUGGESTED, Step.SUM)
    assert row.verdict.why.en == "the 2 of family Yadav owe ₹6,000 together"
    assert [paise for _, paise in shares(row)] == [3000, 3000]


def test_a_districts_dues_add_up_and_the_row_names_it(desk: Desk, bank: Bank) -> None:
    """Sehore and Vidisha owe the same: which of them it was, the row must say."""
    bank.moves(15_000, "NEFT CR-CITI0000004-A TRUST-VIDISHA DISTRICT-CITIN26600012345")
    bank.moves(15_000, "NEFT CR-CITI0000004-A TRUST-DEPOSITS-CITIN26600012346")
    named, bare = bank.at(desk).rows
    assert named.verdict.why.en == "the 5 of district Vidisha owe ₹15,000 together"
    assert len(bare.verdict.proposals) == 2


def test_reversed_with_the_same_reference(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH, rrn=RRN)
    bank.upi(-5000, "REVERSAL", rrn=RRN)
    found = bank.at(desk)
    assert outcomes(found) == [HELD, HELD]
    assert desk.standing(HITESH) == Standing.UNPAID
    again = deciding.assign(At(desk.camp), found.rows[1].row.id, ["yes"])
    assert again.said == f"row {found.rows[1].row.id}: the bank took back ₹5,000 of entry 1"
    assert (desk.verify().totals.bank, desk.verify().totals.unidentified, desk.verify().faults) == (0, 0, ())
    assert desk.close().faults == ()


@pytest.mark.both_stores
def test_reversed_after_it_was_posted(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH, rrn=RRN)
    bank.at(desk)
    bank.moves(-5000, f"TO TRANSFER-UPI/DR/{RRN}/REVERSAL OF FAILED TXN--")
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].way) == (SUGGESTED, Way.BACK)
    deciding.assign(At(desk.camp), row.row.id, ["yes"])
    assert (desk.standing(HITESH), desk.verify().totals.bank) == (Standing.UNPAID, 0)


def test_reversed_with_a_fresh_reference(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.at(desk)
    bank.moves(-5000, "WDL TFR UPI/REF/616900000009/DR", day=2)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.why.en) == (
        SUGGESTED,
        "the same amount came in before: entry 1, Hitesh Meena (94Q78)",
    )


def test_a_refund_that_is_booked_is_seen(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.at(desk)
    desk.refund(HITESH, "5000", Mode.UPI, RRN)
    bank.upi(-5000, "Refu", rrn=RRN, payer="HITESH M")
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.proposals[0].way) == (POSTED, Way.SEEN)
    assert desk.verify().totals.bank == 0


def test_a_refund_that_is_booked_under_another_reference_is_suggested(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.at(desk)
    desk.refund(HITESH, "5000", Mode.NEFT, "SBIN525160123456")
    bank.upi(-5000, "Refu", payer="HITESH M")
    row = only(bank.at(desk).rows)
    assert [each.way for each in row.verdict.proposals] == [Way.SEEN]
    deciding.accept(At(desk.camp), row.row, row.verdict.proposals[0])
    assert (desk.verify().totals.bank, desk.close().faults) == (0, ())


def test_money_that_went_back_unbooked_is_suggested_as_a_refund(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.upi(-5000, "Refu", payer="HITESH M", vpa="hiteshm")
    found = bank.at(desk)
    assert outcomes(found) == [POSTED, SUGGESTED]
    assert (found.rows[1].verdict.proposals[0].way, shares(found.rows[1])) == (Way.REFUND, [(HITESH, 5000)])
    done = deciding.assign(At(desk.camp), found.rows[1].row.id, ["yes"])
    assert done.said.endswith("₹5,000 back to Hitesh Meena (94Q78)")
    assert desk.standing(HITESH) == Standing.UNPAID


def test_a_refund_that_did_not_arrive(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.upi(-5000, "Refu", payer="HITESH M", rrn=RRN)
    found = bank.at(desk)
    deciding.assign(At(desk.camp), found.rows[1].row.id, [HITESH])
    bank.moves(5000, f"BY TRANSFER-UPI/CR/{RRN}/REVERSAL OF FAILED TXN--")
    row = only(bank.at(desk).rows)
    assert row.verdict.why.en == "the refund did not arrive: entry 2, Hitesh Meena (94Q78)"
    deciding.assign(At(desk.camp), row.row.id, ["yes"])
    assert (desk.standing(HITESH), desk.verify().totals.unidentified) == (Standing.PAID, 0)


@pytest.mark.both_stores
def test_bounced_cheque_with_its_charge(desk: Desk, bank: Bank) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123")
    bank.moves(-2000, "I/W CHQ RET-000123-FUNDS INSUFFICIENT", 2)
    bank.moves(-590, "CHQ RET CHARGES INCL GST", 2)
    came, back, charge = bank.at(desk).rows
    assert [each.verdict.outcome for each in (came, back, charge)] == [SUGGESTED, HELD, SUGGESTED]
    deciding.assign(At(desk.camp), came.row.id, ["yes"])
    assert desk.standing(PARMANAND) == Standing.PAID
    assert deciding.assign(At(desk.camp), back.row.id, ["yes"]).entry.paid_on == back.row.day
    deciding.assign(At(desk.camp), charge.row.id, ["yes"])
    whole = desk.verify()
    assert (desk.standing(PARMANAND), whole.faults) == (Standing.UNPAID, ())
    assert (whole.totals.bank, whole.totals.cheques, whole.totals.bank_charges) == (-59_000, 0, 59_000)
    assert desk.account(PARMANAND).happened[0].cheque == Cheque.BOUNCED
    assert desk.close().faults == ()


def test_a_cheque_that_was_cleared_and_bounced_by_hand_is_seen(desk: Desk, bank: Bank) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    desk.clear("000123")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123")
    came = only(bank.at(desk).rows)
    assert [each.way for each in came.verdict.proposals] == [Way.SEEN]
    deciding.assign(At(desk.camp), came.row.id, ["yes"])
    assert (desk.verify().totals.bank, desk.verify().totals.unidentified) == (200_000, 0)
    desk.bounce("000123")
    bank.moves(-2000, "I/W CHQ RET-000123-FUNDS INSUFFICIENT")
    back = only(bank.at(desk).rows)
    assert back.verdict.why.en == "the cheque came back: entry 1, Parmanand Saxena (3DQFR)"
    assert [each.way for each in back.verdict.proposals] == [Way.SEEN]
    deciding.assign(At(desk.camp), back.row.id, ["yes"])
    assert (desk.verify().totals.bank, desk.close().faults) == (0, ())


def test_a_charge_that_was_booked_by_hand_with_the_bounced_cheque_is_suggested_as_the_same(
    desk: Desk, bank: Bank
) -> None:
    desk.cheque(PARMANAND, "2000", "000123")
    desk.clear("000123")
    desk.bounce("000123", "295")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123")
    bank.moves(-2000, "I/W CHQ RET-000123-FUNDS INSUFFICIENT")
    bank.moves(-295, "CHQ RET CHARGES INCL GST")
    bank.moves(-295, "CHQ RET CHARGES INCL GST", 2)
    came, back, charge, other = bank.at(desk).rows
    assert [each.way for each in charge.verdict.proposals] == [Way.SEEN, Way.CHARGE]
    assert charge.verdict.proposals[0].why.en == (
        "it was booked by hand with the bounced cheque: entry 3, Parmanand Saxena (3DQFR)"
    )
    for row in (came, back):
        deciding.assign(At(desk.camp), row.row.id, ["yes"])
    for number in ("yes", "0", "3"):
        with pytest.raises(UsageError, match=f"^2 suggestions fit row {charge.row.id}: 1 it was .*; 2 a charge of"):
            deciding.assign(At(desk.camp), charge.row.id, [number])
    deciding.assign(At(desk.camp), charge.row.id, ["1"])
    now = examine(desk.camp, other.row.id)
    assert [each.way for each in now.proposals] == [Way.CHARGE]
    with pytest.raises(UsageError, match="entry 3 is seen by entry"):
        deciding.accept(At(desk.camp), other.row, other.verdict.proposals[0])
    deciding.assign(At(desk.camp), other.row.id, ["charge"])
    whole = desk.verify()
    assert (whole.faults, whole.totals.bank, whole.totals.bank_charges) == ((), -59_000, 59_000)
    assert desk.close().faults == ()


def test_a_bank_without_notes_all_by_claim(desk: Desk) -> None:
    bank = Bank("Union")
    for number, rupees in enumerate((5000, 3000, 5000)):
        bank.moves(rupees, f"UPIAB/74470000051{number}/CR/NAMEABC /AUBL/vpaprefix")
    desk.claim(HITESH, "5000", "744700000510")
    desk.claim(SHAILESH, "3000", "744700000511")
    found = bank.at(desk)
    assert outcomes(found)[:2] == [Outcome.POSTED] * 2
    assert outcomes(found)[2] is not Outcome.POSTED
    assert [desk.standing(code) for code in (HITESH, SHAILESH, VIMLA)] == [Standing.PAID] * 2 + [Standing.UNPAID]


def test_a_refund_to_another_account_than_paid_from(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.at(desk)
    plan_acts.withdraw(desk.camp, HITESH, "wedding", only_try=False)
    bank.upi(-5000, "Refu", payer="SUNITA B", vpa="sunitab")
    row = only(bank.at(desk).rows)
    assert row.verdict.outcome is Outcome.SET_ASIDE
    assert row.entry is not None
    with pytest.raises(UsageError, match="is settled already"):
        deciding.assign(At(desk.camp), row.row.id, [HITESH])
    desk.reverse(row.entry.number)
    deciding.assign(At(desk.camp), row.row.id, [HITESH])
    assert (desk.standing(HITESH), desk.verify().faults, desk.verify().totals.bank) == (Standing.NOTHING_DUE, (), 0)


def test_a_code_is_posted_beside_a_debit_of_the_same_reference_over_another_amount(desk: Desk, bank: Bank) -> None:
    bank.upi(-118, "Fee", rrn="616212345678")
    bank.upi(5000, HITESH, rrn="616212345678")
    assert outcomes(bank.at(desk))[1] is Outcome.POSTED


def test_interest_and_the_cash_of_the_office(desk: Desk, bank: Bank) -> None:
    desk.cash(HITESH, "5000")
    bank.moves(212, "INTEREST PAID TILL 30-JUN-2026")
    bank.moves(5000, "CASH DEPOSIT-CASH DEPOSIT SELF--")
    interest, cash = bank.at(desk).rows
    assert [each.verdict.proposals[0].way for each in (interest, cash)] == [Way.INTEREST, Way.CASH]
    for row in (interest, cash):
        deciding.assign(At(desk.camp), row.row.id, ["yes"])
    totals = desk.verify().totals
    assert (totals.bank, totals.cash, totals.interest, totals.unidentified) == (521_200, 0, 21_200, 0)


@pytest.mark.parametrize("narration", ["ATM WDL-ATM CASH 1234 BHOPAL--", "TO SELF", "CASH WITHDRAWAL SELF--"])
def test_cash_that_was_drawn_goes_into_a_desk(narration: str, desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.moves(-2000, narration)
    drawn = bank.at(desk).rows[1]
    assert (drawn.verdict.outcome, drawn.verdict.proposals[0].way) == (SUGGESTED, Way.CASH)
    booked = deciding.assign(At(desk.camp, "gate"), drawn.row.id, ["cash"])
    assert booked.said == f"row {drawn.row.id}: ₹2,000 is cash drawn into desk gate"
    whole = desk.verify()
    assert (whole.totals.bank, whole.totals.cash, whole.faults) == (300_000, 200_000, ())
    desk.at("gate").handover("2000")
    desk.refund(HITESH, "2000")
    assert (desk.verify().totals.cash, desk.close().faults) == (0, ())


def test_a_debit_that_was_set_aside_is_taken_back_and_booked_as_cash(desk: Desk, bank: Bank) -> None:
    bank.moves(-2000, "TO TRANSFER-UPI/DR/616299999999/RAJU CSP/SBIN/raju/Cash for camp--")
    row = only(bank.at(desk).rows)
    assert row.entry is not None
    with pytest.raises(UsageError, match="is settled already: entry 1, set aside"):
        deciding.assign(At(desk.camp), row.row.id, ["cash"])
    desk.reverse(row.entry.number)
    assert deciding.assign(At(desk.camp), row.row.id, ["cash"]).said.endswith("is cash drawn into desk office")
    assert (desk.verify().totals.bank, desk.verify().totals.cash) == (-200_000, 200_000)


@pytest.mark.parametrize("word", ["cash", "charge", "interest"])
def test_what_somebody_sent_is_nothing_of_the_banks_own(word: str, desk: Desk, bank: Bank) -> None:
    bank.upi(700)
    row = only(bank.at(desk).rows)
    with pytest.raises(UsageError, match=f"row {row.row.id} came in by upi: it is no {word}"):
        deciding.assign(At(desk.camp), row.row.id, [word])


def test_the_offices_rent_is_set_aside(desk: Desk, bank: Bank) -> None:
    bank.moves(-8000, "TO TRANSFER-UPI/DR/616299999999/LANDLORD/SBIN/landlord/Rent--")
    assert outcomes(bank.at(desk)) == [SET_ASIDE]
    assert (desk.verify().totals.bank, desk.close().faults) == (0, ())


def test_the_same_reference_twice_is_held(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH, rrn=RRN)
    bank.at(desk)
    bank.upi(5000, VIMLA, rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, "the same reference came in row" in row.verdict.why.en) == (HELD, True)


@pytest.mark.both_stores
def test_an_early_amount_counts_on_the_day_of_the_money(desk: Desk, bank: Bank) -> None:
    tariff = "deposits:\n  decided: true\n  early:\n    - {until: 2025-06-02, amount: 4000, roles: [mla]}\n"
    mend(desk.camp, "deposits:\n  decided: false\n", tariff)
    run(desk.camp)
    bank.upi(4000, HITESH)
    row = only(bank.at(desk).rows)
    assert row.verdict.proposals[0].step == Step.CODE_AND_SUM
    assert desk.standing(HITESH) == Standing.PAID


def test_swapped_headings_and_newest_first(desk: Desk) -> None:
    bank = Bank("PNB")
    bank.upi(5000, HITESH)
    bank.upi(3000, SHAILESH)
    assert [shares(row) for row in bank.at(desk).rows] == [[(HITESH, 5000)], [(SHAILESH, 3000)]]


def test_no_account_is_named_and_there_is_only_one(desk: Desk) -> None:
    bank = Bank("HDFC delimited")
    bank.upi(5000, HITESH)
    found = imported(desk, bank.file(), account="8901")
    assert found.files[0].account == "XXXX8901"
    bank.upi(3000, SHAILESH)
    assert shares(only(imported(desk, bank.file()).rows)) == [(SHAILESH, 3000)]


def test_the_books_hold_what_the_rows_moved(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.upi(700)
    bank.at(desk)
    from cadre_cli.workflows.deposits.counter import at_the_counter

    with at_the_counter(desk.camp) as counter, counter.store.books.read() as journal:
        sums = journal.sums()
    assert sums[Account.BANK, ""] == 570_000
    assert sums[Account.UNIDENTIFIED, ""] == -70_000


def test_a_code_of_nobody_is_told(desk: Desk, bank: Bank) -> None:
    (stranger,) = issue(["somebody who comes later"], (HITESH, VIMLA))
    bank.upi(4321, stranger)
    row = only(bank.at(desk).rows)
    looks = examine(desk.camp, row.row.id, in_full=True).verdict.looks
    assert f"code {stranger} is nobody's here" in [look.said.en for look in looks]


def test_a_refund_of_another_amount_is_held(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.at(desk)
    desk.refund(HITESH, "4000", Mode.UPI, RRN)
    bank.upi(-5000, "Refu", rrn=RRN)
    row = only(bank.at(desk).rows)
    assert (row.verdict.outcome, row.verdict.why.en) == (HELD, "entry 2 booked it: ₹4,000 back to Hitesh Meena (94Q78)")


def test_a_failed_payment_of_the_office_comes_back(desk: Desk, bank: Bank) -> None:
    bank.moves(-8000, "TO TRANSFER-UPI/DR/616299999999/LANDLORD/SBIN/landlord/Rent--")
    bank.moves(8000, "BY TRANSFER-UPI/CR/616299999999/REVERSAL OF FAILED TXN--")
    bank.moves(700, "BY TRANSFER-UPI/CR/616299999998/REVERSAL OF FAILED TXN--")
    bank.moves(118, "GST CHARGES REFUND")
    _, back, nothing, charge = bank.at(desk).rows
    assert back.verdict.proposals[0].way is Way.SET_ASIDE
    assert (nothing.verdict.outcome, nothing.verdict.why.en) == (HELD, "the bank gives something back")
    assert charge.verdict.proposals[0].way is Way.CHARGE
    for row, word in ((back, "yes"), (nothing, "not-ours"), (charge, "yes")):
        deciding.assign(At(desk.camp), row.row.id, [word])
    assert (desk.verify().totals.bank, desk.verify().totals.bank_charges) == (11_800, -11_800)


def test_a_debit_is_explained(desk: Desk, bank: Bank) -> None:
    bank.moves(-8000, "TO TRANSFER-UPI/DR/616299999999/LANDLORD/SBIN/landlord/Rent--")
    row = only(bank.at(desk).rows).row
    found = examine(desk.camp, row.id, in_full=True)
    assert (found.state, found.verdict.outcome) == (RowState.SET_ASIDE, SET_ASIDE)
    assert found.verdict.looks[0].said.en == "no refund is booked with its reference"


def test_a_row_of_a_day_before_its_cheque_came_is_not_that_cheque(desk: Desk, bank: Bank) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "02-06-2025")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123")
    row = only(bank.at(desk).rows).row
    with pytest.raises(UsageError, match="is of 2 June 2025 and cannot be cleared on 1 June 2025") as refused:
        deciding.assign(At(desk.camp), row.id, ["yes"])
    assert refused.value.way_out == "if its day is wrong, take entry 1 back and record it anew with --date DAY"


def test_two_cheques_in_one_row_are_no_new_payments(desk: Desk, bank: Bank) -> None:
    desk.cheque(PARMANAND, "2000", "223344", "01-06-2025")
    desk.cheque(HITESH, "2000", "334455", "01-06-2025")
    bank.moves(4000, "CHQ DEP 223344 334455")
    row = only(bank.at(desk).rows).row
    with pytest.raises(UsageError, match="cheque 223344 over ₹2,000, entry 1, is in hand"):
        deciding.assign(At(desk.camp), row.id, [f"{PARMANAND}=2000", f"{HITESH}=2000"])
    desk.clear("223344")
    desk.clear("334455")
    deciding.assign(At(desk.camp), row.id, ["not-ours"])
    whole = desk.verify()
    assert (whole.totals.bank, whole.totals.cheques, whole.totals.unidentified) == (400_000, 0, 0)
    assert (whole.faults, desk.close().faults) == ((), ())


def test_two_desks_accept_what_is_suggested_about_one_entry(desk: Desk, bank: Bank) -> None:
    desk.cheque(PARMANAND, "2000", "000123", "01-06-2025")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123")
    bank.moves(2000, "CHQ DEP - MICR CTS - BHOPAL - 000123", 2)
    first, second = bank.at(desk).rows
    deciding.accept(At(desk.camp), first.row, first.verdict.proposals[0])
    with pytest.raises(UsageError, match="entry 1 is cleared by entry 4 meanwhile"):
        deciding.accept(At(desk.camp), second.row, second.verdict.proposals[0])


def test_a_row_of_which_something_else_is_booked(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    bank.upi(3000, SHAILESH)
    first, second = bank.at(desk).rows
    with closing(sqlite3.connect(desk.camp / "cadre.db")) as database, database:
        database.execute("DELETE FROM bank_row WHERE key = ?", (first.row.key,))
        database.execute("UPDATE bank_row SET credit = 400000 WHERE key = ?", (second.row.key,))
    assert sorted(desk.verify().faults) == sorted(
        [
            f"row {first.row.id} of the bank, on which entries rest, is missing",
            f"row {second.row.id} of the bank moved ₹4,000, and ₹3,000 is booked for it",
        ]
    )


def test_shares_that_do_not_add_up_are_no_payment(desk: Desk, bank: Bank) -> None:
    bank.upi(5000, HITESH)
    row = only(bank.at(desk).rows).row
    with pytest.raises(ValueError, match="do not add up"):
        bank_entries.paid(NOW, row, [(Share(HITESH, 1), Purpose.DEPOSIT)], "R", 0, "")
