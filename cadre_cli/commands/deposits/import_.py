"""`cadre deposits import`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, PasswordFile
from cadre_cli.commands.deposits.arguments import Desk, Try


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Statements as the bank gives them, or a deposit sheet.", metavar="FILE...", show_default=False
        ),
    ],
    account: Annotated[
        str,
        typer.Option(
            "--account",
            metavar="DIGITS",
            help="Its last four digits, where a statement does not say.",
            show_default=False,
        ),
    ] = "",
    password_file: PasswordFile = None,
    mark: Annotated[bool, typer.Option("--mark", help="Mark findings in a copy of the deposit sheet.")] = False,
    in_place: Annotated[bool, typer.Option("--in-place", help="Mark them in the sheet itself.")] = False,
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book what bank statements show, or what was typed in a deposit sheet: all of it or nothing, never twice.

    Which it is, is told by what is in the file. Exit code 1 where a person must act.

    Example: cadre deposits import statement.xls --dry-run
    """
    from cadre_cli.commands.deposits import matching_view, sheet_view
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.workflows.deposits.acts import At
    from cadre_cli.workflows.deposits.files import import_files
    from cadre_cli.workflows.deposits.sheet import Marking, SheetTaken

    marking = Marking.IN_PLACE if in_place else Marking.COPY if mark else Marking.NONE
    result = import_files(At(event, desk, dry_run), files, marking, passwords(password_file), account)
    if isinstance(result, SheetTaken):
        sheet_view.imported(result, json)
    else:
        matching_view.imported(result, json)
