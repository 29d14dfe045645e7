"""`cadre deposits clear`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Cheque, Day, Desk, Try


def clear(
    cheque: Cheque, date: Day = "", desk: Desk = "", dry_run: Try = False, event: Folder = None, json: Json = False
) -> None:
    """Book that the bank has credited a cheque.

    Example: cadre deposits clear 000123
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, corrections

    view.tell(corrections.clear(acts.At(event, desk, dry_run), cheque, date), json)
