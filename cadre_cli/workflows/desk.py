"""Where an act is decided: the plan in force with its people and decisions, and what can be asked of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

import pandas as pd

from cadre_cli.domain.attendance import NEVER, CameOn
from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import Plan, PlanOnFile, Reason, State
from cadre_cli.domain.why import SET_ASIDE, Closing
from cadre_cli.errors import UsageError
from cadre_cli.planning.closings import Asked, own_closings, place_closings
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.forcing import beside_closings, rivals_there
from cadre_cli.planning.plan import make_plan
from cadre_cli.workflows.which_batch import which_batch
from cadre_cli.workflows.whom import NobodyError, hits, who

_NAMED: Final = 12
"""So many people are named in one entry of the journal; the rest are counted."""


@dataclass(frozen=True)
class Desk:
    """The plan in force, the codes of those who were told their batch by it or before, and `known`: looks up everybody
    who ever was in a plan of the folder. `came` are the days on which each is noted to have come, `came_to` the batch.
    `had` looks up the batch in which somebody sat who has no seat now.
    """

    on_file: PlanOnFile
    told: frozenset[str]
    known: Callable[[], pd.DataFrame]
    came: CameOn = field(default_factory=dict)
    came_to: Mapping[str, str] = field(default_factory=dict)
    had: Callable[[str], Batch | None] = lambda _code: None

    def with_people(self, people: pd.DataFrame) -> "Desk":
        """The same with other people; the plan in force stays."""
        return replace(self, on_file=replace(self.on_file, people=people))

    def narrowed(self, codes: frozenset[str]) -> "Desk":
        """The same with these people alone, in the round and in its plan."""
        planned = self.on_file
        seats = planned.plan.seats
        plan = replace(planned.plan, seats=seats[seats["code"].isin(list(codes))].reset_index(drop=True))
        people = planned.people[planned.people["code"].isin(list(codes))].reset_index(drop=True)
        return replace(self, on_file=replace(planned, people=people, plan=plan))

    @property
    def decisions(self) -> Decisions:
        """What was decided by hand so far."""
        return self.on_file.plan.decisions

    @cached_property
    def _seats(self) -> pd.DataFrame:
        return self.on_file.plan.seats.set_index("code")

    def who(self, asked: str) -> str:
        """The code of the one person meant.

        Raises:
            UsageError: nobody is meant, or only somebody who has left the rosters, or several may be.
        """
        people = self.on_file.people
        try:
            return who(people, asked)
        except NobodyError:
            known = self.known()
            left = hits(known[~known["code"].isin(people["code"])], asked)
            if left.empty:
                raise
            name, code = left[["name", "code"]].iloc[0].tolist()
            way_out = "name him in a roster and plan again, or enter him by hand: cadre add"
            raise UsageError(f"{name} ({code}) is on the rosters no more", way_out) from None

    def has(self, code: str) -> bool:
        """Whether somebody in the plan has that code."""
        return code in self._seats.index

    def name(self, code: str) -> str:
        """His name and code."""
        people = self.on_file.people
        name = str(people.loc[people["code"] == code, "name"].iat[0])
        return f"{name or '(no name)'} ({code})"

    def names(self, codes: Sequence[str]) -> str:
        """The first of them by name, and how many more there are."""
        more = f" and {len(codes) - _NAMED} more" if len(codes) > _NAMED else ""
        return ", ".join(self.name(code) for code in codes[:_NAMED]) + more

    def batch(self, asked: str) -> Batch:
        """The batch meant, whatever its letters' case.

        Raises:
            UsageError: there is no such batch in the plan.
        """
        return which_batch(asked, self.on_file.plan.batches)

    def seat(self, code: str) -> str:
        """The id of his batch; '' where he has none."""
        return str(self._seats.at[code, "batch"])

    def must_sit(self, code: str) -> str:
        """The id of his batch.

        Raises:
            UsageError: he has none.
        """
        seat = self.seat(code)
        if not seat:
            raise UsageError(f"{self.name(code)} has no seat", f"to give him one: cadre admit {code}")
        return seat

    def days_come(self, code: str, batch: str) -> tuple[date, ...]:
        """The days of that batch on which he is noted to have come to it."""
        if self.came_to.get(code) != batch:
            return ()
        return tuple(day for day in self.batch(batch).days if day in self.came.get(code, NEVER))

    def batch_before(self, code: str) -> str:
        """The id of the batch in which somebody sat who withdrew; '' where it is held no more, or closed to changes."""
        had = self.had(code)
        stays = [batch for batch in self.on_file.plan.batches if had and _stay(batch) == _stay(had)]
        return next((batch.id for batch in stays if batch.id not in self.decisions.closed), "")

    def pinned(self) -> frozenset[str]:
        """The codes of all whom a hand or the roster holds in a batch."""
        decisions, people = self.decisions, self.on_file.people
        roster = frozenset(people.loc[people["pin"] != "", "code"]) - decisions.unpinned
        return roster.union(decisions.placed, decisions.forced)

    def pinned_to(self, batch: str) -> tuple[str, ...]:
        """The codes of those whom a hand or the roster holds in that batch."""
        people, decisions = self.on_file.people, self.decisions
        pins = {str(code): str(pin) for code, pin in zip(people["code"], people["pin"], strict=True)}
        roster = {code: pin for code, pin in pins.items() if code not in decisions.unpinned}
        return tuple(sorted(code for code, pin in {**roster, **decisions.seats}.items() if pin == batch))

    def in_batch(self, batch: str) -> tuple[str, ...]:
        """The codes of those who sit there."""
        seats = self.on_file.plan.seats
        return tuple(seats.loc[seats["batch"] == batch, "code"])

    def what_if(self, decisions: Decisions, hold: Hold, about: tuple[str, ...]) -> Plan:
        """The plan as it would be if that were decided about them, all others held; nothing is stored.

        Raises:
            NoPlanError: no seat could be given at all.
        """
        standing = Standing(decisions, self.told, hold, frozenset(about))
        return make_plan(self.on_file.people, self.on_file.event, self.on_file.plan, standing=standing)

    def closings(self, decisions: Decisions, code: str, batch: str) -> tuple[Closing, ...]:
        """Every rule that keeps him out of the batch into which those decisions would put him."""
        people, event, plan = self.on_file.people, self.on_file.event, self.on_file.plan
        there = self.batch(batch)
        own = own_closings(people, event, plan, code, [there])[there.id]
        if any(closing.reason in (SET_ASIDE, Reason.VENUE.value) for closing in own):
            return own  # who is not planned, or may not come to the venue, does not ask for a bed
        return (*own, *place_closings(Asked(people, event, plan, decisions, code, there)))

    def closings_by_force(
        self, decisions: Decisions, code: str, batch: str, seats: Mapping[str, str]
    ) -> tuple[Closing, ...]:
        """As `closings`, and what else it breaks that he goes there alone and nobody moves but to those `seats`."""
        told = self.closings(decisions, code, batch)
        known = {closing.reason for closing in told}
        there = self._beside(code, batch, seats)
        beside = beside_closings(self.on_file.people, self.on_file.event, code, there)
        return (*told, *(closing for closing in beside if closing.reason not in known))

    def rivals_beside(self, code: str, seats: Mapping[str, str]) -> frozenset[str]:
        """The codes of those from whom the rules keep him apart, and who are in his batch by those `seats`."""
        people, event = self.on_file.people, self.on_file.event
        return rivals_there(people, event, code, self._beside(code, seats[code], seats))

    def _beside(self, code: str, batch: str, seats: Mapping[str, str]) -> frozenset[str]:
        """The codes of the others in that batch once nobody has moved but to those `seats`."""
        stay = {other for other in self.in_batch(batch) if other not in seats}
        return frozenset(stay.union(other for other, seat in seats.items() if seat == batch)) - {code}

    def lost_by(self, plan: Plan, about: tuple[str, ...]) -> tuple[str, ...]:
        """The codes of those who have a seat and would have none, but for whom it is about."""
        seats = plan.seats
        without = seats.loc[(seats["state"] == State.WAITING.value) & ~seats["code"].isin(list(about)), "code"]
        return tuple(code for code in without if self.seat(code))


def _stay(batch: Batch) -> tuple[str, str, date, date]:
    return (batch.id, batch.venue, batch.arrives, batch.departs)
