"""`cadre deposits from-roster`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Desk, Try
from cadre_cli.domain.money import Mode


def from_roster(
    mode: Annotated[
        Mode | None,
        typer.Option(
            "--mode", "-m", help="How it came, where the rosters do not say.", show_default=False, case_sensitive=False
        ),
    ] = None,
    date: Annotated[
        str,
        typer.Option(
            "--date", metavar="DAY", help="The day of the money, where they do not say; else today.", show_default=False
        ),
    ] = "",
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Book at once all whom the rosters call paid and of whom the books know nothing; never twice.

    Exit code 1 where a person must act. A booking that is wrong is taken back with: cadre deposits reverse.

    Example: cadre deposits from-roster --mode cash --date 02-06-2025 --dry-run
    """
    from cadre_cli.commands.deposits import roster_view
    from cadre_cli.workflows.deposits.acts import At
    from cadre_cli.workflows.deposits.from_roster import Unsaid
    from cadre_cli.workflows.deposits.from_roster import from_roster as run

    roster_view.taken(run(At(event, desk, dry_run), Unsaid(mode, date)), json)
