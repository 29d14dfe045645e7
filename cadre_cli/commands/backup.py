"""`cadre backup`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def backup(
    file: Annotated[Path, typer.Argument(help="A new file, best on another disk.", show_default=False)],
    event: Folder = None,
    json: Json = False,
) -> None:
    """Copy event, plans and books into one file, and try it by restoring it.

    Example: cadre backup june-camp-2025-06-03.zip
    """
    from cadre_cli.commands import kept_view
    from cadre_cli.workflows.backup import backup as run

    kept_view.kept(run(event, file), "Backed up and tried by restoring it", json)
