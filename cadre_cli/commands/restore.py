"""`cadre restore`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Json


def restore(
    file: Annotated[Path, typer.Argument(help="What cadre backup wrote.", show_default=False)],
    folder: Annotated[Path, typer.Argument(help="The event folder to make.", show_default=False)],
    store: Annotated[
        str,
        typer.Option("--store", metavar="URL", help="Put its database on this PostgreSQL server.", show_default=False),
    ] = "",
    json: Json = False,
) -> None:
    """Make an event folder from a backup, and look through its books.

    Example: cadre restore june-camp-2025-06-03.zip june-camp
    """
    from cadre_cli.commands import kept_view
    from cadre_cli.workflows.backup import restore as run

    kept_view.kept(run(file, folder, store), "Restored", json)
