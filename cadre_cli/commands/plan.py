"""`cadre plan`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Answers, Folder, Json, PasswordFile, Quiet
from cadre_cli.errors import ExitCode


def plan(
    rosters: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Rosters, or folders of them. Left out: the people of the plan in force.", show_default=False
        ),
    ] = None,
    event: Folder = None,
    answers: Answers = None,
    time_limit: Annotated[
        float | None,
        typer.Option(
            min=0.1, metavar="SECONDS", help="Take the best plan found in so long, with its gap.", show_default=False
        ),
    ] = None,
    password_file: PasswordFile = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Nobody needs to stay where he is.")] = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Assign everyone to a batch and write the papers.

    The papers are the batch lists (xlsx, pdf) and the deposit sheet (xlsx).

    Outside an event folder it makes cadre-event from the built-in first round. Exit code 1 where somebody
    waits or a finding needs a person; 3 where no seat can be given at all.

    Example: cadre plan samples/first_round.xlsx
    """
    from cadre_cli.commands import console
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.workflows.plan import plan as run

    with console.progress(quiet or json) as progress:
        planned = run(rosters or [], event, time_limit, progress, passwords(password_file), answers, fresh)
    if json:
        from cadre_cli.commands import shapes

        console.print_json(shapes.planned(planned))
    else:
        from cadre_cli.commands import plan_view

        plan_view.planned(planned, quiet)
    raise typer.Exit(ExitCode.NEEDS_PERSON if planned.needs_person else ExitCode.DONE)
