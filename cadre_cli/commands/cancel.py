"""`cadre cancel`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import BatchId, By, DryRun, Folder, Force, Json, Quiet, Why


def cancel(
    batch: BatchId,
    reason: Annotated[str, typer.Option(help="Why, for the journal.", show_default=False)] = "",
    force: Force = False,
    why: Why = "",
    by: By = "",
    dry_run: DryRun = False,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Do not hold a batch; its people go to the others, as far as there is room.

    One that is closed to changes is cancelled only by force.

    Example: cadre cancel B2 --reason "the campus is needed"
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import acting, acts

    forced = acting.force(force, by, why)
    acts_view.tell(acts.cancel(event, batch, reason, forced, dry_run), json, quiet)
