"""`cadre init`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Quiet
from cadre_cli.errors import UsageError


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make; it may exist if it is empty.")],
    config: Annotated[
        str, typer.Option("--config", "-c", metavar="NAME", help="The built-in event to start from.")
    ] = "first_round",
    old: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="OLD_EVENT",
            help="Carry on from that event folder: venues, experts, settings, who was trained.",
            show_default=False,
        ),
    ] = None,
    level: Annotated[
        str,
        typer.Option(metavar="LEVEL", help="With --from: for block, mandalam, sector or booth.", show_default=False),
    ] = "",
    quiet: Quiet = False,
) -> None:
    """Make an event folder, with an event file to edit.

    Example: cadre init june-camp --config first_round
    """
    from cadre_cli.commands import init_view
    from cadre_cli.workflows import event_folder

    if level and old is None:
        raise UsageError("--level leads on from a round that was", "name its folder: --from OLD_EVENT")
    if old is not None and config != "first_round":
        raise UsageError("--config and --from name two events to start from", "give one of them")
    if old is not None:
        from cadre_cli.workflows.next_round import init_from

        carried = init_from(folder, old, level)
        if not quiet:
            init_view.carried_on(carried, old)
        return
    made = event_folder.init(folder, config)
    if not quiet:
        init_view.made_folder(made)
