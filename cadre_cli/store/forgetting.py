"""One person taken out of everything that was ever stored of him, but for his code and what is counted by it.

This is the one place that writes over what is stored. The ledger is not touched: it knows people by their codes alone,
and its chain would not hold.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from sqlalchemy import Connection, Table, delete, select, update

from cadre_cli.store.schema import (
    CHARGE_COLUMN,
    CONTENT,
    FINDING,
    JOURNAL,
    PARTICIPANT,
    PLAN,
    PLAN_COLUMN,
    SEAT_COLUMN,
)
from cadre_cli.store.snapshots import column_values, replace_column

ERASED: Final = {
    **dict.fromkeys(("name", "mobile", "mobiles", "email", "remarks", "extra", "file", "sheet", "sources"), ""),
    **dict.fromkeys(("age", "row"), 0),
}
"""What is written over: who he is and how he is reached. His role, place, seat and group stay, by which plans count."""

FORGOTTEN: Final = "(forgotten)"

_LETTER: Final = r"[\w\u0900-\u097f]"
_SOURCE: Final = re.compile(r"(?P<file>.+?) › (?:(?P<sheet>.+)!)?(?P<row>\d+)")
_TEXTS: Final = (
    *((table.c[name], table.primary_key) for table, name in ((JOURNAL, "act"), (FINDING, "read"), (FINDING, "action"))),
    *((PLAN.c[name], PLAN.primary_key) for name in ("tiers", "remedies", "decisions")),
)

Values = list[object]


def forget(connection: Connection, code: str) -> int:
    """Writes over what is known of the person of that code; in how many plans he stands."""
    known: dict[str, set[str]] = {name: set() for name in ERASED}
    plans = [version for version in _versions(connection) if _erase(connection, version, code, known)]
    his = PARTICIPANT.c.code == code
    for name, value in connection.execute(select(PARTICIPANT).where(his)).mappings().one().items():
        known.get(name, set()).add(str(value))
    connection.execute(update(PARTICIPANT).where(his).values(ERASED))
    _erase_findings(connection, known["sources"])
    _erase_mentions(connection, _mentioning(known), plans)
    referred = [select(table.c.sha256) for table in (PLAN_COLUMN, SEAT_COLUMN, CHARGE_COLUMN)]
    connection.execute(delete(CONTENT).where(*(CONTENT.c.sha256.not_in(each) for each in referred)))
    return len(plans)


def _versions(connection: Connection) -> list[int]:
    return list(connection.execute(select(PLAN.c.version).order_by(PLAN.c.version)).scalars())


def _erase(connection: Connection, version: int, code: str, known: dict[str, set[str]]) -> bool:
    """Writes over his row in the people of a plan, and adds to `known` what stood there; whether he is in it."""
    codes = column_values(connection, PLAN_COLUMN, version, "code")
    if codes is None or code not in codes:
        return False
    place = codes.index(code)
    for name, nothing in ERASED.items():
        values = column_values(connection, PLAN_COLUMN, version, name)
        if values is not None and values[place] != nothing:
            known[name].add(str(values[place]))
            values[place] = nothing
            replace_column(connection, PLAN_COLUMN, version, name, values)
    return True


def _erase_findings(connection: Connection, sources: set[str]) -> None:
    """What was read in his rows."""
    for line in {line for each in sources for line in each.splitlines()}:
        source = _SOURCE.fullmatch(line)
        if source is None:
            continue
        there = (FINDING.c.file == source["file"], FINDING.c.sheet == (source["sheet"] or ""))
        rows = connection.execute(select(*FINDING.primary_key, FINDING.c.cell).where(*there)).all()
        for *key, cell in rows:
            if re.fullmatch(rf"[A-Z]*{source['row']}", cell):
                _set(connection, FINDING, key, {"read": FORGOTTEN})


def _mentioning(known: dict[str, set[str]]) -> Callable[[str], str]:
    """Takes his names, numbers and address out of a text."""
    words = {*known["name"], *known["mobile"], *known["email"], *(w for each in known["mobiles"] for w in each.split())}
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    if not longest_first:
        return str
    his = re.compile(rf"(?<!{_LETTER})(?:{'|'.join(map(re.escape, longest_first))})(?!{_LETTER})")
    return partial(his.sub, FORGOTTEN)


def _erase_mentions(connection: Connection, without: Callable[[str], str], plans: list[int]) -> None:
    """Where others' seats, findings and what was done speak of him."""
    for column, keys in _TEXTS:
        for *key, text in connection.execute(select(*keys, column)).all():
            if without(text) != text:
                _set(connection, column.table, key, {column.name: without(text)})
    for version in plans:
        for name in ("why", "why_hi"):
            values = column_values(connection, SEAT_COLUMN, version, name) or []
            changed: Values = [without(str(value)) for value in values]
            if changed != values:
                replace_column(connection, SEAT_COLUMN, version, name, changed)


def _set(connection: Connection, table: Table, key: list[object], values: dict[str, str]) -> None:
    mine = (column == part for column, part in zip(table.primary_key, key, strict=True))
    connection.execute(update(table).where(*mine).values(values))
