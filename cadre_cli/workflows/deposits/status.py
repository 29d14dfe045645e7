"""`cadre deposits status`: who has paid and who has not, as a whole, by role, district and batch, and by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from cadre_cli.domain.bank import StoredRow
from cadre_cli.domain.event import Event
from cadre_cli.domain.money import Account, Standing
from cadre_cli.errors import UsageError
from cadre_cli.ledger.audit import Totals, totals
from cadre_cli.ledger.standing import OWES
from cadre_cli.store.bank_rows import BankRows
from cadre_cli.workflows.deposits.accounts import accounts_in
from cadre_cli.workflows.deposits.counter import Counter, at_the_counter
from cadre_cli.workflows.deposits.paid import SAID, by_roster_alone
from cadre_cli.workflows.deposits.warned import Warned, everybody_warned
from cadre_cli.workflows.people import district_column, role_meant
from cadre_cli.workflows.which_batch import which_batch
from cadre_cli.workflows.whom import masked

BY: Final = ("role", "district", "batch")
_PERSONAL: Final = ("name", "mobile")
_MONEY: Final = ("due", "received", "waiting")


@dataclass(frozen=True, slots=True)
class Asked:
    """Of whom: standings ('' for all), who is overdue, role, district and batch as a roster would name them."""

    standings: tuple[Standing, ...] = ()
    overdue: bool = False
    role: str = ""
    district: str = ""
    batch: str = ""

    @property
    def by_name(self) -> bool:
        """Whether people are asked for, not only numbers."""
        return bool(self.standings) or self.overdue


@dataclass(frozen=True)
class Status:
    """How deposits stand on a day; money in paise.

    `whole` has a row (Standing value) with columns people, due, received, waiting; `by` the same columns and one for
    each Standing, by role, district and batch. `people` are the accounts asked for (with name and mobile where people
    are asked for), else all. `books` is what is there and whose it is; cash also by desk; `warned` the rules of
    law that anybody's money touches; `rows` those of the bank that wait for a decision, oldest first, `left` how
    many were left unidentified; `by_roster` how many of the people have paid by the rosters alone.
    """

    event: Event
    day: date
    whole: pd.DataFrame
    by: Mapping[str, pd.DataFrame]
    people: pd.DataFrame
    books: Totals
    desks: Mapping[str, int]
    warned: tuple[Warned, ...] = ()
    rows: Sequence[StoredRow] = ()
    left: int = 0
    by_roster: int = 0


def status(folder: Path | None, asked: Asked, with_names: bool = False) -> Status:
    """How the people asked for stand.

    Raises:
        UsageError: no event folder or no plan yet, or the event has no such role, district, batch or last day to pay.
    """
    with at_the_counter(folder) as counter:
        personal = _PERSONAL if with_names or asked.by_name else ()
        table = accounts_in(counter, ("role", "unit", "district", *personal), ("batch",))
        rows = _filtered(table, counter, asked)
        in_plan = counter.store.columns(counter.version, ("code", *SAID), ())
        with counter.store.books.read() as journal:
            sums = journal.whole()
            bank = BankRows(journal)
            waiting = bank.waiting(with_left=False)
            left = len(bank.waiting()) - len(waiting)
            warned = everybody_warned(counter, journal)
            by_roster = int(rows["code"].isin(by_roster_alone(in_plan, journal)["code"]).sum())
    desks = {whose: paise for (account, whose), paise in sums.items() if account is Account.CASH}
    party = rows["unit"].where(rows["unit"] != "", rows["district"])
    keys = {"role": rows["role"], "district": party, "batch": rows["batch"]}
    by = {name: _broken_down(rows, keys[name], name) for name in BY}
    whole, books = _whole(rows), totals(sums)
    return Status(counter.event, counter.today, whole, by, rows, books, desks, warned, waiting, left, by_roster)


def write_csv(found: Status, path: Path, mask: bool) -> None:
    """Writes the accounts as a table for Excel: UTF-8 with BOM; amounts in rupees; mobiles masked where `mask`.

    Raises:
        FaultError: the file cannot be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.lists_csv import write_accounts_csv

    people = found.people.assign(mobile=found.people["mobile"].map(masked)) if mask else found.people
    write_atomically(path, partial(write_accounts_csv, people), private=True)


def _filtered(table: pd.DataFrame, counter: Counter, asked: Asked) -> pd.DataFrame:
    event = counter.event
    if asked.role:
        table = table[table["role"] == role_meant(asked.role, event)]
    if asked.district:
        column, name = district_column(asked.district, event)
        table = table[table[column] == name]
    if asked.batch:
        table = table[table["batch"] == which_batch(asked.batch, counter.store.batches(counter.version)).id]
    wanted = asked.standings
    if asked.overdue:
        wanted = wanted or OWES
        table = table if _is_overdue(event, counter.today) else table.iloc[:0]
    if wanted:
        table = table[table["standing"].isin([standing.value for standing in wanted])]
    return table.reset_index(drop=True)


def _is_overdue(event: Event, day: date) -> bool:
    if event.deposits.due_by is None:
        raise UsageError(
            "the event has no last day to pay",
            "write one in cadre.yaml (deposits): due_by: 2025-06-05; then plan again",
        )
    return day > event.deposits.due_by


def _whole(rows: pd.DataFrame) -> pd.DataFrame:
    counted = rows.groupby("standing", observed=False)[list(_MONEY)].sum()
    return counted.assign(people=rows["standing"].value_counts()).astype("int64")


def _broken_down(rows: pd.DataFrame, key: "pd.Series[str]", name: str) -> pd.DataFrame:
    """People, money, and how many stand how, by the key; most people first, then by name."""
    numbers, keys = pd.factorize(key)
    standings = rows["standing"].cat
    cells = np.bincount(numbers * len(Standing) + standings.codes.to_numpy(), minlength=len(keys) * len(Standing))
    counts = pd.DataFrame(cells.reshape(-1, len(Standing)), columns=[each.value for each in Standing])
    sums = rows[list(_MONEY)].groupby(numbers).sum()
    whole = sums.join(counts).assign(people=counts.sum(axis=1))
    whole[name] = list(keys)
    return whole.sort_values(["people", name], ascending=[False, True], ignore_index=True)
