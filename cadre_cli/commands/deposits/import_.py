"""`cadre deposits import`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, PasswordFile, Quiet
from cadre_cli.commands.deposits.arguments import Desk, Try


def import_(
    files: Annotated[
        list[Path], typer.Argument(help="Statements as the bank gives them.", metavar="FILE...", show_default=False)
    ],
    account: Annotated[
        str,
        typer.Option(
            "--account", metavar="DIGITS", help="Its last four digits, where a file does not say.", show_default=False
        ),
    ] = "",
    password_file: PasswordFile = None,
    desk: Desk = "",
    dry_run: Try = False,
    quiet: Quiet = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book what statements of the bank show, whole or not at all; the same rows are never booked twice.

    Example: cadre deposits import statement.xls --dry-run
    """
    from cadre_cli.commands.deposits import matching_view
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.workflows.deposits.acts import At
    from cadre_cli.workflows.deposits.files import read_files
    from cadre_cli.workflows.deposits.statements import import_statements

    taken = import_statements(At(event, desk, dry_run), read_files(files), passwords(password_file), account)
    matching_view.imported(taken, quiet, json)
