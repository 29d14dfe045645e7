"""`cadre deposits import, slips, receipts, reminders, refunds` as they are typed."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadre_cli.commands.deposits import roster_view
from cadre_cli.workflows.deposits import said
from tests.commands.calling import Cadre, Told
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA
from tests.workflows.deposits.sheets import FilledSheet


@pytest.fixture
def office(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 3, 6, tzinfo=UTC))
    return lambda *arguments: cadre("deposits", *arguments, "--event", camp)


@pytest.fixture
def sheet(camp: Path, office: Callable[..., Told]) -> FilledSheet:
    assert office("record", VIMLA, "1000", "--mode", "cash").code == 0
    return FilledSheet(camp)


def test_a_sheet_is_tried_booked_and_given_again(office: Callable[..., Told], sheet: FilledSheet) -> None:
    path = sheet.pay(HITESH, 5000).saved()
    cell = f"जमा राशि - Deposits!H{sheet.row(HITESH)}"
    assert office("import", path, "--dry-run").out == (
        f"  {cell}  Hitesh Meena (94Q78)  ₹5,000 cash, 2025-06-02  to book: entry 2, receipt R/2025-26/00002\n"
        "Nothing is booked yet: 1 payment, ₹5,000, receipt R/2025-26/00002\n"
    )
    assert office("import", path).out == "Booked: 1 payment, ₹5,000, receipt R/2025-26/00002\n"
    assert office("import", path).out == "Nothing new in the sheet: 1 payment of it is in the books.\n"
    more = office("import", sheet.pay(VIMLA, 4000).saved())
    assert more.out == "Booked: 1 payment, ₹4,000, receipt R/2025-26/00003; 1 payment had been booked before\n"
    assert office("import", path).out == "Nothing new in the sheet: 2 payments of it are in the books.\n"


def test_a_trial_says_of_each_row_what_it_would_do(office: Callable[..., Told], sheet: FilledSheet) -> None:
    office("import", sheet.pay(HITESH, 5000).saved())
    sheet.pay(VIMLA, 2000, "UPI", "616212345678").pay(SHAILESH, 1000, "UPI", "616212345678")
    tried = office("import", sheet.saved(), "--dry-run")
    lines = [line.split("  ")[-2:] for line in tried.out.splitlines() if line.startswith("  ") and "!H" in line]
    assert sorted(lines) == [
        ["₹1,000 upi 616212345678, 2025-06-02", "to book: entry 3, receipt R/2025-26/00004"],
        ["₹2,000 upi 616212345678, 2025-06-02", "to book: entry 3, receipt R/2025-26/00003"],
        ["₹5,000 cash, 2025-06-02", "in the books: entry 2, receipt R/2025-26/00002"],
    ]
    refused = office("import", sheet.pay(PARMANAND, "five").saved(), "--json", "--dry-run")
    assert [row["result"] for row in json.loads(refused.out)["rows"]] == ["waits", "waits", "already"]
    assert "  waits\n" in office("import", sheet.saved(), "--dry-run").out


def test_two_payments_have_two_receipts(office: Callable[..., Told], sheet: FilledSheet) -> None:
    told = office("import", sheet.pay(HITESH, 5000).pay(VIMLA, 5000).saved())
    assert told.out == (
        "Booked: 2 payments, ₹10,000, receipts R/2025-26/00002 to R/2025-26/00003\n"
        f"विमला मरावी (ZNC64) has paid ₹1,000 too much (row {sheet.row(VIMLA)})\n"
    )
    assert told.code == 1


def test_an_empty_sheet(office: Callable[..., Told], sheet: FilledSheet) -> None:
    assert office("import", sheet.saved()).out == "Nothing new in the sheet.\n"


def test_a_doubtful_sheet_is_marked(office: Callable[..., Told], sheet: FilledSheet) -> None:
    told = office("import", sheet.pay(HITESH, "five").saved(), "--mark")
    assert told.code == 1
    assert "Nothing is booked." in told.out
    assert "deposits.marked.xlsx" in told.out
    assert "Written: " in office("import", sheet.saved(), "--in-place").out


def test_a_sheet_as_json(office: Callable[..., Told], sheet: FilledSheet) -> None:
    told = json.loads(office("import", sheet.pay(HITESH, 5000).saved(), "--json").out)
    assert told.keys() == {"dry_run", "refused", "entries", "already", "findings", "notes", "files", "rows"}
    assert told["entries"][0]["receipts"] == ["R/2025-26/00002"]
    again = json.loads(office("import", sheet.saved(), "--mark", "--json").out)
    (already,) = again["already"]
    assert (already["entry"], already["receipt"], again["files"]) == (2, "R/2025-26/00002", [])
    wrong = json.loads(office("import", sheet.pay(VIMLA, "x").saved(), "--mark", "--json").out)
    assert (wrong["refused"], wrong["findings"][0]["code"], len(wrong["files"])) == (True, "D012", 1)


@pytest.mark.usefixtures("sheet")
def test_papers_say_what_was_written(office: Callable[..., Told]) -> None:
    slips = office("slips", HITESH, PARMANAND)
    book_them = "book them with: cadre deposits from-roster"
    before, files, *rest = slips.out.splitlines()
    assert before == "the slips have no QR code: write vpa and payee in cadre.yaml (deposits), then plan again"
    assert files.endswith("slips.pdf")
    assert rest == ["1 slip", f"1 left out: the rosters say paid, the books do not; {book_them}"]
    assert office("receipts").out.splitlines()[1:] == ["1 receipt"]
    assert office("receipts").out == "No receipt is to be printed: nothing was written.\n"
    assert office("receipts", "--again").out.splitlines()[1:] == [
        "1 receipt",
        "1 of them printed before, and marked as duplicates",
    ]
    asked = f"roster says paid, so asked how: 1 of them; {book_them}"
    assert office("reminders", HITESH).out.splitlines()[1:] == ["1 message", asked]
    assert office("refunds").out == "Nothing goes back to anybody: nothing was written.\n"
    shape = json.loads(office("slips", HITESH, PARMANAND, "--json").out)
    assert (shape["papers"], len(shape["files"]), len(shape["notes"])) == (1, 1, 2)


def test_the_paper_of_a_closed_day_is_written_again(office: Callable[..., Told]) -> None:
    assert office("record", HITESH, "5000", "--mode", "upi", "--ref", "616212345678").code == 0
    assert office("close").code == 0
    again = office("close", "--day", "03-06-2025", "--again")
    assert (again.code, "close-2025-06-03.pdf" in again.out.replace("\n", "")) == (0, True)
    shape = json.loads(office("close", "--day", "03-06-2025", "--again", "--json").out)
    assert shape["paper"].endswith("close-2025-06-03.pdf")


def test_whom_the_rosters_call_paid_is_booked(office: Callable[..., Told]) -> None:
    tried = office("from-roster", "--mode", "cash", "--date", "02-06-2025", "--dry-run")
    assert "  Hitesh Meena (94Q78)  tiny.csv › " in tried.out
    assert "to book: ₹5,000 cash, 2025-06-02: entry 1, receipt R/2025-26/00001\n" in tried.out
    assert "Nothing is booked yet: " in tried.out
    shape = json.loads(office("from-roster", "--date", "02-06-2025", "--json", "--dry-run").out)
    assert {row["result"] for row in shape["rows"]} == {"not_booked"}
    assert "5 people have paid by the rosters, not by the books (cadre deposits from-roster)\n" in office().out
    assert json.loads(office("--role", "mla", "--json").out)["by_roster"] == 1
    booked = office("from-roster", "--mode", "cash", "--date", "02-06-2025")
    assert booked.out.startswith("Booked: ")
    assert json.loads(office("--json").out)["by_roster"] == 0
    assert booked.out.count("\n") == 2
    again = office("from-roster", "--mode", "cash", "--json")
    rows = json.loads(again.out)["rows"]
    assert {row["why_not"] for row in rows} == {"in the books already"}
    assert (again.code, json.loads(again.out)["entries"]) == (0, [])
    assert office("from-roster").out.startswith("Nothing to book; ")
    assert "₹5,000  in the books already" in office("from-roster", "--dry-run").out


def test_of_many_who_are_not_booked_the_first_are_named(
    office: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster_view, "FEW", 1)
    told = office("from-roster")
    assert told.code == 1
    assert "the rosters do not say how it came" in told.out
    assert " more: all of them with --dry-run\n" in told.out
    shape = json.loads(office("from-roster", "--mode", "upi", "--json", "--dry-run").out)
    assert {row["mode"] for row in shape["rows"]} == {"upi"}
    assert "through the bank without a reference" in shape["notes"][1]
