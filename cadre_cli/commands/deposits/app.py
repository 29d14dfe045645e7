"""`cadre deposits` as a whole: its commands in the order in which people use them; without one it is `status`."""

from typing import Any

import typer
from typer.core import TyperGroup

from cadre_cli.commands.deposits.assign import assign
from cadre_cli.commands.deposits.bounce import bounce
from cadre_cli.commands.deposits.claim import claim
from cadre_cli.commands.deposits.clear import clear
from cadre_cli.commands.deposits.close import close
from cadre_cli.commands.deposits.explain import explain
from cadre_cli.commands.deposits.export import export
from cadre_cli.commands.deposits.from_roster import from_roster
from cadre_cli.commands.deposits.handover import handover
from cadre_cli.commands.deposits.import_ import import_
from cadre_cli.commands.deposits.receipts import receipts
from cadre_cli.commands.deposits.record import record
from cadre_cli.commands.deposits.refund import refund
from cadre_cli.commands.deposits.refunds import refunds
from cadre_cli.commands.deposits.reminders import reminders
from cadre_cli.commands.deposits.reverse import reverse
from cadre_cli.commands.deposits.review import review
from cadre_cli.commands.deposits.rows import rows
from cadre_cli.commands.deposits.show import show
from cadre_cli.commands.deposits.slips import slips
from cadre_cli.commands.deposits.status import status
from cadre_cli.commands.deposits.transfer import transfer
from cadre_cli.commands.deposits.verify import verify
from cadre_cli.commands.deposits.waive import waive

_HELP = ("-h", "--help")


class StatusByDefault(TyperGroup):
    """Options without a command are those of `status`."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # the group is click's, without types
        """The arguments, with the command that they leave out."""
        left_out = not args or (args[0].startswith("-") and args[0] not in _HELP)
        return super().parse_args(ctx, ["status", *args] if left_out else args)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # as above
        """The options of `status`, as it says them itself, then the commands."""
        shown = self.commands["status"]
        within = typer.Context(shown, parent=ctx, info_name="status")
        lines = [line for option in shown.params if (line := option.get_help_record(within))]
        with formatter.section("Options of status, which is shown without a command"):
            formatter.write_dl(lines)
        super().format_commands(ctx, formatter)


deposits = typer.Typer(
    cls=StatusByDefault,
    rich_markup_mode=None,
    help="Say who has paid, and book what comes and goes.\n\n"
    "Without a command it shows the status.\n\nExample: cadre deposits --unpaid --district Bhopal",
)
for command in (
    *(status, show, import_, from_roster, review, assign, explain, rows),
    *(record, claim, refund, transfer, waive, reverse),
    *(clear, bounce, handover, slips, receipts, reminders, refunds, verify, close, export),
):
    deposits.command(command.__name__.rstrip("_").replace("_", "-"))(command)
