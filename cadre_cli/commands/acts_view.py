"""Acts on the terminal: what was done, who has to be told, and the story of the event folder."""

from collections.abc import Sequence

import typer
from rich.markup import escape

from cadre_cli.commands import console, shapes
from cadre_cli.commands.console import FEW, out
from cadre_cli.errors import ExitCode
from cadre_cli.store.journal import JournalEntry
from cadre_cli.workflows.acts import Acted
from cadre_cli.workflows.changes import Move
from cadre_cli.workflows.history import Undone


def tell(acted: Acted, json: bool, quiet: bool) -> None:
    """What an act did, and who else has to be told.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(shapes.acted(acted))
    else:
        if not quiet:
            out.print(f"[bold]plan {acted.after.plan.version}[/]: {escape(acted.said)}")
            _moves([move for move in acted.moves if move.code in acted.about])
        others = [move for move in acted.moves if move.code not in acted.about]
        if others:
            out.print("[bold yellow]Others whose place changed; tell them:[/]")
            _moves(others)
        if acted.stale:
            out.print("[yellow]cadre.yaml has changed since this plan was made;[/] it counts from the next: cadre plan")
        if not quiet:
            console.written(acted.files)
    raise typer.Exit(ExitCode.NEEDS_PERSON if acted.needs_person else ExitCode.DONE)


def undone(result: Undone, json: bool) -> None:
    """The plan that is in force again."""
    if json:
        console.print_json(shapes.undone(result))
        return
    out.print(f"Undone; the plan before it is in force again, as [bold]plan {result.after.plan.version}[/].")
    _moves(result.moves)
    console.written(result.files)


def log(entries: Sequence[JournalEntry], json: bool) -> None:
    """Everything that was done, oldest first; the time is that of this computer."""
    if json:
        console.print_json(shapes.log(entries))
        return
    for entry in entries:
        out.print(f"{entry.number:>4}  {entry.at.astimezone():%Y-%m-%d %H:%M}  {escape(entry.act)}")


def published(version: int, json: bool) -> None:
    """The version that people are told."""
    if json:
        console.print_json({"version": version})
        return
    out.print(f"Published plan {version}: those with a seat in it are now the last to be moved.")


def _moves(moves: Sequence[Move]) -> None:
    for move in moves[:FEW]:
        phone = f" {move.mobile}" if move.mobile else ""
        out.print(f"  {escape(move.name)} ({move.code}){phone}: {move.was or 'no seat'} → {move.now or 'no seat'}")
    if len(moves) > FEW:
        out.print(f"  … and {len(moves) - FEW} more: all of them with --json")
