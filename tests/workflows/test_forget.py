"""Somebody is forgotten after the event: nothing that says who he is stays, and not a rupee is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.money import CHAIN_START
from cadre_cli.errors import UsageError
from cadre_cli.ledger.chain import digest
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.store.database import open_store
from cadre_cli.workflows import acts, event_folder, history
from cadre_cli.workflows.acting import Force
from cadre_cli.workflows.adding import LateComer, add
from cadre_cli.workflows.deposits import deciding, rows, said
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.forget import forget
from tests.store.behind import altered, asked
from tests.workflows.camps import mend, run
from tests.workflows.deposits.banks import Bank
from tests.workflows.deposits.desks import HITESH, SHAILESH, VIMLA, Desk

pytestmark = pytest.mark.both_stores

KIND = FindingKind("R014", Severity.ERROR, "a mobile number of the wrong length")


@pytest.fixture
def july(camp: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The office of the camp, on 1 July 2025: the event is over."""
    return Desk(camp, monkeypatch).on(date(2025, 7, 1))


def everything(camp: Path) -> str:
    """All that is stored, as text."""
    where = EventFolder(camp).database
    with open_store(where) as store:
        plans = [store.plan_version(number) for number in range(1, store.newest_version() + 1)]
        said_of_all = [store.known_people().to_csv(), *(each.act for each in store.journal())]
        with store.books.read() as journal:
            said_of_all += [each.why for each in journal.everything()]
            said_of_all += [f"{row.narration} {row.reference} {row.payer}" for row in BankRows(journal).everything()]
    for each in plans:
        said_of_all += [each.people.to_csv(), each.plan.seats.to_csv(), str(each.findings), str(each.plan.decisions)]
    return "\n".join(said_of_all)


def test_who_he_is_stands_nowhere_and_his_money_does(july: Desk, camp: Path) -> None:
    row = plan_in_force(event_folder.must_find(camp)).people.set_index("code").loc[SHAILESH]
    july.cash(SHAILESH, "3000")
    acts.move(camp, SHAILESH, "B1")
    july.close(of_event=True)
    before = july.verify()
    assert row["name"] in everything(camp)
    done = forget(camp, SHAILESH)
    assert (done.person.code, done.plans) == (SHAILESH, 2)
    left = everything(camp)
    lines = left.splitlines()
    assert not [line for line in lines if row["name"] in line or row["mobile"] in line or f"{row['sources']}," in line]
    assert f"move (forgotten) ({SHAILESH}) from " in left
    assert july.verify() == before
    people = plan_in_force(event_folder.must_find(camp)).people.set_index("code")
    assert people.loc[SHAILESH, ["name", "role", "district", "gender"]].tolist() == [
        "",
        *row[["role", "district", "gender"]],
    ]
    assert (people["name"] != "").sum() == len(people) - 1
    assert history.log(camp)[-1].act == f"forget {SHAILESH}"
    assert july.account(SHAILESH).stands.received == 300_000


def test_the_papers_are_written_anew_without_him(july: Desk, camp: Path) -> None:
    name = plan_in_force(event_folder.must_find(camp)).people.set_index("code").at[HITESH, "name"]
    done = forget(camp, name)
    assert done.files
    assert all(file.exists() for file in done.files)
    assert july.account(HITESH).stands.person.name == ""
    run(camp)  # planned again under the same event, nobody is missing
    assert HITESH in plan_in_force(event_folder.must_find(camp)).plan.seats["code"].tolist()


def test_the_file_itself_holds_nothing_of_him(july: Desk, camp: Path, kind_of_store: str) -> None:
    if kind_of_store != "sqlite":
        pytest.skip("there is no file")
    mobile = plan_in_force(event_folder.must_find(camp)).people.set_index("code").at[HITESH, "mobile"]
    assert mobile.encode() in (camp / "cadre.db").read_bytes()
    forget(july.camp, HITESH)
    assert mobile.encode() not in b"".join(file.read_bytes() for file in camp.glob("cadre.db*"))


@pytest.mark.usefixtures("july")
def test_what_was_read_in_his_row_is_forgotten_too(camp: Path) -> None:
    folder = event_folder.must_find(camp)
    with open_store(folder.database) as store:
        stored = store.plan_in_force()
        assert stored is not None
        row = stored.people.set_index("code").loc[HITESH]
        address = Address(row["file"], row["sheet"], f"E{row['row']}")
        other = replace(address, cell=f"E{row['row']}0")
        findings = [Finding(KIND, each, "98260 1234", f"call {row['name']}", 1) for each in (address, other)]
        store.save_plan(stored.event_text, stored.people, stored.plan, findings)
    forget(camp, HITESH)
    rows = asked(folder.database, "SELECT read, action FROM finding WHERE code = 'R014' ORDER BY place")
    assert rows == [("(forgotten)", "call (forgotten)"), ("98260 1234", "call (forgotten)")]


def test_he_is_not_forgotten_before_the_event_is_over(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "now", lambda: datetime(2025, 6, 15, 6, tzinfo=UTC))
    with pytest.raises(UsageError, match="lasts until 15 June 2025"):
        forget(camp, SHAILESH)


