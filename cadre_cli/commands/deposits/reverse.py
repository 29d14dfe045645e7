"""`cadre deposits reverse`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Desk, Reason, Try


def reverse(
    entry: Annotated[int, typer.Argument(help="The number of the entry.", metavar="ENTRY", show_default=False)],
    why: Reason = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Take an entry back by another one; both stay in the books.

    Example: cadre deposits reverse 12 --why "typed for the wrong person"
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, corrections

    view.tell(corrections.reverse(acts.At(event, desk, dry_run), entry, why), json)
