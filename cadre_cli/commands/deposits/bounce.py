"""`cadre deposits bounce`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Cheque, Day, Desk, Try


def bounce(
    cheque: Cheque,
    charge: Annotated[
        str, typer.Option("--charge", metavar="AMOUNT", help="What the bank took for it.", show_default=False)
    ] = "",
    date: Day = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book that the bank has returned a cheque; its receipt is cancelled.

    Example: cadre deposits bounce 000123 --charge 295 --date 05-06-2025
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, corrections

    view.tell(corrections.bounce(acts.At(event, desk, dry_run), cheque, charge, date), json)
