"""The deposit sheet, there and back: what staff do to it, and what must not be lost or taken twice."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest

from cadre_cli.domain.deposit_sheet import parse_key
from cadre_cli.domain.money import Mode, Purpose
from cadre_cli.errors import UsageError
from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.ledger import entries
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.files import import_files
from cadre_cli.workflows.deposits.sheet import Marking, import_sheet
from tests.workflows.camps import run
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk
from tests.workflows.deposits.sheets import DAY, FilledSheet, found


@pytest.fixture
def sheet(desk: Desk) -> FilledSheet:
    return FilledSheet(desk.camp)


def test_what_was_typed_is_booked(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, "UPI", "616212345678", remark=" by  phone ").pay(VIMLA, "२,०००/-", "नकद", date="02-06-2025")
    result = sheet.given_back(desk="gate")
    assert (found(result), len(result.already), result.refused, result.paise) == ([], 0, False, 700_000)
    cash, upi = result.entries
    assert (upi.mode, upi.reference, upi.paid_on, upi.why, upi.person) == (
        *(Mode.UPI, "616212345678", DAY, "by phone", HITESH),
    )
    assert (cash.mode, cash.paise, cash.desk, cash.day) == (Mode.CASH, 200_000, "gate", date(2025, 6, 3))
    assert [str(each.receipts[0]) for each in result.entries] == ["R/2025-26/00001", "R/2025-26/00002"]
    assert not desk.verify().faults


def test_what_is_received_stands_in_the_next_sheet(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 2000).given_back()
    again = FilledSheet(desk.camp)
    row = again.row(HITESH)
    assert [again.sheet.cell(row, column).value for column in (6, 7, 8)] == [5000, 2000, None]


def test_the_same_sheet_twice_is_booked_once(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, "UPI", "616212345678").pay(VIMLA, 5000)
    sheet.given_back()
    again = sheet.given_back()
    assert (again.entries, len(again.already), found(again), again.refused) == ((), 2, [], False)
    assert desk.verify().entries == 2


def test_a_sheet_is_filled_day_by_day(sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000).given_back()
    result = sheet.pay(VIMLA, 5000).given_back()
    assert (len(result.entries), len(result.already)) == (1, 1)


def test_two_staff_members_have_a_copy_each(desk: Desk, sheet: FilledSheet) -> None:
    copy = FilledSheet(desk.camp)
    sheet.pay(HITESH, 5000).pay(VIMLA, 5000, "UPI", "616212345678").given_back()
    result = copy.pay(VIMLA, 5000, "UPI", "616212345678").pay(SHAILESH, 3000).given_back()
    assert (len(result.entries), len(result.already)) == (1, 1)
    assert desk.verify().totals.owed == 1_300_000


def test_two_copies_that_say_different_things_of_one_person(desk: Desk, sheet: FilledSheet) -> None:
    copy = FilledSheet(desk.camp)
    sheet.pay(HITESH, 2000).given_back()
    result = copy.pay(HITESH, 3000).given_back()
    assert (found(result), result.entries, result.refused) == (["D019"], (), True)
    assert "₹2,000 by cash was booked for Hitesh Meena (94Q78), entry 1" in result.findings[0].read


def test_a_stale_sheet_and_money_at_the_counter(desk: Desk, sheet: FilledSheet) -> None:
    desk.cash(HITESH, "5000")
    assert found(sheet.pay(HITESH, 5000).given_back()) == ["D019"]
    assert len(FilledSheet(desk.camp).pay(HITESH, 5000).given_back().entries) == 1


def test_what_was_taken_back_is_not_booked_again_by_itself(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000).given_back()
    desk.reverse(1)
    again = sheet.given_back()
    assert (found(again), "taken back" in again.findings[0].read) == (["D019"], True)
    corrected = sheet.pay(HITESH, 500).given_back()
    assert (found(corrected), corrected.paise) == ([], 50_000)


def test_all_or_nothing(desk: Desk, sheet: FilledSheet) -> None:
    result = sheet.pay(HITESH, 5000).pay(VIMLA, "पाँच हज़ार").given_back()
    assert (found(result), result.entries, desk.verify().entries) == (["D012"], (), 0)
    assert str(result.findings[0].address) == f"deposits.xlsx › जमा राशि - Deposits!H{sheet.row(VIMLA)}"


def test_a_try_books_nothing(desk: Desk, sheet: FilledSheet) -> None:
    result = sheet.pay(HITESH, 5000).given_back(only_try=True)
    assert (len(result.entries), result.tried, desk.verify().entries) == (1, True, 0)


def test_one_transfer_for_three_people(desk: Desk, sheet: FilledSheet) -> None:
    for code in (HITESH, VIMLA, SHAILESH):
        sheet.pay(code, 3000, "NEFT", "SBIN525160123456", remark="from the district office")
    result = sheet.given_back()
    (entry,) = result.entries
    assert (found(result), entry.paise, entry.person, len(entry.receipts)) == (["D021"], 900_000, "", 3)
    assert entry.why == "from the district office"
    assert (desk.verify().totals.bank, desk.account(VIMLA).stands.received) == (900_000, 300_000)
    assert not desk.verify().faults
    again = sheet.given_back()
    assert (again.entries, len(again.already)) == ((), 3)
    desk.reverse(1)
    assert desk.account(VIMLA).stands.received == 0


def test_a_third_name_is_added_to_a_transfer_that_is_booked(sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 3000, "NEFT", "SBIN525160123456").pay(VIMLA, 3000, "NEFT", "SBIN525160123456").given_back()
    result = sheet.pay(SHAILESH, 3000, "NEFT", "SBIN525160123456").given_back()
    assert (found(result), len(result.already)) == (["D018"], 2)


def test_one_transfer_has_one_day(sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 3000, "UPI", "616212345678").pay(VIMLA, 3000, "UPI", "616212345678", date=date(2025, 6, 1))
    assert sorted(found(sheet.given_back())) == ["D021", "D022"]


def test_two_banks_have_cheques_of_one_number(desk: Desk, sheet: FilledSheet) -> None:
    result = sheet.pay(HITESH, 3000, "Cheque", "000123").pay(VIMLA, 3000, "Cheque", "000123").given_back()
    assert (found(result), len(result.entries)) == ([], 2)
    assert (len(sheet.given_back().already), desk.verify().entries) == (2, 2)


def test_a_mode_is_known_in_both_languages_as_papers_print_it(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, "नकद / Cash").pay(VIMLA, 5000, "Cheque/चेक", "000123")
    assert {each.person: each.mode for each in sheet.given_back().entries} == {HITESH: Mode.CASH, VIMLA: Mode.CHEQUE}
    assert found(sheet.pay(SHAILESH, 3000, "Cash / UPI").given_back()) == ["D014"]
    assert desk.verify().entries == 2


def test_one_transfer_that_is_called_upi_here_and_imps_there(sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, "UPI", "616212345678").pay(VIMLA, 5000, "IMPS", "616212345678")
    result = sheet.given_back()
    assert ([entry.paise for entry in result.entries], found(result)) == ([1_000_000], ["D021"])


def test_a_reference_that_is_another_persons_money(desk: Desk, sheet: FilledSheet) -> None:
    desk.upi(VIMLA, "5000", "616212345678")
    result = sheet.pay(HITESH, 5000, "UPI", "616212345678").given_back()
    assert found(result) == ["D018"]
    assert "₹5,000 from विमला" in result.findings[0].read


def test_an_amount_that_was_booked_as_another(desk: Desk, sheet: FilledSheet) -> None:
    desk.upi(HITESH, "500", "616212345678")
    assert found(sheet.pay(HITESH, 5000, "UPI", "616212345678").given_back()) == ["D018"]


def test_a_sorted_sheet(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000).pay(VIMLA, 2000)
    first, last = sheet.marks + 2, sheet.sheet.max_row
    rows = [[cell.value for cell in row] for row in sheet.sheet.iter_rows(first, last)]
    for row, values in enumerate(sorted(rows, key=lambda row: str(row[2]), reverse=True), start=first):
        for column, value in enumerate(values, start=1):
            sheet.sheet.cell(row, column).value = value
    sheet.given_back()
    assert [desk.account(code).stands.received for code in (HITESH, VIMLA)] == [500_000, 200_000]


def test_only_some_columns_were_sorted(sheet: FilledSheet) -> None:
    sheet.put(sheet.row(HITESH), code=VIMLA, name="Vimla", paid=5000, date=DAY, mode="Cash")
    assert "D006" in found(sheet.given_back())


def test_an_edited_name_beside_money_is_asked_about(sheet: FilledSheet) -> None:
    assert found(sheet.pay(HITESH, 5000, name="Ram Lal").given_back()) == ["D007"]


def test_an_edited_name_without_money_is_noted(sheet: FilledSheet) -> None:
    result = sheet.put(sheet.row(VIMLA), name="Ram Lal").pay(HITESH, 5000).given_back()
    assert (found(result), len(result.entries)) == (["D008"], 1)


def test_a_name_in_other_letters_is_the_same(sheet: FilledSheet) -> None:
    assert found(sheet.pay(HITESH, 5000, name=" HITESH  meena").given_back()) == []


def test_a_sheet_in_one_language_shows_the_name_in_its_script(sheet: FilledSheet) -> None:
    assert found(sheet.pay(HITESH, 5000, name="हितेश मीणा").given_back()) == []


def test_rows_may_be_cut(sheet: FilledSheet) -> None:
    sheet.sheet.delete_rows(sheet.row(VIMLA))
    result = sheet.pay(HITESH, 5000).given_back()
    assert (found(result), len(result.entries)) == (["D010"], 1)
    assert result.findings[0].read.startswith("no row any more: विमला")


def test_a_row_was_added(sheet: FilledSheet) -> None:
    sheet.put(sheet.sheet.max_row + 1, name="Ram Lal", paid=5000, date=DAY, mode="Cash")
    assert found(sheet.given_back()) == ["D002"]


def test_lines_below_the_table_are_nobodys_business(sheet: FilledSheet) -> None:
    sheet.put(sheet.sheet.max_row + 2, name="Total")
    assert found(sheet.given_back()) == []


def test_a_row_was_copied_with_its_money(sheet: FilledSheet) -> None:
    row = sheet.row(HITESH)
    sheet.pay(HITESH, 5000)
    for cell in list(sheet.sheet[row]):
        sheet.sheet.cell(sheet.sheet.max_row + (cell.column == 1), cell.column).value = cell.value
    assert found(sheet.given_back()) == ["D009", "D009"]


def test_a_second_and_a_third_instalment(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 2000).pay_further(0, f" {HITESH.lower()}", 2000, "UPI", reference="616212345678")
    first = sheet.given_back()
    assert (found(first), first.paise, len(first.entries)) == ([], 400_000, 2)
    sheet.pay_further(1, HITESH, 500).pay_further(2, VIMLA, 5000)
    second = sheet.given_back()
    assert (found(second), second.paise, len(second.already)) == ([], 550_000, 2)
    again = sheet.given_back()
    assert (again.entries, len(again.already), again.refused) == ((), 4, False)
    assert (desk.account(HITESH).stands.rest, desk.verify().entries) == (50_000, 4)


def test_a_second_instalment_beside_money_at_the_counter_is_asked_about(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 2000).given_back()
    desk.cash(HITESH, "500", "02-06-2025")
    result = sheet.pay_further(0, HITESH, 1000).given_back()
    assert (found(result), "₹500 by cash was booked" in result.findings[0].read) == (["D019"], True)
    assert len(sheet.pay_further(0, HITESH, 500).given_back().already) == 2


def test_an_instalment_that_was_taken_back_and_booked_again_is_there(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 2000).given_back()
    desk.reverse(1)
    desk.cash(HITESH, "2000", "02-06-2025")
    assert (len(sheet.given_back().already), desk.verify().entries) == (1, 3)


def test_the_same_instalment_typed_twice_is_refused(sheet: FilledSheet) -> None:
    assert found(sheet.pay(HITESH, 2000).pay_further(0, HITESH, 2000).given_back()) == ["D009", "D009"]
    upi = sheet.pay(HITESH, 2000, "UPI", "616212345678").pay_further(0, HITESH, 500, "UPI", reference=616212345678)
    assert found(upi.given_back()) == ["D009", "D009"]


@pytest.mark.parametrize(("code", "cell"), [("94Q79", "B6"), (None, "H6")])
def test_an_instalment_of_nobody(code: str, cell: str, sheet: FilledSheet) -> None:
    result = sheet.pay_further(0, code, 2000).given_back()
    assert (found(result), result.findings[0].address.cell) == (["D002"], cell)


def test_an_instalment_beside_the_name_of_another(sheet: FilledSheet) -> None:
    assert found(sheet.pay_further(0, HITESH, 2000, name="विमला मरावी").given_back()) == ["D007"]
    assert found(sheet.pay_further(0, HITESH, 2000, name="Hitesh Meena").given_back()) == []


def test_a_key_that_somebody_wrote_over(sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, key="cadre:94Q78.1.0.00000000.00000000.00000000")
    assert found(sheet.given_back()) == ["D003", "D010"]


def test_a_formula_is_no_amount(sheet: FilledSheet) -> None:
    assert found(sheet.pay(HITESH, "=2500+2500").given_back()) == ["D011"]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"paid": "5.000"}, "D012"),
        ({"paid": -500}, "D012"),
        ({"paid": "1,2,3"}, "D012"),
        ({"date": None}, "D013"),
        ({"date": "31/02/2025"}, "D013"),
        ({"date": date(2025, 6, 9)}, "D013"),
        ({"date": date(2015, 6, 2)}, "D013"),
        ({"mode": None}, "D014"),
        ({"mode": "card"}, "D014"),
        ({"mode": "UPI", "reference": None}, "D015"),
        ({"mode": "UPI", "reference": "6.16212E+11"}, "D015"),
        ({"paid": None}, "D016"),
        ({"paid": 0}, "D012"),
    ],
)
def test_a_cell_that_cannot_be_meant(sheet: FilledSheet, cells: dict[str, object], code: str) -> None:
    assert found(sheet.pay(HITESH, **{"paid": 5000, **cells}).given_back()) == [code]  # type: ignore[arg-type]


def test_a_mode_that_the_event_does_not_take(desk: Desk) -> None:
    file = desk.camp / "cadre.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("modes: [UPI, NEFT, IMPS, RTGS, Cash, Cheque]", "modes: [UPI]"), encoding="utf-8")
    run(desk.camp)
    assert found(FilledSheet(desk.camp).pay(HITESH, 5000).given_back()) == ["D014"]


@pytest.mark.parametrize("cells", [{"received": 500}, {"due": 4000}, {"received": "paid"}])
def test_what_is_typed_where_the_sheet_only_tells_is_not_passed_over(
    sheet: FilledSheet, cells: dict[str, object]
) -> None:
    result = sheet.put(sheet.row(HITESH), **cells).given_back()
    assert (found(result), result.refused) == (["D024"], True)


def test_an_instalment_typed_where_the_sheet_only_tells_is_not_passed_over(sheet: FilledSheet) -> None:
    sheet.pay_further(0, HITESH, None, received=500)
    assert "D024" in found(sheet.given_back())


def test_nought_is_nothing(sheet: FilledSheet) -> None:
    result = sheet.put(sheet.row(HITESH), paid=0).given_back()
    assert (found(result), result.entries) == ([], ())


def test_a_remark_alone_is_not_kept(sheet: FilledSheet) -> None:
    assert found(sheet.put(sheet.row(HITESH), remark="will pay on Monday").given_back()) == ["D017"]


def test_a_short_upi_reference_is_noted(sheet: FilledSheet) -> None:
    result = sheet.pay(HITESH, 5000, "UPI", "61621234").given_back()
    assert (found(result), len(result.entries)) == (["D020"], 1)


def test_a_number_is_a_reference_too(sheet: FilledSheet) -> None:
    assert sheet.pay(HITESH, 5000, "UPI", 616212345678).given_back().entries[0].reference == "616212345678"


def test_who_pays_too_much_is_named(sheet: FilledSheet) -> None:
    assert sheet.pay(PARMANAND, 5000).given_back().notes[0] == (
        f"Parmanand Saxena (3DQFR) has paid ₹3,000 too much (row {sheet.row(PARMANAND)})"
    )


def test_the_rosters_word_ends_with_the_first_entry(sheet: FilledSheet) -> None:
    (note,) = sheet.pay(VIMLA, 5000).given_back().notes
    assert note.startswith("paid by the rosters, but not in the books, and counted as unpaid from now on: ")


def test_a_sheet_of_another_folder(sheet: FilledSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    from cadre_cli.store import plans

    sheet.pay(HITESH, 5000)
    monkeypatch.setattr(plans, "origin", lambda _: "another" * 9)
    assert found(sheet.given_back()) == ["D004"]


def test_books_that_lack_what_the_sheet_knows(desk: Desk) -> None:
    """As where an older copy of the folder was put back."""
    before = (desk.camp / "cadre.db").read_bytes()
    desk.cash(VIMLA, "5000")
    later = FilledSheet(desk.camp).pay(HITESH, 5000)
    for file in desk.camp.glob("cadre.db-*"):
        file.unlink()
    (desk.camp / "cadre.db").write_bytes(before)
    assert found(later.given_back()) == ["D005"]
    desk.cash(SHAILESH, "3000")
    assert found(later.given_back()) == ["D005"]


def test_a_plan_that_the_folder_lacks(sheet: FilledSheet) -> None:
    row = sheet.row(HITESH)
    key = parse_key(str(sheet.sheet.cell(row, sheet.columns["key"]).value))
    assert key is not None
    sheet.pay(HITESH, 5000, key=str(replace(key, plan=9)))
    assert found(sheet.given_back()) == ["D005"]


def test_the_people_of_an_older_plan_are_still_known(desk: Desk, sheet: FilledSheet) -> None:
    file = desk.camp / "cadre.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("deposit: 5000", "deposit: 6000"), encoding="utf-8")
    run(desk.camp)
    result = sheet.pay(HITESH, 5000).given_back()
    assert (found(result), len(result.entries)) == ([], 1)


def test_a_closed_day_takes_nothing(desk: Desk, sheet: FilledSheet) -> None:
    desk.close()
    with pytest.raises(UsageError, match="closed"):
        sheet.pay(HITESH, 5000).given_back()


def test_there_is_no_such_file(desk: Desk) -> None:
    with pytest.raises(UsageError, match="cannot be opened"):
        import_files(At(desk.camp), [desk.camp / "nothing.xlsx"], Marking.NONE, no_passwords)


def test_a_sheet_is_told_from_a_statement_and_given_alone(desk: Desk, sheet: FilledSheet) -> None:
    path = sheet.pay(HITESH, 5000).saved()
    imported = import_files(At(desk.camp), [path], Marking.NONE, no_passwords)
    assert imported.entries[0].paise == 500_000  # type: ignore[union-attr]  # of a sheet
    with pytest.raises(UsageError, match="not given alone"):
        import_files(At(desk.camp), [path, path], Marking.NONE, no_passwords)


def test_saved_as_csv_it_is_read_too(desk: Desk, sheet: FilledSheet) -> None:
    sheet.pay(HITESH, 5000, date="02-06-2025")
    path = desk.camp.parent / "deposits.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[cell.value for cell in row] for row in sheet.sheet.iter_rows()])
    result = import_sheet(At(desk.camp), path, path.read_bytes())
    assert (found(result), result.paise) == ([], 500_000)


def test_findings_are_marked_in_a_copy(sheet: FilledSheet) -> None:
    result = sheet.pay(HITESH, "five").given_back(marking=Marking.COPY)
    assert result.marked
    (copy,) = result.marked.files
    assert copy == sheet.camp / "out" / "marked" / "deposits.marked.xlsx"
    marked = openpyxl.load_workbook(copy).worksheets[1].cell(sheet.row(HITESH), sheet.columns["paid"])
    assert marked.comment is not None
    assert "D012" in marked.comment.text


def test_findings_are_marked_in_place_and_taken_away_again(sheet: FilledSheet) -> None:
    row, path = sheet.row(HITESH), sheet.camp.parent / "deposits.xlsx"
    sheet.pay(HITESH, "five").given_back(marking=Marking.IN_PLACE)
    import_sheet(At(sheet.camp), path, path.read_bytes(), Marking.IN_PLACE)
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 4
    cell = book.worksheets[1].cell(row, sheet.columns["paid"])
    assert cell.comment is not None
    assert cell.comment.text.count("D012") == 1
    cell.value = 5000
    book.save(path)
    assert import_sheet(At(sheet.camp), path, path.read_bytes(), Marking.IN_PLACE).paise == 500_000


def test_only_a_workbook_can_be_marked_in_place(desk: Desk, sheet: FilledSheet) -> None:
    path = desk.camp.parent / "deposits.csv"
    sheet.pay(HITESH, "five", date="02-06-2025")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[cell.value for cell in row] for row in sheet.sheet.iter_rows()])
    with pytest.raises(UsageError, match="cannot be marked in place"):
        import_sheet(At(desk.camp), path, path.read_bytes(), Marking.IN_PLACE)


def test_shares_add_up_to_the_transfer() -> None:
    occasion = entries.Occasion(datetime(2025, 6, 2, tzinfo=UTC), DAY, DAY, "asha")
    shares = [entries.Share("A", 100, Purpose.DEPOSIT), entries.Share("B", 50, Purpose.FEE)]
    entry = entries.shared_payment(occasion, shares, entries.Money(150, Mode.UPI, "1"), "R")
    assert entry.balanced
    assert [receipt.paise for receipt in entry.receipts] == [100, 50]
