"""PostgreSQL: a server, for several desks at once."""

import os
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError

from cadre_cli.errors import FaultError
from cadre_cli.store import access
from cadre_cli.store.faults import DAMAGED, IN_USE, Known, fault_explained
from cadre_cli.store.where import PASSWORD

FAULTS: Final[Known] = (
    ("55P03", *IN_USE),
    ("53100", "could not be written: the server's disk is full", "free some space there; nothing was written"),
    ("53", "takes no more for now", "close a desk that is not used, or try again in a minute"),
    ("25P03", "broke off an act that stood still for too long", "nothing was written; try again"),
    ("25006", "may only be read", "connect to the server that takes writes"),
    ("42501", "does not allow this user to do that", "ask who runs the server for the right to make and write tables"),
    ("3F", "has no such schema", "ask who runs the server to make it, or leave it out of store in cadre.yaml"),
    ("XX", *DAMAGED),
    (
        "57",
        "was shut down, or broke off the connection",
        "whether the last act was stored is not certain: look (cadre log) before you do it again",
    ),
)
"""By the beginning of PostgreSQL's SQLSTATE."""

_LOST: Final = (
    "cannot be reached any more",
    "whether the last act was stored is not certain: look (cadre log) before you do it again",
)
_UNREACHED: Final = (
    ("password", "does not take this user with this password", f"set the password in {PASSWORD}, or mend the user"),
    ("does not exist", "is not there", "look at the names in store in cadre.yaml, or ask who runs the server"),
    ("", "cannot be reached", "look at the network, at whether the server runs, and at store in cadre.yaml"),
)
"""By a word of what the server said before there was a connection: there is no SQLSTATE yet."""

_STALLED_SECONDS: Final = 300
"""After so long a transaction in which nothing happens is broken off: a computer that fell asleep at one desk must not
keep all others from writing."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A database on a server, in the schema that its URL chooses (`?options=-csearch_path%3Djune`), else the usual."""

    url: str = field(repr=False)

    @property
    def name(self) -> str:
        """The database and the server; no user, no password."""
        url = make_url(self.url)
        host = url.host or url.query.get("host") or "this computer"
        return f"the database {url.database} on {host}"

    def engine(self) -> Engine:
        """Connects to the server, with the password of the URL, else of CADRE_STORE_PASSWORD, else as libpq finds it.

        Raises:
            FaultError: the driver is not installed.
        """
        url = make_url(self.url)
        if not url.password and PASSWORD in os.environ:
            url = url.set(password=os.environ[PASSWORD])
        wait = {"connect_timeout": int(access.LOCK_WAIT_SECONDS) or 1, "application_name": "cadre"}
        try:
            # Values by place, not by name: rows can be handed over as tuples, to this driver as to SQLite's.
            engine = create_engine(url, connect_args=wait, paramstyle="format")
        except ModuleNotFoundError:
            raise FaultError(
                f"{self.name} cannot be reached: what speaks with PostgreSQL is not installed",
                "install it with: pip install 'cadre-cli[postgres]'",
            ) from None
        event.listen(engine, "connect", _set_up)
        return engine

    def begin(self, connection: Connection, writes: bool) -> None:
        """Begins a transaction; one that writes holds the lock of this schema."""
        if not writes:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        # Each statement sees what was committed before it. More is not needed, for nobody else writes meanwhile; a
        # snapshot taken while waiting for the lock would show the books as they were before the other desk's act.
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(access.LOCK_WAIT_SECONDS * 1000)}")
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('cadre ' || current_schema()))")

    def fault_explained(self, fault: DBAPIError) -> FaultError:
        """What went wrong, by the SQLSTATE, or by the server's words where there was no connection yet."""
        code = getattr(fault.orig, "sqlstate", None) or ""
        return fault_explained(self.name, FAULTS if code else _unnamed(fault), code, fault)


def _unnamed(fault: DBAPIError) -> Known:
    """What to say of a fault without SQLSTATE: the connection was lost, or there was none."""
    if fault.connection_invalidated:
        return (("", *_LOST),)
    said = str(fault.orig)
    return tuple(("", what, way_out) for sign, what, way_out in _UNREACHED if sign in said)


def _set_up(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET idle_in_transaction_session_timeout = {_STALLED_SECONDS * 1000}")
    connection.commit()
