"""`cadre undo`."""

from cadre_cli.commands.arguments import Folder, Json, Quiet


def undo(event: Folder = None, json: Json = False, quiet: Quiet = False) -> None:
    """Put the plan before the one in force into force again, as a new version; once more leads one further back.

    Example: cadre undo --event june-camp
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import history

    acts_view.undone(history.undo(event), json, quiet)
