"""Bank statements as staff import them, and the rows that wait gone through on a terminal."""

import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.prompt import Prompt

from cadre_cli.commands import console
from cadre_cli.commands.deposits import matching_view
from cadre_cli.workflows.deposits import deciding, said
from cadre_cli.workflows.deposits.acts import At
from tests.commands.calling import Cadre, Told
from tests.workflows.deposits.banks import Bank
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA

Types = Callable[..., Iterator[str]]


@pytest.fixture
def office(camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> Cadre:
    """`cadre deposits` in the camp, on 3 June 2025; what it books is `by` asha."""
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 3, 6, tzinfo=UTC))
    monkeypatch.setenv("LOGNAME", "asha")

    def call(*arguments: object) -> Told:
        return cadre("deposits", *arguments, "--event", camp)

    return call


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Lets a person sit at a terminal and type these lines; what is left over was not asked for."""

    def sit(*lines: str) -> Iterator[str]:
        typed = iter(lines)

        def ask(*_prompt: object, **_options: object) -> str:
            try:
                return next(typed)
            except StopIteration as end:
                raise EOFError from end

        monkeypatch.setattr(console, "is_terminal", lambda: True)
        monkeypatch.setattr(Prompt, "ask", ask)
        return typed

    return sit


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """Hitesh pays with his code, somebody without, Shailesh with a slip, a charge, rent."""
    bank = Bank()
    bank.upi(5000, HITESH)
    bank.upi(1250)
    bank.upi(3000, "82QBD")
    bank.moves(-118, "CHQ BOOK ISSUE CHARGES", 2)
    bank.moves(-8000, "TO TRANSFER-UPI/DR/616299999999/LANDLORD/SBIN/landlord/Rent--", 2)
    name, data = bank.file()
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def rows(office: Cadre) -> list[str]:
    """The ids of the rows that wait."""
    return [each["id"] for each in json.loads(office("review", "--json").out)["rows"]]


def test_a_statement_is_tried_and_imported(office: Cadre, statement: Path) -> None:
    tried = office("import", statement, "--dry-run")
    assert tried.code == 1
    assert "Nothing is booked yet; this is what would be done:" in tried.out
    assert (
        "₹5,000  posted: code of Hitesh Meena (94Q78), and ₹5,000 is what was due; receipt R/2025-26/00001" in tried.out
    )
    assert "-₹8,000  set aside: it went out and has nothing to do with the deposits" in tried.out
    assert "No entries yet" in office("show", HITESH).out
    done = office("import", statement)
    assert done.code == 1
    assert "sbi.xls: State Bank of India, XXXX8901, 1–2 June 2025, 5 rows, 5 new\n" in done.out
    assert done.out.count("\nset aside: 1 row, ₹8,000 out (cadre deposits rows --set-aside)\n") == 1
    assert (
        "\nposted: 1 row, ₹5,000 in\nsuggested: 2 rows, ₹3,000 in, ₹118 out\nunidentified: 1 row, ₹1,250 in" in done.out
    )
    assert done.out.endswith("Of these, 3 rows wait for a decision: cadre deposits review\n")
    assert "posted: code of" not in done.out
    again = office("import", statement)
    assert (again.code, "5 rows, 0 new\nknown already: 5 rows, ₹9,250 in, ₹8,118 out\n" in again.out) == (0, True)


def test_a_statement_that_is_refused(office: Cadre, tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text("Date,Narration,Debit\n", encoding="utf-8")
    told = office("import", tmp_path / "bank.csv")
    assert told.code == 1
    assert "to mend bank.csv › A1  S002" in told.out
    assert told.out.endswith("Nothing is booked. Put right what is named, then import all of it again.\n")


def test_the_import_as_json(office: Cadre, statement: Path) -> None:
    shape = json.loads(office("import", statement, "--json").out)
    assert shape["counts"] == {"posted": 1, "suggested": 2, "held": 0, "unidentified": 1, "set_aside": 1}
    assert shape["sums"]["suggested"] == {"rows": 2, "came_in": 300_000, "went_out": 11_800}
    assert (shape["known"]["rows"], shape["files"][0]["account"]) == (0, "XXXX8901")
    first = shape["rows"][0]
    assert (first["outcome"], first["proposals"][0]["step"], first["entry"]) == ("posted", "B", 1)
    assert first["why_hi"] == "Hitesh Meena (94Q78) का कोड है और ₹5,000 ही देय था"


def test_the_status_lists_the_rows_of_nobody(office: Cadre, statement: Path) -> None:
    office("import", statement)
    out = office().out
    assert "Rows of the bank that wait: 3 (cadre deposits review)" in out
    assert "₹1,250  BY TRANSFER-UPI/CR/615200000001/DINESH C" in out
    assert len(json.loads(office("--json").out)["rows"]) == 3


def test_many_rows_of_nobody_are_counted(office: Cadre, tmp_path: Path) -> None:
    bank = Bank()
    for _ in range(15):
        bank.upi(1250)
    name, data = bank.file()
    (tmp_path / name).write_bytes(data)
    told = office("import", tmp_path / name)
    assert told.out.count("unidentified: nothing") == 12
    assert "… and 3 more: cadre deposits review --list" in office().out


def test_a_day_is_not_closed_while_rows_wait(office: Cadre, statement: Path) -> None:
    office("import", statement)
    told = office("close")
    assert told.code == 1
    assert told.out.count("waits for a decision") == 3
    assert all(row in told.out for row in rows(office))


def test_rows_are_assigned_by_a_script(office: Cadre, statement: Path) -> None:
    office("import", statement)
    unknown, slip, charge = rows(office)
    told = office("assign", unknown, f"{PARMANAND}=1000", VIMLA)
    assert f"row {unknown}: ₹1,000 for Parmanand Saxena (3DQFR), receipt R/2025-26/00002; ₹250 for विमला" in told.out
    assert "₹3,000 for Shailesh Tiwari (82QBC)" in office("assign", slip, "yes", "--dry-run").out
    assert office("assign", slip, "yes").code == 0
    assert office("assign", charge, "charge").out.endswith("is a charge of the bank\n")
    assert office("review", "--list").out == "No row waits.\n"
    assert office("close").code == 0


def test_rows_that_were_set_aside_are_found_and_say_why(office: Cadre, statement: Path) -> None:
    office("import", statement)
    unknown, slip, charge = rows(office)
    office("assign", charge, "charge")
    office("assign", unknown, "leave")
    aside = office("rows", "--set-aside").out
    assert aside.count("set aside: ") == 3
    assert "entry 4, not ours: I: it went out and has nothing to do with the deposits\n" in aside
    assert "entry 5, charge of the bank: decided by hand\n" in aside
    assert aside.endswith("set aside: 2 rows, ₹8,118 out\n")
    waits = office("rows", "--waiting").out
    assert f"  {slip}  2025-06-01  ₹3,000  waits: BY TRANSFER" in waits
    assert waits.endswith("waits: 1 row, ₹3,000 in\n")
    every = office("rows").out
    assert "entry 1, payment of Hitesh Meena (94Q78): B: code of" in every
    assert "\nwaits: 1 row, ₹3,000 in\nleft unidentified: 1 row, ₹1,250 in\n" in every
    assert every.endswith("\nset aside: 2 rows, ₹8,118 out\nsettled: 1 row, ₹5,000 in\n")
    assert "entry 6, left: decided by hand\n" in every
    status = office("status").out
    assert "Rows of the bank that were left unidentified: 1 (cadre deposits review --left)\n" in status
    assert "Rows of the bank that wait: 1 (cadre deposits review)\n" in status
    assert office("review", "--list", "--left").out.endswith(
        "1 row waits for a decision.\n1 row was left unidentified.\n"
    )
    shape = json.loads(office("rows", "--set-aside", "--json").out)
    assert [(each["place"], each["kind"]) for each in shape["rows"]] == [
        ("set_aside", "charge"),
        ("set_aside", "set_aside"),
    ]
    assert shape["sums"] == {"set_aside": {"rows": 2, "came_in": 0, "went_out": 811_800}}
    assert json.loads(office("rows", "--waiting", "--json").out)["rows"][0]["entry"] == 0


def test_without_rows_of_the_bank_there_is_none_to_list(office: Cadre) -> None:
    assert office("rows").out == "No such row.\n"


def test_two_who_owe_as_much_as_the_row(office: Cadre, tmp_path: Path) -> None:
    bank = Bank()
    bank.upi(8000)
    name, data = bank.file()
    (tmp_path / name).write_bytes(data)
    office("import", tmp_path / name)
    (row,) = rows(office)
    told = office("assign", row, HITESH, SHAILESH)
    assert "₹5,000 for Hitesh Meena (94Q78)" in told.out
    assert "₹3,000 for Shailesh Tiwari (82QBC)" in told.out


def test_what_each_step_saw(office: Cadre, statement: Path) -> None:
    office("import", statement)
    unknown, slip, _ = rows(office)
    told = office("explain", slip).out
    assert f"{slip}  2025-06-01  ₹3,000: waits for a decision" in told
    assert "  A · nobody has claimed 615200000002\n      615200000002 पर किसी ने दावा नहीं किया\n" in told
    assert "  D ? 82QBD with one character changed is the code of Shailesh Tiwari (82QBC)\n" in told
    assert told.endswith(
        "So it is suggested: 82QBD with one character changed is the code of Shailesh Tiwari (82QBC)\n"
    )
    assert all(f"\n  {step} " in office("explain", unknown).out for step in "ABCDEFGHI")
    shape = json.loads(office("explain", unknown, "--json").out)
    assert ([look["step"] for look in shape["looks"]], shape["state"]) == (list("ABCDEFGHI"), "open")


def test_a_settled_row_is_explained_as_it_was(office: Cadre, statement: Path) -> None:
    done = json.loads(office("import", statement, "--json").out)["rows"][0]["id"]
    told = office("explain", done).out
    assert f"{done}  2025-06-01  ₹5,000: settled" in told
    assert "payment, receipt R/2025-26/00001, by asha: B: code of Hitesh Meena (94Q78)" in told
    assert "by the steps alone, it would be posted: code of Hitesh Meena (94Q78), and ₹5,000 is what was due" in told


def test_what_points_to_a_person(office: Cadre, statement: Path) -> None:
    office("claim", "616200000099", SHAILESH, "3000")
    office("import", statement)
    told = office("explain", SHAILESH).out
    assert told.startswith("Shailesh Tiwari (82QBC): ₹3,000 to come\n  known by: code 82QBC, mobile 9000095129\n")
    assert "claimed, and not seen at the bank yet: 616200000099, ₹3,000" in told
    assert "may be his: " in told
    paid = office("explain", "Hitesh Meena").out
    assert "dineshc pays for him" in paid
    assert "payment, receipt R/2025-26/00001" in paid
    assert "of 3 rows that wait, none points to him" in office("explain", PARMANAND).out
    shape = json.loads(office("explain", HITESH, "--json").out)
    assert (shape["payers"], shape["mobiles"], len(shape["settled"])) == (["dineshc"], ["*******043"], 1)


def test_a_review_from_the_first_row_to_the_last(office: Cadre, statement: Path, types: Types) -> None:
    office("import", statement)
    left = types("99x", f"{PARMANAND}=1000 {VIMLA}", "1", "s")
    told = office("review")
    assert list(left) == []
    assert "1 of 3  r" in told.out
    assert "l leave it unidentified  n not ours  s later (Enter)  q quit" in told.out
    assert 'nobody in the plan is meant by "99x"' in told.err
    assert "₹1,000 for Parmanand Saxena (3DQFR)" in told.out
    assert "₹3,000 for Shailesh Tiwari (82QBC)" in told.out
    assert (told.code, told.out.endswith("\n1 row waits for a decision.\n")) == (1, True)


def test_a_review_ends_early_and_has_kept_what_was_decided(office: Cadre, statement: Path, types: Types) -> None:
    office("import", statement)
    types("l", "q")
    assert office("review").out.endswith("2 rows wait for a decision.\n")
    types("Parmanand Saxena", "", "n")
    assert office("review", "--left").code == 1
    assert "₹1,250 for Parmanand Saxena" in office("show", PARMANAND).out or len(rows(office)) == 1
    assert "(left)" not in office("review", "--list", "--left").out


def test_two_who_fit_equally_well_and_who_pays_too_much(office: Cadre, tmp_path: Path, types: Types) -> None:
    bank = Bank()
    bank.upi(15_000)
    name, data = bank.file()
    (tmp_path / name).write_bytes(data)
    office("import", tmp_path / name)
    (row,) = rows(office)
    told = office("explain", row).out
    assert "  H ? 2 fit equally well" in told
    assert "      for 8GVWM ₹2,000, 3DQFR" in told or "      for 3DQFR ₹2,000, 8GVWM" in told
    types(HITESH)
    told = office("review").out
    assert "2 fit equally well / 2 समान रूप से मेल खाते हैं" in told
    assert "Hitesh Meena (94Q78) has paid ₹10,000 too much" in told


def test_the_end_of_the_input_puts_everything_off(office: Cadre, statement: Path, types: Types) -> None:
    office("import", statement)
    types()
    assert office("review").out.endswith("3 rows wait for a decision.\n")


def test_another_desk_settles_a_row_meanwhile(
    office: Cadre, camp: Path, statement: Path, types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    office("import", statement)
    first, second, third = rows(office)
    types("s")
    shown = matching_view.row_to_decide

    def meanwhile(*row: object) -> None:
        shown(*row)  # type: ignore[arg-type]
        if not settled:
            settled.extend(deciding.assign(At(camp), row, ["yes"]) for row in (second, third))

    settled: list[object] = []
    monkeypatch.setattr(matching_view, "row_to_decide", meanwhile)
    told = office("review")
    assert "1 of 3" in told.out
    assert "2 of 3" not in told.out
    assert rows(office) == [first]


def test_one_of_several_namesakes_is_chosen(office: Cadre, statement: Path, types: Types) -> None:
    office("import", statement)
    unknown = rows(office)[0]
    types("1")
    told = office("assign", unknown, "Parmanand=1250")
    assert '"Parmanand" may be:' in told.out
    assert "₹1,250 for Parmanand Saxena (3DQFR)" in told.out


def test_a_locked_statement(office: Cadre, tmp_path: Path) -> None:
    ooxml = pytest.importorskip("msoffcrypto.format.ooxml")
    bank = Bank("SBI, new")
    bank.upi(5000, HITESH)
    _, data = bank.file()
    with (tmp_path / "bank.xlsx").open("wb") as stream:
        ooxml.OOXMLFile(io.BytesIO(data)).encrypt("secret", stream)
    (tmp_path / "words.txt").write_text("secret\n", encoding="utf-8")
    assert "locked" in office("import", tmp_path / "bank.xlsx").out
    told = office("import", tmp_path / "bank.xlsx", "--password-file", tmp_path / "words.txt")
    assert (told.code, "posted: 1 row, ₹5,000 in" in told.out) == (0, True)
