"""What SQLite alone is told, so that nothing acknowledged is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cadre_cli.store.database import open_store
from cadre_cli.store.dialects.sqlite import set_up


def test_writes_are_safe_against_a_power_cut(tmp_path: Path) -> None:
    with open_store(tmp_path / "cadre.db") as store, store._reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode")
        }
    assert pragmas == {"foreign_keys": 1, "synchronous": 2, "journal_mode": "wal"}


def test_where_the_log_beside_the_file_is_impossible_the_old_journal_serves(tmp_path: Path) -> None:
    path = tmp_path / "cadre.db"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE t (x)")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as read_only:
        set_up(read_only, None)
        assert read_only.execute("PRAGMA journal_mode").fetchone() == ("delete",)
