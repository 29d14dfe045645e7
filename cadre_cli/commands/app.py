"""The command line as a whole: the commands in the order in which people use them, and one end for every run."""

import os
import sys
from typing import Annotated

import typer

from cadre_cli import __version__
from cadre_cli.collector import collect_rarely
from cadre_cli.commands.add import add
from cadre_cli.commands.admit import admit
from cadre_cli.commands.attendance import attendance
from cadre_cli.commands.backup import backup
from cadre_cli.commands.batches import batches
from cadre_cli.commands.cancel import cancel
from cadre_cli.commands.check import check
from cadre_cli.commands.close import close
from cadre_cli.commands.deposits.app import deposits
from cadre_cli.commands.diff import diff
from cadre_cli.commands.export import export
from cadre_cli.commands.forget import forget
from cadre_cli.commands.help import help_on
from cadre_cli.commands.init import init
from cadre_cli.commands.log import log
from cadre_cli.commands.move import move
from cadre_cli.commands.names import names
from cadre_cli.commands.no_shows import no_shows
from cadre_cli.commands.people import people
from cadre_cli.commands.pin import pin
from cadre_cli.commands.plan import plan
from cadre_cli.commands.publish import publish
from cadre_cli.commands.restore import restore
from cadre_cli.commands.show import show
from cadre_cli.commands.size import size
from cadre_cli.commands.swap import swap
from cadre_cli.commands.template import template
from cadre_cli.commands.timetable import timetable
from cadre_cli.commands.undo import undo
from cadre_cli.commands.unpin import unpin
from cadre_cli.commands.why import why
from cadre_cli.commands.withdraw import withdraw
from cadre_cli.errors import CadreError, ExitCode

app = typer.Typer(
    name="cadre",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich's help would triple the time of `cadre --help`
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Plans residential training batches from the Excel rosters you have: who goes when, who waits and why, "
    "who has paid.",
    epilog="Start here: cadre plan ROSTER.xlsx",
)
for command in (
    *(init, template, size, check, plan, show, people, why, batches, timetable, export, names),
    *(attendance, no_shows),
    *(add, move, swap, pin, unpin, admit, withdraw, cancel, close, publish, diff, undo, log),
    *(backup, restore, forget),
):
    app.command()(command)
app.add_typer(deposits, name="deposits")
app.command("help")(help_on)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cadre {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[  # typer shows it and calls back
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Options that stand before any command."""


def run() -> int:
    """Runs the command line; its exit code. What cannot go on is told in plain words, never as a traceback."""
    collect_rarely()
    for stream in (sys.stdout, sys.stderr):
        # Windows pipes speak a legacy code page by default, which has no Devanagari.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are text streams
    try:
        app()
    except CadreError as error:
        from cadre_cli.commands import console

        console.complain(error)
        return int(error.exit_code)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(ExitCode.DONE)
    except Exception as error:  # the last door: a fault of ours must not show data or a traceback
        print(_fault(error), file=sys.stderr)  # noqa: T201  # rich itself may be what failed
        return int(ExitCode.FAULT)
    return int(ExitCode.DONE)


def _fault(error: Exception) -> str:
    """The path that cannot be reached; else where it happened, without the message: that may quote a person's data."""
    if isinstance(error, OSError) and error.filename:
        return f"cadre: {error.filename}: {error.strerror}\n  → check the name, and that you may open it"
    import traceback  # a fault is rare, and every start would pay for it
    from pathlib import Path

    frame = [frame for frame in traceback.extract_tb(error.__traceback__) if "cadre_cli" in frame.filename][-1]
    place = f"{Path(frame.filename).name}, line {frame.lineno}"
    detail = f"\n{traceback.format_exc()}" if os.environ.get("CADRE_TRACEBACK") else ""
    return (
        f"cadre met a fault of its own: {type(error).__name__} in {place}. What was stored before is whole.\n"
        f"  please report this line; CADRE_TRACEBACK=1 shows more (it may show data of people){detail}"
    )
