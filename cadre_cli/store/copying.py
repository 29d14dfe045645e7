"""A whole database copied into another, table by table: how a backup is made, and how an event moves to a server."""

from typing import Final

from sqlalchemy import Connection, insert, select

from cadre_cli.errors import FaultError
from cadre_cli.store import plans
from cadre_cli.store.schema import METADATA, SCHEMA_VERSION

_ROWS_AT_ONCE: Final = 10_000


def copy_tables(source: Connection, target: Connection, name: str) -> None:
    """Copies every row of every table; `target`, called `name` in messages, has the same tables with nothing in them.

    Raises:
        FaultError: there is a plan in it.
    """
    if plans.newest_version(target):
        raise FaultError(f"{name} holds an event already", "name an empty database, or another schema of it")
    for table in METADATA.sorted_tables:
        if table is SCHEMA_VERSION:  # both were brought up to date when they were opened
            continue
        rows = source.execution_options(yield_per=_ROWS_AT_ONCE).execute(select(table)).mappings()
        for portion in rows.partitions():
            target.execute(insert(table), [dict(row) for row in portion])
