"""`cadre timetable`."""

from enum import StrEnum
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Quiet
from cadre_cli.errors import ExitCode


class By(StrEnum):
    """How the timetable is laid out on the terminal."""

    BATCH = "batch"
    EXPERT = "expert"
    DAY = "day"


def timetable(
    by: Annotated[By, typer.Option("--by", help="One table a batch, an expert or a day.")] = By.BATCH,
    fix: Annotated[
        list[str] | None,
        typer.Option(
            "--fix",
            metavar="SESSION",
            help='Set a session: "B1 2025-06-10 09:00 election E4"; without an expert anybody teaches it.',
            show_default=False,
        ),
    ] = None,
    unfix: Annotated[
        list[str] | None,
        typer.Option("--unfix", metavar="SESSION", help='No longer set: "B1 2025-06-10 09:00".', show_default=False),
    ] = None,
    time_limit: Annotated[
        float | None, typer.Option("--time-limit", min=1, metavar="SECONDS", help="Stop here.", show_default=False)
    ] = None,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Lay the curriculum into the days of the batches, and show it.

    Made again with the fewest changes where the plan, the experts, the days or the curriculum changed.

    Example: cadre timetable --by expert
    """
    from cadre_cli.commands import console, timetable_shapes, timetable_view
    from cadre_cli.workflows.timetable import lay

    with console.progress(hidden=json or quiet) as report:
        report("laying the timetable", 0, 1)
        laid = lay(event, fix or (), unfix or (), time_limit)
    if json:
        console.print_json(timetable_shapes.timetable(laid))
    else:
        timetable_view.timetable(laid, by, quiet, changes_alone=bool(fix or unfix))
    if laid.needs_person:
        raise typer.Exit(ExitCode.NEEDS_PERSON)
