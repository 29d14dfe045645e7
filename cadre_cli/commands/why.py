"""`cadre why`."""

from typing import Annotated, Literal

import typer

from cadre_cli.commands.arguments import Confidential, Folder, Json

_PERSON = "His code, mobile, or name in either script. Left out: which rules the plan bends."


def why(  # each is an option of the command
    person: Annotated[str, typer.Argument(help=_PERSON, metavar="PERSON", show_default=False)] = "",
    batch: Annotated[str, typer.Argument(help="Only this batch.", metavar="BATCH", show_default=False)] = "",
    not_in: Annotated[bool, typer.Option("--not", help="Why he is not in BATCH.")] = False,
    lang: Annotated[Literal["en", "hi"], typer.Option("--lang", help="The language of the answer.")] = "en",
    event: Folder = None,
    confidential: Confidential = False,
    json: Json = False,
) -> None:
    """Say why somebody is where he is, what closes each other batch to him, or what it would cost; nothing is done.

    Example: cadre why K7M2P, or cadre why --not K7M2P B1, or cadre why
    """
    from cadre_cli.commands import why_view
    from cadre_cli.commands.choosing import choosing
    from cadre_cli.errors import UsageError
    from cadre_cli.workflows.bent import bent
    from cadre_cli.workflows.why import why as ask

    if not_in and not batch:
        raise UsageError("--not needs a person and a batch", "for example: cadre why --not K7M2P B1")
    if person:
        why_view.person(choosing(lambda who: ask(event, who, batch, confidential), person, asking=not json), lang, json)
    else:
        why_view.plan(bent(event), lang, json)
