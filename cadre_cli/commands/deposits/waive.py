"""`cadre deposits waive`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Person
from cadre_cli.commands.deposits.arguments import Desk, Reason, Try


def waive(
    person: Person,
    amount: Annotated[
        str, typer.Argument(help="Rupees; left out: all that he still owes.", metavar="[AMOUNT]", show_default=False)
    ] = "",
    why: Reason = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Let somebody off what he owes, or a part of it.

    Example: cadre deposits waive K7M2P 2000 --why "decided by the president"
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts

    at = acts.At(event, desk, dry_run)
    view.tell(choosing(lambda whom: acts.waive(at, whom, amount, why), person, asking=not json), json)
