"""`cadre deposits review`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Desk


def review(
    listed: Annotated[bool, typer.Option("--list", help="Only list the rows that wait.")] = False,
    left: Annotated[bool, typer.Option("--left", help="Also those that were left unidentified.")] = False,
    desk: Desk = "",
    event: Folder = None,
    json: Json = False,
) -> None:
    """Go through the rows of the bank that wait for a decision, one at a time; each is kept at once.

    Example: cadre deposits review
    """
    from cadre_cli.commands.deposits import matching_view, reviewing
    from cadre_cli.workflows.deposits.acts import At
    from cadre_cli.workflows.deposits.rows import waiting

    if listed or json:
        matching_view.waiting(waiting(event, left), json)
    else:
        reviewing.go_through(At(event, desk), left)
