"""Papers on money that were written, on the terminal."""

from collections.abc import Callable

from cadre_cli.commands import console
from cadre_cli.commands.console import out
from cadre_cli.text.listing import counted
from cadre_cli.workflows.deposits.owing import Printed


def telling(json: bool) -> Callable[[str], None]:
    """Tells what is to be known before papers are written; as JSON it stands among the notes instead."""
    return (lambda _note: None) if json else (lambda note: console.notes([note]))


def printed(result: Printed, what: str, nothing: str, json: bool) -> None:
    """The files, for how many people (`what` each is), or `nothing` where there is none."""
    if json:
        notes = [*result.before, *result.notes]
        console.print_json({"files": [str(path) for path in result.files], "papers": result.people, "notes": notes})
        return
    if result.files:
        console.written(result.files)
        out.print(counted(result.people, what))
    else:
        out.print(f"{nothing}: nothing was written.")
    console.notes(result.notes)
