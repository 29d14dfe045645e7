from pathlib import Path

import pytest

from cadre_cli.errors import EventFileError, UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.check import check
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, contents, mend, roster


def test_a_look_at_rosters_needs_no_event_folder_and_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    checked = check([SAMPLES / "tiny.csv"])
    assert not checked.needs_person
    assert checked.event == event_folder.builtin_event()
    assert (checked.roster.rows, len(checked.roster.people)) == (12, 12)
    assert contents(tmp_path) == {}


def test_an_untidy_roster_needs_a_person() -> None:
    assert check([SAMPLES / "untidy.xlsx"]).needs_person


def test_the_words_of_the_own_event_count(tmp_path: Path) -> None:
    camp = event_folder.init(tmp_path / "camp").path
    people = roster(tmp_path / "list.csv", [{**PEOPLE[0], "Role": "Netaji"}])
    assert check([people], camp).needs_person
    mend(camp, "- Sitting MLA", "- Netaji")
    stood = contents(camp)
    checked = check([people], camp)
    assert checked.roster.people["role"].tolist() == ["mla"]
    assert contents(camp) == stood


def test_an_event_file_with_faults_lists_all_before_a_roster_is_read(tmp_path: Path) -> None:
    camp = event_folder.init(tmp_path / "camp").path
    mend(camp, "turnover: next-day", "turnover: tomorrow")
    mend(camp, "seats: 160", "seats: many")
    with pytest.raises(EventFileError) as caught:
        check([tmp_path / "missing.xlsx"], camp)
    assert len(caught.value.faults) == 2


def test_a_roster_of_nobody_is_nobody_of_the_plan_before(camp: Path, tmp_path: Path) -> None:
    people = roster(tmp_path / "list.csv", [{"Name": "", "Role": "", "Mobile": ""}])
    assert check([people], camp).roster.people.empty


def test_a_missing_roster_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"there is no file .*missing\.xlsx"):
        check([tmp_path / "missing.xlsx"])
