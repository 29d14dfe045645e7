"""`cadre add`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def add(
    name: Annotated[str, typer.Argument(help="His name, in either script.", show_default=False)] = "",
    role: Annotated[str, typer.Argument(help="His role, as a roster would write it.", show_default=False)] = "",
    place: Annotated[str, typer.Option(help="His constituency or district, or both.", show_default=False)] = "",
    mobile: Annotated[str, typer.Option(help="His mobile number.", show_default=False)] = "",
    gender: Annotated[str, typer.Option(help="M or F.", show_default=False)] = "",
    unavailable: Annotated[str, typer.Option(help="The days on which he cannot come.", show_default=False)] = "",
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway", help="He is nobody who is there already; comes whatever a register says, or who holds his post."
        ),
    ] = False,
    event: Folder = None,
    json: Json = False,
) -> None:
    """Enter a late-comer whom no roster names; nobody has to move for him.

    What is left out is asked on a terminal. Where no place is free he waits, and what admitting him takes is told.

    Example: cadre add "Asha Verma" MLA --place Ashta --gender F --mobile 9000011101
    """
    from cadre_cli.commands import acts_view
    from cadre_cli.commands.entering import enter
    from cadre_cli.workflows.adding import LateComer

    late = LateComer(name, role, place, mobile, gender, unavailable)
    acts_view.tell(enter(event, late, anyway, asking=not json), json, quiet=False)
