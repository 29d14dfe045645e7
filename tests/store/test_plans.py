import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import Plan
from cadre_cli.store.database import open_store
from tests.store.examples import EVENT_TEXT, FINDING, people, plan, store_example

WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def test_a_plan_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with open_store(path) as store:
        stored = store.plan_in_force()
    saved = plan()
    assert stored is not None
    assert stored.event_text == EVENT_TEXT
    assert stored.findings == (FINDING,)
    assert stored.plan.version == 1
    assert (stored.plan.batches, stored.plan.tiers) == (saved.batches, saved.tiers)
    assert (stored.plan.remedies, stored.plan.auto) == (saved.remedies, saved.auto)
    assert_frame_equal(stored.plan.seats, saved.seats)
    assert_frame_equal(stored.people, people())


def test_columns_beside_the_schema_and_the_order_of_rows_are_kept(tmp_path: Path) -> None:
    table = people().assign(due=pd.Series([100, 200, 300, 400], dtype="int64")).iloc[::-1].reset_index(drop=True)
    with open_store(tmp_path / "cadre.db") as store:
        store.save_plan(EVENT_TEXT, table, plan(), [])
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.people, table)


def test_seats_are_kept_in_the_order_of_codes(tmp_path: Path) -> None:
    saved = plan()
    turned = replace(saved, seats=saved.seats.iloc[::-1])
    with open_store(tmp_path / "cadre.db") as store:
        assert store.save_plan(EVENT_TEXT, people(), turned, []) == 1
        assert store.save_plan(EVENT_TEXT, people(), saved, []) == 1
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.plan.seats, saved.seats)


def test_a_plan_of_an_older_cadre_that_knew_less_of_people_is_the_same_plan(tmp_path: Path) -> None:
    with open_store(tmp_path / "cadre.db") as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(), []) == 1
    with closing(sqlite3.connect(tmp_path / "cadre.db")) as database, database:
        database.execute("DELETE FROM plan_column WHERE name = 'alternate'")
        text = database.execute("SELECT batches FROM plan").fetchone()[0].replace(',"minimum":null,"trainers":null', "")
        database.execute("UPDATE plan SET batches = ?", (text,))
    with open_store(tmp_path / "cadre.db") as store:
        assert "minimum" not in text
        assert store.save_plan(EVENT_TEXT, people(), plan(), []) == 1
        assert store.save_plan(EVENT_TEXT, people().assign(alternate=1), plan(), []) == 2


def test_a_plan_of_nobody_is_kept_too(tmp_path: Path) -> None:
    nobody = people_table({})
    empty = Plan((), plan().seats.iloc[:0], ())
    with open_store(tmp_path / "cadre.db") as store:
        assert store.save_plan(EVENT_TEXT, nobody, empty, []) == 1
        assert store.save_plan(EVENT_TEXT, nobody, empty, []) == 1
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.people, nobody)
    assert_frame_equal(stored.plan.seats, empty.seats)


@settings(max_examples=20, deadline=None)
@given(name=WRITTEN, remarks=WRITTEN, paise=st.integers(0, 2**62), paid=st.booleans())
def test_whatever_a_cell_holds_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, remarks: str, paise: int, paid: bool
) -> None:
    table = people_table({"code": ["A2C4E"], "name": name, "remarks": remarks, "paid_paise": paise, "paid": paid})
    with open_store(tmp_path_factory.mktemp("event") / "cadre.db") as store:
        store.save_plan(EVENT_TEXT, table, plan(("A2C4E",)), [])
        stored = store.plan_in_force()
        known = store.known_people()
    assert stored is not None
    assert_frame_equal(stored.people, table)
    assert_frame_equal(known, table.assign(active=True))
