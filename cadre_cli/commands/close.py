"""`cadre close`."""

from cadre_cli.commands.arguments import BatchId, Folder, Json, Quiet


def close(batch: BatchId, event: Folder = None, json: Json = False, quiet: Quiet = False) -> None:
    """Close a batch to changes: nobody moves into it or out of it any more; who withdraws still leaves.

    Example: cadre close B1
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import acts

    acts_view.tell(acts.close(event, batch), json, quiet)
