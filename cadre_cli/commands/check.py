"""`cadre check`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Quiet, Rosters
from cadre_cli.errors import ExitCode

Explain = Annotated[bool, typer.Option("--explain-columns", help="Say of every column what it was taken for, and why.")]


def check(
    rosters: Rosters, event: Folder = None, json: Json = False, quiet: Quiet = False, explain_columns: Explain = False
) -> None:
    """Read rosters and list what was found; write nothing.

    Exit code 1 where a person must act.

    Example: cadre check samples/untidy.xlsx
    """
    from cadre_cli.commands import console, shapes
    from cadre_cli.workflows.check import check as run

    with console.progress(quiet or json) as progress:
        progress("reading", 0, 1)
        checked = run(rosters, event)
    if json:
        console.print_json(shapes.checked(checked))
    else:
        if explain_columns:
            console.explained(checked.roster.sheets)
        console.checked(checked, quiet)
    raise typer.Exit(ExitCode.NEEDS_PERSON if checked.needs_person else ExitCode.DONE)
