"""The pictures of a round, drawn for the page of the screen and for the overview on paper."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Batch
from cadre_cli.domain.names import Names
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.pictures import bars, batches_over_days, heat_map, over_time
from cadre_cli.prints.camp.setting import write_camp_pdf
from cadre_cli.prints.census import Census
from cadre_cli.prints.paper import Data
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.numbers import rupees

MOST_BATCHES: Final = 60
"""So many batches are drawn one by one."""


def write_overview(camp: Camp, path: Path) -> None:
    """The pictures on paper: batches over the days, districts against batches, deposits.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    window, batches = printed.event.window, _counted(printed)
    districts = _by_district(printed, [batch for batch, _, _ in batches])
    data: dict[str, Data] = {
        "heading": printed.say(printed.event.names),
        "line": printed.say(counts(printed.census)),
        "titles": {
            "batches": printed.say(words.BATCHES_AND_SEATS),
            "districts": printed.say(words.DISTRICTS),
            "deposits": printed.say(labels.DEPOSITS_SHEET),
        },
        "days": [f"{day.day}.{day.month}." for day in window.days],
        "batches": [
            {
                "label": batch.id,
                "before": (batch.arrives - window.first).days,
                "long": len(batch.days),
                "people": people,
                "seats": seats,
            }
            for batch, people, seats in batches
        ],
        "columns": [batch.id for batch, _, _ in batches],
        "districts": [{"label": label, "counts": row} for label, row in districts],
        "most": max((count for _, row in districts for count in row), default=1),
        "deposits": [
            {"label": label, "share": min(1000, 1000 * paid // due) if due else 0, "words": said}
            for label, paid, due, said in _deposit_rows(printed, camp)
        ],
        "progress": "".join(progress_pictures(printed, camp)),
    }
    write_camp_pdf("camp_overview.typ", camp, printed.say(labels.OVERVIEW_SHEET), data, path)


def counts(census: Census) -> Names:
    """How many there are, and how they stand."""
    return Names(
        f"{census.everyone} people: {census.seated} seated, {census.waiting} waiting, {census.set_aside} set aside",
        f"{census.everyone} लोग: {census.seated} को स्थान, {census.waiting} प्रतीक्षा में, {census.set_aside} अलग",
    )


def batch_picture(printed: Lists, camp: Camp) -> str:
    """The batches over the days of the window, filled as far as their seats are taken."""
    return batches_over_days(printed.event.window, _counted(printed), camp.letterhead.colour)


def _counted(printed: Lists) -> list[tuple[Batch, int, int]]:
    """The batches that are drawn, each with its people and the seats of its venue."""
    seats = {venue.id: venue.seats for venue in printed.event.venues}
    return [(batch, len(printed.of_batch(batch)), seats[batch.venue]) for batch in printed.batches[:MOST_BATCHES]]


def district_picture(printed: Lists, camp: Camp) -> str:
    """How many of each party district are in each batch; '' where nobody is in any."""
    batches = printed.batches[:MOST_BATCHES]
    table = _by_district(printed, batches)
    return heat_map(table, [batch.id for batch in batches], camp.letterhead.colour) if table else ""


def deposit_picture(printed: Lists, camp: Camp) -> str:
    """What has come of what is due, by party district; '' while nothing was booked."""
    rows = _deposit_rows(printed, camp)
    return bars(rows, camp.letterhead.colour) if rows else ""


def _deposit_rows(printed: Lists, camp: Camp) -> list[tuple[str, int, int, str]]:
    seated = printed.in_state(State.SEATED)
    if not camp.planned.in_books or seated.empty:
        return []
    sums = seated.groupby("district_label")[["paid_paise", "due"]].sum()
    return [
        (str(district) or printed.say(labels.NO_DISTRICT), int(paid), int(due), f"{rupees(paid)} / {rupees(due)}")
        for district, paid, due in sums.itertuples(name=None)
    ]


def progress_pictures(printed: Lists, camp: Camp) -> Iterator[str]:
    """What had come by the end of each day; none while nothing was booked."""
    if camp.received:
        said: Mapping[date, str] = {day: rupees(paise) for day, paise in camp.received.items()}
        whole = int(printed.in_state(State.SEATED)["due"].sum())
        yield over_time(camp.received, whole, said, camp.letterhead.colour)


def _by_district(printed: Lists, batches: Sequence[Batch]) -> list[tuple[str, list[int]]]:
    seated = printed.in_state(State.SEATED)
    table = pd.crosstab(seated["district_label"], seated["batch"])
    columns = [table[batch.id] if batch.id in table else pd.Series(0, index=table.index) for batch in batches]
    return [
        (str(district) or printed.say(labels.NO_DISTRICT), [int(column[district]) for column in columns])
        for district in table.index
    ]
