"""How money that comes or goes is typed: alike for all commands by which one person's money moves."""

from collections.abc import Callable
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json
from cadre_cli.commands.deposits.arguments import Amount, Day, Desk, Payer, Ref, Try
from cadre_cli.domain.money import Mode


def moving(act: str, said: str) -> Callable[..., None]:
    """The command that does the act of that name in `workflows.deposits.acts`; `said` is its help."""

    def command(
        person: Payer,
        amount: Amount,
        mode: Annotated[
            Mode,
            typer.Option("--mode", "-m", help="How it comes or goes.", show_default=False, case_sensitive=False),
        ],
        ref: Ref = "",
        date: Day = "",
        desk: Desk = "",
        dry_run: Try = False,
        event: Folder = None,
        json: Json = False,
    ) -> None:
        from cadre_cli.commands.choosing import choosing
        from cadre_cli.commands.deposits import view
        from cadre_cli.workflows.deposits import acts

        do = {"record": acts.record, "refund": acts.refund}[act]
        at, typed = acts.At(event, desk, dry_run), acts.Typed(amount, mode, ref, date)
        view.tell(choosing(lambda whom: do(at, whom, typed), person, asking=not json), json)

    command.__name__, command.__doc__ = act, said
    return command
