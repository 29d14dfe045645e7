"""`cadre people`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Confidential, Folder, Json


def people(  # each is an option of the command
    query: Annotated[
        str,
        typer.Argument(help="A name in any script or a part of it, a code, or a mobile number.", show_default=False),
    ] = "",
    role: Annotated[str, typer.Option("--role", help="Only this role, by id or name.", show_default=False)] = "",
    district: Annotated[str, typer.Option("--district", help="Only this district.", show_default=False)] = "",
    batch: Annotated[str, typer.Option("--batch", help="Only this batch.", show_default=False)] = "",
    waiting: Annotated[bool, typer.Option("--waiting", help="Only who waits.")] = False,
    event: Folder = None,
    confidential: Confidential = False,
    json: Json = False,
) -> None:
    """Find people of the plan by name, code, mobile, role or place, and show all that is known of one.

    Example: cadre people "devraj gurjar" --district Sehore
    """
    from cadre_cli.commands import console, people_shapes, people_view
    from cadre_cli.workflows.people import Wanted
    from cadre_cli.workflows.people import people as find

    found = find(event, Wanted(query, role, district, batch, waiting))
    if json:
        console.print_json(people_shapes.found_people(found, confidential))
    else:
        people_view.found(found, confidential)
