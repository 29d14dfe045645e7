"""Whom the rosters call paid goes into the books at once, and what the bank shows later is not booked again."""

from collections.abc import Sequence
from datetime import date

import pytest

from cadre_cli.domain.bank import Outcome, Way
from cadre_cli.domain.money import Kind, Mode, Standing
from cadre_cli.errors import UsageError
from cadre_cli.workflows.deposits import acts, deciding
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.from_roster import IN_THE_BOOKS, RosterTaken, Unsaid, from_roster
from cadre_cli.workflows.deposits.receipts import receipts
from cadre_cli.workflows.event_folder import EventFolder
from tests.store.behind import altered
from tests.workflows.camps import Row, codes, mend, plan_rows
from tests.workflows.deposits.banks import Bank, only
from tests.workflows.deposits.desks import Desk
from tests.workflows.deposits.test_papers import text_of

pytestmark = pytest.mark.both_stores

RRN = "616212345678"


def rows(*said: tuple[str, str], **more: str) -> Sequence[Row]:
    """MLAs by what their roster says of the deposit, and its reference."""
    names = ("Asha Ram", "Binod Verma", "Chetan Sahu", "Dinesh Rao", "Esha Jain", "Fateh Singh")
    return [
        {"Name": name, "Role": "MLA", "Assembly": str(150 + place), "Gender": "M", "Mobile": f"900001110{place}"}
        | {"Deposit paid": paid, "UTR": reference, **more}
        for place, (name, (paid, reference)) in enumerate(zip(names, said, strict=False))
    ]


def taken(desk: Desk, mode: Mode | None = Mode.CASH, day: str = "", only_try: bool = False) -> RosterTaken:
    return from_roster(At(desk.camp, desk.name, only_try), Unsaid(mode, day))


def why_not(result: RosterTaken) -> dict[str, str]:
    return {line.person.name: line.why_not for line in result.lines if not line.payment}


def test_everybody_is_booked_at_once_as_the_roster_says(desk: Desk) -> None:
    code = codes(plan_rows(desk.camp, rows(("yes", ""), ("2000 cash 1/6/25", ""), ("no", ""), ("", RRN))))
    tried = taken(desk, only_try=True)
    assert desk.verify().entries == 0
    result = taken(desk)
    assert [line.payment for line in result.lines] == [line.payment for line in tried.lines]
    booked = {
        entry.person: (entry.paise // 100, entry.mode, entry.reference, entry.paid_on.day) for entry in result.entries
    }
    assert booked == {
        code["Asha Ram"]: (5000, Mode.CASH, "", 3),
        code["Binod Verma"]: (2000, Mode.CASH, "", 1),
        code["Dinesh Rao"]: (5000, Mode.UPI, RRN, 3),
    }
    assert (result.say_no, result.findings, desk.verify().faults) == (1, (), ())
    assert result.notes == ("the rosters do not say the day of 2: their money bears 3 June 2025 (--date DAY)",)
    assert "सूची के अनुसार" in text_of(receipts(desk.camp, [code["Asha Ram"]]).files[0])


def test_a_second_time_nothing_is_booked_and_what_was_taken_back_stays_so(desk: Desk) -> None:
    code = codes(plan_rows(desk.camp, rows(("yes", ""), ("yes", ""))))
    first = taken(desk)
    desk.reverse(first.entries[0].number)
    again = taken(desk)
    assert (again.entries, set(why_not(again).values()), again.needs_person) == ((), {IN_THE_BOOKS}, False)
    plan_rows(desk.camp, rows(("yes", ""), ("yes", ""), ("yes", "")))
    assert [entry.paise for entry in taken(desk).entries] == [500_000]
    assert desk.standing(code["Asha Ram"]) in (Standing.PAID, Standing.UNPAID)


def test_who_has_paid_in_the_books_or_claims_to_is_not_booked(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("yes", ""), ("yes", "")))
    desk.cash("9000011100", "1000")
    desk.claim("9000011101", "5000", RRN)
    result = taken(desk)
    assert (result.entries, result.needs_person) == ((), True)
    assert why_not(result) == {
        "Asha Ram": IN_THE_BOOKS,
        "Binod Verma": f"he claims {RRN}: it counts once the bank shows it",
    }


