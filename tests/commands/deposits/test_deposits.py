"""`cadre deposits` as it is typed, and what it prints."""

import csv
import json
import os
import re
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadre_cli.commands.deposits import status_view
from cadre_cli.commands.deposits.app import deposits
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.event_folder import EventFolder
from tests.commands.calling import Cadre, Told
from tests.store.behind import altered
from tests.workflows.camps import mend, places, run

pytestmark = [pytest.mark.both_stores, pytest.mark.server_on_request]

HITESH, SHAILESH, PARMANAND, VIMLA = "94Q78", "82QBC", "3DQFR", "ZNC64"


@pytest.fixture
def office(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> Cadre:
    """`cadre deposits` in the camp, on 3 June 2025; what it books is `by` asha."""
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 3, 6, tzinfo=UTC))
    monkeypatch.setenv("LOGNAME", "asha")

    def call(*arguments: object) -> Told:
        return cadre("deposits", *arguments, "--event", camp)

    return call


@pytest.mark.parametrize("command", [str(each.name) for each in deposits.registered_commands])
def test_each_command_shows_an_example_of_itself(command: str, cadre: Cadre) -> None:
    told = cadre("deposits", command, "--help")
    assert told.code == 0
    assert f"Example: cadre deposits {command}" in told.out


def test_the_help_names_every_command(cadre: Cadre) -> None:
    for told in (cadre("deposits", "--help"), cadre("help", "deposits")):
        assert all(str(each.name) in told.out for each in deposits.registered_commands)


def test_the_help_shows_how_the_status_is_filtered(cadre: Cadre) -> None:
    told = cadre("deposits", "--help")
    before, _, rest = told.out.partition("Options of status, which is shown without a command:\n")
    filters, _, _ = rest.partition("Commands:\n")
    assert all(f"  {name}" in filters for name in ("--unpaid", "--short", "--overdue", "--role", "--district", "--csv"))
    assert max(map(len, filters.splitlines())) < 80
    assert "--unpaid  " not in before


def test_money_is_recorded(office: Cadre) -> None:
    told = office("record", HITESH, "₹5,000/-", "--mode", "upi", "--ref", "616212345678")
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        "entry 1: ₹5,000 by upi 616212345678 from Hitesh Meena (94Q78): receipt R/2025-26/00001\n"
        "  Hitesh Meena (94Q78): paid, due ₹5,000, received ₹5,000\n"
    )


def test_a_desk_that_is_new_is_told_with_those_that_are_known(office: Cadre) -> None:
    told = office("record", HITESH, "100", "--mode", "cash", "--desk", "offfice")
    assert (told.code, told.out.splitlines()[-1]) == (0, "new desk: offfice; known: office")
    assert "new desk" not in office("record", VIMLA, "100", "--mode", "cash", "--desk", "offfice").out
    assert "known: offfice, office" in office("record", HITESH, "50", "--mode", "cash", "--desk", "gate").out


def test_of_many_who_may_be_meant_few_are_named_and_no_mobile_in_full(office: Cadre) -> None:
    told = office("show", "90000")
    assert told.code == 2
    assert "more\n" in told.err
    assert len(told.err.splitlines()) == 8
    assert "90000" not in told.err.replace('"90000"', "")


def test_a_row_that_is_cut_too_short_is_no_person(office: Cadre) -> None:
    assert 'no row of the bank is called "r99"' in office("explain", "r99").err


def test_a_bounce_that_is_taken_back_is_called_so(office: Cadre) -> None:
    office("record", PARMANAND, "2000", "--mode", "cheque", "--ref", "000123")
    office("bounce", "000123")
    assert "entry 2 (bounce of ₹2,000) is taken back" in office("reverse", "2", "--why", "slip").out


def test_who_is_on_hold_stands_in_the_tables(office: Cadre) -> None:
    office("record", PARMANAND, "2000", "--mode", "cheque", "--ref", "000123")
    assert "On hold" in office("status").out


