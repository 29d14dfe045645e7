"""Everybody's account at once, as columns: what is due, what came in, and how he stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from cadre_cli.domain.money import Entry
from cadre_cli.domain.tariff import NOT_COMING, Charges
from cadre_cli.ledger.standing import GOES_BACK, dues, standings
from cadre_cli.store.books import Books
from cadre_cli.workflows.deposits.counter import Counter

Places = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Back:
    """Money that is to go back to somebody, in paise."""

    code: str
    name: str
    paise: int


def accounts(charges: Charges, books: Books, on: date, booked: date | None = None) -> pd.DataFrame:
    """The account of everybody with a charge, then of everybody else who ever moved money.

    By what was booked up to the day `booked` alone, where one is named.

    Columns: code, due, received, waiting, waived, fee (paise, int64), until (a day or None) and standing (a `Standing`
    value). `due` is less what was let off, `fee` what of it is for paying late, and due is enough `until` that day;
    `received` is for certain, `waiting` in cheques that are not cleared.
    """
    days = tuple(dict.fromkeys(day for terms in charges.terms for day in terms.days))
    balances = books.balances(days, booked)
    codes = balances.table.index
    places = _places(charges.code, codes)
    everyone = _with_others(charges, codes[places < 0])
    # Who is in no plan stands behind the others, in this order.
    places[places < 0] = np.arange(len(charges.code), len(everyone.code))

    def spread(sums: "pd.Series[int]") -> "pd.Series[int]":
        whole = np.zeros(len(everyone.code), dtype="int64")
        whole[places] = sums.to_numpy()
        return pd.Series(whole, dtype="int64")

    credited, waiting, waived = (spread(balances.table[name]) for name in ("credited", "waiting", "waived"))
    by_day = {day: spread(sums) for day, sums in balances.by_day.items()}
    charged = dues(everyone, on, by_day)
    due = (charged - waived).clip(lower=0)
    plain = np.array([terms.paise for terms in everyone.terms], dtype="int64")[everyone.number]
    fee = (charged - plain).clip(lower=0, upper=due)
    until = np.array([terms.until(on) for terms in everyone.terms], dtype="object")[everyone.number]
    coming = pd.Series(np.array([terms != NOT_COMING for terms in everyone.terms])[everyone.number])
    received = credited - waiting
    standing = standings(due, received, waiting, coming)
    columns = {"code": everyone.code, "due": due, "received": received, "waiting": waiting, "waived": waived}
    return pd.DataFrame({**columns, "fee": fee, "until": until, "standing": standing})


def going_back(counter: Counter, close: Entry) -> list[Back]:
    """To whom how much was to go back when books were closed, by what was booked and planned then; by name."""
    made = [each.plan_version for each in counter.store.journal() if each.at <= close.at]
    owed = counter.store.books.charges(max(made, default=counter.version)) or counter.charges
    table = accounts(owed, counter.store.books, close.day, close.day)
    table = table[table["standing"].isin([standing.value for standing in GOES_BACK])]
    known = counter.store.known_people()
    names = dict(zip(known["code"], known["name"], strict=True)) if len(table) else {}
    back = zip(table["code"], (table["received"] - table["due"]).tolist(), strict=True)
    return sorted((Back(code, names[code], paise) for code, paise in back), key=lambda each: (each.name, each.code))


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


def _places(known: "pd.Series[str]", asked: pd.Index) -> Places:
    """Where each code that is asked for stands among those known; -1 where it does not."""
    numbers, wanted = _as_numbers(known), _as_numbers(asked)
    if not len(numbers):
        return np.full(len(wanted), -1)
    order = np.argsort(numbers, kind="stable")
    places = order[np.searchsorted(numbers, wanted, sorter=order).clip(max=len(numbers) - 1)]
    return np.where(numbers[places] == wanted, places, -1)


def _as_numbers(codes: "pd.Series[str] | pd.Index") -> Places:
    """Codes (five letters of ASCII) as numbers, which are found many times faster than texts."""
    return codes.to_numpy("object").astype("S8").view(">u8").astype("int64")


def _with_others(charges: Charges, codes: pd.Index) -> Charges:
    """The charges, and those of further people, who owe nothing."""
    if codes.empty:
        return charges
    terms = (*charges.terms, NOT_COMING)
    code = pd.concat([charges.code, pd.Series(codes, dtype=charges.code.dtype)], ignore_index=True)
    numbers = pd.Series(len(charges.terms), index=range(len(codes)), dtype="int64")
    return Charges(terms, code, pd.concat([charges.number, numbers], ignore_index=True))
