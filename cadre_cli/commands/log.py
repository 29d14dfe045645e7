"""`cadre log`."""

from cadre_cli.commands.arguments import Folder, Json


def log(event: Folder = None, json: Json = False) -> None:
    """Tell what was done in the event folder, and when.

    Example: cadre log --event june-camp
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import history

    acts_view.log(history.log(event), json)