def test_money_is_recorded_on_trial(office: Cadre) -> None:
    told = office("record", HITESH, "5000", "--mode", "cash", "--dry-run")
    assert told.out.startswith("Nothing is booked yet: ₹5,000 by cash")
    assert "No entries yet" in office("show", HITESH).out


def test_too_much_needs_a_person(office: Cadre) -> None:
    told = office("record", HITESH, "6000", "--mode", "cash", "--json")
    shape = json.loads(told.out)
    assert told.code == 1
    assert shape["notes"] == ["Hitesh Meena (94Q78) has paid ₹1,000 too much"]
    assert shape["stand"] == [
        {"code": HITESH, "name": "Hitesh Meena", "standing": "over"}
        | {"due": 500_000, "received": 600_000, "waiting": 0, "waived": 0}
    ]
    assert (shape["entry"]["by"], shape["entry"]["receipts"]) == ("asha", ["R/2025-26/00001"])


def test_a_day_at_the_office(office: Cadre, cadre: Cadre) -> None:
    """Every act once, then the account of each, and the close."""
    for line in (
        f"claim 616212345678 {HITESH} 5000",
        f"record {HITESH} 5000 --mode upi --ref 616212345678",
        f"record {PARMANAND} 2,000 --mode cheque --ref 000123",
        f"record {SHAILESH} ५००० --mode cash --desk gate --date 02/06/25",
        f"transfer {SHAILESH} {VIMLA} 1000",
        "bounce 000123 --charge 295",
        f"record {PARMANAND} 2000 --mode cheque --ref 000124",
        "clear 000124",
        f"refund {PARMANAND} 100 --mode neft --ref SBIN525160123456",
        f"waive {PARMANAND} 100 --why office",
        "handover 5000 --desk gate",
        "reverse 1 --why seen",
    ):
        told = office(*line.split())
        assert told.code in (0, 1), told.err
    page = office("show", PARMANAND).out
    assert page.splitlines()[0] == "Parmanand Saxena (3DQFR): paid, due ₹1,900, received ₹1,900, ₹100 let off"
    assert "  plan 1: ₹2,000 (deposit)\n" in page
    assert "cheque 000123; receipt R/2025-26/00002 (cancelled); bounced; by asha, desk office" in page
    assert "(₹100)" in page
    whole = json.loads(office("show", PARMANAND, "--json").out)
    assert [each["kind"] for each in whole["entries"]] == [
        *("payment", "bounced", "payment", "cleared", "refund", "waiver")
    ]
    assert whole["charges"] == [
        {"plan_version": 1, "purpose": "deposit", "due": 200_000, "early": []}
        | {"due_by": "", "late_fee": 0, "why": ""}
    ]
    assert "taken back" in office("show", HITESH).out
    verified = office("verify")
    assert verified.code == 0
    assert verified.out.startswith("12 entries looked through\n  bank ₹6,605 + cash ₹5,000 + cheques ₹0 = owed ₹11,900")
    assert "- bank charges ₹295" in verified.out
    assert office("close", "--dry-run").out.endswith("Nothing is booked yet: 3 June 2025 can be closed.\n")
    closed = office("close")
    assert (closed.code, "3 June 2025 is closed." in closed.out) == (0, True)
    assert json.loads(office("verify", "--json").out)["head"] in closed.out
    kept = Path("camp") / "backups" / "2025-06-03.zip"
    assert f"Kept in {kept}" in closed.out.replace("\n", "").replace(str(Path.cwd()) + "/", "")
    again = cadre("restore", kept, "again", "--json")
    assert (again.code, json.loads(again.out)["entries"]) == (0, 13)
    assert "deposits: close, entry 13, by asha at office\n" in cadre("log", "--event", "again").out


