"""What the books know of a plan's people: who has paid counts in planning, and stands on the lists."""

from dataclasses import replace
from datetime import date
from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.paid_said import PaidSaid, parse_paid_said
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.tariff import Charges
from cadre_cli.ledger.charges import charges
from cadre_cli.store.books import Books
from cadre_cli.store.database import Store
from cadre_cli.store.entries import Journal
from cadre_cli.text.listing import some_of
from cadre_cli.workflows.deposits import said
from cadre_cli.workflows.deposits.accounts import accounts

PAID_WITHOUT_MONEY: Final = FindingKind("R132", Severity.QUESTION, "paid by the roster, not by the books")


def booked(people: pd.DataFrame, owed: Charges, books: Books, on: date | None = None) -> pd.DataFrame | None:
    """The people with `paid` and `paid_paise` as the books have them; None where nothing was booked yet.

    `owed` is their charges, in the order of the people.
    """
    return _paid(people, _accounts_of(people, owed, books, on)) if books.in_use else None


def due_now(people: pd.DataFrame, owed: Charges, books: Books) -> "pd.Series[int]":
    """What is due from each of the people today, as their accounts have it (paise), on their index.

    `owed` is their charges, in the order of the people.
    """
    return _accounts_of(people, owed, books)["due"]


def _accounts_of(people: pd.DataFrame, owed: Charges, books: Books, on: date | None = None) -> pd.DataFrame:
    return accounts(owed, books, on or said.today(said.now())).iloc[: len(people)].set_axis(people.index)


def _paid(people: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    received = now["received"].clip(lower=0)
    return people.assign(paid=received >= now["due"], paid_paise=received)


def unbooked(roster: pd.DataFrame, people: pd.DataFrame) -> tuple[Finding, ...]:
    """One finding for all who have paid by the roster, and of whom the books (`people`) have nothing."""
    hints = roster[(roster["paid_paise"] > 0) & (people["paid_paise"] == 0)]
    if hints.empty:
        return ()
    named = [f"{name or '(no name)'} ({code})" for name, code in zip(hints["name"], hints["code"], strict=True)]
    read = f"paid by the roster, but nothing of it is in the books: {some_of(named)}"
    file, sheet, row = hints[["file", "sheet", "row"]].iloc[0].tolist()
    way_out = "book them all (cadre deposits from-roster --dry-run shows how), or clear the cells"
    return (Finding(PAID_WITHOUT_MONEY, Address(file, sheet, str(row)), read, way_out, len(hints)),)


SAID: Final = ("paid_paise", "paid_said")
"""What the rosters say of a deposit."""


def by_roster_alone(people: pd.DataFrame, journal: Journal) -> pd.DataFrame:
    """The rows of those who have paid by the roster and of whose money the books never knew anything.

    `people` (with code, paid_paise and paid_said) as they were stored: what was booked by then stands in them already.
    """
    says = {text: (parse_paid_said(text) or PaidSaid()).says_paid for text in people["paid_said"].unique()}
    told = people["paid_said"].map(says).astype("bool") | (people["paid_paise"] > 0)
    called = people[told]
    return called if called.empty else called[~called["code"].isin(journal.ever_moved())]


def as_booked(planned: PlanOnFile, store: Store) -> PlanOnFile:
    """The plan, stamped, with what is due today; with who has paid by the books, where anything was booked."""
    stamp = store.stamp()  # before the books are read: what is booked meanwhile is later than a sheet printed from it
    owed = charges(planned.people, planned.event, planned.plan.decisions)
    now, in_books = _accounts_of(planned.people, owed, store.books), store.books.in_use
    people = planned.people.assign(due=now["due"])
    return replace(planned, stamp=stamp, people=_paid(people, now) if in_books else people, in_books=in_books)
