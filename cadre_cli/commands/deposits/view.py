"""Deposits on the terminal: what was booked, one person's account, and how everybody stands."""

from pathlib import Path

import typer
from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import out
from cadre_cli.commands.deposits import shapes
from cadre_cli.commands.deposits.status_view import status_in_words
from cadre_cli.commands.deposits.words import STANDINGS
from cadre_cli.domain.tariff import Terms
from cadre_cli.errors import ExitCode
from cadre_cli.text.dates import day_label
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.account import Happened, PersonsAccount
from cadre_cli.workflows.deposits.acts import Booked
from cadre_cli.workflows.deposits.closing import Closed, Verified, in_words
from cadre_cli.workflows.deposits.counter import Stands
from cadre_cli.workflows.deposits.status import Status, write_csv
from cadre_cli.workflows.deposits.unseen import Unseen


def tell(result: Booked, json: bool) -> None:
    """What an act booked, or would book, and how everybody stands by it.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.booked(result))
    else:
        title = "Nothing is booked yet" if result.tried else f"entry {result.entry.number}"
        out.print(f"[bold]{title}[/]: {escape(result.said)}")
        for each in result.stand:
            out.print(f"  {escape(str(each.person))}: {_stands(each)}")
        if result.new_desk:
            out.print(escape(result.new_desk))
        console.notes(result.notes)
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.needs_person else ExitCode.DONE)


def account(found: PersonsAccount) -> None:
    """One person's account as a page."""
    out.print(f"[bold]{escape(str(found.stands.person))}[/]: {_stands(found.stands)}")
    if found.charged:
        out.print("Charge")
    for charged in found.charged:
        out.print(f"  plan {charged.plan_version}: {escape(_terms(charged.terms))}")
    if found.charged and found.stands.due + found.stands.waived > found.charged[-1].terms.paise:
        out.print(f"  the {rupees(found.charged[-1].terms.late_fee)} for paying late are charged now")
    out.print("Entries" if found.happened else "No entries yet")
    for each in found.happened:
        _happened(each)


def status(found: Status, csv: Path | None, full: bool, json: bool) -> None:
    """How everybody stands, and the table of accounts where it is wanted."""
    if csv:
        write_csv(found, csv, mask=not full)
    named = "mobile" in found.people
    if json:
        console.print_json(shapes.status(found, full, named))
        return
    status_in_words(found, named and csv is None)
    if csv:
        console.written([csv])


def verified(result: Verified, json: bool) -> None:
    """What the books say of themselves.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.verified(result))
    else:
        out.print(f"{counted(result.entries, 'entry', 'entries')} looked through")
        out.print(f"  {in_words(result.totals)}")
        _unseen(result.unseen, result.totals.bank)
        _faults(result.faults)
        if not result.faults:
            out.print(f"Everything agrees. Head of the chain: {result.head}")
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.faults else ExitCode.DONE)


def closed(result: Closed, json: bool) -> None:
    """The day, or the event, that was shut, or why it was not.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.closed(result))
    else:
        day = day_label(result.day, "en")
        what = f"The event, with {day}," if result.of_event else day
        _faults(result.faults)
        out.print(f"  {in_words(result.totals)}")
        _counted(result)
        _unseen(result.unseen, result.totals.bank)
        if result.faults:
            out.print(f"[bold]{what} is not closed.[/] Put right what is named, then close it again.")
        elif result.tried:
            out.print(f"Nothing is booked yet: {what} can be closed.")
        else:
            _what_it_closes(result)
            out.print(f"[bold]{what} is closed.[/] Write this down where nobody can change it:")
            out.print(f"  {result.head}")
            out.print(f"Kept in {escape(str(result.backup))}: copy it to another disk.")
            console.written([result.paper] if result.paper else [])
        console.notes(result.notes)
    raise typer.Exit(ExitCode.NEEDS_PERSON if result.faults or result.notes else ExitCode.DONE)


def closed_again(result: Closed, json: bool) -> None:
    """The paper of a day that had been shut."""
    if json:
        console.print_json(shapes.closed(result))
    else:
        console.written([result.paper] if result.paper else [])


def _counted(result: Closed) -> None:
    """Which entries the close counts: those typed up to its day, whatever the day of the money."""
    since = f"after {day_label(result.since, 'en')} and " if result.since else ""
    day = day_label(result.day, "en")
    entries = counted(result.entries, "entry", "entries")
    out.print(f"  {entries} booked {since}up to {day}, whatever the day of the money")
    if result.later:
        more = counted(result.later, "entry", "entries")
        out.print(f"  {more} booked after {day}: for the next close")


def _what_it_closes(result: Closed) -> None:
    if result.of_event:
        books = result.totals
        out.print("  Closed are the books: nothing more is booked up to that day. Nobody's money changes by it:")
        out.print(f"  {rupees(books.owed)} stay the participants', {rupees(books.contributions)} the party's own")


def _unseen(entries: tuple[Unseen, ...], at_bank: int) -> None:
    """What was booked by hand and never seen at the bank, and what the bank's rows say without it."""
    if not entries:
        return
    whole = sum(each.paise for each in entries)
    count = counted(len(entries), "entry", "entries")
    out.print(
        f"[bold yellow]Booked by hand, not seen at the bank though the statements imported cover the day: {count}, "
        f"{rupees(whole)}[/]"
    )
    for each in entries:
        who = f"{each.who}, {each.how}, {day_label(each.day, 'en')}"
        out.print(f"  entry {each.number}  {rupees(each.paise):>10}  {escape(who)}")
    out.print(f"  bank by the books {rupees(at_bank)}; without these {rupees(at_bank - whole)}")


def _faults(faults: tuple[str, ...]) -> None:
    for fault in faults:
        out.print(f"[bold red]{escape(fault)}[/]")


def _stands(each: Stands) -> str:
    style, word = STANDINGS[each.standing]
    waiting = f", {rupees(each.waiting)} in cheques not cleared" if each.waiting else ""
    waived = f", {rupees(each.waived)} let off" if each.waived else ""
    sums = f"due {rupees(each.due)}, received {rupees(each.received)}{waiting}{waived}"
    return f"[{style}]{word}[/], {sums}"


def _terms(terms: Terms) -> str:
    parts = [f"{rupees(terms.paise)} ({terms.purpose})"]
    parts += [f"{rupees(paise)} if paid by {day_label(until, 'en')}" for until, paise in terms.early]
    if terms.due_by:
        parts.append(f"to be paid by {day_label(terms.due_by, 'en')}")
    if terms.late_fee:
        parts.append(f"{rupees(terms.late_fee)} more after that")
    return ", ".join([*parts, terms.why] if terms.why else parts)


def _happened(each: Happened) -> None:
    entry = each.entry
    how = " ".join(filter(None, (entry.mode, entry.reference)))
    void = " (cancelled)" if each.is_void else ""
    receipts = ", ".join(f"receipt {receipt}{void}" for receipt in entry.receipts)
    other = f"{'from' if each.change > 0 else 'to'} {each.other}" if each.other else ""
    about = f"of entry {entry.about}" if entry.about else ""
    states = [each.cheque.replace("_", " ") if each.cheque else "", "taken back" if each.cancelled else ""]
    facts = (how, other, about, receipts, entry.why, *states, f"by {entry.by}, desk {entry.desk}")
    amount = rupees(each.change) if each.change else f"({rupees(entry.paise)})"
    line = f"{entry.number:>6}  {entry.paid_on}  {entry.kind:<9} {amount:>12} {rupees(each.balance):>12}"
    out.print(f"{line}  {escape('; '.join(filter(None, facts)))}", style="dim" if each.cancelled else "")
