"""`cadre deposits explain`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def explain(
    asked: Annotated[
        str,
        typer.Argument(help="A row of the bank (r4f3a9c1e), or a person.", metavar="ROW|PERSON", show_default=False),
    ],
    event: Folder = None,
    json: Json = False,
) -> None:
    """Say why a row of the bank is whose it is, step by step; or which rows may be somebody's.

    The steps: A reference claimed or booked, B codes and their sum, C a code alone, D a code repaired, E a code cut,
    F who paid before, G the name, H the sum of a family or district, I none. Only A to C book by themselves.

    Example: cadre deposits explain r4f3a9c1e
    """
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.commands.deposits import matching_view
    from cadre_cli.workflows.deposits.explaining import explain_person
    from cadre_cli.workflows.deposits.rows import examine, is_row_id

    if is_row_id(asked):
        matching_view.row_explained(examine(event, asked, in_full=True), json)
    else:
        found = choosing(lambda whom: explain_person(event, whom), asked, asking=not json)
        matching_view.person_explained(found, json)
