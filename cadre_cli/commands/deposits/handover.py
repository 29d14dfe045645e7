"""`cadre deposits handover`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Desk, Try


def handover(amount: Amount, desk: Desk = "", dry_run: Try = False, event: Folder = None, json: Json = False) -> None:
    """Book that a desk hands its cash to the office, as it was counted.

    Example: cadre deposits handover 45,000 --desk gate
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, corrections

    view.tell(corrections.handover(acts.At(event, desk, dry_run), amount), json)
