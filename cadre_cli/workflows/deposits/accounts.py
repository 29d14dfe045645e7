"""Everybody's account at once, as columns: what is due, what came in, and how he stands."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from cadre_cli.domain.tariff import NOT_COMING, Charges
from cadre_cli.ledger.standing import dues, standings
from cadre_cli.store.books import Books
from cadre_cli.workflows.deposits.counter import Counter


def accounts(charges: Charges, books: Books, on: date) -> pd.DataFrame:
    """The account of everybody with a charge, then of everybody else who ever moved money.

    Columns: code, due, received, waiting, waived (paise, int64) and standing (a `Standing` value). `due` is less what
    was let off; `received` is for certain, `waiting` in cheques that are not cleared.
    """
    days = tuple(dict.fromkeys(day for terms in charges.terms for day in terms.days))
    balances = books.balances(days)
    codes = pd.Index(charges.code, dtype="object")
    others = balances.table.index.difference(codes)
    everyone = _with_others(charges, others)
    found = balances.table.reindex(everyone.code).fillna(0).astype("int64").reset_index(drop=True)
    by_day = {
        day: sums.reindex(everyone.code).fillna(0).astype("int64").reset_index(drop=True)
        for day, sums in balances.by_day.items()
    }
    due = (dues(everyone, on, by_day) - found["waived"]).clip(lower=0)
    coming = everyone.number.map([terms != NOT_COMING for terms in everyone.terms].__getitem__).astype("bool")
    received = found["credited"] - found["waiting"]
    return pd.DataFrame(
        {
            "code": everyone.code,
            "due": due,
            "received": received,
            "waiting": found["waiting"],
            "waived": found["waived"],
            "standing": standings(due, received, found["waiting"], coming),
        }
    )


def accounts_in(counter: Counter, of_people: Sequence[str], of_seats: Sequence[str]) -> pd.DataFrame:
    """The accounts, with columns of the people and seats of the plan in force ('' for who is in no plan)."""
    table = accounts(counter.charges, counter.store.books, counter.today)
    about = counter.store.columns(counter.version, of_people, of_seats)
    missing = len(table) - len(about)
    if missing:
        gone = pd.concat([counter.store.known_person(code) for code in table["code"].iloc[len(about) :]])
        left = gone.assign(**dict.fromkeys(of_seats, ""))[list(about.columns)]
        about = pd.concat([about, left], ignore_index=True)
    return table.assign(**{name: about[name] for name in about.columns})


def _with_others(charges: Charges, codes: pd.Index) -> Charges:
    """The charges, and those of further people, who owe nothing."""
    terms = (*charges.terms, NOT_COMING)
    code = pd.concat([charges.code, pd.Series(codes, dtype="object")], ignore_index=True)
    numbers = pd.Series(len(charges.terms), index=range(len(codes)), dtype="int64")
    return Charges(terms, code, pd.concat([charges.number, numbers], ignore_index=True))
