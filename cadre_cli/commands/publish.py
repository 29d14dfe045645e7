"""`cadre publish`."""

from cadre_cli.commands.arguments import Folder, Json, Quiet


def publish(event: Folder = None, json: Json = False, quiet: Quiet = False) -> None:
    """Note that people are told their batch by the plan in force: they are then the last to be moved.

    Example: cadre publish --event june-camp
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import history

    acts_view.published(history.publish(event), json, quiet)
