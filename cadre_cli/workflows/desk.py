"""Where an act is decided: the plan in force with its people and decisions, and what can be asked of it."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from cadre_cli.domain.decisions import Decisions
from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import Plan, PlanOnFile, State
from cadre_cli.errors import UsageError
from cadre_cli.planning.decided import Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.workflows.whom import who


@dataclass(frozen=True)
class Desk:
    """The plan in force, and the codes of those who were told their batch by it or before."""

    on_file: PlanOnFile
    told: frozenset[str]

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
            UsageError: nobody is meant, or several may be.
        """
        return who(self.on_file.people, asked)

    def name(self, code: str) -> str:
        """His name and code."""
        people = self.on_file.people
        return f"{people.loc[people['code'] == code, 'name'].iat[0]} ({code})"

    def batch(self, asked: str) -> Batch:
        """The batch meant, whatever its letters' case.

        Raises:
            UsageError: there is no such batch in the plan.
        """
        batches = {batch.id.casefold(): batch for batch in self.on_file.plan.batches}
        if asked.casefold() not in batches:
            raise UsageError(
                f'no such batch: "{asked}"', f"give one of {', '.join(batch.id for batch in batches.values())}"
            )
        return batches[asked.casefold()]

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

    def pinned(self) -> frozenset[str]:
        """The codes of all whom a hand or the roster holds in a batch, or who were admitted by hand."""
        decisions, people = self.decisions, self.on_file.people
        roster = frozenset(people.loc[people["pin"] != "", "code"]) - decisions.unpinned
        return roster.union(decisions.placed, decisions.forced, decisions.admitted)

    def in_batch(self, batch: str) -> tuple[str, ...]:
        """The codes of those who sit there."""
        seats = self.on_file.plan.seats
        return tuple(seats.loc[seats["batch"] == batch, "code"])

    def what_if(self, decisions: Decisions, hold: bool = False) -> Plan:
        """The plan as it would be if that were decided; nothing is stored.

        Raises:
            NoPlanError: no seat could be given at all.
        """
        standing = Standing(decisions, self.told, hold)
        return make_plan(self.on_file.people, self.on_file.event, self.on_file.plan, standing=standing)

    def lost_by(self, plan: Plan, about: tuple[str, ...]) -> tuple[str, ...]:
        """The codes of those who have a seat and would have none, but for whom it is about."""
        seats = plan.seats
        without = seats.loc[(seats["state"] == State.WAITING.value) & ~seats["code"].isin(list(about)), "code"]
        return tuple(code for code in without if self.seat(code))
