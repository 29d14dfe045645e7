"""`cadre deposits status`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Batch, District


def status(  # noqa: PLR0913, PLR0917  # each is an option of the command
    unpaid: Annotated[bool, typer.Option("--unpaid", help="Name who has paid nothing.")] = False,
    short: Annotated[bool, typer.Option("--short", help="Name who has paid too little.")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Name who owes after the last day to pay.")] = False,
    role: Annotated[str, typer.Option("--role", help="Only this role, by id or name.", show_default=False)] = "",
    district: District = "",
    batch: Batch = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the accounts as a table.", show_default=False)
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="With whole mobile numbers in JSON and CSV.")] = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Show how deposits stand: by role, district and batch, and by name where that is asked for.

    Example: cadre deposits status --unpaid --district भोपाल --batch B2
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.domain.money import Standing
    from cadre_cli.workflows.deposits.status import Asked
    from cadre_cli.workflows.deposits.status import status as run

    wanted = (Standing.UNPAID,) * unpaid + (Standing.SHORT,) * short
    view.status(run(event, Asked(wanted, overdue, role, district, batch), csv is not None), csv, full, json)
