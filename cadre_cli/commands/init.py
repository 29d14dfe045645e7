"""`cadre init`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Quiet


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make; it may exist if it is empty.")],
    config: Annotated[
        str, typer.Option("--config", "-c", metavar="NAME", help="The built-in event to start from.")
    ] = "first_round",
    quiet: Quiet = False,
) -> None:
    """Make an event folder, with an event file to edit.

    Example: cadre init june-camp --config first_round
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows import event_folder

    made = event_folder.init(folder, config)
    if not quiet:
        console.made_folder(made)
