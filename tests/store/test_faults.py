import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from cadre_cli.errors import ExitCode, FaultError
from cadre_cli.store.database import open_store
from cadre_cli.store.dialects.sqlite import Sqlite
from cadre_cli.store.faults import faults_explained
from tests.store.examples import CODES, EVENT_TEXT, people, plan, store_example


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    path.write_bytes(b"PK\x03\x04 half a workbook" * 100)
    with pytest.raises(FaultError, match=r"cadre\.db is damaged") as fault, open_store(path):
        pass
    assert fault.value.exit_code is ExitCode.FAULT
    assert path.read_bytes().startswith(b"PK")


def test_a_half_overwritten_database(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(FaultError, match="damaged"), open_store(path) as store:
        store.plan_in_force()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FaultError, match="cannot be opened"), open_store(tmp_path / "gone" / "cadre.db"):
        pass


def test_a_full_disk_leaves_the_old_plan(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with open_store(path) as store:
        with store._reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        many = tuple(f"{number:05}" for number in range(2000))
        with pytest.raises(FaultError, match="disk is full"):
            store.save_plan(EVENT_TEXT, people(many), plan(many), [])
        assert store.known_people()["code"].tolist() == list(CODES)


def test_a_fault_of_our_own_shows_no_personal_data(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    with open_store(path) as store, store._writing() as connection:
        with pytest.raises(FaultError) as fault, faults_explained(Sqlite(path)):
            connection.execute(text("INSERT INTO schema_version VALUES ('राम लाल')"))
        connection.rollback()
    assert "राम" not in str(fault.value)
    assert "SQLITE_MISMATCH" in fault.value.message


def test_a_database_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    store_example(path)
    with open_store(path) as store:
        with store._reading() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(FaultError, match="may not be written"):
            store.save_plan(EVENT_TEXT, people(), plan(batch="B2"), [])
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT max(version) FROM plan").fetchone() == (1,)
