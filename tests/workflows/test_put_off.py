"""The round is put off: whose days were given for the old dates is told once."""

from pathlib import Path

from cadre_cli.intake.kinds import OLD_DATES
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.plan import Planned
from tests.workflows.camps import mend, plan_rows, roster, run

ROWS = [
    {"Name": "Asha Verma", "Role": "MLA", "Assembly": "Ashta", "Mobile": "9000011101", "Unavailable": "9 June"},
    {"Name": "Dipesh Soni", "Role": "MLA", "Assembly": "Basoda", "Mobile": "9000011102", "Preferred Dates": "11 June"},
    {"Name": "Varun Soni", "Role": "MLA", "Assembly": "Sanchi", "Mobile": "9000011103"},
]


def told(planned: Planned) -> list[str]:
    return [each.read for each in planned.on_file.findings if each.kind == OLD_DATES]


def test_who_gave_days_for_the_old_dates_is_to_be_asked_again_and_told_once(tmp_path: Path) -> None:
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    assert told(plan_rows(camp, ROWS)) == []
    mend(camp, "2025-06-", "2025-07-")
    planned = run(camp, tmp_path / "list.csv")
    (read,) = told(planned)
    assert read.startswith("2 people gave days for the old dates (9–15 June 2025), which count no more: ")
    assert "Asha Verma" in read and "Dipesh Soni" in read and planned.needs_person
    assert told(run(camp, tmp_path / "list.csv")) == []


def test_who_has_given_new_days_is_not_asked_again_and_the_record_does_not_tell_it_twice(tmp_path: Path) -> None:
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    plan_rows(camp, ROWS)
    mend(camp, "2025-06-", "2025-07-")
    new = [{**ROWS[0], "Unavailable": "10 July"}, *ROWS[1:]]
    (read,) = told(run(camp, roster(tmp_path / "new.csv", new)))
    assert read.startswith("1 person gave days") and "Asha" not in read
    assert told(run(camp)) == []


def test_a_round_made_longer_loses_no_days(tmp_path: Path) -> None:
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    plan_rows(camp, ROWS)
    mend(camp, "last: 2025-06-15", "last: 2025-06-16")
    assert told(run(camp)) == []
