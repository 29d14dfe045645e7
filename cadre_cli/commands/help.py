"""`cadre help`."""

from collections.abc import Sequence
from typing import Annotated, cast

import typer

from cadre_cli.commands.arguments import Json
from cadre_cli.domain.messages import ErrorMessage, FindingMessage, messages
from cadre_cli.errors import UsageError

FINDINGS = "findings"


def help_on(
    context: typer.Context,
    topic: Annotated[
        str, typer.Argument(help=f"A command, or {FINDINGS}: every message there is.", show_default=False)
    ] = "",
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="Only these, such as R101.", show_default=False)
    ] = None,
    json: Json = False,
) -> None:
    """Explain a command, or every message with an example and what to do.

    Example: cadre help findings R101
    """
    if topic.casefold() != FINDINGS:
        typer.echo(_help_text(context, topic))
        return
    from cadre_cli.commands import console, messages_view

    found, errors = _meant(codes or [])
    if json:
        console.print_json(messages_view.shape(found, errors))
    else:
        messages_view.listed(found, errors)


def _help_text(context: typer.Context, topic: str) -> str:
    """The help of the command, or of all where none is named."""
    whole = context.find_root()
    if not topic:
        return whole.get_help()
    commands = cast(typer.core.TyperGroup, whole.command).commands  # the command line as a whole is one
    if topic not in commands:
        raise UsageError(f'there is no help on "{topic}"', f"name one of {', '.join(commands)}, {FINDINGS}")
    with typer.Context(commands[topic], parent=whole, info_name=topic) as inner:
        return inner.get_help()


def _meant(codes: Sequence[str]) -> tuple[Sequence[FindingMessage], Sequence[ErrorMessage]]:
    """The findings of these codes, in this order; without a code all, and the errors, which have none."""
    known = messages()
    if not codes:
        return known.findings, known.errors
    by_code = {finding.code: finding for finding in known.findings}
    for code in codes:
        if code.upper() not in by_code:
            raise UsageError(f'no finding has the code "{code}"', f"see them all with: cadre help {FINDINGS}")
    return [by_code[code.upper()] for code in codes], ()
