import zlib

import pytest

from cadre_cli.errors import FaultError
from cadre_cli.store.database import open_store
from cadre_cli.store.where import Where
from tests.store.behind import altered, asked
from tests.store.examples import EVENT_TEXT, people, plan, store_example

pytestmark = pytest.mark.both_stores


def test_only_the_columns_that_changed_are_stored_again(where: Where) -> None:
    store_example(where)
    count = "SELECT count(*) FROM content"
    ((before,),) = asked(where, count)
    changed = people()
    changed.loc[0, "pin"] = "B1"
    with open_store(where) as store:
        store.save_plan(EVENT_TEXT, changed, plan(), [])
    assert asked(where, count) == [(before + 1,)]


@pytest.mark.parametrize("content", [b"not packed at all", zlib.compress(b'["A2C4E"]')])
def test_content_that_is_not_what_was_stored_is_a_damaged_database(where: Where, content: bytes) -> None:
    store_example(where)
    altered(where, "UPDATE content SET packed = :content", content=content)
    with open_store(where) as store, pytest.raises(FaultError, match="damaged") as fault:
        store.plan_in_force()
    assert "copy" in fault.value.way_out
