"""The batches on the terminal, with a bar for what is taken of each."""

from typing import Final

import pandas as pd
from rich.markup import escape

from cadre_cli.commands.bars import bar, table
from cadre_cli.commands.console import out
from cadre_cli.domain.filling import Share, fillings
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.text.dates import span_label

_CELL: Final = 4
_SHADES: Final = " ░▒▓█"
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


def over_days(on_file: PlanOnFile) -> None:
    """A line a batch over the days of the window: how full it is, and which days it takes."""
    days = on_file.event.window.days
    shown = table("Batch", *(f"{day.day}" for day in days), "People")
    for batch, filling in list(zip(on_file.plan.batches, fillings(on_file), strict=True))[:MANY]:
        share = filling.seats
        filled = len(batch.days) * _CELL * share.used // share.whole if share.whole else 0
        cells = [""] * len(days)
        for number, day in enumerate(batch.days):
            whole = max(0, min(_CELL, filled - number * _CELL))
            cells[days.index(day)] = f"[green]{'█' * whole}[/][dim]{'░' * (_CELL - whole)}[/]"
        shown.add_row(batch.id, *cells, _counted(share))
    out.print(shown)


def by_district(on_file: PlanOnFile) -> None:
    """A line a party district: how many of it are in each batch, darker where there are more."""
    people, batches = on_file.people, on_file.plan.batches[:MANY]
    unit = people["unit"].where(people["unit"] != "", people["district"]).replace("", "not known")
    counts = pd.crosstab(unit.to_numpy(), on_file.plan.seats["batch"].to_numpy())
    counts = counts.reindex(columns=[batch.id for batch in batches], fill_value=0)
    most = int(counts.to_numpy().max(initial=1))
    shown = table("District", *counts.columns)
    for district, *row in counts.itertuples(name=None):
        shown.add_row(escape(str(district)), *(f"{_SHADES[-(-4 * int(n) // most)] * 2} {n or ''}" for n in row))
    out.print(shown)


def _bar(share: Share, width: int = 8) -> str:
    """`███████░ 120/132`; only one that is full is drawn full, and turns red."""
    whole, taken = share.whole, share.used + share.trainers
    drawn = bar(max(taken, taken and -(-whole // width)), whole, width, "red" if share.free <= 0 else "green")
    return f"{drawn} {_counted(share)}"


def _counted(share: Share) -> str:
    """`120/132`, or `118+2/132` where trainers take two."""
    trainers = f"+{share.trainers}" if share.trainers else ""
    return f"{share.used}{trainers}/{share.whole}"
