"""`cadre export`."""

from enum import StrEnum
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Quiet
from cadre_cli.domain.papers import Format, Paper


class What(StrEnum):
    """What to export."""

    LISTS = "lists"
    DEPOSITS = "deposits"
    ALL = "all"


def export(
    what: Annotated[What, typer.Argument(help="Batch lists, the deposit sheet, or both.")] = What.ALL,
    file_format: Annotated[
        list[Format] | None,
        typer.Option("--format", "-f", help="May be given several times. Left out: every form.", show_default=False),
    ] = None,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write the papers again, as xlsx, pdf or csv.

    They go to out/ in the event folder, each file whole or not at all.

    Example: cadre export deposits --format pdf
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows.export import export as run

    papers = list(Paper) if what is What.ALL else [Paper(what.value)]
    formats = list(dict.fromkeys(file_format or Format))
    _, files = run(event, papers, formats)
    if json:
        console.print_json({"files": [str(path) for path in files]})
    elif not quiet:
        console.written(files)
