"""Slips, receipts, reminders and the refund list: what stands on the papers, and that no first copy comes twice."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pypdfium2
import pytest
import zxingcpp
from openpyxl.worksheet.worksheet import Worksheet

from cadre_cli.domain.money import Mode
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.prints import paper, reminders_workbook
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.deposits import acts, deciding, owing
from cadre_cli.workflows.deposits.acts import At, Typed
from cadre_cli.workflows.deposits.day_close import close_day, print_again
from cadre_cli.workflows.deposits.owing import Printed, Whom, refund_list, reminders
from cadre_cli.workflows.deposits.receipts import receipts
from cadre_cli.workflows.export import plan_in_force
from tests.workflows.camps import Row, codes, mend, places, plan_rows, run
from tests.workflows.deposits.banks import Bank
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk

THREE_MLAS: Sequence[Row] = [
    {"Name": name, "Role": "MLA", "Assembly": seat, "Gender": "M", "Mobile": mobile, "Deposit paid": paid}
    for name, seat, mobile, paid in (
        ("Asha Ram", "150", "9000011101", "yes"),
        ("Binod Verma", "151", "9000011102", "yes"),
        ("Chetan Sahu", "152", "9000011103", ""),
    )
]
LONG_NAMED: Row = {
    "Name": "श्रीमती विश्वलक्ष्मी प्रद्युम्नसिंह राजेश्वरीप्रसाद चतुर्वेदी द्विवेदी श्रीवास्तव " * 3,
    **{"Role": "MLA", "Assembly": "150", "Gender": "F"},
}


def slips(camp: Path, whom: Whom, on_a_page: int) -> Printed:
    """The slips, whatever is told before."""
    return owing.slips(camp, whom, on_a_page, lambda _: None)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def qr_codes(path: Path) -> list[str]:
    """What a phone reads off the printed pages (at 150 dpi)."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=150 / 72).to_numpy() for page in document]
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


def with_upi(camp: Path) -> None:
    mend(camp, "  # vpa: office@bank\n  # payee: State Office\n", "  vpa: office@bank\n  payee: State Office\n")
    mend(camp, "  # due_by: 2025-06-05\n", "  due_by: 2025-06-05\n")
    run(camp)


def _top(page: pypdfium2.PdfTextPage, said: str) -> float:
    """How high (points) the upper edge of these words stands on the page."""
    found = page.search(said).get_next()
    assert found is not None, said
    return float(page.get_charbox(found[0])[3])


def in_colour(camp: Path) -> None:
    mend(camp, 'print: {colour: "#1f3a5f"', 'print: {colour: "#c2185b"')
    run(camp)


def colours_of(path: Path) -> set[str]:
    """Every colour on the first page (at 150 dpi), as #rrggbb."""
    with pypdfium2.PdfDocument(path) as document:
        drawn = document[0].render(scale=150 / 72, rev_byteorder=True).to_numpy()
    return {f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in {*map(tuple, drawn.reshape(-1, 3).tolist())}}


def sheet(path: Path) -> Worksheet:
    found = openpyxl.load_workbook(path).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def column(path: Path, letter: str, first: int = 4) -> Sequence[object]:
    return [cell.value for cell in sheet(path)[letter][first - 1 :]]


