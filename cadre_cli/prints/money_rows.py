"""The rows of the papers on money: the people of a plan as its lists have them, and how their money stands."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from cadre_cli.domain.names import Names
from cadre_cli.prints.money_labels import DueWords
from cadre_cli.prints.rows import Lists
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees


def with_accounts(printed: Lists, accounts: pd.DataFrame) -> pd.DataFrame:
    """`Lists.rows` with `owed` (paise still to come; what is too much is negative), `received`, `waiting`, `fee` (what
    of it is for paying late), `until` (up to which day that is enough, or None) and `money`.

    `accounts` has a row for everybody of the plan: code, due, received, waiting, fee, until, standing
    (`domain.money.Standing`). `money` is his standing.
    """
    known = accounts.set_index("code").loc[printed.rows["code"]].set_axis(printed.rows.index)
    owed = known["due"] - known["received"]
    as_they_are = {name: known[name] for name in ("received", "waiting", "fee", "until")}
    return printed.rows.assign(owed=owed, **as_they_are, money=known["standing"].astype("str"))


def due_in_words(row: Mapping[Any, Any], due_by: date | None, words: DueWords) -> Names:
    """Up to which day the amount of the row (`with_accounts`) is enough; or that the last day is over, and what of it
    is for paying late. Nothing where no day is set."""
    day = row["until"] or due_by
    if day is None:
        return Names("", "")
    first = words.by if row["until"] else words.late
    more = words.fee if row["fee"] else Names("", "")
    fee = rupees(int(row["fee"]))
    return Names(
        (first.en + more.en).format(day=day_label(day, "en"), fee=fee),
        (first.hi + more.hi).format(day=day_label(day, "hi"), fee=fee),
    )
