"""`cadre move`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import By, DryRun, Folder, Force, Json, Person, Quiet, Why


def move(
    person: Person,
    batch: Annotated[str, typer.Argument(help="The batch he goes to.", show_default=False)],
    force: Force = False,
    why: Why = "",
    by: By = "",
    dry_run: DryRun = False,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Put somebody into a batch, where he stays until he is unpinned.

    Others move only as far as they must, and nobody loses his seat; a rule that stands in the way is named, and
    broken only by force.

    Example: cadre move K7M2P B2
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acting, acts

    forced = acting.force(force, by, why)
    acted = choosing(lambda whom: acts.move(event, whom, batch, forced, dry_run), person, asking=not json)
    acts_view.tell(acted, json, quiet)
