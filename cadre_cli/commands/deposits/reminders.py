"""`cadre deposits reminders`."""

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Batch, District, People


def reminders(
    people: People = None, district: District = "", batch: Batch = "", event: Folder = None, json: Json = False
) -> None:
    """Write messages to those who owe something, by district, with WhatsApp links; nothing is sent.

    Example: cadre deposits reminders --district Bhopal
    """
    from cadre_cli.commands.deposits import papers_view
    from cadre_cli.workflows.deposits import owing

    whom = owing.Whom(tuple(people or ()), district, batch)
    papers_view.printed(owing.reminders(event, whom), "message", "Nobody of those meant is to be asked for money", json)