def test_an_account_names_who_gave_or_got_and_the_receipts_that_are_cancelled(office: Cadre) -> None:
    office("record", HITESH, "5000", "--mode", "cash")
    office("transfer", HITESH, PARMANAND, "2000")
    office("record", HITESH, "3000", "--mode", "cheque", "--ref", "000123")
    office("bounce", "000123")
    office("reverse", "4", "--why", "the bank erred")
    office("reverse", "1", "--why", "a slip")
    told = office("show", HITESH).out
    assert "; to Parmanand Saxena (3DQFR)" in " ".join(told.split()).replace("cash; to", "; to")
    assert "receipt R/2025-26/00002 (cancelled); in hand" in " ".join(told.split())
    got = " ".join(office("show", PARMANAND).out.split())
    assert "from Hitesh Meena (94Q78); by asha" in got
    office("reverse", "2", "--why", "a slip")
    told = " ".join(office("show", HITESH).out.split())
    assert "receipt R/2025-26/00001 (cancelled); taken back" in told
    assert "from Parmanand Saxena (3DQFR); of entry 2; a slip" in told
    entries = json.loads(office("show", HITESH, "--json").out)["entries"]
    assert [each["receipts_cancelled"] for each in entries] == [True, False, True, False, False, False, False]
    assert [each["other"] for each in entries] == ["", PARMANAND, "", "", "", "", PARMANAND]
    assert entries[1]["other_name"] == "Parmanand Saxena"


def test_a_day_that_does_not_agree_is_not_closed(office: Cadre) -> None:
    office("record", HITESH, "5000", "--mode", "cash", "--desk", "gate")
    told = office("close")
    assert told.code == 1
    assert "desk gate has ₹5,000 in cash that it has not handed over" in told.out
    assert "3 June 2025 is not closed." in told.out
    assert json.loads(office("close", "--json").out)["faults"]


def test_books_that_were_changed_behind_the_programs_back(office: Cadre, camp: Path) -> None:
    office("record", HITESH, "5000", "--mode", "cash")
    altered(EventFolder(camp).database, "UPDATE entry_line SET paise = -700000 WHERE account = 'owed'")
    told = office("verify")
    assert told.code == 1
    assert "entry 1 is not what was booked: its digest does not agree" in told.out
    assert "entry 1: debits and credits differ" in told.out


def test_the_status_of_everybody(office: Cadre) -> None:
    office("record", HITESH, "5000", "--mode", "cash", "--desk", "gate")
    office("record", PARMANAND, "500", "--mode", "cheque", "--ref", "000123")
    office("record", "unidentified", "700", "--mode", "cash")
    out = office().out
    assert out.startswith("First Training Round · deposits on 3 June 2025 · 12 people\n")
    for line in (
        "paid           1   ₹5,000    ₹5,000       ₹0",
        "on hold        1   ₹2,000        ₹0     ₹500",
        "Unpaid  On hold  ",
        "       2     1      0       1        0  ₹10,000    ₹5,000",
        "In the books: bank ₹0, cash ₹5,700 (gate ₹5,000, office ₹700), cheques ₹500; unidentified ₹700",
        "Deposit amounts are placeholders",
    ):
        assert line in out
    assert office("status").out == out


def test_a_round_that_costs_nobody_anything_has_no_table_by_role(office: Cadre, camp: Path) -> None:
    file = camp / "cadre.yaml"
    file.write_text(re.sub(r"deposit: \d+", "deposit: 0", file.read_text(encoding="utf-8")), encoding="utf-8")
    run(camp)
    out = office("status").out
    assert "In the books: bank ₹0, cash ₹0" in out
    assert "MLA" not in out


