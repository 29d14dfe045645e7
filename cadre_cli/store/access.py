"""How a database file is opened: to read and write, or, in a folder that may not be written to, to read alone."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import URL

LOCK_WAIT_SECONDS: Final = 10.0
"""How long to wait for another run to finish writing before giving up."""

_NO_LOCKS = ("SQLITE_READONLY", "SQLITE_CANTOPEN")


def address(path: Path) -> URL:
    """The URL that opens the database at `path`; whatever is wrong with the file is told by who opens it.

    Even a reader lays a lock file beside the database. Where that cannot be done (a read-only folder, drive or
    share) the file is opened as one that nobody changes, which is only true while no run's log lies beside it.
    """
    if not path.is_file() or _has_log(path) or _takes_locks(path):
        return URL.create("sqlite", database=str(path))
    return URL.create("sqlite", database=_uri(path), query={"uri": "true", "mode": "ro", "immutable": "1"})


def _has_log(path: Path) -> bool:
    """Whether a run is writing, or was killed: the file alone is then not the whole database."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def _takes_locks(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{_uri(path)}?mode=rw", uri=True, timeout=LOCK_WAIT_SECONDS)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.Error as fault:
        return not fault.sqlite_errorname.startswith(_NO_LOCKS)
    return True


def _uri(path: Path) -> str:
    whole = quote(path.absolute().as_posix())
    # Windows' shares begin with two slashes, its drives with none; after the empty host there must be one at least.
    return f"file://{whole}" if whole.startswith("/") else f"file:///{whole}"
