"""`cadre deposits refund`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Day, Desk, Payer, Ref, Try, Way


def refund(
    person: Payer,
    amount: Amount,
    mode: Way,
    ref: Ref = "",
    date: Day = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book money that goes back to somebody.

    Example: cadre deposits refund K7M2P 5000 --mode neft --ref SBIN525160123456
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts

    at, typed = acts.At(event, desk, dry_run), acts.Typed(amount, mode, ref, date)
    view.tell(choosing(lambda whom: acts.refund(at, whom, typed), person, asking=not json), json)