def test_who_is_unpaid_by_name(office: Cadre, camp: Path) -> None:
    office("record", HITESH, "100", "--mode", "cash")
    out = office("--unpaid", "--district", "सीहोर", "--role", "विधायक").out
    assert out == "First Training Round · deposits on 3 June 2025 · 0 people\nNobody.\n"
    seat = places(run(camp))[HITESH]
    short = office("--short", "--batch", seat.lower()).out
    assert f"94Q78  Hitesh Meena  {seat}     short     ₹5,000      ₹100   ₹4,900" in short
    shape = json.loads(office("--short", "--json").out)
    assert [(each["code"], each["mobile"]) for each in shape["people"]] == [(HITESH, "*******043")]
    assert json.loads(office("--short", "--json", "--full").out)["people"][0]["mobile"] == "9000095043"
    assert shape["whole"]["short"] == {"due": 500_000, "received": 10_000, "waiting": 0, "people": 1}
    assert json.loads(office("--json").out)["people"] == []


def test_who_is_overdue(office: Cadre, camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mend(camp, "deposits:\n  decided: false\n", "deposits:\n  decided: true\n  due_by: 2025-06-05\n  late_fee: 200\n")
    run(camp)
    assert "Nobody." in office("--overdue").out
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 6, 6, tzinfo=UTC))
    assert "₹5,200" in office("--overdue").out
    assert "to be paid by 5 June 2025, ₹200 more after that" in office("show", HITESH).out


def test_a_table_of_accounts(office: Cadre, tmp_path: Path) -> None:
    office("record", HITESH, "5000", "--mode", "cash")
    for full, mobile in (((), "*******043"), (("--full",), "9000095043")):
        told = office("--csv", tmp_path / "accounts.csv", *full)
        assert told.out.endswith("Written: " + str(tmp_path / "accounts.csv") + "\n")
        with (tmp_path / "accounts.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = {row["code"]: row for row in csv.DictReader(stream)}
        assert len(rows) == 12
        assert os.name == "nt" or stat.S_IMODE((tmp_path / "accounts.csv").stat().st_mode) == 0o600
        assert (rows[HITESH]["mobile"], rows[HITESH]["received"], rows[HITESH]["standing"]) == (
            mobile,
            "5000.00",
            "paid",
        )


def test_the_books_pass_bean_check(office: Cadre, camp: Path, tmp_path: Path) -> None:
    office("export")
    office("claim", "616212345678", HITESH, "5000")
    office("record", HITESH, "5000", "--mode", "cash", "--desk", 'द्वार "1"')
    office("record", PARMANAND, "2000", "--mode", "cheque", "--ref", "000123", "--date", "01-06-2025")
    office("bounce", "000123", "--charge", "295", "--date", "02-06-2025")
    office("record", "unidentified", "700", "--mode", "upi", "--ref", "616212345679")
    assert office("export", "--format", "beancount").out == f"Written: {camp / 'out' / 'deposits.beancount'}\n"
    told = office("export", tmp_path / "books.beancount", "--json")
    assert json.loads(told.out) == {"files": [str(tmp_path / "books.beancount")]}
    text = (tmp_path / "books.beancount").read_text(encoding="utf-8")
    assert "Hitesh" not in text
    days = [line for line in text.splitlines() if "paid-on" in line or " * " in line]
    assert [line.split()[-1] for line in days if "paid-on" in line] == [f"2025-06-0{day}" for day in (3, 1, 2, 3)]
    assert all(line.startswith("2025-06-03 ") for line in days if " * " in line)
    check = [sys.executable, "-m", "beancount.scripts.check"]
    done = subprocess.run([*check, tmp_path / "books.beancount"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (tmp_path / "books.beancount").write_text(text.replace("-295.00 INR", "-296.00 INR"), encoding="utf-8")
    assert subprocess.run([*check, tmp_path / "books.beancount"], capture_output=True, check=False).returncode != 0


def test_the_standing_names_who_touches_a_rule_of_law(office: Cadre) -> None:
    office("record", HITESH, "20000", "--mode", "cash")
    assert f"1 person ({HITESH})" in office().out


def test_more_districts_and_people_than_are_shown_are_counted(office: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status_view, "FEW", 1)
    monkeypatch.setattr(status_view, "_MANY", 2)
    assert " more: all of them with --json" in office().out
    assert "… and 10 more: all of them with --csv FILE" in office("status", "--unpaid").out
