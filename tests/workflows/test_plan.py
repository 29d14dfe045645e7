import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.plan import Plan
from cadre_cli.errors import EventFileError, FaultError, NoPlanError, UsageError
from cadre_cli.intake.event_file import parse_event
from cadre_cli.planning.plan import make_plan
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.plan import Planned, plan
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, acts, codes, contents, known, mend, places, plan_rows, roster, run

NO_WOMEN = (
    "      - {for: women, rooms: 4, beds: 3, floor: 0}    # W1 to W4, 12 beds\n"
    "      - {for: women, rooms: 8, beds: 3, floor: 1}    # W5 to W12, 24 beds\n"
)
NO_MEN = (
    "      - {for: men, rooms: 11, beds: 4, floor: 0}     # M1 to M11, 44 beds\n"
    "      - {for: men, rooms: 22, beds: 4, floor: 1}     # M12 to M33, 88 beds\n"
)


@pytest.fixture
def june(tmp_path: Path) -> Path:
    """A fresh event folder."""
    return event_folder.init(tmp_path / "june").path


def states(planned: Planned) -> dict[str, int]:
    return planned.on_file.plan.seats["state"].value_counts().to_dict()


def test_a_plan_outside_an_event_folder_makes_cadre_event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    people = roster(tmp_path / "list.csv", PEOPLE)
    monkeypatch.chdir(tmp_path)
    first = plan([people], None, None, lambda *_: None)
    assert (first.folder.path, first.folder.made_from) == (Path("cadre-event"), "first_round")
    assert first.files == tuple(Path("cadre-event", "out", n) for n in ("plan.xlsx", "batches.pdf", "deposits.xlsx"))
    assert all(file.is_file() for file in first.files)
    second = plan([people], None, None, lambda *_: None)
    assert (second.folder.path, second.folder.made_from) == (Path("cadre-event"), "")


def test_a_run_that_cannot_begin_makes_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for paths in ((), (Path("missing.xlsx"),)):
        with pytest.raises(UsageError):
            plan(paths, None, None, lambda *_: None)
    assert contents(tmp_path) == {}


def test_the_same_roster_again_is_the_same_plan_and_the_same_bytes(camp: Path) -> None:
    stood = contents(camp / "out")
    again = run(camp, SAMPLES / "tiny.csv")
    assert (again.new, again.on_file.plan.version, again.left) == (False, 1, ())
    assert acts(camp) == 1
    assert contents(camp / "out") == stood


def test_two_folders_with_the_same_inputs_have_the_same_files(camp: Path, june: Path) -> None:
    run(june, SAMPLES / "tiny.csv")
    assert contents(june / "out") == contents(camp / "out")


def shuffled(book: Path, path: Path) -> Path:
    """The same lists with sheets and rows in another order."""
    chance, new = random.Random(9), openpyxl.Workbook()
    for sheet in reversed(openpyxl.load_workbook(book).worksheets):
        heading, *rows = sheet.iter_rows(values_only=True)
        copy = new.create_sheet(sheet.title)
        for row in (heading, *chance.sample(rows, len(rows))):
            copy.append(row)
    new.save(path)
    return path


def test_shuffled_rows_are_the_same_people_in_the_same_places(june: Path, tmp_path: Path) -> None:
    first = run(june, SAMPLES / "first_round.xlsx")
    again = run(event_folder.init(tmp_path / "july").path, shuffled(SAMPLES / "first_round.xlsx", tmp_path / "s.xlsx"))
    assert first.on_file.people["order"].tolist() != again.on_file.people["order"].tolist()
    assert len(places(first)) == 438
    assert codes(again) == codes(first)
    assert places(again) == places(first)


def test_a_corrected_roster_keeps_the_codes_and_the_places(june: Path) -> None:
    first = plan_rows(june, PEOPLE)
    asha, dipesh, varun, tara = PEOPLE
    corrected = plan_rows(
        june, [{**asha, "Name": "ASHA VERMA", "Mobile": "9000099901"}, {**dipesh, "Gender": "M"}, varun, tara]
    )
    assert list(places(corrected).items()) == list(places(first).items())
    assert codes(corrected)["ASHA VERMA"] == codes(first)["Asha Verma"]
    assert (corrected.new, corrected.on_file.plan.version, corrected.left) == (True, 2, ())
    assert known(june).loc[codes(first)["Asha Verma"], "mobile"] == "9000099901"


def test_namesakes_are_two_people(june: Path) -> None:
    asha = PEOPLE[0]
    planned = plan_rows(june, [asha, {**asha, "District": "Vidisha", "Assembly": "Basoda", "Mobile": "9000011199"}])
    assert planned.on_file.people["code"].nunique() == 2


