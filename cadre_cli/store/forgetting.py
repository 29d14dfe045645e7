"""One person taken out of everything that was ever stored of him, but for his code and what is counted by it.

This is the one place that writes over what is stored. Of the ledger amounts, numbers, days and the chain stay as they
are: it knows people by their codes, and its texts count in the chain by their digests.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Connection, Table, delete, exists, or_, select, update

from cadre_cli.domain.money import FORGOTTEN
from cadre_cli.store.schema import (
    BANK_ROW,
    CHARGE_COLUMN,
    CONTENT,
    ENTRY,
    ENTRY_LINE,
    FINDING,
    JOURNAL,
    PARTICIPANT,
    PLAN,
    PLAN_COLUMN,
    SEAT_COLUMN,
)
from cadre_cli.store.snapshots import column_values, replace_column

ERASED: Final = {
    **dict.fromkeys(
        (
            "name",
            "name_other",
            "mobile",
            "mobiles",
            "email",
            "remarks",
            "extra",
            "file",
            "sheet",
            "sources",
            "paid_said",
        ),
        "",
    ),
    **dict.fromkeys(("age", "row"), 0),
}
"""What is written over: who he is and how he is reached. His role, place, seat and group stay, by which plans count."""

_AT_ONCE: Final = 500
_LETTER: Final = r"[\w\u0900-\u097f]"
_SOURCE: Final = re.compile(r"(?P<file>.+?) › (?:(?P<sheet>.+)!)?(?P<row>\d+)")
_TEXTS: Final = (
    *((table.c[name], table.primary_key) for table, name in ((JOURNAL, "act"), (FINDING, "read"), (FINDING, "action"))),
    *((PLAN.c[name], PLAN.primary_key) for name in ("tiers", "remedies", "decisions")),
)

Values = list[object]


@dataclass(frozen=True, slots=True)
class Erased:
    """In how many plans he stood, and how many entries name him still: an older cadre's, whose texts hold the chain."""

    plans: int
    entries_left: int


def forget(connection: Connection, code: str) -> Erased:
    """Writes over what is known of the person of that code."""
    known: dict[str, set[str]] = {name: set() for name in ERASED}
    plans = [version for version in _versions(connection) if _erase(connection, version, code, known)]
    his = PARTICIPANT.c.code == code
    for name, value in connection.execute(select(PARTICIPANT).where(his)).mappings().one().items():
        known.get(name, set()).add(str(value))
    connection.execute(update(PARTICIPANT).where(his).values(ERASED))
    _erase_findings(connection, known["sources"])
    without = _mentioning(known)
    _erase_mentions(connection, without, plans)
    _erase_in_bank(connection, code, without)
    left = _erase_in_ledger(connection, code, without)
    referred = [select(table.c.sha256) for table in (PLAN_COLUMN, SEAT_COLUMN, CHARGE_COLUMN)]
    connection.execute(delete(CONTENT).where(*(CONTENT.c.sha256.not_in(each) for each in referred)))
    return Erased(len(plans), left)


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
    words = {
        *known["name"],
        *known["name_other"],
        *known["mobile"],
        *known["email"],
        *(w for each in known["mobiles"] for w in each.split()),
    }
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    if not longest_first:
        return str
    his = re.compile(rf"(?<!{_LETTER})(?:{'|'.join(map(re.escape, longest_first))})(?!{_LETTER})", re.IGNORECASE)
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


def _erase_in_bank(connection: Connection, code: str, without: Callable[[str], str]) -> None:
    """What the bank told of whoever paid for him, in those rows and in others of the same payers; and his mentions."""
    row, moved = BANK_ROW.c, exists().where(ENTRY_LINE.c.entry == ENTRY.c.number, ENTRY_LINE.c.whose == code)
    settled = select(ENTRY.c.bank_row).where(or_(ENTRY.c.person == code, moved))
    payers = select(row.payer).where(row.key.in_(settled), row.payer != "")
    his = or_(row.key.in_(settled), row.payer.in_(payers))
    keys = connection.execute(select(row.key).where(his)).scalars().all()
    nothing = {"narration": FORGOTTEN, "reference": "", "payer": ""}
    for first in range(0, len(keys), _AT_ONCE):
        connection.execute(update(BANK_ROW).where(row.key.in_(keys[first : first + _AT_ONCE])).values(nothing))
    for key, *texts in connection.execute(select(row.key, row.narration, row.reference, row.payer)).all():
        left = dict(zip(("narration", "reference", "payer"), map(without, texts), strict=True))
        if list(left.values()) != texts:
            _set(connection, BANK_ROW, [key], left)


def _erase_in_ledger(connection: Connection, code: str, without: Callable[[str], str]) -> int:
    """What was written of his money, and where other entries name him; how many cannot be written over."""
    left = 0
    entry = ENTRY.c
    for number, person, why, digest in connection.execute(
        select(entry.number, entry.person, entry.why, entry.why_digest).where(entry.why != "")
    ).all():
        said = FORGOTTEN if person == code and digest else without(why)
        if said != why and digest:
            _set(connection, ENTRY, [number], {"why": said})
        left += said != why and not digest
    return left


def _set(connection: Connection, table: Table, key: list[object], values: dict[str, str]) -> None:
    mine = (column == part for column, part in zip(table.primary_key, key, strict=True))
    connection.execute(update(table).where(*mine).values(values))
