"""Acts on the terminal: what was done, who has to be told, and the story of the event folder."""

from collections.abc import Sequence

import typer
from rich.markup import escape

from cadre_cli.commands import acts_shapes, console, plan_view
from cadre_cli.commands.console import FEW, out
from cadre_cli.domain.event import Rule
from cadre_cli.errors import ExitCode
from cadre_cli.prints.goals import goals
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.acting import Acted
from cadre_cli.workflows.changes import Move
from cadre_cli.workflows.forget import Forgotten
from cadre_cli.workflows.history import Done, Undone

STALE = "[yellow]cadre.yaml says something else than this plan's event;[/] it counts from the next: cadre plan"


def tell(acted: Acted, json: bool, quiet: bool) -> None:
    """What an act did, or would do, and who else has to be told.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(acts_shapes.acted(acted))
    else:
        in_words(acted, quiet)
    raise typer.Exit(ExitCode.NEEDS_PERSON if acted.needs_person else ExitCode.DONE)


def in_words(acted: Acted, quiet: bool) -> None:
    """What an act did, or would do, and who else has to be told."""
    if not quiet:
        title = "Nothing is done yet" if acted.tried else f"plan {acted.after.plan.version}"
        out.print(f"[bold]{title}[/]: {escape(acted.said.partition('; ')[0])}")
        _moves([move for move in acted.moves if move.code in acted.about])
    given = [move for move in acted.others if not move.was]
    for move in given:
        tell_him = "" if acted.tried else ": tell him"
        out.print(f"[bold yellow]The place in {move.now} goes to {_who(move)}{tell_him}.[/]")
    others = [move for move in acted.others if move.was]
    if others:
        told = "Others who would move:" if acted.tried else "Others whose place changed; tell them:"
        out.print(f"[bold yellow]{told}[/]")
        _moves(others)
    if acted.hint:
        out.print(f"[bold yellow]{escape(acted.hint)}[/]")
    _waiting(acted)
    if acted.back and not quiet and not acted.tried:
        out.print(f"  [green]→[/] {escape(acted.back)}")
    if acted.tried:
        _price(acted)
    if acted.stale:
        out.print(STALE)
    if not (quiet or acted.tried):
        console.written(acted.files)


def _waiting(acted: Acted) -> None:
    """Who waits, why and what would seat them, where a seat was lost by it; else only how many wait."""
    if acted.unseats:
        plan_view.waiting(acted.after)
    elif acted.waiting and not acted.hint:
        people = counted(acted.waiting, "person waits", "people wait")
        out.print(f"[yellow]{people}:[/] cadre show says why, and what would seat them.")


def _price(acted: Acted) -> None:
    """What the goals would come to, beside what they are."""
    now = {(goal.rule, goal.goal.en): goal.reached.en for goal in goals(acted.before)}
    for goal in goals(acted.after):
        was = now.get((goal.rule, goal.goal.en), goal.reached.en)
        beside = "" if was == goal.reached.en or goal.rule == Rule.KEEP else f" (now: {was})"
        out.print(f"  {escape(goal.goal.en)}: {escape(goal.reached.en + beside)}", style="dim")


def undone(result: Undone, json: bool, quiet: bool) -> None:
    """The plan that is in force again."""
    if json:
        console.print_json(acts_shapes.undone(result))
        return
    if not quiet:
        out.print(f"Undone; the plan before it is in force again, as [bold]plan {result.after.plan.version}[/].")
    _moves(result.moves)
    if result.booked:
        paise = sum(entry.paise for entry in result.booked)
        numbers = ", ".join(str(entry.number) for entry in result.booked)
        words = f"{rupees(paise)} of who had not come is booked the other way round (entries {numbers})"
        out.print(f"[yellow]{words};[/] the ledger keeps both: cadre deposits show PERSON")
    if result.stale:
        out.print(STALE)
    if not quiet:
        console.written(result.files)


def log(entries: Sequence[Done], json: bool) -> None:
    """Everything that was done, oldest first; the time is that of this computer."""
    if json:
        console.print_json(acts_shapes.log(entries))
        return
    for entry in entries:
        out.print(f"{entry.number or '':>4}  {entry.at.astimezone():%Y-%m-%d %H:%M}  {escape(entry.act)}")


def forgotten(result: Forgotten, json: bool) -> None:
    """Who was taken out, and what is left to do by hand."""
    if json:
        console.print_json(acts_shapes.forgotten(result))
        return
    plans = counted(result.plans, "plan", "plans")
    out.print(f"Forgotten in {plans}: [bold]{result.person.code}[/]. Money and seats stay under that code.")
    console.written(result.files)
    if result.entries_left:
        left = counted(result.entries_left, "entry", "entries")
        out.print(f"[yellow]{left} of an older cadre still say the name: their texts hold the chain of the books.[/]")
    out.print("By hand: what else was exported, the rosters, and backups made before still hold the person.")


def published(version: int, json: bool, quiet: bool) -> None:
    """The version that people are told."""
    if json:
        console.print_json({"version": version})
        return
    if not quiet:
        out.print(f"Published plan {version}: those with a seat in it are now the last to be moved.")


def _moves(moves: Sequence[Move]) -> None:
    for move in moves[:FEW]:
        out.print(f"  {_who(move)}: {move.was or 'no seat'} → {move.now or 'no seat'}")
    if len(moves) > FEW:
        out.print(f"  … and {len(moves) - FEW} more: all of them with --json")


def _who(move: Move) -> str:
    """His name and code, and the number to call."""
    return escape(f"{move.who}, {move.mobile}" if move.mobile else move.who)
