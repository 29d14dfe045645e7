"""`cadre deposits transfer`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Desk, Try


def transfer(
    giver: Annotated[
        str,
        typer.Argument(help='Who has it, or "unidentified".', metavar="FROM", show_default=False),
    ],
    to: Annotated[str, typer.Argument(help="Who is to have it.", metavar="TO", show_default=False)],
    amount: Amount,
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Make some of one person's money another's: a father paid for his son.

    Example: cadre deposits transfer K7M2P 4TZ9H 5000
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts

    at = acts.At(event, desk, dry_run)
    view.tell(choosing(lambda one, other: acts.transfer(at, one, other, amount), giver, to, asking=not json), json)
