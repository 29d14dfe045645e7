"""What became of the rosters' word for who has paid, on the terminal."""

import typer
from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import FEW, out
from cadre_cli.commands.deposits import shapes
from cadre_cli.commands.deposits.sheet_view import receipts_given
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
        left = [line for line in result.lines if line.why_not not in ("", IN_THE_BOOKS)]
        for line in result.lines if result.tried else left[:FEW]:
            _line(line)
        if not result.tried and len(left) > FEW:
            out.print(f"  … and {len(left) - FEW} more: all of them with --dry-run", style="dim")
        _summary(result, len(left))
        for note in result.notes:
            out.print(f"[bold yellow]{escape(note)}[/]")
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.needs_person else ExitCode.DONE)


def _line(line: RosterLine) -> None:
    where = escape(f"{line.person}  {line.said.cell}: {_says(line.said)}")
    payment = line.payment
    if payment is None:
        style = "dim" if line.why_not == IN_THE_BOOKS else "yellow"
        out.print(f"  {where}  [{style}]not booked[/]: {escape(line.why_not)}")
        return
    money = payment.money
    how = " ".join(filter(None, (rupees(money.paise), money.mode, money.reference)))
    out.print(f"  {where}  [green]to book[/]: {escape(how)}, {payment.day}: entry {line.entry}, receipt {line.receipt}")


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
