"""How full each batch of a plan is: people, beds and seats, and what is free on its fullest day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, UnknownGender
from cadre_cli.domain.plan import PlanOnFile


@dataclass(frozen=True, slots=True)
class Share:
    """Beds or seats: those a batch uses, and those that nobody uses on any occupied day of the batch."""

    used: int
    free: int


@dataclass(frozen=True, slots=True)
class Filling:
    """How one batch is filled: people by gender as the rosters give it, then beds and hall seats."""

    men: int
    women: int
    gender_unknown: int
    men_beds: Share
    women_beds: Share
    seats: Share

    @property
    def people(self) -> int:
        """Everyone in the batch."""
        return self.seats.used


def fillings(planned: PlanOnFile) -> tuple[Filling, ...]:
    """The filling of each batch of a plan, in the order of its batches."""
    return fillings_of(planned.people["gender"], planned.plan.seats["batch"], planned.plan.batches, planned.event)


def fillings_of(
    gender: "pd.Series[str]", where: "pd.Series[str]", batches: tuple[Batch, ...], event: Event
) -> tuple[Filling, ...]:
    """The filling of each batch by `gender` and batch id (`where`, '' for nobody's) of each person, row by row."""
    count = Counter(zip(where, gender, strict=True))
    men, women = (_beds(count, batches, event, kind) for kind in (BedKind.MEN, BedKind.WOMEN))
    people = {batch.id: sum(count[batch.id, gender] for gender in ("men", "women", "")) for batch in batches}
    seats = _shares(people, batches, event, {venue.id: venue.seats for venue in event.venues})
    return tuple(
        Filling(count[b.id, "men"], count[b.id, "women"], count[b.id, ""], men[b.id], women[b.id], seats[b.id])
        for b in batches
    )


def bed_kind(gender: str, event: Event) -> BedKind:
    """The kind of bed for a gender as the people table has it; '' as the event plans for the unknown."""
    if gender:
        return BedKind(gender)
    return BedKind.WOMEN if event.unknown_gender is UnknownGender.WOMEN else BedKind.MEN


def _beds(
    count: Counter[tuple[str, str]], batches: tuple[Batch, ...], event: Event, kind: BedKind
) -> Mapping[str, Share]:
    used = {
        batch.id: sum(count[batch.id, gender] for gender in ("men", "women", "") if bed_kind(gender, event) is kind)
        for batch in batches
    }
    return _shares(used, batches, event, {venue.id: venue.beds(kind) for venue in event.venues})


def _shares(
    used: Mapping[str, int], batches: tuple[Batch, ...], event: Event, capacity: Mapping[str, int]
) -> Mapping[str, Share]:
    taken: Counter[tuple[str, date]] = Counter()
    for batch in batches:
        for day in batch.occupied(event.turnover):
            taken[batch.venue, day] += used[batch.id]
    return {
        batch.id: Share(
            used[batch.id],
            capacity[batch.venue] - max(taken[batch.venue, day] for day in batch.occupied(event.turnover)),
        )
        for batch in batches
    }
