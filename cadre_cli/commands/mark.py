"""`cadre mark`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Confidential, Folder, Quiet, Rosters


def mark(
    rosters: Rosters,
    to: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where the copies go. Left out: cadre-marked.", show_default=False),
    ] = None,
    clean: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write everyone as one roster in standard columns.", show_default=False),
    ] = None,
    confidential: Confidential = False,
    event: Folder = None,
    quiet: Quiet = False,
) -> None:
    """Copy your rosters with each finding marked at its cell.

    The copies are coloured and commented; your own files are never touched. In an event folder they go to
    out/marked. The one roster leaves out keep-apart lists unless --confidential is given.

    Example: cadre mark samples/untidy.xlsx --clean everyone.xlsx
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows.mark import mark as run

    files = run(rosters, event, to, clean, confidential)
    if not quiet:
        console.written(files)
