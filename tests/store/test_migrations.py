import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

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
        assert database.execute("SELECT version FROM schema_version").fetchall() == [(1,), (2,)]
