import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from cadre_cli.errors import FaultError
from cadre_cli.store.database import open_store
from tests.store.examples import EVENT_TEXT, people, plan, store_example


def test_only_the_columns_that_changed_are_stored_again(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    count = "SELECT count(*) FROM content"
    with closing(sqlite3.connect(path)) as database:
        before = database.execute(count).fetchone()[0]
    changed = people()
    changed.loc[0, "pin"] = "B1"
    with open_store(path) as store:
        store.save_plan(EVENT_TEXT, changed, plan(), [])
    with closing(sqlite3.connect(path)) as database:
        assert database.execute(count).fetchone()[0] == before + 1


@pytest.mark.parametrize("content", [b"not packed at all", zlib.compress(b'["A2C4E"]')])
def test_content_that_is_not_what_was_stored_is_a_damaged_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE content SET packed = ?", (content,))
    with open_store(path) as store, pytest.raises(FaultError, match="damaged") as fault:
        store.plan_in_force()
    assert "copy" in fault.value.way_out
