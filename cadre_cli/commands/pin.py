"""`cadre pin`."""

from cadre_cli.commands.arguments import Folder, Json, Person, Quiet


def pin(person: Person, event: Folder = None, json: Json = False, quiet: Quiet = False) -> None:
    """Keep somebody in the batch where he is, whatever comes.

    Example: cadre pin K7M2P
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acts

    acts_view.tell(choosing(lambda whom: acts.pin(event, whom), person, asking=not json), json, quiet)
