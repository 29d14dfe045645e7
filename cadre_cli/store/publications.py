"""Which versions of the plan people were told."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from cadre_cli.domain.plan import State
from cadre_cli.store import plans
from cadre_cli.store.dialects.sql import next_number
from cadre_cli.store.schema import PUBLICATION


def publish(connection: Connection, version: int) -> None:
    """Notes that people were told their batch by that version."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        insert(PUBLICATION).values(number=next_number(PUBLICATION.c.number), plan_version=version, at=at)
    )


def told_version(connection: Connection) -> int:
    """The version that people were told last; 0 for none."""
    newest = select(PUBLICATION.c.plan_version).order_by(PUBLICATION.c.number.desc()).limit(1)
    return connection.execute(newest).scalar() or 0


def told(connection: Connection) -> Mapping[str, str]:
    """The batch that each was told, by code."""
    seats = plans.seats(connection, told_version(connection))
    seated = seats[seats["state"] == State.SEATED.value]
    return dict(zip(seated["code"], seated["batch"], strict=True))
