"""`cadre check`."""

import typer

from cadre_cli.commands.arguments import Folder, Json, PasswordFile, Quiet, Rosters
from cadre_cli.errors import ExitCode


def check(
    rosters: Rosters,
    event: Folder = None,
    password_file: PasswordFile = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read rosters and list what was found; write nothing.

    Exit code 1 where a person must act.

    Example: cadre check samples/untidy.xlsx
    """
    from cadre_cli.commands import console, shapes
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.workflows.check import check as run

    with console.progress(quiet or json) as progress:
        progress("reading", 0, 1)
        checked = run(rosters, event, passwords(password_file))
    if json:
        console.print_json(shapes.checked(checked))
    else:
        console.checked(checked, quiet)
    raise typer.Exit(ExitCode.NEEDS_PERSON if checked.needs_person else ExitCode.DONE)
