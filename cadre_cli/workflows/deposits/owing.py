"""Slips and reminders for those who owe something, and the list of what goes back: who they are, and how much."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.errors import UsageError
from cadre_cli.ledger.standing import GOES_BACK, OWES
from cadre_cli.prints.money_rows import with_accounts
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.workflows.deposits.accounts import accounts, accounts_in
from cadre_cli.workflows.deposits.came_from import came_from
from cadre_cli.workflows.deposits.counter import Counter, Person, at_the_counter
from cadre_cli.workflows.deposits.paid import as_booked, by_roster_alone
from cadre_cli.workflows.export import on_file
from cadre_cli.workflows.people import district_column
from cadre_cli.workflows.which_batch import which_batch

_PAGES_AT_ONCE: Final = 100  # a page of Typst takes about four megabytes while it is set
_BOOK_THEM: Final = "book them with: cadre deposits from-roster"


@dataclass(frozen=True, slots=True)
class Whom:
    """Of whom: people as they are asked for (none: everybody), a district, a batch."""

    people: tuple[str, ...] = ()
    district: str = ""
    batch: str = ""


@dataclass(frozen=True)
class Printed:
    """The files written, for how many people, and what is to be known beside it. No files where it is for nobody.

    `before` are the notes that were told before anything was written.
    """

    files: tuple[Path, ...]
    people: int
    notes: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def slips(folder: Path | None, whom: Whom, on_a_page: int, tell: Callable[[str], None]) -> Printed:
    """Writes a deposit slip for each of those who owe something, by district and name.

    What all slips lack is told (`tell`) before they are written. Who has paid by the rosters alone gets none.

    Raises:
        UsageError: no event folder or no plan yet, or nobody can be meant, or no so many slips go on a page.
        FaultError: a file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.deposit_slips import ON_A_PAGE, write_deposit_slips

    if on_a_page not in ON_A_PAGE:
        raise UsageError(f"{on_a_page} slips do not go on a page", f"{' or '.join(map(str, ON_A_PAGE))} do")
    with at_the_counter(folder) as counter:
        printed, rows = _owing(counter, whom)
        out = counter.folder.out
    told = int(rows["by_roster"].sum())
    notes = (f"{told} left out: the rosters say paid, the books do not; {_BOOK_THEM}",) if told else ()
    rows = rows[~rows["by_roster"]]
    before = () if rows.empty else _what_slips_lack(printed.event.deposits.vpa)
    for lacking in before:
        tell(lacking)
    rows = rows.sort_values(["district_label", "name", "code"], kind="stable")
    each = _PAGES_AT_ONCE * on_a_page
    parts = [rows.iloc[first : first + each] for first in range(0, len(rows), each)]
    names = [f"slips-{number}.pdf" if len(parts) > 1 else "slips.pdf" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        write_atomically(out / name, partial(write_deposit_slips, printed, part, on_a_page))
    return Printed(tuple(out / name for name in names), len(rows), notes, before)


def reminders(folder: Path | None, whom: Whom) -> Printed:
    """Writes a message for each of those who owe something, under those who stand for their district; sends nothing.

    Who has paid by the rosters alone is marked, and asked how he paid.

    Raises:
        UsageError: no event folder or no plan yet, or nobody can be meant.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.reminders_workbook import write_reminders

    with at_the_counter(folder) as counter:
        printed, rows = _owing(counter, whom)
        path = counter.folder.out / "reminders.xlsx"
    if rows.empty:
        return Printed((), 0)
    write_atomically(path, partial(write_reminders, printed, rows))
    without, told = int((rows["mobile"] == "").sum()), int(rows["by_roster"].sum())
    links = (f"no mobile, so no link in the message: {without} of them",) if without else ()
    notes = (f"roster says paid, so asked how: {told} of them; {_BOOK_THEM}",) if told else ()
    return Printed((path,), len(rows), links + notes)


def refund_list(folder: Path | None, whom: Whom) -> Printed:
    """Writes the list of what goes back to whom, for the bank, of those too who are in no plan any more.

    Nothing is booked by it.

    Raises:
        UsageError: no event folder or no plan yet, or nobody can be meant.
        FaultError: the file could not be written.
    """
    from cadre_cli.prints.atomic import write_atomically
    from cadre_cli.prints.refunds_workbook import write_refunds

    with at_the_counter(folder) as counter:
        rows = accounts_in(counter, ("name", "mobile", "role", "unit", "district"), ("batch",))
        rows = _meant(counter, rows, whom)
        rows = rows[rows["standing"].isin([standing.value for standing in GOES_BACK])]
        with counter.store.books.read() as journal:
            people = (Person(*each) for each in rows[["code", "name"]].itertuples(index=False, name=None))
            found = [came_from(counter, journal, person) for person in people]
        path, event = counter.folder.out / "refunds.xlsx", counter.event
    if rows.empty:
        return Printed((), 0)
    told = {name: [getattr(each.only, name) for each in found] for name in ("name", "account", "ifsc")}
    back = rows.assign(
        back=rows["received"] - rows["due"],
        ways=["\n".join(map(str, each.payers)) for each in found],
        checks=pd.Series([each.checks for each in found], rows.index, "object"),
        payer=told["name"],
        account=told["account"],
        ifsc=told["ifsc"],
    ).sort_values(["name", "code"])
    write_atomically(path, partial(write_refunds, event, back))
    return Printed((path,), len(back))


def _owing(counter: Counter, whom: Whom) -> tuple[Lists, pd.DataFrame]:
    """The lists of the plan, and those meant who owe something, with their accounts (`with_accounts`) and `by_roster`:
    whether the rosters, and they alone, say that he has paid."""
    stored = on_file(counter.store.plan_version(counter.version))
    printed = lists(as_booked(stored, counter.store))
    rows = with_accounts(printed, accounts(counter.charges, counter.store.books, counter.today))
    rows = _meant(counter, rows, whom)
    rows = rows[rows["money"].isin([standing.value for standing in OWES]) & (rows["owed"] > 0)]
    with counter.store.books.read() as journal:
        alone = by_roster_alone(stored.people, journal)
    return printed, rows.assign(by_roster=rows["code"].isin(alone["code"]))


def _meant(counter: Counter, rows: pd.DataFrame, whom: Whom) -> pd.DataFrame:
    if whom.people:
        rows = rows[rows["code"].isin([counter.who(asked).code for asked in whom.people])]
    if whom.district:
        column, name = district_column(whom.district, counter.event)
        rows = rows[rows[column] == name]
    if whom.batch:
        rows = rows[rows["batch"] == which_batch(whom.batch, counter.store.batches(counter.version)).id]
    return rows


def _what_slips_lack(vpa: str) -> tuple[str, ...]:
    if vpa:
        return ()
    return ("the slips have no QR code: write vpa and payee in cadre.yaml (deposits), then plan again",)
