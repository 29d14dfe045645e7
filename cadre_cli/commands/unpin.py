"""`cadre unpin`."""

from cadre_cli.commands.arguments import Folder, Json, Person, Quiet


def unpin(person: Person, event: Folder = None, json: Json = False, quiet: Quiet = False) -> None:
    """Let the planner move somebody again whom a hand or the roster holds in a batch.

    Example: cadre unpin K7M2P
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acts

    acts_view.tell(choosing(lambda whom: acts.unpin(event, whom), person, asking=not json), json, quiet)
