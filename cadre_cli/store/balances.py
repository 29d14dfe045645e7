"""What stands to the credit of many people at once: sums over the entries, never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Connection, CursorResult, case, select

from cadre_cli.domain.money import OF_PEOPLE, Account, Kind
from cadre_cli.store.dialects.sql import total
from cadre_cli.store.entries import still_counts, values
from cadre_cli.store.schema import ENTRY, ENTRY_LINE


@dataclass(frozen=True)
class Balances:
    """What stands to people's credit, by code (a table with an index of codes), in paise.

    `credited` is all that came in less what went out, `waiting` what of it is in cheques that are not cleared,
    `waived` what was let off by hand; `by_day` holds, for each day asked for, what was credited by its end.
    """

    table: pd.DataFrame
    by_day: Mapping[date, "pd.Series[int]"]


def balances(connection: Connection, days: Sequence[date]) -> Balances:
    """Of everybody who has any entry; and what had been credited by the end of each of the days."""
    lines = ENTRY_LINE.c
    credit = case((lines.account.in_(values(OF_PEOPLE)), -lines.paise), else_=0)
    cheque = case((lines.account == Account.CHEQUES.value, lines.paise), else_=0)
    until = [case((ENTRY.c.paid_on <= day.isoformat(), credit), else_=0) for day in days]
    of_people = lines.account.in_(values((*OF_PEOPLE, Account.CHEQUES)))
    asked = select(lines.whose, *(total(each) for each in (credit, cheque, *until)))
    asked = asked.where(of_people, lines.whose != "").group_by(lines.whose)
    if days:
        asked = asked.join(ENTRY)
    names = ["code", "credited", "waiting", *(day.isoformat() for day in days)]
    table = _table(connection.execute(asked), names)
    off = select(ENTRY.c.person, total(ENTRY.c.paise)).where(ENTRY.c.kind == Kind.WAIVER.value, still_counts())
    off = off.where(ENTRY.c.person != "").group_by(ENTRY.c.person)
    waived = _table(connection.execute(off), ["code", "waived"])
    table = table.join(waived, how="outer").fillna(0).astype("int64") if len(waived) else table.assign(waived=0)
    return Balances(table[["credited", "waiting", "waived"]], {day: table[day.isoformat()] for day in days})


def _table(found: CursorResult[Any], names: Sequence[str]) -> pd.DataFrame:
    # Straight from the driver: of hundreds of thousands of rows that takes half the time.
    rows = found.cursor.fetchall() if found.cursor else []
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    data = {name: pd.Series(column, dtype="int64") for name, column in zip(names[1:], columns[1:], strict=True)}
    return pd.DataFrame(data).set_index(pd.Index(columns[0], dtype="str", name=names[0]))
