"""`cadre no-shows`."""

from cadre_cli.commands.arguments import BatchId, DryRun, Folder, Json, Quiet


def no_shows(
    batch: BatchId, dry_run: DryRun = False, event: Folder = None, json: Json = False, quiet: Quiet = False
) -> None:
    """Close the arrival of a batch: who is not noted to have come is a no-show, and his bed is free the same day.

    Where the event lets others come late, the beds go to who waits; else nobody moves into the batch any more. Deposits
    follow the event (attendance in cadre.yaml). Who comes after all is noted as ever, and has a place if one is left.

    Example: cadre no-shows B1 --dry-run
    """
    from cadre_cli.commands import attendance_view
    from cadre_cli.workflows.arrival import close_arrival

    attendance_view.tell_arrival(close_arrival(event, batch, dry_run), json, quiet)
