"""The batches on the terminal, with a bar for what is taken of each."""

from typing import Final

from rich.markup import escape

from cadre_cli.commands.bars import bar, table
from cadre_cli.commands.console import out
from cadre_cli.domain.filling import Share, fillings
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.text.dates import span_label

MANY: Final = 40
"""So many batches are listed; the rest are counted."""


def batch_table(on_file: PlanOnFile) -> None:
    """One line a batch: dates, venue, and a bar for each kind of bed."""
    venues = {venue.id: escape(venue.names.en) for venue in on_file.event.venues}
    several = len({batch.venue for batch in on_file.plan.batches}) > 1
    shown = table("Batch", "Dates", "Men's beds", "Women's beds", "Seats")
    if several:
        shown.add_column("Venue")
    rows = list(zip(on_file.plan.batches, fillings(on_file), strict=True))
    for batch, filling in rows[:MANY]:
        dates = span_label(batch.arrives, batch.departs, "en").removesuffix(f" {batch.departs.year}")
        least = on_file.event.minimum_of(batch)
        seats = _counted(filling.seats) if filling.people or not least else f"not held: fewer than {least}"
        venue = [venues[batch.venue]] if several else []
        shown.add_row(batch.id, dates, _bar(filling.men_beds), _bar(filling.women_beds), seats, *venue)
    if not several and rows:
        out.print(f"At {venues[rows[0][0].venue]}")
    out.print(shown)
    if len(rows) > MANY:
        out.print(f"… and {len(rows) - MANY} more batches, in the overview of plan.xlsx")


def _bar(share: Share, width: int = 8) -> str:
    """`███████░ 120/132`; only one that is full is drawn full, and turns red."""
    whole, taken = share.whole, share.used + share.trainers
    drawn = bar(max(taken, taken and -(-whole // width)), whole, width, "red" if share.free <= 0 else "green")
    return f"{drawn} {_counted(share)}"


def _counted(share: Share) -> str:
    """`120/132`, or `118+2/132` where trainers take two."""
    trainers = f"+{share.trainers}" if share.trainers else ""
    return f"{share.used}{trainers}/{share.whole}"
