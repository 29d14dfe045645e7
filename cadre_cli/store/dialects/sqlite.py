"""SQLite: the event folder's own file."""

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError, connect
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from cadre_cli.errors import FaultError
from cadre_cli.store import access
from cadre_cli.store.faults import DAMAGED, IN_USE, Known, fault_explained
from cadre_cli.store.shares import check_is_local

FAULTS: Final[Known] = (
    ("SQLITE_BUSY", *IN_USE),
    ("SQLITE_LOCKED", *IN_USE),
    ("SQLITE_CORRUPT", *DAMAGED),
    ("SQLITE_NOTADB", *DAMAGED),
    ("SQLITE_FULL", "could not be written: the disk is full", "free some space and try again; nothing was written"),
    ("SQLITE_READONLY", "may not be written", "allow writing to the file and its folder, and try again"),
    ("SQLITE_CANTOPEN", "cannot be opened", "check that its folder exists and may be written"),
    ("SQLITE_IOERR", "could not be read or written", "check the disk (or the network drive) and try again"),
)
"""By the beginning of the name of SQLite's result."""


@dataclass(frozen=True, slots=True)
class Sqlite:
    """A database file; made (not its folder) when it is not there."""

    path: Path

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    def engine(self) -> Engine:
        """Opens the file; where its folder may not be written to, to read alone.

        Raises:
            FaultError: it lies on a network share.
        """
        check_is_local(self.path)
        engine = create_engine(access.address(self.path), connect_args={"timeout": access.LOCK_WAIT_SECONDS})
        event.listen(engine, "connect", set_up)
        return engine

    def begin(self, connection: Connection, writes: bool) -> None:
        """Begins a transaction; one that writes has the file's lock from the start."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    def copy_file(self, connection: Connection, to: Path) -> None:
        """Copies the whole file as it is at one moment, even while others write; far quicker than row by row.

        Raises:
            OSError: the copy cannot be written.
        """
        driver = connection.connection.driver_connection
        assert isinstance(driver, SqliteConnection)  # noqa: S101
        with closing(connect(to)) as copy:
            driver.backup(copy)

    def fault_explained(self, fault: DBAPIError) -> FaultError:
        """What went wrong, by SQLite's result."""
        return fault_explained(self.name, FAULTS, getattr(fault.orig, "sqlite_errorname", ""), fault)


def set_up(connection: SqliteConnection, _record: object) -> None:
    """Sets a new connection so that nothing acknowledged is lost when the power goes."""
    # The driver would begin transactions by itself, and late: a write could then find its reads outdated.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    # What is taken out (store.forgetting) is not to be found in the file by other means.
    connection.execute("PRAGMA secure_delete = ON")
    # Where memory cannot be shared beside the file the rollback journal stays, which is as safe.
    with suppress(OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
