"""What `cadre check --explain-columns` shows."""

from collections.abc import Sequence

from rich.markup import escape

from cadre_cli.commands.bars import table
from cadre_cli.commands.console import out
from cadre_cli.domain.findings import Address
from cadre_cli.domain.roster import SheetRead


def explained(sheets: Sequence[SheetRead]) -> None:
    """A table a sheet: what each of its columns was taken for, and why."""
    for sheet in sheets:
        where = escape(str(Address(sheet.file, sheet.sheet)))
        if not sheet.explained:
            out.print(f"[bold]{where}[/]: no row of headings was found\n")
            continue
        out.print(f"[bold]{where}[/]: headings in row {sheet.header_row}")
        titles = ("", "Heading", "Taken for", "Why", "For instance")
        shown = table(*titles, wrapping=titles)
        for column in sheet.explained:
            field = f"[green]{column.field.replace('_', ' ')}[/]" if column.field else "[dim]–[/]"
            samples = escape(" | ".join(column.samples))
            shown.add_row(column.letter, escape(column.heading), field, column.why, samples)
        out.print(shown)
        out.print()
