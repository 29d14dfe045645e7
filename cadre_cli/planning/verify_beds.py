"""Re-checks beds, chairs and the sizes of batches from the tables alone, as `verify` does the rest.

Trainers are counted here by heads; that nobody else sleeps in the rooms they have alone is checked with the rooms.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pandas as pd

from cadre_cli.domain.event import Batch, Event, Turnover, UnknownGender
from cadre_cli.domain.plan import Plan


def bed_breaches(seated: pd.DataFrame, plan: Plan, event: Event) -> Iterator[str]:
    """A sentence for every day on which more men or women stay at a venue than it has beds for them."""
    unknown = "women" if event.unknown_gender is UnknownGender.WOMEN else "men"
    sleepers = seated["gender"].replace("", unknown)
    for kind in ("men", "women"):
        counts = seated.loc[sleepers == kind, "batch"].value_counts()
        trainers = {batch.id: getattr(event.trainers_of(batch), kind) for batch in plan.batches}
        for venue in event.venues:
            capacity = sum(block.rooms * block.beds for block in venue.rooms if block.kind == kind)
            for day, load in _daily(counts, trainers, venue.id, plan, event).items():
                if load > capacity:
                    yield f"{load} {kind} for {capacity} {kind}'s beds at {venue.id} on {day:%d %B}"


def seat_breaches(seated: pd.DataFrame, plan: Plan, event: Event) -> Iterator[str]:
    """A sentence for every day on which more people stay at a venue than its hall has seats."""
    counts = seated["batch"].value_counts()
    chairs = {batch.id: event.trainers_of(batch).chairs for batch in plan.batches}
    for venue in event.venues:
        for day, load in _daily(counts, chairs, venue.id, plan, event).items():
            if load > venue.seats:
                yield f"{load} people for {venue.seats} seats at {venue.id} on {day:%d %B}"


def _daily(
    counts: "pd.Series[int]", trainers: Mapping[str, int], venue: str, plan: Plan, event: Event
) -> dict[date, int]:
    """People and trainers at the venue by day; trainers do not come where nobody else does."""
    load: dict[date, int] = defaultdict(int)
    for batch in plan.batches:
        people = int(counts.get(batch.id, 0))
        if batch.venue == venue and people:
            for day in days_taken(batch, event):
                load[day] += people + trainers[batch.id]
    return dict(sorted(load.items()))


def days_taken(batch: Batch, event: Event) -> list[date]:
    """The days on which the beds of the batch are not free for another one."""
    stay = max(1, (batch.departs - batch.arrives).days + (event.turnover is Turnover.NEXT_DAY))
    return [batch.arrives + timedelta(days=n) for n in range(stay)]


def too_few(seated: pd.DataFrame, plan: Plan, event: Event, held_anyway: frozenset[str]) -> Iterator[str]:
    """A sentence for every batch that holds somebody, but fewer people than it takes."""
    counts = seated["batch"].value_counts()
    for batch in plan.batches:
        people = int(counts.get(batch.id, 0))
        least = event.rules.minimum if batch.minimum is None else batch.minimum
        if 0 < people < least and batch.id not in held_anyway:
            yield f"{batch.id} is held with {people}, and takes at least {least}"
