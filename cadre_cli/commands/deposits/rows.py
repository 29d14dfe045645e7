"""`cadre deposits rows`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def rows(
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those of which nobody has decided yet.")] = False,
    set_aside: Annotated[
        bool,
        typer.Option("--set-aside", help="Only those that are nobody's payment: not ours, charges, interest, cash."),
    ] = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """List the rows of the bank: what each is taken for, by which entry, and why.

    Example: cadre deposits rows --set-aside
    """
    from cadre_cli.commands.deposits import rows_view
    from cadre_cli.workflows.deposits.row_list import Place, list_rows

    wanted = (Place.WAITS,) * waiting + (Place.SET_ASIDE,) * set_aside
    rows_view.listed(list_rows(event, wanted or tuple(Place)), json)