def test_a_person_who_left_is_marked_and_kept_and_may_come_back(june: Path) -> None:
    first = plan_rows(june, PEOPLE)
    asha = codes(first)["Asha Verma"]
    without = plan_rows(june, PEOPLE[1:])
    assert without.left == (asha,)
    assert asha not in places(without)
    assert known(june)["active"].to_dict() == {code: code != asha for code in places(first)}
    assert known(june).loc[asha, "name"] == "Asha Verma"
    back = plan_rows(june, PEOPLE)
    assert codes(back) == codes(first)
    assert (back.left, back.on_file.plan.version) == ((), 3)
    assert known(june)["active"].all()


def test_a_comment_in_the_event_file_moves_nobody(camp: Path) -> None:
    before = plan_in_force(event_folder.must_find(camp))
    mend(camp, "turnover: next-day", "turnover: next-day   # as agreed")
    again = run(camp, SAMPLES / "tiny.csv")
    assert again.on_file.plan.seats.equals(before.plan.seats)


def test_without_rosters_the_people_of_record_are_planned_under_the_event_as_it_is_now(camp: Path) -> None:
    before = plan_in_force(event_folder.must_find(camp))
    mend(camp, "  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10, roles: all}\n", "")
    again = run(camp)
    assert again.on_file.people.equals(before.people)
    assert again.on_file.findings == before.findings
    assert set(places(again).values()) == {"B2", "B3"}
    assert (again.on_file.plan.version, again.left) == (2, ())
    assert not run(camp).new


def test_neither_roster_nor_plan(june: Path) -> None:
    with pytest.raises(UsageError, match="no roster was named, and there is no plan yet"):
        run(june)


def test_a_roster_that_names_nobody_leaves_the_plan_in_force(camp: Path, tmp_path: Path) -> None:
    stood = contents(camp / "out")
    with pytest.raises(UsageError, match="the rosters name nobody") as headings_only:
        run(camp, roster(tmp_path / "headings.csv", [dict.fromkeys(PEOPLE[0], "")]))
    assert headings_only.value.way_out == "see what was read with: cadre check ROSTER"
    (tmp_path / "letter.csv").write_text("Dear friends\n", encoding="utf-8")
    with pytest.raises(UsageError, match="the rosters name nobody") as letter:
        run(camp, tmp_path / "letter.csv")
    assert "letter.csv" in letter.value.way_out
    assert (contents(camp / "out"), acts(camp), len(known(camp))) == (stood, 1, 12)


