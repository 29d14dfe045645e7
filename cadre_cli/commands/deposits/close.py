"""`cadre deposits close`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Desk, Try


def close(
    day: Annotated[
        str,
        typer.Option("--day", metavar="DAY", help="The last day that is shut; left out: today.", show_default=False),
    ] = "",
    final: Annotated[bool, typer.Option("--final", help="Close the event, too, once it is over.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Write the paper of a day that is closed again.")] = False,
    desk: Desk = "",
    dry_run: Try = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Shut a day, once everything agrees to the paisa; what does not is named. Writes a paper to sign.

    An entry counts on the day on which it was booked, whatever the day of its money (--date): the bank's statement
    always comes later. With an earlier --day all is shut that was booked up to it since the last close, and what was
    booked after it waits for the next. --final closes the event: its paper begins with the first entry.

    Example: cadre deposits close --day 03-06-2025
    """
    from cadre_cli.commands.deposits import view
    from cadre_cli.workflows.deposits import acts, day_close

    if again:
        view.closed_again(day_close.print_again(event, day, final), json)
    else:
        view.closed(day_close.close_day(acts.At(event, desk, dry_run), day, final), json)
