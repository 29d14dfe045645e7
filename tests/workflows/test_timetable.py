from pathlib import Path

import pytest

from cadre_cli.domain.timetable import Goal, Lack
from cadre_cli.errors import UsageError
from cadre_cli.store.database import open_store
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.timetable import lay, timetable_in_force
from tests.workflows.camps import acts, mend, run

EXPERTS = """experts:
  - id: E1
    name: {en: Anand Bhargava, hi: आनंद भार्गव}
    teaches: [history, journey, conduct, media, mobile]
  - id: E2
    name: {en: Bela Nigam, hi: बेला निगम}
    teaches: [ai, fact_check, disinformation, election]
    available: [{first: 2025-06-09, last: 2025-06-12}, {first: 2025-06-13, from: "09:00", to: "13:30"}]
"""


def test_the_timetable_of_the_built_in_round_has_every_subject(camp: Path) -> None:
    laid = lay(camp)
    assert laid.new
    assert laid.timetable.proven
    assert not laid.needs_person
    ids = {module.id for module in laid.event.curriculum.modules}
    for batch in laid.batches:
        assert {session.module for session in laid.timetable.sessions if session.batch == batch.id} == ids


def test_what_is_there_already_is_shown_and_not_made_again(camp: Path) -> None:
    lay(camp)
    before = acts(camp)
    again = lay(camp)
    assert (again.new, again.timetable.version, acts(camp)) == (False, 1, before)


def test_a_change_that_moves_no_session_makes_no_new_timetable(camp: Path) -> None:
    lay(camp)
    mend(camp, "experts: []\n", EXPERTS)
    version = lay(camp).timetable.version
    mend(
        camp,
        "teaches: [history, journey, conduct, media, mobile]",
        "teaches: [mobile, history, journey, conduct, media]",
    )
    again = lay(camp)
    assert (again.new, again.timetable.version) == (False, version)


def test_with_experts_it_is_told_who_is_lacking_on_which_day(camp: Path) -> None:
    lay(camp)
    mend(camp, "experts: []\n", EXPERTS)
    laid = lay(camp)
    assert laid.timetable.version == 2
    assert {shortage.lack for shortage in laid.timetable.shortages} <= {Lack.EXPERT}
    assert all(shortage.day.day >= 13 for shortage in laid.timetable.shortages if shortage.day)


def test_a_session_set_by_hand_stays_when_the_rest_changes(camp: Path) -> None:
    lay(camp, ["B1 10 9:00 mobile"])
    mend(camp, "experts: []\n", EXPERTS)
    laid = lay(camp)
    assert [(s.module, s.fixed) for s in laid.timetable.sessions if s.fixed] == [("mobile", True)]
    free = lay(camp, (), ["b1,2025-06-10,09.00"])
    assert free.timetable.fixed == ()


def test_what_leaves_no_hour_for_a_module_that_must_open_is_refused(camp: Path) -> None:
    lay(camp)
    with pytest.raises(UsageError, match="it leaves no session for: history in B1"):
        lay(camp, ["B1 9 June 10:30 conduct"])
    assert not lay(camp).timetable.fixed


def test_a_setting_that_the_curriculum_does_not_know_any_more_is_told(camp: Path) -> None:
    lay(camp, ["B1 10 9:00 mobile"])
    text = (camp / "cadre.yaml").read_text(encoding="utf-8")
    (camp / "cadre.yaml").write_text(text.replace("  - id: mobile\n", "  - id: phones\n"), encoding="utf-8")
    laid = lay(camp)
    assert [fix.module for fix in laid.timetable.not_fixed] == ["mobile"]
    assert laid.needs_person


def test_the_same_timetable_for_other_reasons_is_no_new_version(camp: Path) -> None:
    lay(camp)
    mend(camp, "    seats: 160\n", "    seats: 161\n")
    assert lay(camp).timetable.version == 1


def test_a_timetable_of_days_that_are_no_more_is_not_in_force(camp: Path) -> None:
    laid = lay(camp)
    assert in_force(camp)
    last = laid.batches[-1]
    mend(camp, f"arrives: {last.arrives}, departs: {last.departs}", f"arrives: {last.arrives}, departs: {last.arrives}")
    run(camp)
    assert not in_force(camp)


def in_force(camp: Path) -> bool:
    planned = plan_in_force(event_folder.must_find(camp))
    with open_store(camp / "cadre.db") as store:
        return timetable_in_force(store, planned) is not None


def test_few_words_do_not_say_what_to_set(camp: Path) -> None:
    with pytest.raises(UsageError, match="does not say what to set"):
        lay(camp, ["B1 10 9:00"])


def test_time_that_ends_is_told(camp: Path) -> None:
    laid = lay(camp, time_limit=1e-9)
    assert not laid.timetable.proven
    assert any(not goal.proven for goal in laid.timetable.goals if goal.goal is Goal.HELD)
