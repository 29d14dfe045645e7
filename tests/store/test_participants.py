import pytest
from pandas.testing import assert_frame_equal

from cadre_cli.domain.people import people_table
from cadre_cli.store import participants
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Where
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example

pytestmark = pytest.mark.both_stores


def test_nobody_is_known_in_a_new_folder(where: Where) -> None:
    with open_store(where) as store:
        known = store.known_people()
    expected = people_table({})
    assert_frame_equal(known[expected.columns.tolist()], expected)
    assert known["active"].dtype == bool


def test_who_leaves_the_roster_is_marked_and_who_returns_is_active_again(where: Where) -> None:
    store_example(where)
    stayed, new = CODES[1:], (*CODES[1:3], "E6G8J")
    with open_store(where) as store:
        store.save_plan(EVENT_TEXT, people(new), plan(new), [])
        known = store.known_people()
        assert known["code"].tolist() == [*CODES, "E6G8J"]
        assert known["active"].tolist() == [False, True, True, False, True]
        store.save_plan(EVENT_TEXT, people(stayed), plan(stayed), [])
        assert store.known_people()["active"].tolist() == [False, True, True, True, False]


def test_a_participant_is_known_as_he_was_seen_last(where: Where) -> None:
    store_example(where)
    changed = people()
    changed.loc[0, "mobile"] = "9000000001"
    with open_store(where) as store:
        store.save_plan(EVENT_TEXT, changed, plan(), [])
        assert_frame_equal(store.known_people(), changed.assign(active=True))
        assert store.plan_version(1).people["mobile"][0] == ""


def test_many_people_are_stored_in_portions(where: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(participants, "ROWS_AT_ONCE", 3)
    store_example(where)
    with open_store(where) as store:
        assert store.known_people()["code"].tolist() == list(CODES)
