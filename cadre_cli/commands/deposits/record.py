"""`cadre deposits record`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Day, Desk, Payer, Ref, Try, Way


def record(  # noqa: PLR0913, PLR0917  # each is an option of the command
    person: Payer,
    amount: Amount,
    mode: Way,
    ref: Ref = "",
    date: Day = "",
    payer: Annotated[
        str, typer.Option("--from", metavar="NAME", help="Who brings it, where that is another.", show_default=False)
    ] = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book money that came in; a receipt is given.

    Example: cadre deposits record K7M2P 5,000 --mode upi --ref 616212345678
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts

    at, typed = acts.At(event, desk, dry_run), acts.Typed(amount, mode, ref, date, payer=payer)
    view.tell(choosing(lambda whom: acts.record(at, whom, typed), person, asking=not json), json)
