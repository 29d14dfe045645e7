"""`cadre deposits verify`."""

from cadre_cli.commands.arguments import Folder, Json


def verify(event: Folder = None, json: Json = False) -> None:
    """Walk through the books from the first entry and work everything out anew.

    Example: cadre deposits verify
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import closing

    view.verified(closing.verify(event), json)
