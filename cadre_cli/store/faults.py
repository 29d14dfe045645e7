"""What goes wrong with a database file, in plain words with the way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from cadre_cli.errors import FaultError

DAMAGED: Final = (
    "is damaged",
    "put back a copy of it from before the damage and keep the damaged file: nothing was written to it",
)

_BY_SQLITE_NAME: Final = (
    ("SQLITE_BUSY", "is in use by another run of cadre", "wait for that run to end, or close it, and try again"),
    ("SQLITE_LOCKED", "is in use by another run of cadre", "wait for that run to end, or close it, and try again"),
    ("SQLITE_CORRUPT", *DAMAGED),
    ("SQLITE_NOTADB", *DAMAGED),
    ("SQLITE_FULL", "could not be written: the disk is full", "free some space and try again; nothing was written"),
    ("SQLITE_READONLY", "may not be written", "allow writing to the file and its folder, and try again"),
    ("SQLITE_CANTOPEN", "cannot be opened", "check that its folder exists and may be written"),
    ("SQLITE_IOERR", "could not be read or written", "check the disk (or the network drive) and try again"),
)


@contextmanager
def faults_explained(path: Path) -> Iterator[None]:
    """Turns what the database layer raises into a FaultError which names the file, the fault and the way out.

    The text of the statement and its values stay out of the message: they hold personal data.
    """
    try:
        yield
    except DBAPIError as fault:
        raise _explained(path, fault.orig) from None


def _explained(path: Path, fault: BaseException | None) -> FaultError:
    name = getattr(fault, "sqlite_errorname", "")
    for prefix, what, way_out in _BY_SQLITE_NAME:
        if name.startswith(prefix):
            return FaultError(f"{path.name} {what}", way_out)
    return FaultError(
        f"{path.name} refused to store this ({name or type(fault).__name__})",
        "nothing was written; please report this message",
    )