def test_how_it_came_is_not_guessed(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("yes", ""), ("5000 neft", "")))
    result = taken(desk, mode=None)
    assert [entry.mode for entry in result.entries] == [Mode.NEFT]
    assert why_not(result)["Asha Ram"].startswith("the rosters do not say how it came")


def test_what_cannot_be_read_is_told_at_its_cell(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("आधा", ""), ("5000", "6.16E+11"), ("5000", "")))
    result = taken(desk)
    assert [(str(finding.address), finding.code) for finding in result.findings] == [
        ("list.csv › F2", "D023"),
        ("list.csv › G3", "D023"),
    ]
    assert (len(result.entries), set(why_not(result).values())) == (1, {"it cannot be read"})


def test_a_mode_that_the_event_does_not_take_and_a_cheque_without_number_and_a_day_of_long_ago(desk: Desk) -> None:
    mend(desk.camp, "  modes: [UPI, NEFT, IMPS, RTGS, Cash, Cheque]", "  modes: [UPI, Cash, Cheque]")
    plan_rows(desk.camp, rows(("5000 rtgs", ""), ("5000 cheque", ""), ("5000 cash 3/6/2019", "")))
    told = why_not(taken(desk))
    assert told["Asha Ram"].startswith("the event takes no rtgs")
    assert told["Binod Verma"].startswith("cheque needs a reference")
    assert "more than a year" in told["Chetan Sahu"]


def test_one_transfer_for_two_is_booked_as_one(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("5000", RRN), ("5000", RRN)))
    result = taken(desk)
    (entry,) = result.entries
    assert (entry.paise, len(entry.receipts)) == (1_000_000, 2)
    assert f"upi {RRN} pays for 2 people, ₹10,000 in all: see that it did" in result.notes


def test_one_transfer_with_two_days_is_not_booked(desk: Desk) -> None:
    plan_rows(desk.camp, rows((f"5000 {RRN} 1/6/25", ""), (f"5000 {RRN} 2/6/25", "")))
    assert all("stands with two days" in said for said in why_not(taken(desk)).values())


def test_no_late_fee_is_charged_because_the_roster_names_no_day(desk: Desk) -> None:
    mend(desk.camp, "  # due_by: 2025-06-05\n", "  due_by: 2025-06-05\n")
    mend(desk.camp, "  # late_fee: 200\n", "  late_fee: 200\n")
    code = codes(plan_rows(desk.camp, rows(("yes", ""))))["Asha Ram"]
    desk.on(date(2025, 6, 20))
    with pytest.raises(UsageError, match=r"do not say when these paid.*Asha Ram") as refused:
        taken(desk)
    assert refused.value.way_out == "say by which day they had paid: --date 05-06-2025"
    taken(desk, day="04-06-2025")
    assert desk.account(code).stands.rest == 0


def test_what_the_bank_shows_later_under_the_reference_is_the_same_money(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("5000", RRN)))
    entry = taken(desk).entries[0]
    bank = Bank()
    bank.upi(5000, "", RRN)
    row = only(bank.at(desk).rows)
    assert row.entry
    assert (row.entry.kind, row.entry.about) == (Kind.SEEN, entry.number)
    assert desk.verify().totals.bank == 500_000


def test_what_the_bank_shows_already_is_booked_from_its_row(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("5000", RRN)))
    bank = Bank()
    bank.upi(5000, "", RRN)
    row = only(bank.at(desk).rows).row
    assert f"the bank has {RRN} already: row {row.id}" in why_not(taken(desk))["Asha Ram"]


