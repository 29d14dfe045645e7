"""`cadre forget`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def forget(
    person: Annotated[
        str, typer.Argument(help="His code, mobile, or name in either script.", metavar="PERSON", show_default=False)
    ],
    event: Folder = None,
    json: Json = False,
) -> None:
    """Take a person out of an event that is over; his money stays in the books under his code.

    Example: cadre forget K7M2P
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.workflows import forget as workflow

    acts_view.forgotten(workflow.forget(event, person), json)
