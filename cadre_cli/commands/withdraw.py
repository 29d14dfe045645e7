"""`cadre withdraw`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Person, Quiet


def withdraw(
    person: Person,
    reason: Annotated[str, typer.Option(help="Why, for the lists.", show_default=False)] = "",
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Note that somebody does not come.

    His place goes to the first of those who wait and can take it without anybody moving; whom to phone is told.

    Example: cadre withdraw K7M2P --reason "wedding in the family"
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acts

    acts_view.tell(choosing(lambda whom: acts.withdraw(event, whom, reason), person, not json), json, quiet)
