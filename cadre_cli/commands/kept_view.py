"""A backup on the terminal: where it is, and whether its books agree.

JSON: {path, plan_version, entries, head, faults}
"""

import typer
from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import out
from cadre_cli.errors import ExitCode
from cadre_cli.text.listing import counted
from cadre_cli.workflows.backup import Kept


def kept(result: Kept, what: str, json: bool) -> None:
    """What was kept or restored.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    books = result.books
    if json:
        shape = {"path": str(result.path), "plan_version": result.plan_version, "entries": books.entries}
        console.print_json({**shape, "head": books.head, "faults": list(books.faults)})
    else:
        entries = counted(books.entries, "entry", "entries")
        out.print(f"{what}: {escape(str(result.path))}, plan {result.plan_version}, {entries} in the books")
        out.print(f"  Head of the chain: {books.head}")
        for fault in books.faults:
            out.print(f"[bold red]{escape(fault)}[/]")
    raise typer.Exit(ExitCode.NEEDS_PERSON if books.faults else ExitCode.DONE)
