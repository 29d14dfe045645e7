"""What became of a deposit sheet, on the terminal."""

from collections.abc import Sequence
from typing import Final

import typer
from rich.markup import escape

from cadre_cli.commands import check_view, console
from cadre_cli.commands.console import out
from cadre_cli.commands.deposits import shapes
from cadre_cli.domain.money import Receipt
from cadre_cli.errors import ExitCode
from cadre_cli.ledger.entries import Money
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.sheet import RowResult, SheetLine, SheetTaken

_RESULTS: Final = {
    RowResult.BOOKED: ("green", "to book"),
    RowResult.ALREADY: ("dim", "in the books"),
    RowResult.WAITS: ("yellow", "waits"),
}


def imported(result: SheetTaken, json: bool) -> None:
    """What was booked, what was there before, and what somebody has to look at; all payments where it was only tried.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.imported(result))
    else:
        console.list_findings(result.findings, everything=True)
        for line in result.lines if result.tried else ():
            _line(line)
        out.print(_booked(result))
        console.notes(result.notes)
        if result.marked:
            check_view.marked(result.marked, quiet=False)
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.refused or result.notes else ExitCode.DONE)


def _line(line: SheetLine) -> None:
    payment = line.payment
    style, word = _RESULTS[line.result]
    cell = payment.row.at("paid")
    where = escape(f"{cell.sheet}!{cell.cell}  {payment.person}")
    receipt = f": entry {line.entry}, receipt {line.receipt}" if line.receipt else ""
    how = escape(money_in_words(payment.money))
    out.print(f"  {where}  {how}, {payment.day}  [{style}]{word}[/]{receipt}")


def _booked(result: SheetTaken) -> str:
    there = len(result.already)
    if result.refused:
        return "[bold]Nothing is booked.[/] Put right what is named, save the sheet, and import it again."
    if not result.entries:
        of_it = f": {counted(there, 'payment')} of it {'is' if there == 1 else 'are'} in the books" if there else ""
        return f"Nothing new in the sheet{of_it}."
    receipts = [receipt for entry in result.entries for receipt in entry.receipts]
    before = f"; {counted(there, 'payment')} had been booked before" if there else ""
    title = "[bold]Nothing is booked yet[/]: " if result.tried else "[bold]Booked[/]: "
    return f"{title}{receipts_given(receipts)}{before}"


def money_in_words(money: Money) -> str:
    """'₹5,000 upi 616212345678'."""
    return " ".join(filter(None, (rupees(money.paise), money.mode, money.reference)))


def receipts_given(receipts: Sequence[Receipt]) -> str:
    """'2 payments, ₹8,000, receipts R/2025-26/00001 to R/2025-26/00002', of one or more."""
    span = f"receipts {receipts[0]} to {receipts[-1]}" if len(receipts) > 1 else f"receipt {receipts[0]}"
    return f"{counted(len(receipts), 'payment')}, {rupees(sum(each.paise for each in receipts))}, {span}"
