"""`cadre deposits receipts`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def receipts(
    wanted: Annotated[
        list[str] | None,
        typer.Argument(
            help="People (code, mobile or name) or receipts by number. Left out: all that were never printed.",
            metavar="[PERSON|NUMBER]…",
            show_default=False,
        ),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="All there are, also those that were printed.")] = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Write receipts to print; what was printed before is marked as a duplicate.

    Example: cadre deposits receipts R/2025-26/00012
    """
    from cadre_cli.commands.deposits import papers_view
    from cadre_cli.workflows.deposits.receipts import receipts as run

    papers_view.printed(run(event, wanted or (), again), "receipt", "No receipt is to be printed", json)
