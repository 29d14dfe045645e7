"""Who came to a batch, on the terminal; and what is told while badges are scanned."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer
from rich.markup import escape
from rich.table import Table

from cadre_cli.commands import acts_view
from cadre_cli.commands.attendance_shapes import arrival_closed, roll
from cadre_cli.commands.console import SEVERITY_STYLE, err, out, print_json, written
from cadre_cli.domain.attendance import Presence
from cadre_cli.errors import ExitCode
from cadre_cli.text.dates import span_label
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows import register
from cadre_cli.workflows.arrival import ArrivalClosed
from cadre_cli.workflows.attendance import Attendant, Roll
from cadre_cli.workflows.scanning import Scan, Scanned, scanning

_FINE: Final = (Scan.CAME, Scan.BACK, Scan.AGAIN)


def tell(shown: Roll, json: bool, quiet: bool, not_in_order: Sequence[Scanned] = ()) -> None:
    """The roll, then what was noticed on a sheet or was not in order in a scan; as JSON where that is asked for.

    Where `quiet`, only what needs a person.
    """
    if json:
        print_json(roll(shown))
        return
    if not quiet:
        _who_came(shown)
    for found in (each for each in shown.findings if each.severity.needs_person or not quiet):
        style, word = SEVERITY_STYLE[found.severity]
        out.print(f"  [{style}]{word}[/] {escape(str(found))}")
    for scan in not_in_order:  # told as it was read too, which is out of sight by now
        out.print(_told(scan, shown.came), soft_wrap=True)


def _who_came(shown: Roll) -> None:
    batch = shown.batch
    venue = shown.event.venue_by_id[batch.venue].names.en
    out.print(f"[bold]{batch.id}[/] {span_label(batch.arrives, batch.departs, 'en')}, {escape(venue)}")
    late, missing = shown.of(Presence.LATE), shown.of(Presence.MISSING)
    out.print(f"{shown.came} of {counted(len(shown.people), 'person', 'people')} came: ", end="")
    out.print(", ".join(f"{sum(day in one.days for one in shown.people)} on {day.day}" for day in batch.days))
    _table(f"Came late ({len(late)}), first seen on", late, with_day=True)
    _table(f"Missing ({len(missing)})", missing, with_day=False)
    _table(f"Did not come, their beds are free ({len(shown.no_shows)})", shown.no_shows, with_day=False)


def tell_arrival(closed: ArrivalClosed, json: bool, quiet: bool) -> None:
    """Who did not come to a batch, and what follows from it; where `quiet`, only what needs a person.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        print_json(arrival_closed(closed))
    else:
        if not quiet:
            away = len(closed.no_shows)
            out.print(f"[bold]{closed.batch.id}[/]: {closed.came} came, {away} did not", end="")
            free = f"; {'their beds are' if away > 1 else 'the bed is'} free."
            out.print(free if away else ": nothing is to be done.")
        if closed.acted:
            acts_view.in_words(closed.acted, quiet)
        if closed.kept:
            owner = next(code for code, absent in closed.no_shows.items() if absent.paise)
            out.print(
                f"[bold yellow]{rupees(closed.kept)} of those who did not come stays until you decide;[/] to give "
                f"somebody's back: cadre withdraw {owner}, then cadre deposits refund"
            )
    raise typer.Exit(ExitCode.NEEDS_PERSON if closed.needs_person else ExitCode.DONE)


def write_register(folder: Path | None, path: Path, quiet: bool) -> None:
    """Writes the register, and says so unless `quiet`."""
    register.write_register(folder, path)
    if not quiet:
        written([path])


def scanned(folder: Path | None, batch: str, day: str, silent: bool) -> tuple[Scanned, ...]:
    """Takes badge codes from standard input until it ends, and tells each at once; gives what was not in order."""
    with scanning(folder, batch, day) as scanner:
        for line in sys.stdin:
            if line.strip():
                found = scanner.read(line)
                if not silent:
                    out.print(_told(found, len(scanner.there)))
                elif found.what not in _FINE:
                    err.print(_told(found, len(scanner.there)), soft_wrap=True)
        return tuple(scan for scan in scanner.scans if scan.what not in _FINE)


def _told(found: Scanned, there: int) -> str:
    who = escape(found.who)
    match found.what:
        case Scan.CAME:
            return f"[green]came[/] {who}, {there} so far"
        case Scan.AGAIN:
            return f"[yellow]already noted[/] {who}"
        case Scan.BACK:
            return f"[green]came late,[/] has a place again: {who}, {there} so far"
        case Scan.FULL:
            return f"[bold red]came after the arrival was closed, no place is left:[/] {who}"
        case Scan.OTHER_BATCH:
            return f"[bold red]not in this batch:[/] {who} is in {found.batch}"
        case Scan.NO_SEAT:
            return f"[bold red]has no seat:[/] {who}"
        case _:
            return f'[bold red]unknown:[/] nobody in the plan has the code or mobile "{escape(found.typed)}"'


def _table(title: str, people: tuple[Attendant, ...], with_day: bool) -> None:
    if not people:
        return
    out.print(f"[bold]{title}[/]")
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for one in sorted(people, key=lambda one: (one.unit, one.name.casefold(), one.code)):
        first = f"{one.days[0]:%d.%m.}" if with_day else one.mobile
        table.add_row(f"  {one.code}", escape(one.unit), escape(one.name), escape(one.role), one.room, first)
    out.print(table)
