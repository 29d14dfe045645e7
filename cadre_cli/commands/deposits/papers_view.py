"""Papers on money that were written, on the terminal."""

from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import counted, out
from cadre_cli.workflows.deposits.owing import Printed


def printed(result: Printed, what: str, nothing: str, json: bool) -> None:
    """The files, for how many people (`what` each is), or `nothing` where there is none."""
    if json:
        shape = {"files": [str(path) for path in result.files], "papers": result.people, "notes": list(result.notes)}
        console.print_json(shape)
        return
    if not result.files:
        out.print(f"{nothing}: nothing was written.")
        return
    console.written(result.files)
    out.print(counted(result.people, what))
    for note in result.notes:
        out.print(f"[bold yellow]{escape(note)}[/]")
