"""How deposits stand, on the terminal: counts, sums and bars, and people by name."""

from typing import Final

from rich.markup import escape
from rich.table import Table

from cadre_cli.commands.bars import bar, table
from cadre_cli.commands.console import FEW, out
from cadre_cli.commands.deposits.words import STANDINGS
from cadre_cli.domain.money import Standing
from cadre_cli.text.dates import day_label
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.status import BY, Status

_WIDTH: Final = 10
_MANY: Final = 1_000
_NAMED: Final = 5
_COUNTS: Final = {"paid": "Paid", "short": "Short", "unpaid": "Unpaid", "hold": "On hold", "none": "No due"}
_ALWAYS: Final = ("paid", "short", "unpaid")
_TITLES: Final = {"role": "By role", "district": "By district", "batch": "By batch"}


def status_in_words(found: Status, named: bool) -> None:
    """The whole, then by role, district and batch; or, where `named`, everybody asked for on a line of his own."""
    people = int(found.whole["people"].sum())
    event = escape(found.event.names.en)
    out.print(f"[bold]{event}[/] · deposits on {day_label(found.day, 'en')} · {counted(people, 'person', 'people')}")
    if named:
        _people(found)
        return
    _whole(found)
    for name in BY:
        _by(found, name)
    _books(found)
    _rows(found)
    if found.by_roster:
        have = counted(found.by_roster, "person has", "people have")
        out.print(f"[yellow]{have} paid by the rosters, not by the books[/] (cadre deposits from-roster)")
    for each in found.warned:
        codes = ", ".join(each.codes[:_NAMED]) + (" …" if len(each.codes) > _NAMED else "")
        people_meant = counted(len(each.codes), "person", "people")
        out.print(f"[bold yellow]{escape(str(each.rule))}[/]: {people_meant} ({codes})")
    if not found.event.deposits.decided:
        out.print("[yellow]Deposit amounts are placeholders[/] until the office sets them in cadre.yaml (deposits).")


def _whole(found: Status) -> None:
    shown = _table("Standing", "People", "Due", "Received", "Cheques")
    for value, people, due, received, waiting in found.whole[["people", "due", "received", "waiting"]].itertuples(
        name=None
    ):
        if people:
            style, word = STANDINGS[Standing(value)]
            shown.add_row(f"[{style}]{word}[/]", str(people), *map(rupees, (due, received, waiting)))
    sums = found.whole.sum()
    shown.add_row(
        "together", str(sums["people"]), *(rupees(int(sums[name])) for name in ("due", "received", "waiting"))
    )
    out.print(shown)


def _by(found: Status, name: str) -> None:
    rows = found.by[name]
    rows = rows[(rows["due"] != 0) | (rows["received"] != 0) | (rows["waiting"] != 0)]
    if rows.empty:
        return
    rows = rows.assign(paid=rows["paid"] + rows["over"], none=rows["nothing_due"] + rows["refund_due"])
    # All who count among the people stand in one column; those that would be empty are left out.
    counts = {key: title for key, title in _COUNTS.items() if key in _ALWAYS or rows[key].any()}
    shown = _table(_TITLES[name], "", "People", *counts.values(), "Due", "Received")
    shown.columns[1].justify = "left"
    names = {role.id: role.names.en for role in found.event.roles}
    for row in rows.head(FEW).to_dict("records"):
        # Of those who owe something.
        drawn = bar(row["paid"], row["people"] - row["none"], _WIDTH)
        label = names.get(row[name], row[name]) or "—"
        numbers = (str(row[key]) for key in ("people", *counts))
        shown.add_row(escape(label), drawn, *numbers, rupees(row["due"]), rupees(row["received"]))
    out.print(shown)
    if len(rows) > FEW:
        out.print(f"  … and {len(rows) - FEW} more: all of them with --json", style="dim")


def _people(found: Status) -> None:
    shown = _table("Code", "Name", "Batch", "Standing", "Due", "Received", "To come")
    for column in shown.columns[1:4]:
        column.justify = "left"
    for row in found.people.head(_MANY).to_dict("records"):
        style, word = STANDINGS[Standing(row["standing"])]
        sums = map(rupees, (row["due"], row["received"], row["due"] - row["received"]))
        shown.add_row(row["code"], escape(row["name"]), row["batch"] or "—", f"[{style}]{word}[/]", *sums)
    out.print(shown if len(found.people) else "Nobody.")
    if len(found.people) > _MANY:
        out.print(f"  … and {len(found.people) - _MANY} more: all of them with --csv FILE", style="dim")


def _books(found: Status) -> None:
    books = found.books
    desks = {desk: paise for desk, paise in found.desks.items() if paise}
    cash = f" ({', '.join(f'{desk} {rupees(paise)}' for desk, paise in desks.items())})" if desks else ""
    there = f"bank {rupees(books.bank)}, cash {rupees(books.cash)}{cash}, cheques {rupees(books.cheques)}"
    unidentified = f"; unidentified {rupees(books.unidentified)}" if books.unidentified else ""
    out.print(f"In the books: {escape(there)}{unidentified}")


def _rows(found: Status) -> None:
    """The bank's rows of which nobody has decided, and how many were left unidentified."""
    if found.left:
        out.print(f"Rows of the bank that were left unidentified: {found.left} (cadre deposits review --left)")
    if not found.rows:
        return
    out.print(f"Rows of the bank that wait: {len(found.rows)} (cadre deposits review)")
    for row in found.rows[:FEW]:
        out.print(f"  {row.id}  {row.day}  {rupees(row.paise)}  {escape(row.narration)}")
    if len(found.rows) > FEW:
        out.print(f"  … and {len(found.rows) - FEW} more: cadre deposits review --list", style="dim")


def _table(*titles: str) -> Table:
    made = table(*titles)
    for column in made.columns[1:]:
        column.justify = "right"
    return made
