"""`cadre deposits claim`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Day, Desk, Payer, Try
from cadre_cli.domain.money import Mode


def claim(
    reference: Annotated[
        str,
        typer.Argument(help="The reference in his app, for UPI 12 digits.", metavar="RRN", show_default=False),
    ],
    person: Payer,
    amount: Amount,
    date: Day = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Note that somebody says he has paid; it counts once the bank shows it.

    Example: cadre deposits claim 616212345678 K7M2P 5000
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts

    at, typed = acts.At(event, desk, dry_run), acts.Typed(amount, Mode.UPI, reference, date)
    view.tell(choosing(lambda whom: acts.claim(at, whom, typed), person, asking=not json), json)
