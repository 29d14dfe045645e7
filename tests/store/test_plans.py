from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from cadre_cli.domain.people import people_table
from cadre_cli.domain.plan import Plan
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Where
from tests.store.behind import altered, asked
from tests.store.examples import EVENT_TEXT, FINDING, people, plan, store_example

pytestmark = pytest.mark.both_stores

# No roster gets as far as here with a NUL in it, which PostgreSQL would not take.
WRITTEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def test_a_plan_comes_back_as_it_was_saved(where: Where) -> None:
    store_example(where)
    with open_store(where) as store:
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


def test_columns_beside_the_schema_and_the_order_of_rows_are_kept(where: Where) -> None:
    table = people().assign(due=pd.Series([100, 200, 300, 400], dtype="int64")).iloc[::-1].reset_index(drop=True)
    with open_store(where) as store:
        store.save_plan(EVENT_TEXT, table, plan(), [])
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.people, table)


def test_seats_are_kept_in_the_order_of_codes(where: Where) -> None:
    saved = plan()
    turned = replace(saved, seats=saved.seats.iloc[::-1])
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, people(), turned, []) == 1
        assert store.save_plan(EVENT_TEXT, people(), saved, []) == 1
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.plan.seats, saved.seats)


def test_a_plan_of_an_older_cadre_that_knew_less_of_people_is_the_same_plan(where: Where) -> None:
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, people(), plan(), []) == 1
    ((stored,),) = asked(where, "SELECT batches FROM plan")
    text = stored.replace(',"minimum":null,"trainers":null', "")
    altered(where, "DELETE FROM plan_column WHERE name = 'alternate'", "UPDATE plan SET batches = :text", text=text)
    with open_store(where) as store:
        assert "minimum" not in text
        assert store.save_plan(EVENT_TEXT, people(), plan(), []) == 1
        assert store.save_plan(EVENT_TEXT, people().assign(alternate=1), plan(), []) == 2


def test_a_plan_of_nobody_is_kept_too(where: Where) -> None:
    nobody = people_table({})
    empty = Plan((), plan().seats.iloc[:0], ())
    with open_store(where) as store:
        assert store.save_plan(EVENT_TEXT, nobody, empty, []) == 1
        assert store.save_plan(EVENT_TEXT, nobody, empty, []) == 1
        stored = store.plan_in_force()
    assert stored is not None
    assert_frame_equal(stored.people, nobody)
    assert_frame_equal(stored.plan.seats, empty.seats)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=WRITTEN, remarks=WRITTEN, paise=st.integers(0, 2**62), paid=st.booleans())
def test_whatever_a_cell_holds_comes_back(where: Where, name: str, remarks: str, paise: int, paid: bool) -> None:
    table = people_table({"code": ["A2C4E"], "name": name, "remarks": remarks, "paid_paise": paise, "paid": paid})
    with open_store(where) as store:
        store.save_plan(EVENT_TEXT, table, plan(("A2C4E",)), [])
        stored = store.plan_in_force()
        known = store.known_people()
    assert stored is not None
    assert_frame_equal(stored.people, table)
    assert_frame_equal(known, table.assign(active=True))
