"""A roster sized before there is an event."""

from datetime import date

import pytest

from cadre_cli.domain.sizes import Capacity
from cadre_cli.errors import UsageError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.size import size
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, roster

JUNE = date(2025, 6, 9), date(2025, 6, 10)
NO_DAYS = (None, None)


def sized(path, days=JUNE, folder=None, config="", given=None):
    return size([path], folder, config, days, given or Capacity())


def test_nothing_is_written(tmp_path, monkeypatch):
    list_ = roster(tmp_path / "list.csv", PEOPLE)
    monkeypatch.chdir(tmp_path)
    found = sized(list_)
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert {(c.days, c.venues, c.seated) for c in found.choices} == {(2, 1, len(PEOPLE)), (2, 2, len(PEOPLE))}
    assert found.genders == {"men": 0, "women": 1, "gender_unknown": 3}
    assert (found.needs_person, found.set_aside) == (False, 0)


def test_who_cannot_be_planned_is_not_counted(tmp_path):
    people = [*PEOPLE, {"Name": "Nobody Known", "Role": "Netaji", "Gender": "M"}, {"Name": "Xyz Abc", "Role": "MLA"}]
    found = sized(roster(tmp_path / "list.csv", people))
    assert (found.set_aside, found.needs_person, len(found.people)) == (1, True, 5)


def test_roles_are_taken_from_the_folder_s_event(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = event_folder.init(tmp_path / "camp")
    list_ = roster(tmp_path / "list.csv", PEOPLE)
    assert sized(list_, folder=folder.path).event == sized(list_, config="first_round").event
    with pytest.raises(UsageError, match="no event folder"):
        sized(list_, folder=tmp_path)


@pytest.mark.parametrize(
    ("days", "window"),
    [
        (NO_DAYS, ((6, 9), (6, 15))),
        ((date(2025, 6, 12), None), ((6, 12), (6, 15))),
        ((date(2025, 7, 1), None), ((7, 1), (7, 7))),
        ((None, date(2025, 6, 12)), ((6, 9), (6, 12))),
    ],
)
def test_the_window_is_the_event_s_unless_it_is_given(days, window, tmp_path):
    found = sized(roster(tmp_path / "list.csv", PEOPLE), days).event.window
    assert tuple((day.month, day.day) for day in (found.first, found.last)) == window


def test_the_sample_takes_three_batches_at_the_campus():
    found = sized(SAMPLES / "first_round.xlsx", NO_DAYS, given=Capacity(132, 36, 160))
    shown = [(c.days, c.venues, len(c.stays), c.seated, c.proven) for c in found.choices]
    assert shown == [(2, 1, 3, 438, True), (2, 2, 3, 438, True), (3, 1, 2, 320, True), (3, 2, 3, 438, True)]
    assert found.away == 30


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ((date(2025, 6, 12), date(2025, 6, 9)), "before it begins"),
        ((None, date(2025, 6, 1)), "no batch fits into a window of 1 day"),
        ((date(2025, 6, 1), date(2025, 7, 30)), "a window of 60 days is too long"),
    ],
)
def test_a_window_that_cannot_be(days, message, tmp_path):
    with pytest.raises(UsageError, match=message):
        sized(roster(tmp_path / "list.csv", PEOPLE), days)


def test_nobody_to_plan(tmp_path):
    with pytest.raises(UsageError, match="nobody on the rosters can be planned"):
        sized(roster(tmp_path / "list.csv", [{"Name": "Nobody Known", "Role": "Netaji"}]))
