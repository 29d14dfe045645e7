"""Statements that come again, in pieces, in any order, or changed: nothing is booked twice, nothing is lost."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.bank import Outcome
from cadre_cli.domain.money import Account, Standing
from cadre_cli.errors import UsageError
from cadre_cli.intake.statements.reading import read_statement
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.workflows.deposits import deciding, statements
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.counter import at_the_counter
from cadre_cli.workflows.deposits.rows import waiting
from tests.intake.statements.layouts import LAYOUTS
from tests.workflows.deposits.banks import Bank, imported, only, outcomes, shares
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk

PAYERS = ((HITESH, 5000), (SHAILESH, 3000), (PARMANAND, 2000), (VIMLA, 5000))


def account(layout: str = "SBI") -> Bank:
    """Four who pay with their code, one without, a charge, and rent."""
    bank = Bank(layout)
    for code, rupees in PAYERS:
        bank.upi(rupees, code)
    bank.upi(1250)
    bank.moves(-118, "CHQ BOOK ISSUE CHARGES", 2)
    bank.moves(-8000, "TO TRANSFER-UPI/DR/616299999999/LANDLORD/SBIN/landlord/Rent--", 2)
    return bank


def books(camp: Path) -> tuple[dict[tuple[Account, str], int], list[str]]:
    """The balances, and the keys of the rows in their order."""
    with at_the_counter(camp) as counter, counter.store.books.read() as journal:
        return journal.sums(), [row.key for row in BankRows(journal).everything()]


@pytest.mark.both_stores
def test_the_same_statement_twice(desk: Desk) -> None:
    bank = account()
    first = bank.at(desk)
    assert [first.counts[outcome] for outcome in Outcome] == [4, 1, 0, 1, 1]
    whole = books(desk.camp)
    again = bank.at(desk)
    assert (again.rows, again.files[0].rows, again.files[0].new) == ((), 7, 0)
    assert (books(desk.camp), desk.verify().entries) == (whole, 6)


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 1, 0), (1, 1, 0, 0)])
@pytest.mark.parametrize(("until", "since"), [(5, 3), (4, 4), (7, 0), (7, 2)])
def test_overlapping_halves_in_either_order(order: Sequence[int], until: int, since: int, desk: Desk) -> None:
    bank = account()
    halves = (bank.file(0, until), bank.file(since))
    for which in order:
        imported(desk, halves[which])
    sums, keys = books(desk.camp)
    assert len(keys) == 7
    assert sums[Account.BANK, ""] == 1_625_000
    assert [desk.standing(code) for code, _ in PAYERS] == [Standing.PAID] * 4


@pytest.mark.both_stores
def test_both_halves_in_one_call(desk: Desk) -> None:
    bank = account()
    found = imported(desk, bank.file(3), bank.file(0, 5))
    assert [(file.rows, file.new) for file in found.files] == [(5, 5), (4, 2)]
    assert books(desk.camp)[0][Account.BANK, ""] == 1_625_000


@pytest.mark.both_stores
def test_identical_cash_rows_are_both_there(desk: Desk) -> None:
    bank = Bank()
    for _ in range(3):
        bank.moves(5000, "CASH DEPOSIT-CASH DEPOSIT SELF--", 2)
    assert len(bank.at(desk).rows) == 3
    assert bank.at(desk).rows == ()


def test_identical_rows_without_balances_are_counted(desk: Desk) -> None:
    lines = ["Account No: 12345678901", "Date,Narration,Debit,Credit"]
    lines += ["01/06/2025,CASH DEPOSIT SELF,,5000.00"] * 2
    for number in (2, 2, 3):
        file = ("bank.csv", "\n".join([*lines[:2], *lines[2:3] * number]).encode())
        imported(desk, file)
    assert len(books(desk.camp)[1]) == 3


@pytest.mark.both_stores
def test_only_tried_nothing_stays(desk: Desk) -> None:
    found = account().at(desk, only_try=True)
    assert (len(found.rows), found.tried, desk.verify().entries, books(desk.camp)[1]) == (7, True, 0, [])


def test_a_row_removed_from_the_middle(desk: Desk) -> None:
    bank = account()
    bank.payments[2] = replace(bank.payments[2], left_out=True)
    found = bank.at(desk)
    assert found.is_refused
    assert any("row 15: balance" in finding.read for finding in found.findings)
    assert desk.verify().entries == 0


def test_one_file_of_two_is_refused_and_nothing_is_booked(desk: Desk) -> None:
    bank = account()
    found = imported(desk, bank.file(), ("bank.csv", b"Date,Narration,Debit\n"))
    assert (found.is_refused, found.rows, desk.verify().entries) == (True, (), 0)


@pytest.mark.both_stores
def test_a_gap_to_the_last_import_is_refused(desk: Desk) -> None:
    bank = account()
    imported(desk, bank.file(0, 3))
    with pytest.raises(UsageError, match=r"sbi.xls row 13 \(1 June 2025, ₹1,250\) does not join"):
        imported(desk, bank.file(4))
    assert len(books(desk.camp)[1]) == 3
    imported(desk, bank.file(3))


def test_a_first_amount_that_was_changed_does_not_join(desk: Desk) -> None:
    """The balances of a file prove every amount but its first: the balance of the last import does."""
    bank = account("SBI, new")
    imported(desk, bank.file(0, 3))
    bank.payments[3], bank.opening = replace(bank.payments[3], paise=600_000), bank.opening - 100_000
    with pytest.raises(UsageError, match="does not join"):
        imported(desk, bank.file(3))


def test_a_first_amount_without_any_balance_before_it_is_told(desk: Desk) -> None:
    bank = account("SBI, new")
    assert bank.at(desk).notes == (
        "sbi.xlsx row 5 (1 June 2025, ₹5,000) is the first row of its account: no balance before it proves its amount; "
        "look at it",
    )


@pytest.mark.parametrize("layout", ["SBI", "Hindi"])
def test_the_same_rows_under_another_account_number_are_refused(layout: str, desk: Desk) -> None:
    bank = account(layout)
    imported(desk, bank.file(0, 4))
    name, data = bank.file(2)
    before = books(desk.camp)
    other = read_statement(name, data)
    damaged = replace(other, account="00000012345678911")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(statements, "read_statement", lambda *_: damaged)
        with pytest.raises(UsageError, match="is there already as a row of account XXXX8901"):
            imported(desk, (name, data))
    assert books(desk.camp) == before


def test_another_account_has_rows_of_its_own(desk: Desk) -> None:
    account().at(desk)
    lines = [
        "Account No: 12345679999",
        "Date,Narration,Debit,Credit,Balance",
        "01/06/2025,CASH DEPOSIT SELF,,5000,9000",
    ]
    assert len(imported(desk, ("bank.csv", "\n".join([*lines, "02/06/2025,CASH,,1,9001"]).encode())).rows) == 2


@pytest.mark.parametrize("layout", ["Axis", "SBI"])
def test_a_stated_opening_proves_the_first_amount(layout: str, desk: Desk) -> None:
    bank = Bank(layout)
    bank.upi(5000)
    assert bank.at(desk).notes == ()


def test_a_row_that_was_changed_meanwhile_is_refused(desk: Desk) -> None:
    bank = account()
    bank.at(desk)
    name, data = bank.file()
    with pytest.raises(UsageError, match="lies between rows that were imported before"):
        imported(desk, (name, data.replace(PARMANAND.encode(), b"OTHER")))


@pytest.mark.parametrize("place", [0, 6])
def test_a_row_that_was_changed_at_an_end_is_refused(place: int, desk: Desk) -> None:
    bank = account()
    bank.at(desk)
    bank.payments[place] = type(bank.payments[place])(
        date(2025, 6, 2 if place else 1), "OTHER", bank.payments[place].paise
    )
    with pytest.raises(UsageError, match=r"does not join|lies between"):
        bank.at(desk)


def test_without_balances_after_balances(desk: Desk) -> None:
    account().at(desk)
    bare = "Account No: 12345678901\nDate,Narration,Debit,Credit\n02/06/2025,CASH,,500.00\n"
    with pytest.raises(UsageError, match="has no balances, and what was imported before has"):
        imported(desk, ("bank.csv", bare.encode()))


def test_balances_after_none(desk: Desk) -> None:
    bare = "Account No: 00000012345678901\nDate,Narration,Debit,Credit\n02/06/2025,CASH,,500.00\n"
    imported(desk, ("bank.csv", bare.encode()))
    with pytest.raises(UsageError, match="has balances, and what was imported before has none"):
        account().at(desk)


def test_whose_account_is_not_known(desk: Desk) -> None:
    bank = Bank("HDFC delimited")
    bank.upi(5000)
    with pytest.raises(UsageError, match="does not name its account, and it is the first one"):
        bank.at(desk)
    account().at(desk)
    axis = Bank("Axis", 0)
    axis.upi(100)
    name, data = axis.file()
    imported(desk, (name, data.replace(b"12345678901", b"99990000")))
    with pytest.raises(UsageError, match="there are rows of XXXX0000, XXXX8901"):
        bank.at(desk)


def test_nothing_is_imported_into_a_closed_day(desk: Desk) -> None:
    desk.close()
    with pytest.raises(UsageError, match="3 June 2025 is closed"):
        account().at(desk)
    assert books(desk.camp)[1] == []


def test_a_day_is_not_closed_while_a_row_waits(desk: Desk) -> None:
    bank = Bank()
    bank.upi(1250)
    row = only(bank.at(desk).rows).row
    (fault,) = desk.close().faults
    assert fault.startswith(f"row {row.id} of the bank, 1 June 2025, ₹1,250, waits for a decision; where nobody knows:")
    assert fault.endswith(f"cadre deposits assign {row.id} leave")
    deciding.assign(At(desk.camp), row.id, ["leave"])
    assert desk.close().faults == ()
    assert (waiting(desk.camp, with_left=False), len(waiting(desk.camp, with_left=True))) == ([], 1)


def test_two_desks_take_one_row(desk: Desk) -> None:
    bank = Bank()
    bank.upi(1250)
    row = only(bank.at(desk).rows).row
    deciding.assign(At(desk.camp, "gate"), row.id, [HITESH])
    with pytest.raises(UsageError, match="is settled already: entry 2, payment"):
        deciding.assign(At(desk.camp, "hall"), row.id, [VIMLA])
    assert desk.standing(VIMLA) == Standing.UNPAID


def test_a_decision_is_taken_back_and_made_anew(desk: Desk) -> None:
    bank = Bank()
    bank.upi(5000)
    row = only(bank.at(desk).rows).row
    done = deciding.assign(At(desk.camp), row.id, [HITESH])
    with pytest.raises(UsageError, match="entry 1 is somebody's by entry 2"):
        desk.reverse(1)
    desk.reverse(done.entry.number)
    assert (desk.standing(HITESH), desk.verify().totals.unidentified) == (Standing.UNPAID, 500_000)
    deciding.assign(At(desk.camp), row.id, [VIMLA])
    assert (desk.standing(VIMLA), desk.verify().totals.unidentified) == (Standing.PAID, 0)


def test_what_was_posted_by_itself_is_taken_back_and_decided_by_hand(desk: Desk) -> None:
    bank = Bank()
    bank.upi(5000, HITESH)
    row = only(bank.at(desk).rows)
    desk.reverse(1)
    assert (desk.verify().totals.bank, [each.row.id for each in waiting(desk.camp, False)]) == (0, [row.row.id])
    deciding.assign(At(desk.camp), row.row.id, [VIMLA])
    assert (desk.standing(VIMLA), desk.verify().totals.bank) == (Standing.PAID, 500_000)


def test_left_and_not_ours_and_taken_back(desk: Desk) -> None:
    bank = Bank()
    bank.upi(5000, HITESH)
    row = only(bank.at(desk).rows).row
    desk.reverse(1)
    left = deciding.assign(At(desk.camp), row.id, ["leave"])
    assert (left.said, desk.verify().totals.unidentified) == (f"row {row.id}: ₹5,000 is left unidentified", 500_000)
    aside = deciding.assign(At(desk.camp), row.id, ["not-ours"])
    assert (aside.entry.number, desk.verify().totals.bank) == (4, 0)
    desk.reverse(4)
    assert desk.verify().totals.unidentified == 500_000


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_goes_through(layout: str, desk: Desk) -> None:
    bank = Bank(layout)
    for code, rupees in PAYERS:
        bank.upi(rupees, code)
    found = imported(desk, bank.file(), account="8901")
    assert outcomes(found) == [Outcome.POSTED] * 4
    assert [shares(row) for row in found.rows] == [[payer] for payer in PAYERS]
    assert imported(desk, bank.file()).rows == ()


@given(seed=st.integers(0, 10_000))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_entries_hold_what_the_rows_moved_and_no_row_is_lost(seed: int, desk: Desk) -> None:
    chance = random.Random(seed)
    notes = [HITESH, VIMLA, f"{HITESH} {SHAILESH}", "94Q7B", "94Q7", "Paym", "ZNC64"]
    bank = Bank()
    for _ in range(chance.randrange(2, 12)):
        rupees = chance.choice((5000, 3000, 8000, 2000, 4999, -5000, -250))
        bank.upi(rupees, chance.choice(notes), payer=chance.choice(("HITESH M", "DINESH C", "VIMLA MA")))
    cut = sorted((chance.randrange(len(bank.payments)), chance.randrange(1, len(bank.payments) + 1)))
    files = [bank.file(), bank.file(0, max(1, cut[1])), bank.file(min(cut[0], len(bank.payments) - 1))]
    with TemporaryDirectory() as folder:
        camp = Path(shutil.copytree(desk.camp, Path(folder) / "camp"))
        here = Desk(camp, desk.patch)
        found = bank.at(here)
        assert sum(found.counts.values()) == len(found.rows) == len(bank.payments)
        for file in chance.sample(files, len(files)):
            assert imported(here, file).rows == ()
        sums, keys = books(camp)
        settled = [row for row in found.rows if row.entry and row.verdict.outcome is not Outcome.SET_ASIDE]
        assert len(keys) == len(bank.payments)
        assert sums.get((Account.BANK, ""), 0) == sum(row.row.paise for row in settled)
        waits = {row.row.id for row in found.rows if row.verdict.outcome.value in ("suggested", "held", "unidentified")}
        assert {each.row.id for each in waiting(camp, with_left=True)} == waits
        assert here.verify().faults == ()
