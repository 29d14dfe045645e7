import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from cadre_cli.errors import FaultError
from cadre_cli.store.database import open_store
from cadre_cli.store.migrations import STEPS
from tests.store.examples import store_example


def test_a_database_of_a_newer_cadre_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO schema_version VALUES (?)", (len(STEPS) + 1,))
    with pytest.raises(FaultError, match="newer cadre") as refused, open_store(path):
        pass
    assert "update cadre" in refused.value.way_out


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE contacts (name)")
    with pytest.raises(FaultError, match="not made by cadre"), open_store(path):
        pass
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("contacts",)]


def test_the_layout_is_written_down(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT version FROM schema_version").fetchall() == [
            (step,) for step in range(1, len(STEPS) + 1)
        ]


def test_a_database_of_the_first_layout_opens_with_its_seats(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with open_store(path) as store:
        before = store.plan_version(1)
    put_back_to_the_first_layout(path, before.plan.seats)
    without_rooms = replace(before.plan, seats=before.plan.seats.assign(room=""), rooms=())
    with open_store(path) as store:
        assert_frame_equal(store.plan_version(1).plan.seats, without_rooms.seats, check_dtype=False)
        assert store.save_plan(before.event_text, before.people, without_rooms, before.findings) == 1
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT name FROM sqlite_master WHERE name = 'seat'").fetchall() == []


def test_books_without_rows_of_the_bank_get_them_with_their_index(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM schema_version WHERE version = ?", (len(STEPS),))
        database.execute("DROP TABLE bank_row")
        database.execute("DROP INDEX entry_of_bank_row")
        database.execute("ALTER TABLE entry DROP COLUMN bank_row")
    with open_store(path) as store:
        assert not store.books.in_use
    with closing(sqlite3.connect(path)) as database:
        found = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert {"bank_row", "entry_of_bank_row", "bank_row_by_account"} <= found


def put_back_to_the_first_layout(path: Path, seats: pd.DataFrame) -> None:
    old = ["code", "state", "batch", "reason", "why", "why_hi"]
    texts = ", ".join(f"{name} TEXT NOT NULL" for name in old[1:])
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM schema_version WHERE version > 1")
        database.execute("DROP TABLE seat_column")
        for table, name in (
            ("plan", "rooms"),
            ("plan", "decisions"),
            ("plan", "parent"),
            ("participant", "age"),
            ("participant", "ground_floor"),
        ):
            database.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
        database.execute(
            f"CREATE TABLE seat (plan_version INTEGER NOT NULL REFERENCES plan, code VARCHAR NOT NULL REFERENCES"
            f" participant, {texts}, PRIMARY KEY (plan_version, code)) WITHOUT ROWID"
        )
        rows = [(1, *row) for row in seats[old].itertuples(index=False, name=None)]
        database.executemany("INSERT INTO seat VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
