"""What became of the rosters' word for who has paid, on the terminal."""

from collections.abc import Sequence
from itertools import groupby

import typer
from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import FEW, out
from cadre_cli.commands.deposits import shapes
from cadre_cli.commands.deposits.sheet_view import money_in_words, receipts_given
from cadre_cli.domain.paid_said import PaidSaid
from cadre_cli.errors import ExitCode
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.from_roster import IN_THE_BOOKS, RosterLine, RosterTaken


def taken(result: RosterTaken, json: bool) -> None:
    """What was booked, who was not and why; everybody where it was only tried.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.roster_taken(result))
    else:
        console.list_findings(result.findings, everything=True)
        for line in result.lines if result.tried else ():
            _line(line)
        left = [line for line in result.lines if line.why_not not in ("", IN_THE_BOOKS)]
        for why, lines in groupby(sorted(left, key=_reason), _reason):
            _not_booked(why, list(lines), everybody=result.tried)
        _summary(result, len(left))
        console.notes(result.notes)
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.needs_person else ExitCode.DONE)


def _reason(line: RosterLine) -> str:
    return line.why_not


def _not_booked(why: str, lines: Sequence[RosterLine], everybody: bool) -> None:
    """Whom one reason keeps out of the books: the reason once, then the people."""
    out.print(f"[yellow]Not booked[/], {counted(len(lines), 'person', 'people')}: {escape(why)}")
    shown = lines if everybody else lines[:FEW]
    for line in shown:
        out.print(f"  {_as_said(line)}")
    if len(lines) > len(shown):
        out.print(f"  … and {len(lines) - len(shown)} more: all of them with --dry-run", style="dim")


def _line(line: RosterLine) -> None:
    """What is booked of somebody, or that it is in the books."""
    if line.why_not == IN_THE_BOOKS:
        out.print(f"  {_as_said(line)}  [dim]{line.why_not}[/]")
    if payment := line.payment:
        booked = f"{escape(money_in_words(payment.money))}, {payment.day}: entry {line.entry}, receipt {line.receipt}"
        out.print(f"  {_as_said(line)}  [green]to book[/]: {booked}")


def _as_said(line: RosterLine) -> str:
    return escape(f"{line.person}  {line.said.cell}: {_says(line.said)}")


def _says(said: PaidSaid) -> str:
    """What the roster says, in the order of its columns."""
    if said.unread:
        return ", ".join(f'"{text}"' for text in said.unread.values())
    amount = "yes" if said.paise is None else rupees(said.paise)
    day = said.day.isoformat() if said.day else ""
    return ", ".join(filter(None, (amount, said.mode, said.reference, day)))


def _summary(result: RosterTaken, left: int) -> None:
    receipts = [receipt for entry in result.entries for receipt in entry.receipts]
    there = sum(line.why_not == IN_THE_BOOKS for line in result.lines)
    rest = (
        f"{counted(there, 'person', 'people')} in the books already" if there else "",
        f"{counted(left, 'person', 'people')} not booked" if left else "",
        f"{result.say_no} not paid by the rosters" if result.say_no else "",
    )
    title = "[bold]Nothing is booked yet[/]: " if result.tried else "[bold]Booked[/]: "
    booked = f"{title}{receipts_given(receipts)}" if receipts else "Nothing to book"
    out.print("; ".join(filter(None, (booked, *rest))) + ("" if receipts else "."))
