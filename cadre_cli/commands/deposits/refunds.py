"""`cadre deposits refunds`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Batch, District, People


def refunds(
    people: People = None, district: District = "", batch: Batch = "", event: Folder = None, json: Json = False
) -> None:
    """Write the list of what goes back to whom, for the bank; nothing is booked.

    Example: cadre deposits refunds
    """
    from cadre_cli.commands.deposits import papers_view
    from cadre_cli.workflows.deposits import owing

    whom = owing.Whom(tuple(people or ()), district, batch)
    papers_view.printed(owing.refund_list(event, whom), "refund", "Nothing goes back to anybody", json)
