"""What goes wrong with a database, in plain words with the way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from cadre_cli.errors import FaultError
from cadre_cli.store.dialects.dialect import Dialect

DAMAGED: Final = (
    "is damaged",
    "put back a copy of it from before the damage and keep the damaged file: nothing was written to it",
)
IN_USE: Final = ("is in use by another run of cadre", "wait for that run to end, or close it, and try again")

Known = tuple[tuple[str, str, str], ...]
"""The beginning of the database's own name for a fault, what to say of it, and the way out."""


@contextmanager
def faults_explained(dialect: Dialect) -> Iterator[None]:
    """Turns what the database layer raises into a FaultError which names the database, the fault and the way out.

    The text of the statement and its values stay out of the message: they hold personal data.
    """
    try:
        yield
    except DBAPIError as fault:
        raise dialect.fault_explained(fault) from None


def fault_explained(database: str, known: Known, code: str, fault: DBAPIError) -> FaultError:
    """The fault that the database calls `code`."""
    for prefix, what, way_out in known:
        if code.startswith(prefix):
            return FaultError(f"{database} {what}", way_out)
    return FaultError(
        f"{database} refused to store this ({code or type(fault.orig).__name__})",
        "nothing was written; please report this message",
    )
