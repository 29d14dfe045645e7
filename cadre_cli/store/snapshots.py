"""Tables of people kept column by column under the digest of the values: who a plan saw, and where it seats them."""

import json
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import pandas as pd
from sqlalchemy import Connection, Table, insert, select, update

from cadre_cli.errors import FaultError
from cadre_cli.store.faults import DAMAGED
from cadre_cli.store.schema import CONTENT

_PACKING_EFFORT: Final = 1


@dataclass(frozen=True, slots=True)
class PackedColumn:
    """One column of a table; `values` is a JSON list in UTF-8, `sha256` its digest."""

    name: str
    dtype: str
    sha256: str
    values: bytes


def packed_columns(table: pd.DataFrame) -> tuple[PackedColumn, ...]:
    """The columns of `table` in order. Values are texts, numbers and flags; the index is not kept."""
    return tuple(_packed(str(name), table[name]) for name in table.columns)


def is_snapshot(connection: Connection, table: Table, version: int, columns: tuple[PackedColumn, ...]) -> bool:
    """Whether `table` (PLAN_COLUMN or SEAT_COLUMN) holds exactly these columns for the plan of that version."""
    stored = connection.execute(
        select(table.c.name, table.c.dtype, table.c.sha256)
        .where(table.c.plan_version == version)
        .order_by(table.c.place)
    ).all()
    return [tuple(row) for row in stored] == [(column.name, column.dtype, column.sha256) for column in columns]


def save_snapshot(connection: Connection, table: Table, version: int, columns: tuple[PackedColumn, ...]) -> None:
    """Stores the columns for the plan of that version; contents that are there already are not stored again."""
    for place, column in enumerate(columns):
        _keep(connection, column.sha256, column.values)
        connection.execute(
            insert(table).values(
                plan_version=version, place=place, name=column.name, dtype=column.dtype, sha256=column.sha256
            )
        )


def load_snapshot(
    connection: Connection, table: Table, version: int, names: Collection[str] | None = None, plain: bool = False
) -> pd.DataFrame:
    """What was stored in `table` for the plan of that version, with its columns, types and order of rows.

    Where names are given, only these columns; where `plain`, texts are mere objects, which are made in no time.

    Raises:
        FaultError: the stored content is not what was stored.
    """
    asked = select(table.c.name, table.c.dtype, CONTENT.c.sha256, CONTENT.c.packed).join(CONTENT)
    asked = asked.where(table.c.plan_version == version).order_by(table.c.place)
    rows = connection.execute(asked if names is None else asked.where(table.c.name.in_(names)))
    kind = {"str": "object"} if plain else {}
    columns = ((name, kind.get(dtype, dtype), _unpacked(sha, packed)) for name, dtype, sha, packed in rows)
    return pd.DataFrame({name: pd.Series(values, dtype=dtype) for name, dtype, values in columns})


def column_values(connection: Connection, table: Table, version: int, name: str) -> list[object] | None:
    """The values of that column in the order of its rows; None where that plan has no such column."""
    asked = select(CONTENT.c.sha256, CONTENT.c.packed).join(table, table.c.sha256 == CONTENT.c.sha256)
    row = connection.execute(asked.where(table.c.plan_version == version, table.c.name == name)).first()
    return _unpacked(row.sha256, row.packed) if row else None


def replace_column(connection: Connection, table: Table, version: int, name: str, values: list[object]) -> None:
    """Puts other values in the place of a column's; the old content is left for who knows that nobody needs it."""
    content = json.dumps(values, ensure_ascii=False).encode()
    digest = sha256(content).hexdigest()
    _keep(connection, digest, content)
    mine = (table.c.plan_version == version, table.c.name == name)
    connection.execute(update(table).where(*mine).values(sha256=digest))


def _keep(connection: Connection, digest: str, content: bytes) -> None:
    known = connection.execute(select(CONTENT.c.sha256).where(CONTENT.c.sha256 == digest)).first()
    if known is None:
        packed = zlib.compress(content, _PACKING_EFFORT)
        connection.execute(insert(CONTENT).values(sha256=digest, packed=packed))


def each_distinct(connection: Connection, table: Table, name: str) -> Iterator[list[object]]:
    """The values of that column, once for each content that any plan has of it."""
    digests = select(table.c.sha256).where(table.c.name == name)
    for row in connection.execute(select(CONTENT.c.sha256, CONTENT.c.packed).where(CONTENT.c.sha256.in_(digests))):
        yield _unpacked(row.sha256, row.packed)


def _packed(name: str, values: pd.Series) -> PackedColumn:
    content = json.dumps(values.tolist(), ensure_ascii=False).encode()
    return PackedColumn(name, str(values.dtype), sha256(content).hexdigest(), content)


def _unpacked(digest: str, packed: bytes) -> list[object]:
    try:
        content = zlib.decompress(packed)
    except zlib.error:
        content = b""
    if sha256(content).hexdigest() != digest:
        raise FaultError(f"the event folder's database {DAMAGED[0]}", DAMAGED[1])
    values: list[object] = json.loads(content)
    return values
