"""`cadre cancel`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import BatchId, DryRun, Folder, Json, Quiet


def cancel(
    batch: BatchId,
    reason: Annotated[str, typer.Option(help="Why, for the journal.", show_default=False)] = "",
    dry_run: DryRun = False,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Do not hold a batch; its people go to the others, as far as there is room.

    Example: cadre cancel B2 --reason "the campus is needed"
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import acts

    acts_view.tell(acts.cancel(event, batch, reason, dry_run), json, quiet)
