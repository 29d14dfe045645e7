"""What the books know of a plan's people: who has paid counts in planning, and stands on the lists."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import pandas as pd

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.tariff import Charges
from cadre_cli.ledger.charges import charges
from cadre_cli.store.books import Books
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.accounts import accounts
from cadre_cli.workflows.deposits.said import now, today

PAID_WITHOUT_MONEY: Final = FindingKind("R132", Severity.NOTE, "paid by the roster, not by the books")


def booked(people: pd.DataFrame, owed: Charges, books: Books, on: date | None = None) -> pd.DataFrame | None:
    """The people with `paid` and `paid_paise` as the books have them; None where nothing was booked yet.

    `owed` is their charges, in the order of the people.
    """
    if not books.in_use:
        return None
    found = accounts(owed, books, on or today(now())).iloc[: len(people)]
    received = found["received"].clip(lower=0).set_axis(people.index)
    return people.assign(paid=received >= found["due"].set_axis(people.index), paid_paise=received)


def unbooked(roster: pd.DataFrame, people: pd.DataFrame) -> Iterator[Finding]:
    """A finding for each who has paid by the roster, and of whom the books (`people`) have nothing."""
    hints = roster[(roster["paid_paise"] > 0) & (people["paid_paise"] == 0)]
    for name, code, paise, file, sheet, row in hints[["name", "code", "paid_paise", "file", "sheet", "row"]].itertuples(
        index=False, name=None
    ):
        read = f"{rupees(paise)} of {name or '(no name)'} ({code}) stand in the roster, nothing in the books"
        way_out = f"if it came: cadre deposits record {code} AMOUNT --mode MODE"
        yield Finding(PAID_WITHOUT_MONEY, Address(file, sheet, str(row)), read, way_out)


def as_booked(planned: PlanOnFile, books: Books) -> PlanOnFile:
    """The plan with its people as the books have them now; as it is where nothing was booked yet."""
    owed = charges(planned.people, planned.event, planned.plan.decisions.withdrawn)
    people = booked(planned.people, owed, books)
    return planned if people is None else replace(planned, people=people, in_books=True)