def test_he_is_not_forgotten_before_his_money_is_settled_and_closed(july: Desk, camp: Path) -> None:
    july.cheque(HITESH, "5000", "000123")
    with pytest.raises(UsageError, match=r"not settled \(₹5,000\): a cheque of his is not cleared"):
        forget(camp, HITESH)
    july.clear("000123")
    july.on(date(2025, 7, 2)).close("01-07-2025")
    with pytest.raises(UsageError, match="the event was not closed since 1 July 2025"):
        forget(camp, HITESH)
    july.close(of_event=True)
    assert forget(camp, HITESH).plans == 1


def test_he_is_not_forgotten_while_money_is_due_from_him_or_to_him(july: Desk, camp: Path) -> None:
    july.cash(HITESH, "4000")
    with pytest.raises(UsageError, match=r"not settled \(₹1,000\): he owes a rest"):
        forget(camp, HITESH)
    july.cash(HITESH, "3000")
    with pytest.raises(UsageError, match=r"not settled \(₹2,000\): he has paid too much"):
        forget(camp, HITESH)
    mend(camp, "decided: false", "decided: true")
    run(camp)
    with pytest.raises(UsageError, match=r"not settled \(₹5,000\): he owes all of it"):
        forget(camp, VIMLA)
    july.waive(VIMLA)
    july.close(of_event=True)
    assert forget(camp, VIMLA).plans == 2


@pytest.fixture
def bank(july: Desk) -> Bank:
    """Hitesh's friend pays for him, then for somebody else; one row names him; his brother and Vimla pay by hand."""
    bank = Bank()
    bank.upi(5000, HITESH, payer="RAMESH V", vpa="rameshv77")
    bank.upi(3000, SHAILESH, payer="RAMESH V", vpa="rameshv77")
    bank.moves(700, "NEFT CR-HDFC0000001-HITESH MEENA-SOMETHING")
    bank.at(july)
    july.cash(VIMLA, "5000")
    return bank


def test_what_the_bank_and_the_books_said_of_him_is_gone_and_the_chain_holds(
    july: Desk, camp: Path, bank: Bank
) -> None:
    acts.move(camp, SHAILESH, "B1")
    deciding.assign(At(camp), rows.waiting(camp, with_left=False)[0].row.id, ["leave"])
    july.close(of_event=True)
    before, told = july.verify(), everything(camp).casefold()
    assert all(word in told for word in ("ramesh v", "rameshv77", "hitesh meena"))
    assert forget(camp, HITESH).entries_left == 0
    left = everything(camp).casefold()
    assert not [word for word in ("ramesh", "hitesh", "5200000000/") if word in left]
    assert july.verify() == before
    assert f"code of shailesh tiwari ({SHAILESH.lower()})" in left
    assert bank.at(july.on(date(2025, 7, 2))).rows == ()


def test_a_text_that_was_changed_is_still_found(july: Desk, camp: Path) -> None:
    july.cash(VIMLA, "5000")
    july.reverse(1)
    altered(EventFolder(camp).database, "UPDATE entry SET why = 'another reason' WHERE number = 2")
    assert "entry 2 is not what was booked" in july.verify().faults[0]


def test_the_texts_of_an_older_cadre_hold_the_chain_and_are_told(july: Desk, camp: Path) -> None:
    plain = july.cash(HITESH, "5000").entry
    acts.withdraw(camp, HITESH, "wedding", only_try=False)
    entry = replace(plain, why="by the brother of Hitesh Meena")
    texts = {"why": entry.why, "digest": digest(entry, CHAIN_START)}
    altered(EventFolder(camp).database, "UPDATE entry SET why = :why, digest = :digest WHERE number = 1", **texts)
    july.refund(HITESH, "5000")
    july.close(of_event=True)
    assert (forget(camp, HITESH).entries_left, july.verify().faults) == (1, ())


def test_who_was_entered_by_hand_is_forgotten_once_and_again(july: Desk, camp: Path) -> None:
    code = add(camp, LateComer("Rakesh Jatav", "MLA", "Ichhawar", "9000099911", "M")).about[0]
    assert "Rakesh" in everything(camp)
    assert forget(camp, code).plans == 1
    assert "Rakesh" not in everything(camp)
    assert forget(camp, code).plans == 1
    assert july.verify().faults == ()


def test_who_is_named_in_the_reason_for_another_is_not_named_there_any_more(july: Desk, camp: Path) -> None:
    name = plan_in_force(event_folder.must_find(camp)).people.set_index("code").at[SHAILESH, "name"]
    acts.move(camp, HITESH, "B1", Force("Office", f"asked for by {name}"))
    forget(camp, SHAILESH)
    seats = plan_in_force(event_folder.must_find(camp)).plan.seats.set_index("code")
    assert seats.at[HITESH, "why"] == "placed in B1 against the rules (Office: asked for by (forgotten))"
    assert july.verify().faults == ()
