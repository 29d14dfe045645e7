"""A round of many thousands in pieces, a venue each: lists that an office can open, print and hand on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints.census import count_everyone

LARGE: Final = 20_000
"""Rounds of more people are printed venue by venue. A sheet ends at 1,048,576 rows, and long before that it can be
neither opened in comfort nor printed in one piece."""


def is_large(planned: PlanOnFile) -> bool:
    """Whether the round is printed venue by venue: many people, and not all of them in one place."""
    return len(planned.people) > LARGE and len({batch.venue for batch in planned.plan.batches}) > 1


def of_venues(planned: PlanOnFile) -> Iterator[tuple[str, PlanOnFile]]:
    """The id of each venue that holds a batch, with its batches and the people seated there.

    What was reached, what would seat more and the findings are the whole round's and left out.

    Raises:
        FaultError: the plan does not account for everyone (see `census`): who is in no batch of the plan would be in
            no piece, and no piece would show it.
    """
    count_everyone(planned)
    venues = {venue: number for number, venue in enumerate(dict.fromkeys(b.venue for b in planned.plan.batches))}
    number_of = {batch.id: venues[batch.venue] for batch in planned.plan.batches}
    at = planned.plan.seats["batch"].map(number_of).to_numpy()
    for venue, number in venues.items():
        yield venue, _piece(planned, np.flatnonzero(at == number), venue)


def without_batch(planned: PlanOnFile) -> PlanOnFile:
    """Who waits and who is set aside."""
    return _piece(planned, np.flatnonzero(planned.plan.seats["state"] != State.SEATED.value), "")


def _piece(planned: PlanOnFile, rows: "np.ndarray[tuple[int], np.dtype[np.int64]]", venue: str) -> PlanOnFile:
    plan = planned.plan
    batches = tuple(batch for batch in plan.batches if batch.venue == venue)
    seats, people = (table.iloc[rows].reset_index(drop=True) for table in (plan.seats, planned.people))
    part = replace(plan, batches=batches, seats=seats, tiers=(), remedies=())
    return replace(planned, plan=part, people=people, findings=())
