"""`cadre deposits export`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


class Syntax(StrEnum):
    """In which syntax."""

    BEANCOUNT = "beancount"


def export(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Left out: out/deposits.beancount.", show_default=False),
    ] = None,
    syntax: Annotated[Syntax, typer.Option("--format", "-f", help="In which syntax.")] = Syntax.BEANCOUNT,  # noqa: ARG001  # there is one
    event: Folder = None,
    json: Json = False,
) -> None:
    """Write the books for an accountant's own program; codes stand in it, no names.

    Each entry stands on the day on which it was booked; paid-on beside it is the day of its money.

    Example: cadre deposits export --format beancount
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows.deposits.books import export_books

    path = export_books(event, file)
    if json:
        console.print_json({"files": [str(path)]})
    else:
        console.written([path])
