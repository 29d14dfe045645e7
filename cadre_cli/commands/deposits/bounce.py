"""`cadre deposits bounce`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Cheque, Desk, Try


def bounce(
    cheque: Cheque,
    charge: Annotated[
        str, typer.Option("--charge", metavar="AMOUNT", help="What the bank took for it.", show_default=False)
    ] = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book that the bank has returned a cheque; its receipt is cancelled.

    Example: cadre deposits bounce 000123 --charge 295
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, corrections

    view.tell(corrections.bounce(acts.At(event, desk, dry_run), cheque, charge), json)