@pytest.mark.parametrize("paid", ["5000 upi", "2000 upi"])
def test_the_same_amount_without_a_reference_is_held_and_can_be_said_to_be_the_same(desk: Desk, paid: str) -> None:
    code = codes(plan_rows(desk.camp, rows((paid, ""))))["Asha Ram"]
    entry = taken(desk).entries[0]
    bank = Bank()
    bank.upi(entry.paise // 100, code)
    judged = only(bank.at(desk).rows)
    assert judged.verdict.outcome is Outcome.HELD
    assert [proposal.way for proposal in judged.verdict.proposals] == [Way.SEEN, Way.PAY]
    before = desk.account(code).stands.received
    deciding.assign(At(desk.camp), judged.row.id, ["1"])
    assert (desk.account(code).stands.received, desk.verify().totals.bank) == (before, entry.paise)
    assert desk.verify().faults == ()


def test_the_same_amount_under_his_name_is_suggested_as_the_same(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("5000 upi", "")))
    taken(desk)
    bank = Bank()
    bank.upi(5000, "", payer="ASHA RA")
    verdict = only(bank.at(desk).rows).verdict
    assert (verdict.outcome, verdict.proposals[0].way) == (Outcome.SUGGESTED, Way.SEEN)


def test_cash_by_the_roster_that_was_a_transfer_is_held_until_it_is_taken_back(desk: Desk) -> None:
    code = codes(plan_rows(desk.camp, rows(("2000 cash", ""))))["Asha Ram"]
    taken(desk)
    bank = Bank()
    bank.upi(2000, code)
    judged = only(bank.at(desk).rows)
    assert judged.verdict.outcome is Outcome.HELD
    assert "take that back first: cadre deposits reverse 1" in judged.verdict.why.en
    assert [proposal.way for proposal in judged.verdict.proposals] == [Way.PAY]
    desk.reverse(1)
    deciding.assign(At(desk.camp), judged.row.id, ["1"])
    assert (desk.account(code).stands.received, desk.verify().totals.cash) == (200_000, 0)


def test_a_claim_to_what_the_roster_told_is_held(desk: Desk) -> None:
    code = codes(plan_rows(desk.camp, rows(("2000 upi", ""))))["Asha Ram"]
    taken(desk)
    acts.claim(At(desk.camp), code, acts.Typed("2000", Mode.UPI, RRN))
    bank = Bank()
    bank.upi(2000, "", RRN)
    assert only(bank.at(desk).rows).verdict.outcome is Outcome.HELD


def test_two_rows_of_one_person_and_the_one_that_says_so(desk: Desk) -> None:
    one, other = (dict(row) for row in (rows(("", ""))[0], rows(("आधा", ""))[0]))
    plan_rows(desk.camp, [one, other])
    (finding,) = taken(desk).findings
    assert str(finding.address) == "list.csv › F3"


def test_a_plan_of_an_older_cadre_knew_amounts_alone(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("2000", RRN)))
    altered(EventFolder(desk.camp).database, "DELETE FROM plan_column WHERE name = 'paid_said'")
    (entry,) = taken(desk).entries
    assert (entry.paise, entry.reference) == (200_000, "")


def test_more_than_is_due_is_booked_and_told(desk: Desk) -> None:
    plan_rows(desk.camp, rows(("50000 cash 1/6/25", ""), ("5000 cash 1/6/25", "")))
    result = taken(desk)
    assert [entry.paise for entry in result.entries] == [5_000_000, 500_000]
    assert result.notes[0].startswith("more than is due, as the rosters say it: Asha Ram (")


def test_who_owes_nothing_is_not_booked_for_a_mere_yes(desk: Desk) -> None:
    mend(desk.camp, "  # waivers:\n", "  waivers: [{role: mla, why: guests}]\n  # waivers:\n")
    plan_rows(desk.camp, rows(("yes", "")))
    assert why_not(taken(desk))["Asha Ram"].startswith("nothing is due from him")
