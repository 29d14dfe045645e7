"""What the books know reaches the plan and the lists."""

from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.money import Mode
from cadre_cli.domain.progress import silent
from cadre_cli.workflows import acts, event_folder, history
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.plan import plan
from tests.store.behind import altered
from tests.workflows.camps import MENS_BEDS, Row, codes, mend, places, plan_rows, run
from tests.workflows.deposits.desks import HITESH, VIMLA, Desk

pytestmark = pytest.mark.both_stores

TWO_BEDS = "      - {for: men, rooms: 1, beds: 2}\n"


def seven_mlas(paid: str = "") -> list[Row]:
    names = ("Asha Ram", "Binod", "Chetan", "Dinesh", "Eklavya", "Fateh", "Gopal")
    return [
        {"Name": f"{name} Verma", "Role": "MLA", "Assembly": str(150 + place), "Gender": "M"}
        | {"Mobile": f"900001110{place}", "Deposit paid": paid}
        for place, name in enumerate(names)
    ]


def waiting(camp: Path) -> str:
    seats = plan_in_force(event_folder.must_find(camp)).plan.seats
    (code,) = seats.loc[seats["state"] == "waiting", "code"]
    return str(code)


def test_who_has_paid_by_the_books_is_seated_first(desk: Desk) -> None:
    mend(desk.camp, MENS_BEDS, TWO_BEDS)
    last = codes(plan_rows(desk.camp, seven_mlas()))["Gopal Verma"]
    assert waiting(desk.camp) == last
    desk.cash(last, "5000")
    plan([desk.camp.parent / "list.csv"], desk.camp, None, silent, fresh=True)
    assert waiting(desk.camp) != last


def test_who_has_paid_by_the_books_is_not_bumped_where_beds_are_lost(desk: Desk) -> None:
    last = codes(plan_rows(desk.camp, seven_mlas()))["Gopal Verma"]
    desk.cash(last, "5000")
    mend(desk.camp, MENS_BEDS, TWO_BEDS)
    run(desk.camp)
    assert waiting(desk.camp) != last


def test_paid_by_the_roster_is_a_hint_once_money_is_booked(desk: Desk) -> None:
    first = plan_rows(desk.camp, seven_mlas(paid="yes"))
    assert first.on_file.people["paid"].all()
    assert "R132" not in {finding.code for finding in first.on_file.findings}
    desk.cash("9000011100", "5000")
    again = plan_rows(desk.camp, seven_mlas(paid="yes"))
    (finding,) = [finding for finding in again.on_file.findings if finding.code == "R132"]
    assert (finding.people, again.on_file.people["paid"].sum()) == (6, 1)
    assert finding.read.endswith("and 3 more")
    once_more = run(desk.camp)
    assert [finding.code for finding in once_more.on_file.findings].count("R132") == 1


def test_the_lists_carry_a_mark(desk: Desk) -> None:
    desk.cash(HITESH, "5000")
    seat = places(run(desk.camp))[HITESH]
    sheet = openpyxl.load_workbook(desk.camp / "out" / "plan.xlsx")[seat]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (heading,) = [row for row in rows if "जमा\npaid" in row]
    marks = {row[2]: row[heading.index("जमा\npaid")] for row in rows if row[1] and len(str(row[1])) == 5}
    assert marks["Hitesh Meena"] == "जमा paid"
    assert {mark for name, mark in marks.items() if name != "Hitesh Meena"} == {None}


def test_a_refund_takes_the_mark_away(desk: Desk) -> None:
    desk.cash(HITESH, "5000")
    desk.refund(HITESH, "5000", Mode.CASH)
    found = plan_in_force(event_folder.must_find(desk.camp))
    assert (found.in_books, bool(found.people["paid"].any())) == (True, False)


def test_the_charge_follows_an_act_and_its_undoing(desk: Desk) -> None:
    acts.withdraw(desk.camp, VIMLA, "", only_try=False)
    assert desk.account(VIMLA).stands.due == 0
    history.undo(desk.camp)
    assert desk.account(VIMLA).stands.due == 500_000


def test_a_plan_of_an_older_cadre_has_its_charges_all_the_same(desk: Desk) -> None:
    altered(EventFolder(desk.camp).database, "DELETE FROM charge_column")
    assert desk.cash(HITESH, "5000").stand[0].rest == 0
    assert [each.plan_version for each in desk.account(HITESH).charged] == [1]
