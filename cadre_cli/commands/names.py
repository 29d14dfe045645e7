"""`cadre names`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Quiet

Take = Annotated[
    Path | None,
    typer.Option("--take", metavar="FILE", help="Remember what was corrected in out/names.xlsx.", show_default=False),
]


def names(take: Take = None, event: Folder = None, quiet: Quiet = False) -> None:
    """Write the words of all names in the other script, to be looked over and corrected once.

    Badges and papers in one language (--lang hi) show names in both scripts: as a roster gives them, else by names that
    are known. Corrections are kept in answers.yaml of the event folder.

    Example: cadre names --take cadre-event/out/names.xlsx
    """
    from cadre_cli.commands import console
    from cadre_cli.text.listing import counted
    from cadre_cli.workflows.names import take_proof, write_proof

    if take:
        spellings = take_proof(event, take)
        if not quiet:
            console.out.print(f"{counted(len(spellings), 'spelling')} taken; write the papers anew: cadre export")
        return
    proof = write_proof(event)
    if not quiet:
        console.written([proof.path])
        console.out.print(f"{counted(proof.words, 'word')} of names; not printed until you say so: {proof.proposals}")
