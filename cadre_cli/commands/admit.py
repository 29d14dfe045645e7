"""`cadre admit`."""

from cadre_cli.commands.arguments import DryRun, Folder, Json, Person, Quiet


def admit(
    person: Person, dry_run: DryRun = False, event: Folder = None, json: Json = False, quiet: Quiet = False
) -> None:
    """Give a seat to somebody who waits or had withdrawn.

    As few as possible move for him, and nobody loses his seat.

    Example: cadre admit K7M2P
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acts

    acted = choosing(lambda whom: acts.admit(event, whom, dry_run), person, asking=not json)
    acts_view.tell(acted, json, quiet)
