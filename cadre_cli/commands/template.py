"""`cadre template`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Quiet


def template(
    file: Annotated[Path, typer.Argument(help="The workbook to write.")] = Path("roster-template.xlsx"),
    event: Folder = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file of that name.")] = False,
    quiet: Quiet = False,
) -> None:
    """Write an empty roster to fill in, with lists to choose from.

    Roles, party districts and batches are those of the event.

    Example: cadre template district-list.xlsx
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows.template import template as run

    run(file, event, force)
    if not quiet:
        console.written([file])
