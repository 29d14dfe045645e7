"""`cadre deposits assign`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import BankRow, Desk, Try


def assign(
    row: BankRow,
    targets: Annotated[
        list[str],
        typer.Argument(
            help="PERSON or PERSON=AMOUNT, one or several; yes or 1, 2 … (what is suggested), or leave, "
            "not-ours, charge, interest, cash (paid in by the office, or drawn into the desk).",
            metavar="PERSON[=AMOUNT]...",
            show_default=False,
        ),
    ],
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Say whose money a row of the bank is.

    Example: cadre deposits assign r4f3a9c1e K7M2P=5000 4TZ9H
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.commands.deposits.reviewing import assigned
    from cadre_cli.workflows.deposits.acts import At

    view.tell(assigned(At(event, desk, dry_run), row, targets, asking=not json), json)
