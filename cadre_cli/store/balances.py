"""What stands to the credit of many people at once: sums over the entries, never stored."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, CursorResult, case, func, select

from cadre_cli.domain.money import OF_PEOPLE, Account, Kind
from cadre_cli.store.dialects.sql import total
from cadre_cli.store.entries import still_counts
from cadre_cli.store.money_days import counts_from
from cadre_cli.store.schema import ENTRY, ENTRY_LINE

Column = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Balances:
    """What stands to people's credit, by code (a table with an index of codes), in paise.

    `credited` is all that came in less what went out, `waiting` what of it is in cheques that are not cleared,
    `waived` what was let off by hand; `by_day` holds, for each day asked for, what was credited by its end.
    """

    table: pd.DataFrame
    by_day: Mapping[date, "pd.Series[int]"]


def balances(connection: Connection, days: Sequence[date], booked: date | None = None) -> Balances:
    """Of everybody who has any entry; and what had been credited by the end of each of the days.

    Of what was booked up to the day `booked` alone, where one is named.
    """
    lines = ENTRY_LINE.c
    until = [case((counts_from() <= day.isoformat(), lines.paise), else_=0) for day in days]
    asked = select(lines.whose, *(total(each) for each in (lines.paise, *until))).group_by(lines.whose)
    by_then = [ENTRY.c.day <= booked.isoformat()] if booked else []
    asked = (asked.join(ENTRY) if days or by_then else asked).where(lines.whose != "", *by_then)
    parts = []
    for account in (*OF_PEOPLE, Account.CHEQUES):  # one by one: in the order of the index nothing has to be sorted
        found = connection.execute(asked.where(lines.account == account.value))
        codes, paise, *paid = _columns(found, 2 + len(days))
        cheques = account is Account.CHEQUES
        credited = [paise * 0 if cheques else -paise, *(each * 0 if cheques else -each for each in paid)]
        parts.append(_by_code(codes, [*credited, paise if cheques else paise * 0], ["credited", *days, "waiting"]))
    table = pd.concat(parts) if sum(map(bool, map(len, parts))) > 1 else max(parts, key=len)
    table = table if table.index.is_unique else table.groupby(level=0).sum()
    off = select(ENTRY.c.person, total(ENTRY.c.paise)).where(ENTRY.c.kind == Kind.WAIVER.value, still_counts())
    off = off.where(ENTRY.c.person != "", *by_then).group_by(ENTRY.c.person)
    people, waived = _columns(connection.execute(off), 2)
    if len(people):
        table = table.join(_by_code(people, [waived], ["waived"]), how="outer").fillna(0).astype("int64")
    else:
        table["waived"] = 0
    return Balances(table[["credited", "waiting", "waived"]], {day: table[day] for day in days})


def received(connection: Connection) -> dict[date, int]:
    """What was credited to people from each day on which money counts, in paise."""
    of_people = ENTRY_LINE.c.account.in_([account.value for account in OF_PEOPLE])
    asked = select(counts_from().label("day"), ENTRY_LINE.c.paise).select_from(ENTRY_LINE.join(ENTRY))
    moved = asked.where(ENTRY_LINE.c.whose != "", of_people).subquery()
    rows = connection.execute(select(moved.c.day, total(moved.c.paise)).group_by(moved.c.day))
    return {date.fromisoformat(day): -paise for day, paise in rows if paise}


def reached(connection: Connection, account: Account, least: int, returned: bool) -> dict[str, int]:
    """By code, all that ever came into the account, or went back out of it, where that is at least so much (paise)."""
    lines = ENTRY_LINE.c
    there = lines.paise > 0 if returned else lines.paise < 0
    moved = total(case((there, func.abs(lines.paise)), else_=0)).label("moved")
    asked = select(lines.whose, moved).where(lines.account == account.value, lines.whose != "")
    rows = connection.execute(asked.group_by(lines.whose).having(moved.element >= least))
    return {row.whose: row.moved for row in rows}


def _columns(found: CursorResult[Any], number: int) -> list[Column]:
    """The first column as texts, the others as whole numbers."""
    # Straight from the driver: of hundreds of thousands of rows that takes half the time.
    rows = found.cursor.fetchall() if found.cursor else []
    types = ["object", *["int64"] * (number - 1)]
    return [np.array([row[place] for row in rows], dtype=dtype) for place, dtype in enumerate(types)]


def _by_code(codes: Column, columns: Sequence[Column], names: Sequence[Hashable]) -> pd.DataFrame:
    return pd.DataFrame(dict(zip(names, columns, strict=True)), index=pd.Index(codes, name="code"))
