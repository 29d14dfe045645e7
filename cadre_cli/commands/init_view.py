"""What `cadre init` says, and whatever else makes an event folder."""

from pathlib import Path

from rich.markup import escape

from cadre_cli.commands.console import out
from cadre_cli.text.dates import span_label
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.next_round import NextRound


def made_folder(folder: EventFolder) -> None:
    """The event folder that was made."""
    out.print(f"Made [bold]{escape(str(folder.path))}[/] from the built-in event [bold]{folder.made_from}[/].")
    out.print(
        f"  Edit {escape(str(folder.event_file))}, then: cadre plan ROSTER.xlsx --event {escape(str(folder.path))}"
    )


def carried_on(result: NextRound, old: Path) -> None:
    """The event folder that was made from another one, and what the office must change in it."""
    folder, window = result.folder, result.window
    out.print(
        f"Made [bold]{escape(str(folder.path))}[/] from {escape(str(old))}: its event file, without plan or money."
    )
    registers = ", ".join(escape(str(path)) for path in result.registers)
    out.print(f"  Who was trained before: {registers or 'not known, as no attendance was taken'}")
    if result.trainers:
        out.print(f"  Who may train in it, near their own places: {escape(str(result.trainers))}")
    for section in result.left:
        out.print(f"  [yellow]{section} named roles of the old round:[/] it is that of the built-in booth round now.")
    days = span_label(window.first, window.last, "en")
    out.print(f"  The days are still those of the old round ({days}): change event, window, batches and the days of")
    out.print(f"  experts and deposits in {escape(str(folder.event_file))} before you plan.")