def test_a_plan_that_time_cut_short_is_planned_again(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planned: list[Plan | None] = []

    def watched(people: pd.DataFrame, event: Event, in_force: Plan | None, *rest: Any) -> Plan:
        planned.append(in_force)
        made = make_plan(people, event, in_force, *rest)
        return replace(made, tiers=(replace(made.tiers[0], proven=False), *made.tiers[1:]))

    monkeypatch.setattr("cadre_cli.workflows.plan.make_plan", watched)
    assert run(camp, SAMPLES / "tiny.csv").new is False
    assert planned == []
    mend(camp, "id: B1, venue", "id: A1, venue")
    assert places(run(camp)) == places(run(camp))
    assert [plan.version for plan in planned if plan] == [1, 2]


def test_every_fault_of_the_event_file_is_told_and_nothing_is_planned(camp: Path) -> None:
    mend(camp, "turnover: next-day", "turnover: tomorrow")
    mend(camp, "seats: 160", "seats: many")
    with pytest.raises(EventFileError) as caught:
        run(camp, SAMPLES / "tiny.csv")
    assert len(caught.value.faults) == 2
    assert acts(camp) == 1


def test_nobody_can_be_seated(june: Path) -> None:
    mend(june, NO_MEN, "")
    mend(june, "serves: all", "serves: [Bhopal]")
    stood = contents(june)
    with pytest.raises(NoPlanError, match="no seat can be given to anyone") as caught:
        plan_rows(june, PEOPLE)
    assert caught.value.way_out.startswith("4 × ")
    assert acts(june) == 0
    assert contents(june).keys() - stood.keys() == {"cadre.db"}


def test_everyone_is_seated_or_waits_or_is_set_aside(june: Path) -> None:
    mend(june, NO_WOMEN, "")
    planned = plan_rows(june, [*PEOPLE, {"Name": "", "Role": "MLA", "District": "Sehore", "Mobile": "9000011109"}])
    assert states(planned) == {"seated": 3, "waiting": 1, "set_aside": 1}
    assert planned.needs_person
    assert len(planned.on_file.people) == len(planned.roster.people) == 5


def test_the_untidy_roster_loses_nobody(june: Path) -> None:
    planned = run(june, SAMPLES / "untidy.xlsx")
    assert sum(states(planned).values()) == len(planned.roster.people) > 80
    assert planned.needs_person


def test_who_waits_needs_a_person_though_the_roster_is_in_order(june: Path) -> None:
    assert not plan_rows(june, [{**row, "Gender": row.get("Gender", "M")} for row in PEOPLE]).needs_person
    mend(june, NO_WOMEN, "")
    waiting = run(june)
    assert not any(finding.severity.needs_person for finding in waiting.on_file.findings)
    assert waiting.needs_person


def test_what_is_stored_is_the_event_that_was_planned_not_one_saved_meanwhile(june: Path) -> None:
    text = (june / "cadre.yaml").read_text(encoding="utf-8")
    people = roster(june.parent / "list.csv", PEOPLE)

    def edit_meanwhile(what: str, _done: int, _whole: int) -> None:
        if what == "planning":
            (june / "cadre.yaml").write_text("event: half typed", encoding="utf-8")

    planned = plan([people], june, None, edit_meanwhile)
    on_file = plan_in_force(event_folder.must_find(june))
    assert on_file.event == planned.on_file.event == parse_event(text, "cadre.yaml")


def test_the_plan_returned_is_the_plan_stored(june: Path) -> None:
    planned = run(june, SAMPLES / "tiny.csv").on_file
    stored = plan_in_force(event_folder.must_find(june))
    assert (stored.event, stored.findings) == (planned.event, planned.findings)
    assert stored.people.equals(planned.people)
    assert stored.plan.seats.equals(planned.plan.seats)
    assert (stored.plan.version, stored.plan.tiers, stored.plan.batches) == (
        1,
        planned.plan.tiers,
        planned.plan.batches,
    )


def test_a_damaged_database_is_told_and_left_as_it_is(camp: Path) -> None:
    (camp / "cadre.db").write_bytes(b"not a database" * 100)
    stood = contents(camp)
    with pytest.raises(FaultError, match="is damaged"):
        run(camp, SAMPLES / "tiny.csv")
    assert contents(camp) == stood


def test_the_steps_are_told_in_order(june: Path, tmp_path: Path) -> None:
    told: list[str] = []
    plan([roster(tmp_path / "list.csv", PEOPLE)], june, 5.0, lambda what, *_: told.append(what))
    assert list(dict.fromkeys(told)) == ["reading", "planning", "dealing rooms", "checking", "writing"]


def test_a_paper_that_cannot_be_written_is_told_with_the_plan_that_is_stored(june: Path) -> None:
    (june / "out").write_text("a file where the folder belongs")
    with pytest.raises(FaultError, match="plan 1 is stored, but not all its papers are written") as caught:
        run(june, SAMPLES / "tiny.csv")
    assert caught.value.way_out.endswith("then run: cadre export")


def test_a_finding_that_was_mended_makes_a_new_version(june: Path) -> None:
    people = june / "list.csv"
    people.write_text("Name,Role,District,Gender,Mobile\nAsha Verma,MLA,Bhopal,F,90000\n", encoding="utf-8")
    first = run(june, people)
    people.write_text("Name,Role,District,Gender,Mobile\nAsha Verma,MLA,Bhopal,F,\n", encoding="utf-8")
    second = run(june, people)
    assert second.on_file.plan.version == 2
    assert len(plan_in_force(event_folder.EventFolder(june)).findings) < len(first.on_file.findings)


def test_a_role_that_the_event_no_longer_has_sets_its_people_aside_until_it_is_back(camp: Path) -> None:
    file = camp / "cadre.yaml"
    whole = file.read_text(encoding="utf-8")
    renamed = whole.replace("id: district_incharge", "id: another").replace(", district_incharge]", ", another]")
    file.write_text(renamed, encoding="utf-8")
    without = run(camp)
    aside = without.on_file.people[without.on_file.people["roles"] == "district_incharge"]
    assert len(aside) > 0
    assert set(aside["set_aside"]) == {"role not recognised: 'district_incharge' is no role of the event any more"}
    assert set(aside["due"]) == {0}
    assert plan_in_force(event_folder.EventFolder(camp)).plan.version == 2
    file.write_text(whole, encoding="utf-8")
    again = run(camp)
    assert (again.on_file.people["set_aside"] == "").all()
    assert (again.on_file.plan.seats["state"] == "seated").all()
