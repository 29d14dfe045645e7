"""`cadre deposits import`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Desk, Try


def import_(
    file: Annotated[Path, typer.Argument(help="The deposit sheet with what was typed in it.", show_default=False)],
    mark: Annotated[bool, typer.Option("--mark", help="Mark what was found in a copy of the sheet.")] = False,
    in_place: Annotated[bool, typer.Option("--in-place", help="Mark it in the sheet itself.")] = False,
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book what was typed in a deposit sheet: all of it or, where somebody has to look first, nothing.

    What is in the books already is not booked again. Exit code 1 where a person must act.

    Example: cadre deposits import cadre-event/out/deposits.xlsx
    """
    from cadre_cli.commands.deposits import sheet_view
    from cadre_cli.workflows.deposits.acts import At
    from cadre_cli.workflows.deposits.sheet import Marking, import_sheet

    marking = Marking.IN_PLACE if in_place else Marking.COPY if mark else Marking.NONE
    sheet_view.imported(import_sheet(At(event, desk, dry_run), file, marking), json)
