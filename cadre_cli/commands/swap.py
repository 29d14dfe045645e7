"""`cadre swap`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import By, DryRun, Folder, Force, Json, Person, Quiet, Why


def swap(
    person: Person,
    other: Annotated[str, typer.Argument(help="The code of the other, or his mobile or name.", show_default=False)],
    force: Force = False,
    why: Why = "",
    by: By = "",
    dry_run: DryRun = False,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Let two people change places.

    Both stay there until they are unpinned.

    Example: cadre swap K7M2P 9QX4T
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import acting, acts

    forced = acting.force(force, by, why)
    acted = choosing(lambda one, two: acts.swap(event, one, two, forced, dry_run), person, other, asking=not json)
    acts_view.tell(acted, json, quiet)
