"""Who has completed an earlier round does not come to this one, or comes as a trainer."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.domain.plan import State
from cadre_cli.errors import UsageError
from cadre_cli.workflows import attendance, export
from cadre_cli.workflows.adding import LateComer, add
from cadre_cli.workflows.check import check
from cadre_cli.workflows.plan import Planned
from cadre_cli.workflows.register import write_register
from tests.workflows.camps import PEOPLE, Row, mend, places, plan_rows, roster, run

HEADINGS = "round,code,name,role,unit,assembly,block,mandalam,sector,booth,mobile,batch,days,completed"
ASHA: Row = PEOPLE[0]


@pytest.fixture(autouse=True)
def without_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans write no papers."""
    monkeypatch.setattr(export, "with_a_plan", lambda _planned: ())


@pytest.fixture
def folder(camp_once: Path, tmp_path: Path) -> Path:
    """A new event folder that has a register, in which nothing is planned."""
    made = tmp_path / "july"
    made.mkdir()
    (made / "cadre.yaml").write_bytes((camp_once / "cadre.yaml").read_bytes())
    mend(made, "registers: []", "registers: [register.csv]")
    return made


def trained(folder: Path, *lines: str) -> None:
    """Writes the register of the folder: code, name, role, unit, assembly, mobile, completed of each."""
    rows = []
    for line in lines:
        code, name, role, unit, assembly, mobile, completed = line.split(",")
        rows.append(f"First Round,{code},{name},{role},{unit},{assembly},,,,,{mobile},B1,2025-06-09,{completed}")
    (folder / "register.csv").write_text("\n".join([HEADINGS, *rows]) + "\n", encoding="utf-8-sig")


def aside(planned: Planned) -> dict[str, str]:
    """Name -> why of those who are set aside."""
    seats, people = planned.on_file.plan.seats, planned.on_file.people
    gone = seats[seats["state"] == State.SET_ASIDE.value].set_index("code")["why"]
    return {name: str(gone[code]) for code, name in zip(people["code"], people["name"], strict=True) if code in gone}


def told(planned: Planned, code: str) -> list[str]:
    return [found.read for found in planned.on_file.findings if found.code == code]


@pytest.mark.parametrize(
    "known_by",
    [
        pytest.param("XXXXX,आशा वर्मा,,,,9000011101,yes", id="his mobile, his name in the other script"),
        pytest.param("XXXXX,Smt. Asha Verma,mla,Sehore,157,,yes", id="his name, role and place"),
    ],
)
def test_known_again_for_certain(folder: Path, known_by: str) -> None:
    trained(folder, known_by)
    planned = plan_rows(folder, PEOPLE)
    assert aside(planned) == {"Asha Verma": "has completed: First Round"}
    assert told(planned, "R074") == ["1 of the roster have completed First Round and are left out: Asha Verma"]


def test_known_again_by_the_code_that_the_roster_gives(folder: Path) -> None:
    trained(folder, "94Q78,Asha Verma,,,,,yes")
    assert list(aside(plan_rows(folder, [{**ASHA, "Code": "94Q78"}, *PEOPLE[1:]]))) == ["Asha Verma"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("XXXXX,Asha Verma,mla,Sehore,157,9000011101,no", id="who did not complete it"),
        pytest.param("XXXXX,Asha Verma,,,,,yes", id="a name alone"),
        pytest.param("XXXXX,Bhuvan Lodhi,,,,9000011101,yes", id="quite another name with his mobile"),
    ],
)
def test_not_known_again(folder: Path, other: str) -> None:
    trained(folder, other)
    planned = plan_rows(folder, PEOPLE)
    assert (aside(planned), told(planned, "R074"), told(planned, "R075")) == ({}, [], [])


def test_two_namesakes_of_one_post_are_nobody_for_certain(folder: Path) -> None:
    trained(folder, "XXXXX,Dev Jatav,state_office_bearer,,,,yes")
    twins = [{"Name": "Dev Jatav", "Role": "State Office-bearer", "Mobile": f"900001110{n}"} for n in (5, 6)]
    assert aside(plan_rows(folder, twins)) == {}


@pytest.mark.parametrize(
    "doubtful",
    [
        pytest.param("XXXXX,Usha Verma,,,,9000011101,yes", id="the same mobile"),
        pytest.param("XXXXX,Asha Verma,mla,Sehore,156,,yes", id="the same name and role in one district"),
    ],
)
@pytest.mark.parametrize(("answer", "left_out"), [("same", ["Asha Verma"]), ("different", [])])
def test_a_doubt_is_asked_and_answered_once(folder: Path, doubtful: str, answer: str, left_out: Sequence[str]) -> None:
    trained(folder, doubtful)
    planned = plan_rows(folder, PEOPLE)
    assert (aside(planned), len(told(planned, "R075"))) == ({}, 1)
    (question,) = (found.question for found in planned.on_file.findings if found.code == "R075")
    assert question is not None
    (folder / "answers.yaml").write_text(f'people:\n  "{question.about}": {answer}\n', encoding="utf-8")
    again = plan_rows(folder, PEOPLE)
    assert (list(aside(again)), told(again, "R075")) == (left_out, [])
    assert len(told(again, "R066")) == 1


