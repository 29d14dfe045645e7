"""How full each batch of a plan is: people, beds and seats, and what is free on its fullest day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, UnknownGender
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.trainer_rooms import lodge_trainers


@dataclass(frozen=True, slots=True)
class Share:
    """Beds or seats: those a batch uses, those that nobody uses on any occupied day of the batch, and those that its
    trainers take beside them (of a room they have alone, all its beds)."""

    used: int
    free: int
    trainers: int = 0

    @property
    def whole(self) -> int:
        """All that the batch could use, and its trainers."""
        return self.used + self.trainers + self.free


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
    count = Counter(zip(where.tolist(), gender.tolist(), strict=True))
    men, women = (_beds(count, batches, event, kind) for kind in (BedKind.MEN, BedKind.WOMEN))
    people = {batch.id: sum(count[batch.id, gender] for gender in ("men", "women", "")) for batch in batches}
    chairs = {batch.id: event.trainers_of(batch).chairs for batch in batches}
    present = {id_: number + chairs[id_] for id_, number in people.items()}
    hall = {batch.id: event.venue_by_id[batch.venue].seats for batch in batches}
    seats = _shares(people, chairs, present, batches, event, hall)
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
    lodging = lodge_trainers(event, batches)
    own = Counter[str]()
    for room in lodging.rooms:
        own[room.batch] += room.beds * (room.kind is kind)
    free = {batch.id: event.venue_by_id[batch.venue].beds(kind) - lodging.beds(batch, event, kind) for batch in batches}
    return _shares(used, own, used, batches, event, free)


def _shares(
    used: Mapping[str, int],
    trainers: Mapping[str, int],
    load: Mapping[str, int],
    batches: tuple[Batch, ...],
    event: Event,
    capacity: Mapping[str, int],
) -> Mapping[str, Share]:
    """The shares by batch; `load` is what each takes of the `capacity` of its venue, day by day."""
    taken: Counter[tuple[str, date]] = Counter()
    for batch in batches:
        for day in batch.occupied(event.turnover):
            taken[batch.venue, day] += load[batch.id]
    return {
        batch.id: Share(
            used[batch.id],
            capacity[batch.id] - max(taken[batch.venue, day] for day in batch.occupied(event.turnover)),
            trainers[batch.id],
        )
        for batch in batches
    }
