"""`cadre deposits show`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Payer


def show(person: Payer, event: Folder = None, json: Json = False) -> None:
    """Show one person's account: what he owes and why, and all that came and went.

    Example: cadre deposits show K7M2P
    """
    from cadre_cli.commands import console
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import shapes, view
    from cadre_cli.workflows.deposits.account import account

    found = choosing(lambda whom: account(event, whom), person, asking=not json)
    if json:
        console.print_json(shapes.account(found))
    else:
        view.account(found)
