"""`cadre attendance`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Quiet
from cadre_cli.errors import ExitCode, UsageError

People = Annotated[list[str] | None, typer.Option(metavar="PERSON", help="Came; again for each.", show_default=False)]


def attendance(  # noqa: PLR0913, PLR0917  # each way to note somebody is an option of its own
    batch: Annotated[
        str, typer.Argument(help="The id of the batch; left out only with --register.", show_default=False)
    ] = "",
    came: People = None,
    not_came: Annotated[
        list[str] | None,
        typer.Option("--not-came", metavar="PERSON", help="Did not come after all.", show_default=False),
    ] = None,
    scan: Annotated[
        bool, typer.Option("--scan", help="Read badge codes, or mobiles, line by line until the input ends.")
    ] = False,
    sheet: Annotated[
        Path | None,
        typer.Option(
            "--sheet",
            metavar="FILE",
            help="The sign-in workbook, filled in; of --day alone.",
            show_default=False,
        ),
    ] = None,
    day: Annotated[
        str, typer.Option("--day", metavar="DAY", help="The day of the batch; else today.", show_default=False)
    ] = "",
    register: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write who has completed the round: .xlsx or .csv.", show_default=False),
    ] = None,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Note who has come to a batch, and show who came, came late and is missing.

    In a sheet a time (9:30), a ✓, P, yes or उपस्थित says that somebody came; A, no, अनुपस्थित or a dash says that he
    did not. Who has only something else there is asked about, and nothing noted for him.

    Each line that is scanned is stored at once. A correction is one more note; what was noted stays on record. Once all
    are there who will come: cadre no-shows BATCH.

    Example: cadre attendance B1 --scan
    """
    from cadre_cli.commands import attendance_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.workflows import attendance as workflow

    if register:
        attendance_view.write_register(event, register, quiet)
        return
    people = [*(came or ()), *(not_came or ())]
    if sum(map(bool, (people, scan, sheet))) > 1:
        raise UsageError("--scan, --sheet and names are one act each", "run the command once for each of them")
    unclear = attendance_view.scanned(event, batch, day, silent=json or quiet) if scan else ()
    if sheet:
        shown = workflow.take_sheet(event, batch, sheet, day)
    elif people:
        shown = choosing(
            lambda *whom: workflow.note(event, batch, whom[: len(came or ())], whom[len(came or ()) :], day),
            *people,
            asking=not json,
        )
    else:
        shown = workflow.roll(event, batch)
    attendance_view.tell(shown, json, quiet, () if quiet else unclear)
    if unclear or shown.needs_person:
        raise typer.Exit(ExitCode.NEEDS_PERSON)
