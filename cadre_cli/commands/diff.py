"""`cadre diff`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json

_OLD = "A version of the plan. Left out: the one people were told last, else the one before the plan in force."


def diff(  # each is an option of the command
    old: Annotated[int | None, typer.Argument(min=1, metavar="OLD", help=_OLD, show_default=False)] = None,
    new: Annotated[
        int | None,
        typer.Argument(min=1, metavar="NEW", help="Another version. Left out: the plan in force.", show_default=False),
    ] = None,
    batch: Annotated[str, typer.Option("--batch", help="Only who was or is in this batch.", show_default=False)] = "",
    district: Annotated[str, typer.Option("--district", help="Only this district.", show_default=False)] = "",
    write: Annotated[
        bool, typer.Option("--write", help="Write the change notice, of everyone: out/changes.xlsx and changes.pdf.")
    ] = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Show who moved, joined, left or waits since people were told last, and write the notice that tells it.

    Example: cadre diff --write
    """
    from cadre_cli.commands import diff_view
    from cadre_cli.workflows.diff import diff as compare

    diff_view.show(compare(event, old, new, batch=batch, district=district, notice=write), json)