class TestSlips:
    def test_the_code_on_a_slip_pays_the_deposit(self, desk: Desk) -> None:
        with_upi(desk.camp)
        desk.cash(HITESH, "2000.50")
        result = slips(desk.camp, Whom((HITESH,)), 6)
        (link,) = qr_codes(result.files[0])
        assert link == ("upi://pay?pa=office@bank&pn=State%20Office&am=2999.50&cu=INR&tn=94Q78&tr=94Q78299950")
        text = text_of(result.files[0])
        assert "₹2,999.50" in text
        assert "Rupees two thousand nine hundred and ninety nine and fifty paise only" in text
        assert "by 5 June 2025" in text
        assert "UPI: office@bank (State Office)" in text
        assert (result.people, result.notes) == (1, ())

    def test_every_slip_of_a_page_is_read(self, desk: Desk) -> None:
        with_upi(desk.camp)
        for on_a_page, pages in ((4, 2), (6, 2)):
            result = slips(desk.camp, Whom(), on_a_page)
            notes = [parse_qs(urlsplit(link).query)["tn"][0] for link in qr_codes(result.files[0])]
            assert len(notes) == len(set(notes)) == result.people == 7
            with pypdfium2.PdfDocument(result.files[0]) as document:
                assert len(document) == pages

    def test_without_an_address_there_is_no_code_and_the_slip_says_so(self, desk: Desk) -> None:
        result = slips(desk.camp, Whom((VIMLA,)), 4)
        assert qr_codes(result.files[0]) == []
        assert "No UPI address yet" in text_of(result.files[0])
        assert "vpa" in result.before[0]

    def test_that_there_is_no_address_is_told_before_they_are_written(self, desk: Desk) -> None:
        there = [(desk.camp / "out" / "slips.pdf").exists()]
        said: list[str] = []

        def tell(note: str) -> None:
            said.append(note)
            there.append((desk.camp / "out" / "slips.pdf").exists())

        result = owing.slips(desk.camp, Whom((VIMLA,)), 6, tell)
        assert (tuple(said), there, result.files[0].exists()) == (result.before, [False, False], True)

    def test_who_has_paid_or_given_a_cheque_gets_none(self, desk: Desk) -> None:
        desk.cash(HITESH, "5000")
        desk.cheque(VIMLA, "5000", "000123")
        text = text_of(slips(desk.camp, Whom(), 6).files[0])
        assert HITESH not in text
        assert VIMLA not in text
        assert SHAILESH in text
        assert "प्रशिक्षण" in text and "पर्ची" in text

    def test_nobody_owes_anything(self, desk: Desk) -> None:
        desk.cash(HITESH, "5000")
        assert slips(desk.camp, Whom((HITESH,)), 6) == Printed((), 0)

    def test_who_has_paid_by_the_roster_gets_none_while_nothing_is_booked(self, desk: Desk) -> None:
        code = codes(plan_rows(desk.camp, THREE_MLAS))
        result = slips(desk.camp, Whom(), 6)
        text = text_of(result.files[0])
        assert code["Chetan Sahu"] in text
        assert code["Asha Ram"] not in text
        said = ("2 left out: paid by the roster, and nothing is in the books yet",)
        assert (result.people, result.notes) == (1, said)
        assert slips(desk.camp, Whom((code["Asha Ram"],)), 6) == Printed((), 0, ("1" + said[0][1:],))

    def test_once_money_is_booked_the_rosters_word_is_told_and_no_longer_taken(self, desk: Desk) -> None:
        code = codes(plan_rows(desk.camp, THREE_MLAS))
        desk.cash(code["Asha Ram"], "5000")
        result = slips(desk.camp, Whom(), 6)
        said = ("1 of them had paid by the roster, but are not in the books: cadre deposits record",)
        assert (result.people, result.notes) == (2, said)
        assert slips(desk.camp, Whom((code["Chetan Sahu"],)), 6).notes == ()

    def test_a_plan_made_since_still_tells_of_it(self, desk: Desk) -> None:
        code = codes(plan_rows(desk.camp, THREE_MLAS))
        desk.cash(code["Asha Ram"], "5000")
        plan_rows(desk.camp, THREE_MLAS)
        said = ("1 in all had paid by the roster, but were not in the books at the last planning",)
        assert slips(desk.camp, Whom(), 6).notes == said

    def test_many_go_into_several_files(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(owing, "_PAGES_AT_ONCE", 1)
        result = slips(desk.camp, Whom(), 6)
        assert [path.name for path in result.files] == ["slips-1.pdf", "slips-2.pdf"]

    def test_only_a_district_or_a_batch(self, desk: Desk) -> None:
        everybody = slips(desk.camp, Whom(), 6).people
        of_batch = slips(desk.camp, Whom(batch="B1"), 6).people
        of_district = slips(desk.camp, Whom(district="Vidisha"), 6).people
        assert 0 < of_batch < everybody
        assert 0 < of_district < everybody

    def test_so_many_do_not_go_on_a_page(self, desk: Desk) -> None:
        with pytest.raises(UsageError, match="5 slips do not go on a page"):
            slips(desk.camp, Whom(), 5)

    def test_very_long_names_stay_on_their_slip(self, desk: Desk) -> None:
        with_upi(desk.camp)
        code = codes(plan_rows(desk.camp, [LONG_NAMED]))[LONG_NAMED["Name"].strip()]
        result = slips(desk.camp, Whom((code,)), 6)
        (link,) = qr_codes(result.files[0])
        assert f"tn={code}" in link

    def test_amounts_that_are_not_decided_are_said_to_be_placeholders(self, desk: Desk) -> None:
        result = slips(desk.camp, Whom(), 6)
        assert text_of(result.files[0]).count("amounts are placeholders") == result.people
        mend(desk.camp, "  decided: false\n", "  decided: true\n")
        run(desk.camp)
        assert "placeholders" not in text_of(slips(desk.camp, Whom(), 6).files[0])

    def test_the_headings_have_the_colour_of_the_event(self, desk: Desk) -> None:
        in_colour(desk.camp)
        assert "#c2185b" in colours_of(slips(desk.camp, Whom((VIMLA,)), 6).files[0])


class TestReceipts:
    def test_a_receipt_says_who_paid_what_and_how(self, desk: Desk) -> None:
        desk.upi(HITESH, "5000", "616212345678", "02-06-2025")
        result = receipts(desk.camp, ())
        text = text_of(result.files[0])
        for said in ("R/2025-26/00001", "Hitesh Meena (94Q78)", "₹5,000", "Rupees five thousand only"):
            assert said in text
        for said in ("UPI 616212345678", "2 June 2025", "3 June 2025", "Training deposit"):
            assert said in text
        assert "DUPLICATE" not in text
        assert result.files[0].name == "R-2025-26-00001.pdf"

    def test_it_names_who_issued_it_and_the_batch(self, desk: Desk) -> None:
        desk.cash(VIMLA, "5000")
        before = text_of(receipts(desk.camp, ()).files[0])
        event = str(plan_in_force(event_folder.must_find(desk.camp)).event.names.en)
        assert "Issued by: " in before
        assert event in before
        with_upi(desk.camp)
        after = text_of(receipts(desk.camp, [VIMLA]).files[0])
        assert "Issued by: State Office · " in after
        assert f"{places(run(desk.camp))[VIMLA]}, " in after

    def test_a_part_payment_says_what_is_still_due_after_it(self, desk: Desk) -> None:
        desk.cash(VIMLA, "1000")
        assert "Still due after this ₹4,000" in text_of(receipts(desk.camp, ()).files[0])
        desk.cash(VIMLA, "4000")
        assert "Still due" not in text_of(receipts(desk.camp, ()).files[0])
        first = text_of(receipts(desk.camp, ["R/2025-26/00001"]).files[0])
        assert "Still due after this ₹4,000" in first  # the copy says what the first one said
        desk.reverse(1)
        assert "Still due" not in text_of(receipts(desk.camp, ["R/2025-26/00001"]).files[0])

    def test_the_mark_of_the_entry_is_named(self, desk: Desk) -> None:
        entry = desk.cash(VIMLA, "5000").entry
        text = text_of(receipts(desk.camp, ()).files[0])
        assert f"Check mark of the entry in the books: {entry.digest[:16]}" in text
        assert "मिलान चिह्न" in text
        assert "प्रशिक्षण" in text

    def test_amounts_that_are_not_decided_are_said_to_be_placeholders(self, desk: Desk) -> None:
        desk.cash(VIMLA, "5000")
        assert "amounts are placeholders" in text_of(receipts(desk.camp, ()).files[0])
        mend(desk.camp, "  decided: false\n", "  decided: true\n")
        run(desk.camp)
        assert "placeholders" not in text_of(receipts(desk.camp, [VIMLA]).files[0])

    def test_the_heading_has_the_colour_of_the_event(self, desk: Desk) -> None:
        in_colour(desk.camp)
        desk.cash(VIMLA, "5000")
        assert "#c2185b" in colours_of(receipts(desk.camp, ()).files[0])

    def test_printed_again_it_is_a_duplicate(self, desk: Desk) -> None:
        desk.cash(HITESH, "5000")
        receipts(desk.camp, ())
        assert receipts(desk.camp, ()).files == ()
        for again in (receipts(desk.camp, ["R/2025-26/00001"]), receipts(desk.camp, (), again=True)):
            assert "DUPLICATE" in text_of(again.files[0])
            assert again.files[0].name == "R-2025-26-00001_again.pdf"
            assert again.notes

    def test_new_ones_alone_are_printed(self, desk: Desk) -> None:
        desk.cash(HITESH, "2000")
        receipts(desk.camp, ())
        desk.cash(HITESH, "3000")
        desk.cash(VIMLA, "5000")
        result = receipts(desk.camp, ())
        assert (result.people, result.files[0].name) == (2, "R-2025-26-00002_to_00003.pdf")

    def test_a_cheque_is_subject_to_clearing_until_it_is_cleared(self, desk: Desk) -> None:
        desk.cheque(HITESH, "5000", "000123")
        assert "Subject to clearing" in text_of(receipts(desk.camp, [HITESH]).files[0])
        desk.clear("000123")
        assert "Subject to clearing" not in text_of(receipts(desk.camp, [HITESH]).files[0])

    def test_what_was_taken_back_or_bounced_is_cancelled(self, desk: Desk) -> None:
        desk.cheque(HITESH, "5000", "000123")
        desk.cash(VIMLA, "5000")
        desk.bounce("000123")
        desk.reverse(2)
        assert text_of(receipts(desk.camp, ()).files[0]).count("CANCELLED") == 2

    def test_a_receipt_that_was_cancelled_stays_so(self, desk: Desk) -> None:
        desk.cheque(HITESH, "5000", "000888")
        desk.reverse(desk.bounce("000888", "295").entry.number)
        assert "CANCELLED" in text_of(receipts(desk.camp, [HITESH]).files[0])
        desk.reverse(1)
        desk.cheque(HITESH, "5000", "000888")
        text = text_of(receipts(desk.camp, ["R/2025-26/2"]).files[0])
        assert ("CANCELLED" in text, "Subject to clearing" in text) == (False, True)

    def test_the_reasons_of_matching_are_not_on_it(self, desk: Desk) -> None:
        bank = Bank()
        bank.upi(10000, f"{HITESH} {VIMLA}", "616200000001")
        bank.at(desk)
        assert VIMLA in desk.account(HITESH).happened[0].entry.why
        text = text_of(receipts(desk.camp, [HITESH]).files[0])
        assert ("Remark" in text, "616200000001" in text, VIMLA in text) == (False, True, False)

    def test_a_remark_that_was_typed_is_on_it(self, desk: Desk) -> None:
        acts.record(At(desk.camp), HITESH, Typed("5000", Mode.CASH, why="by his brother"))
        assert "by his brother" in text_of(receipts(desk.camp, [HITESH]).files[0])

    def test_money_of_nobody_has_its_receipt_too(self, desk: Desk) -> None:
        desk.cash("unidentified", "5000")
        text = text_of(receipts(desk.camp, ["unidentified"]).files[0])
        assert "payer not known yet" in text
        assert "Training deposit" not in text

    def test_what_is_the_partys_own_is_called_so(self, desk: Desk) -> None:
        mend(desk.camp, "  # purpose: deposit\n", "  purpose: fee\n")
        run(desk.camp)
        desk.cash(HITESH, "5000")
        assert "Training fee" in text_of(receipts(desk.camp, ()).files[0])
        mend(desk.camp, "  purpose: fee\n", "  purpose: contribution\n")
        run(desk.camp)
        desk.cash(VIMLA, "5000")
        assert "Contribution" in text_of(receipts(desk.camp, ()).files[0])

    def test_who_has_left_the_rosters_keeps_his_receipt(self, desk: Desk) -> None:
        desk.cash(HITESH, "5000")
        plan_rows(desk.camp, [{"Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Gender": "M"}])
        assert "Hitesh Meena" in text_of(receipts(desk.camp, [HITESH]).files[0])

    def test_many_go_into_several_files(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        from cadre_cli.workflows.deposits import receipts as module

        monkeypatch.setattr(module, "_AT_ONCE", 1)
        desk.cash(HITESH, "2000")
        desk.cash(VIMLA, "2000")
        assert len(receipts(desk.camp, ()).files) == 2

    def test_what_could_not_be_set_is_not_noted_as_printed(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.cash(HITESH, "5000")
        with monkeypatch.context() as broken:
            broken.setattr(paper, "package_fonts", lambda: pytest.fail("no font"))
            with pytest.raises(pytest.fail.Exception):
                receipts(desk.camp, ())
        assert "DUPLICATE" not in text_of(receipts(desk.camp, ()).files[0])

    def test_what_was_noted_and_lost_is_a_duplicate_afterwards(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The disk fails between the note and the file: better a marked copy too many than two first ones."""
        desk.cash(HITESH, "5000")

        def full(*_: object) -> None:
            raise OSError("full")

        with monkeypatch.context() as broken:
            broken.setattr(Path, "replace", full)
            with pytest.raises(FaultError):
                receipts(desk.camp, ())
        assert receipts(desk.camp, ()).files == ()
        assert "DUPLICATE" in text_of(receipts(desk.camp, (), again=True).files[0])

    def test_a_full_receipt_is_set_without_overlap(self, desk: Desk) -> None:
        """The longest name, a part of what is due, a cheque, amounts not decided: each line keeps its own place."""
        code = codes(plan_rows(desk.camp, [LONG_NAMED]))[LONG_NAMED["Name"].strip()]
        desk.cheque(code, "1234.50", "000124")
        with pypdfium2.PdfDocument(receipts(desk.camp, [code]).files[0]) as document:
            page = document[0].get_textpage()
            # What a cheque is subject to ends so.
            lines = ("Still due", "Rupees one", "cheque.", "amounts are", "Check mark")
            tops = [_top(page, said) for said in lines]
        assert min(above - below for above, below in pairwise(tops)) > 5

    def test_there_is_no_such_receipt(self, desk: Desk) -> None:
        with pytest.raises(UsageError, match="there is no receipt R/2025-26/00009"):
            receipts(desk.camp, ["R/2025-26/00009"])


class TestReminders:
    def test_a_message_for_each_who_owes(self, desk: Desk) -> None:
        with_upi(desk.camp)
        desk.cash(HITESH, "2000")
        desk.cash(VIMLA, "5000")
        path = reminders(desk.camp, Whom()).files[0]
        messages = [str(value) for value in column(path, "F")]
        mine = next(text for text in messages if HITESH in text)
        assert "Dear Hitesh Meena" in mine
        assert "₹3,000" in mine
        assert "by 5 June 2025" in mine
        assert mine.endswith("UPI: office@bank")
        assert "हितेश" in mine or "Hitesh Meena जी" in mine
        assert not any(VIMLA in text for text in messages)

    def test_who_stands_for_a_district_is_told_whom_to_remind(self, desk: Desk) -> None:
        path = reminders(desk.camp, Whom(district="Vidisha")).files[0]
        first = str(column(path, "F")[0])
        assert "in Vidisha" in first
        assert "विदिशा में" in first
        assert "Please remind them." in first

    def test_a_link_opens_the_message(self, desk: Desk) -> None:
        path = reminders(desk.camp, Whom((VIMLA,))).files[0]
        rows = sheet(path)
        row = next(row for row in range(4, rows.max_row + 1) if VIMLA in str(rows.cell(row, 6).value))
        link = rows.cell(row, 7).hyperlink
        assert link is not None
        mobile = rows.cell(row, 4).value
        assert str(link.target).startswith(f"https://wa.me/91{mobile}?text=")
        sent = parse_qs(urlsplit(str(link.target)).query)["text"][0]
        assert sent == rows.cell(row, 6).value

    def test_without_a_mobile_there_is_no_link(self, desk: Desk) -> None:
        plan_rows(desk.camp, [{"Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Gender": "M"}])
        result = reminders(desk.camp, Whom())
        assert "no mobile" in result.notes[0]
        assert column(result.files[0], "G") == [None]

    def test_a_message_that_no_link_can_carry(self) -> None:
        assert reminders_workbook.whatsapp_link("9000011111", "क" * 300) == "https://wa.me/919000011111"

    def test_more_links_than_a_sheet_takes(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reminders_workbook, "_MOST_LINKS", 1)
        path = reminders(desk.camp, Whom()).files[0]
        assert sum(value is not None for value in column(path, "G")) == 1

    def test_nobody_owes_anything(self, desk: Desk) -> None:
        desk.cash(HITESH, "5000")
        assert reminders(desk.camp, Whom((HITESH,))).files == ()

    def test_who_has_paid_by_the_roster_gets_none_while_nothing_is_booked(self, desk: Desk) -> None:
        plan_rows(desk.camp, THREE_MLAS)
        result = reminders(desk.camp, Whom())
        assert result.people == 1
        assert result.notes == ("2 left out: paid by the roster, and nothing is in the books yet",)


class TestRefunds:
    def test_what_is_too_much_goes_back(self, desk: Desk) -> None:
        desk.upi(HITESH, "6000", "616212345678")
        rows = sheet(refund_list(desk.camp, Whom()).files[0])
        assert [cell.value for cell in rows[4]][:6] == [
            *(HITESH, "Hitesh Meena", "विधायक / MLA", rows["D4"].value, 1000, "upi 616212345678 (2025-06-03)"),
        ]
        assert rows["E5"].value == 1000
        assert not rows["H4"].protection.locked

    def test_who_is_in_no_plan_any_more_gets_his_money_back(self, desk: Desk) -> None:
        desk.cash(PARMANAND, "2000")
        plan_rows(desk.camp, [{"Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Gender": "M"}])
        assert column(refund_list(desk.camp, Whom()).files[0], "A") == [PARMANAND, None]

    def test_once_it_went_back_it_is_on_no_list(self, desk: Desk) -> None:
        desk.cash(HITESH, "6000")
        desk.refund(HITESH, "1000", Mode.CASH)
        assert refund_list(desk.camp, Whom()).files == ()


def test_a_closed_day_is_printed_to_be_signed_and_again(desk: Desk) -> None:
    bank = Bank()
    bank.upi(5000, HITESH)
    bank.upi(1250)
    row = bank.at(desk).rows[1].row
    deciding.assign(At(desk.camp), row.id, [SHAILESH])
    bank.upi(700)
    deciding.assign(At(desk.camp), bank.at(desk).rows[0].row.id, ["leave"])
    desk.at("gate").cash(VIMLA, "2000")
    desk.at("gate").handover("2000")
    desk.refund(VIMLA, "500")
    desk.cheque(PARMANAND, "2000", "000123")
    wrong = desk.upi(PARMANAND, "10", "616212345678")
    desk.reverse(wrong.entry.number)
    closed = close_day(At(desk.camp), "")
    assert closed.paper == desk.camp / "out" / "close-2025-06-03.pdf"
    text = " ".join(text_of(closed.paper).split())
    for said in (
        *("Day close", "3 June 2025", "At the bank ₹6,950", "cash ₹1,500", "Cheques in hand ₹2,000", "₹10,450"),
        *("Owed to participants ₹9,750", "Unidentified ₹700", "UPI 2 ₹5,010", "Unidentified 2 ₹1,950"),
        *("assigned on this day 1 ₹1,250", "R/2025-26/00001 – R/2025-26/00005 5", "Cancelled", "000123 · 3DQFR"),
    ):
        assert said.casefold() in text.casefold(), said
    assert closed.head[:32] in text
    assert "प्रशिक्षण" in text and "जाँचकर्ता" in text
    first = closed.paper.read_bytes()
    desk.on(date(2025, 6, 4)).clear("000123")
    assert print_again(desk.camp, "03-06-2025").paper == closed.paper
    assert closed.paper.read_bytes() == first


def test_a_day_that_is_not_closed_has_no_paper(desk: Desk) -> None:
    with pytest.raises(UsageError, match='"04-06-2025" was not closed'):
        print_again(desk.camp, "04-06-2025")
    with pytest.raises(UsageError, match='"2025-06-03" was not closed'):
        print_again(desk.camp, "")


def test_the_last_day_closes_the_event(desk: Desk) -> None:
    closed = close_day(At(desk.on(date(2025, 6, 16)).camp), "")
    assert closed.paper is not None
    assert "Event close" in text_of(closed.paper)


def test_a_place_for_the_revenue_stamp_where_the_rule_is_on(desk: Desk) -> None:
    desk.cash(HITESH, "5,000")
    desk.cash(VIMLA, "5,001")
    desk.upi(SHAILESH, "9,000", "616212345678")
    wrong = desk.cash(PARMANAND, "6,000")
    desk.reverse(wrong.entry.number)
    assert "Revenue stamp" not in text_of(receipts(desk.camp, (), again=True).files[0])
    mend(
        desk.camp,
        "    - id: revenue_stamp         # for payments online it is not certain; most offices stamp cash "
        "receipts alone\n      on: false",
        "    - id: revenue_stamp\n      on: true",
    )
    run(desk.camp)
    assert text_of(receipts(desk.camp, (), again=True).files[0]).count("Revenue stamp") == 1
    assert "Revenue stamp" in text_of(receipts(desk.camp, (VIMLA,), again=True).files[0])


def test_a_stamp_for_what_came_over_a_year(desk: Desk) -> None:
    mend(desk.camp, "    - id: cash_deposit ", "    - id: cash_deposit\n      stamp: {en: Ask for his PAN, hi: पैन लें} #")
    run(desk.camp)
    desk.cash(HITESH, "15,000")
    desk.cash(HITESH, "5,000")
    desk.cash(VIMLA, "5,000")
    assert text_of(receipts(desk.camp, (), again=True).files[0]).count("Ask for his PAN") == 2


def test_the_same_papers_have_the_same_bytes(desk: Desk) -> None:
    with_upi(desk.camp)
    desk.on(date(2025, 6, 3)).cash(HITESH, "6000")
    for write in (
        lambda: slips(desk.camp, Whom(), 6),
        lambda: reminders(desk.camp, Whom()),
        lambda: refund_list(desk.camp, Whom()),
    ):
        first = write().files[0].read_bytes()
        assert write().files[0].read_bytes() == first