@pytest.mark.parametrize(
    ("rule", "why"), [("trainers", "called as a trainer, has completed: First Round"), ("keep", None)]
)
def test_called_as_trainers_or_come_all_the_same(folder: Path, rule: str, why: str | None) -> None:
    mend(folder, "completed: leave_out", f"completed: {rule}")
    trained(folder, "XXXXX,Asha Verma,mla,Sehore,157,,yes")
    planned = plan_rows(folder, PEOPLE)
    assert aside(planned).get("Asha Verma") == why
    assert len(told(planned, "R074")) == 1


def test_what_the_event_says_now_counts_when_the_people_of_the_plan_are_planned_again(folder: Path) -> None:
    trained(folder, "XXXXX,Asha Verma,mla,Sehore,157,,yes")
    plan_rows(folder, PEOPLE)
    mend(folder, "completed: leave_out", "completed: keep")
    again = run(folder)
    assert (aside(again), len(told(again, "R074"))) == ({}, 1)


def test_check_tells_it_and_stores_nothing(folder: Path) -> None:
    trained(folder, "XXXXX,Asha Verma,mla,Sehore,157,,yes")
    checked = check([roster(folder.parent / "list.csv", PEOPLE)], folder)
    assert [found.code for found in checked.roster.findings if found.code == "R074"] == ["R074"]
    assert not (folder / "cadre.db").exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_register_of_the_round_before_as_it_was_written(
    folder: Path, camp: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    attendance.note(camp, "B1", ["WPWD7"], day="9")
    attendance.note(camp, "B1", ["WPWD7", "Z8ZBJ"], day="10")
    mend(folder, "register.csv", f"register.{ending}")
    write_register(camp, folder / f"register.{ending}")
    monkeypatch.chdir(folder.parent)
    again = [
        {"Name": "Mridula Dwivedi", "Role": "District President", "District": "Vidisha", "Mobile": "9000095215"},
        {"Name": "Abhinav Dawar", "Role": "District In-charge", "District": "Sehore", "Mobile": "9000095172"},
    ]
    assert list(aside(plan_rows(folder, again))) == ["Mridula Dwivedi"]


def test_a_register_that_excel_saved_again_after_its_title(folder: Path) -> None:
    mend(folder, "register.csv", "register.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Register"], ["Code", "Name", "Mobile", "Completed"], ["", "Asha Verma", 9000011101, "YES"], ["X"]):
        sheet.append(row)
    book.save(folder / "register.xlsx")
    assert aside(plan_rows(folder, PEOPLE)) == {"Asha Verma": "has completed: register.xlsx"}


def test_a_register_that_is_not_there(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"register\.csv is not there"):
        plan_rows(folder, PEOPLE)


def test_a_file_that_is_no_register(folder: Path) -> None:
    (folder / "register.csv").write_text("Name,Mobile\nAsha Verma,9000011101\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is no training register"):
        plan_rows(folder, PEOPLE)


def test_a_late_comer_who_has_completed_it_is_added_only_when_the_office_says_so(folder: Path) -> None:
    trained(folder, "XXXXX,Asha Verma,,,,9000011101,yes")
    plan_rows(folder, PEOPLE[1:])
    late = LateComer("Asha Verma", "MLA", "Ashta", "9000011101", "F")
    with pytest.raises(UsageError, match="Asha Verma was not added: has completed: First Round"):
        add(folder, late)
    (code,) = add(folder, late, anyway=True).about
    assert "Asha Verma" not in aside(run(folder)), "who was entered by hand comes"
    assert places(run(folder))[code]
    assert "Asha Verma" in aside(plan_rows(folder, PEOPLE)), "a roster that names him falls under the rule"


def test_a_late_comer_who_comes_all_the_same_is_told_of(folder: Path) -> None:
    mend(folder, "completed: leave_out", "completed: keep")
    trained(folder, "XXXXX,Asha Verma,,,,9000011101,yes")
    plan_rows(folder, PEOPLE[1:])
    hint = add(folder, LateComer("Asha Verma", "MLA", "Ashta", "9000011101", "F")).hint
    assert "have completed First Round and come all the same: Asha Verma" in hint


def test_called_trainers_for_whom_there_are_no_beds_are_told_with_what_to_write(folder: Path) -> None:
    mend(folder, "completed: leave_out", "completed: trainers")
    trained(folder, "XXXXX,Asha Verma,,,,9000011101,yes", "YYYYY,Tara Sahu,,,,9000011104,yes")

    def action(planned: Planned) -> str:
        (found,) = [found.action for found in planned.on_file.findings if found.code == "R074"]
        return found

    assert action(plan_rows(folder, PEOPLE)) == (
        "2 of them have no beds: write trainers: {men: 1, women: 1} under the batches with which they stay, "
        "or under their venue"
    )
    mend(
        folder,
        "arrives: 2025-06-09, departs: 2025-06-10",
        "arrives: 2025-06-09, departs: 2025-06-10, trainers: {women: 1, men: 1}",
    )
    assert action(plan_rows(folder, PEOPLE)) == "nothing: the event has beds for so many trainers"
