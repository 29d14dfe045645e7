"""`cadre deposits slips`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Batch, District, People


def slips(
    people: People = None,
    on_a_page: Annotated[int, typer.Option("--per-page", metavar="4|6", help="So many on a page.")] = 6,
    district: District = "",
    batch: Batch = "",
    event: Folder = None,
    json: Json = False,
) -> None:
    """Write deposit slips with a UPI QR code for those who owe something.

    Example: cadre deposits slips --district Bhopal --per-page 4
    """
    from cadre_cli.commands.deposits import papers_view
    from cadre_cli.workflows.deposits import owing

    whom = owing.Whom(tuple(people or ()), district, batch)
    result = owing.slips(event, whom, on_a_page, papers_view.telling(json))
    papers_view.printed(result, "slip", "Nobody of those meant is to be asked for money", json)
