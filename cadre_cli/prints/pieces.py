"""A round of many thousands in pieces, a venue each: lists that an office can open, print and hand on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pandas as pd

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
    venue_of = {batch.id: batch.venue for batch in planned.plan.batches}
    venues = planned.plan.seats["batch"].map(venue_of).fillna("")
    for venue in dict.fromkeys(venue_of.values()):
        yield venue, _piece(planned, venues == venue, venue)


def without_batch(planned: PlanOnFile) -> PlanOnFile:
    """Who waits and who is set aside."""
    return _piece(planned, planned.plan.seats["state"] != State.SEATED.value, "")


def _piece(planned: PlanOnFile, mine: "pd.Series[bool]", venue: str) -> PlanOnFile:
    plan = planned.plan
    batches = tuple(batch for batch in plan.batches if batch.venue == venue)
    seats = plan.seats[mine].reset_index(drop=True)
    people = planned.people[mine.to_numpy()].reset_index(drop=True)
    part = replace(plan, batches=batches, seats=seats, tiers=(), remedies=())
    return replace(planned, plan=part, people=people, findings=())
