"""What became of a deposit sheet, on the terminal."""

import typer
from rich.markup import escape

from cadre_cli.commands import check_view, console
from cadre_cli.commands.console import out
from cadre_cli.commands.deposits import shapes
from cadre_cli.errors import ExitCode
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.sheet import SheetTaken


def imported(result: SheetTaken, json: bool) -> None:
    """What was booked, what was there before, and what somebody has to look at.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.imported(result))
    else:
        console.list_findings(result.findings, everything=True)
        out.print(_booked(result))
        for note in result.notes:
            out.print(f"[bold yellow]{escape(note)}[/]")
        if result.marked:
            check_view.marked(result.marked, quiet=False)
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.refused or result.notes else ExitCode.DONE)


def _booked(result: SheetTaken) -> str:
    there = len(result.already)
    if result.refused:
        return "[bold]Nothing is booked.[/] Put right what is named, save the sheet, and import it again."
    if not result.entries:
        of_it = f": {counted(there, 'payment')} of it {'is' if there == 1 else 'are'} in the books" if there else ""
        return f"Nothing new in the sheet{of_it}."
    receipts = [receipt for entry in result.entries for receipt in entry.receipts]
    span = f"receipts {receipts[0]} to {receipts[-1]}" if len(receipts) > 1 else f"receipt {receipts[0]}"
    before = f"; {counted(there, 'payment')} had been booked before" if there else ""
    title = "[bold]Nothing is booked yet[/]: " if result.tried else "[bold]Booked[/]: "
    return f"{title}{counted(len(receipts), 'payment')}, {rupees(result.paise)}, {span}{before}"
