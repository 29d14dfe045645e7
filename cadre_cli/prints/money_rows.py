"""The rows of the papers on money: the people of a plan as its lists have them, and how their money stands."""

import pandas as pd

from cadre_cli.prints.rows import Lists


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
