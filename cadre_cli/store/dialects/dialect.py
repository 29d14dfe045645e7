"""What the store asks of a database, whichever it is."""

from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from cadre_cli.errors import FaultError


class Dialect(Protocol):
    """One database, not yet opened."""

    @property
    def name(self) -> str:
        """What messages call it; no password is in it."""

    def engine(self) -> Engine:
        """Opens it.

        Raises:
            FaultError: it may not be used where it is, or what it takes is not installed.
        """

    def begin(self, connection: Connection, writes: bool) -> None:
        """Begins a transaction, which sees one state of the database.

        One that writes waits until it has the database alone; others read meanwhile.
        """

    def fault_explained(self, fault: DBAPIError) -> FaultError:
        """What went wrong, in plain words with the way out; never the statement and its values, which are personal."""
