from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.errors import UsageError
from cadre_cli.prints import pieces
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.camp_papers import FILE_NAMES, camp_of
from cadre_cli.workflows.export import export, plan_in_force, planned_store
from cadre_cli.workflows.timetable import lay
from tests.workflows.camps import mend, run
from tests.workflows.deposits.desks import HITESH, VIMLA, Desk

PAPERS = [paper for paper in Paper if paper not in (Paper.LISTS, Paper.DEPOSITS)]


def test_every_paper_of_the_camp_in_its_forms(camp: Path) -> None:
    mend(camp, "complete: all_days", "complete: everyone")
    lay(camp)
    _, files = export(camp, PAPERS, list(Format))
    named = [path.relative_to(camp / "out").parts[0] for path in files]
    assert list(dict.fromkeys(named)) == list(FILE_NAMES.values())
    assert (camp / "out" / "calendar" / "B1.ics").is_file()
    assert all(path.is_file() for path in files)


def test_two_exports_are_the_same_bytes(camp: Path) -> None:
    _, files = export(camp, [Paper.BADGES, Paper.CALLS], list(Format))
    before = [path.read_bytes() for path in files]
    assert [path.read_bytes() for path in export(camp, [Paper.BADGES, Paper.CALLS], list(Format))[1]] == before


def test_papers_look_as_the_event_file_says_now(camp: Path) -> None:
    mend(camp, 'print: {colour: "#1f3a5f", people: names}', 'print: {colour: "#138808", logo: logo.svg, fonts: ours}')
    (camp / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    (camp / "ours").mkdir()
    found = event_folder.must_find(camp)
    with planned_store(found) as store:
        made = camp_of(found, store, plan_in_force(found))
    assert made.letterhead.colour == "#138808"
    assert made.letterhead.logo.startswith(b"<svg")
    assert made.letterhead.fonts == camp / "ours"
    assert export(camp, [Paper.NOTICE], [Format.PDF])[1]


def test_what_came_in_is_told_day_by_day(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = event_folder.must_find(camp)
    desk = Desk(camp, monkeypatch).on(date(2025, 6, 3))
    desk.cash(HITESH, "5000", "2025-06-01")
    desk.cash(VIMLA, "100", "2025-06-03")
    with planned_store(found) as store:
        received = camp_of(found, store, plan_in_force(found)).received
    assert received == {date(2025, 6, 1): 500_000, date(2025, 6, 2): 500_000, date(2025, 6, 3): 510_000}


def test_who_was_told_something_else_is_known(camp: Path) -> None:
    from cadre_cli.workflows import acts, history

    found = event_folder.must_find(camp)
    planned = plan_in_force(found)
    history.publish(camp)
    seats = planned.plan.seats
    somebody = seats[seats["batch"] == "B1"]["code"].iloc[0]
    with planned_store(found) as store:
        assert camp_of(found, store, planned).planned.changed == frozenset()
    acts.move(camp, somebody, "B2")
    with planned_store(found) as store:
        assert somebody in camp_of(found, store, plan_in_force(found)).planned.changed


def test_whose_batch_has_other_days_was_told_something_else(camp: Path) -> None:
    from cadre_cli.workflows import history

    history.publish(camp)
    mend(camp, "arrives: 2025-06-13, departs: 2025-06-15", "arrives: 2025-06-13, departs: 2025-06-14")
    run(camp)
    found = event_folder.must_find(camp)
    planned = plan_in_force(found)
    with planned_store(found) as store:
        changed = camp_of(found, store, planned).planned.changed
    seats = planned.plan.seats
    assert set(seats[seats["batch"] == "B3"]["code"]) <= changed


def test_halls_named_after_the_plan_are_taught_in(camp: Path) -> None:
    halls = "    halls: [{name: Big, seats: 160}, {name: Tent, seats: 160}]\n    seats: 160\n"
    mend(camp, "    seats: 160\n", halls)
    found = event_folder.must_find(camp)
    with planned_store(found) as store:
        made = camp_of(found, store, plan_in_force(found), [Paper.TIMETABLE])
    assert {session.hall for session in made.lessons.sessions} <= {"Big", "Tent"}
    assert [hall.name for hall in made.planned.event.venues[0].halls] == ["Big", "Tent"]


def test_the_language_of_the_papers_may_be_chosen(camp: Path) -> None:
    mend(camp, "languages: [hi, en]", "languages: [hi]")
    run(camp)
    assert plan_in_force(event_folder.must_find(camp)).event.languages == ("hi",)
    planned, _ = export(camp, [Paper.NOTICE], [Format.PDF], "both")
    assert planned.event.languages == ("hi", "en")
    assert export(camp, [Paper.NOTICE], [Format.PDF], "en")[0].event.languages == ("en",)


def test_the_papers_of_a_large_round_are_written_venue_by_venue(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "is_large", lambda _planned: True)
    _, files = export(camp, [Paper.MEALS], [Format.PDF])
    assert [path.relative_to(camp / "out").as_posix() for path in files] == ["venues/campus.meals.pdf"]


def test_all_papers_of_a_venue_are_written_before_those_of_the_next(
    camp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "is_large", lambda _planned: True)
    monkeypatch.setattr(pieces, "of_venues", lambda planned: [("campus", planned), ("lake", planned)])
    _, files = export(camp, [Paper.MEALS, Paper.CALLS], [Format.XLSX])
    assert [path.name for path in files] == [
        f"{venue}.{paper}.xlsx" for venue in ("campus", "lake") for paper in ("meals", "calls")
    ]


def test_a_paper_in_a_form_that_it_does_not_have(camp: Path) -> None:
    with pytest.raises(UsageError, match="badges cannot be written as csv"):
        export(camp, [Paper.BADGES], [Format.CSV])
