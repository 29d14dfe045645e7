"""`cadre size`."""

from datetime import datetime
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json, Rosters
from cadre_cli.errors import ExitCode

FORMATS = ["%d-%m-%Y", "%Y-%m-%d"]
First = Annotated[
    datetime | None,
    typer.Option("--from", formats=FORMATS, metavar="DAY", help="First day of the window.", show_default=False),
]
Last = Annotated[
    datetime | None,
    typer.Option("--to", formats=FORMATS, metavar="DAY", help="Last day of the window.", show_default=False),
]
Men = Annotated[int | None, typer.Option(min=0, metavar="N", help="Men's beds of a campus.", show_default=False)]
Women = Annotated[int | None, typer.Option(min=0, metavar="N", help="Women's beds of a campus.", show_default=False)]
Seats = Annotated[int | None, typer.Option(min=0, metavar="N", help="Seats of its hall.", show_default=False)]
Config = Annotated[
    str, typer.Option("--config", "-c", metavar="NAME", help="A built-in event for its roles.", show_default=False)
]


def size(
    rosters: Rosters,
    first: First = None,
    last: Last = None,
    men: Men = None,
    women: Women = None,
    seats: Seats = None,
    event: Folder = None,
    config: Config = "",
    json: Json = False,
) -> None:
    """Say how many batches, beds, seats and days a roster needs.

    Nothing is written. With the beds or seats of a campus: the fewest batches that it takes there.

    Example: cadre size samples/first_round.xlsx --men 132 --women 36
    """
    from cadre_cli.commands import console, size_shapes, size_view
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.domain.sizes import Capacity
    from cadre_cli.workflows.size import size as run

    days = (first.date() if first else None, last.date() if last else None)
    with console.progress(json) as progress:
        sized = run(rosters, event, config, days, Capacity(men, women, seats), progress, passwords(None))
    if json:
        console.print_json(size_shapes.sized(sized))
    else:
        size_view.choices(sized)
    raise typer.Exit(ExitCode.NEEDS_PERSON if sized.needs_person else ExitCode.DONE)
