"""`cadre why PERSON`: every batch for him, what closes it, or what it would cost to put him there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np

from cadre_cli.domain.event import Batch, Names, Rule
from cadre_cli.domain.plan import Plan, PlanOnFile, Reason
from cadre_cli.domain.why import Access, Closing, Price, ranked
from cadre_cli.errors import NoPlanError
from cadre_cli.planning.classes import linked_people, watched_units
from cadre_cli.planning.closings import own_closings
from cadre_cli.planning.forcing import forced_closings, sharing
from cadre_cli.planning.measure import Measure, as_it_is, compared, measured, planned_people
from cadre_cli.planning.plan import batches_of
from cadre_cli.planning.venues import parts
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.acting import in_force, within_the_rules
from cadre_cli.workflows.acts import placing
from cadre_cli.workflows.changes import Move, moves
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.export import planned_store

LARGE: Final = 20_000
"""Of more people only the part of the round that one of them shares with others is planned again to answer for him,
and nothing where that is larger still."""
UNTOLD: Final = Move("", "", "", "", "")
"""Stands for somebody whose name a keep-apart list would give away."""


@dataclass(frozen=True)
class Option:
    """One batch for a person. `closings` are set where it is closed, or his own and he is there by force against them;
    the rest where it is open; `prices` of his own batch tell what is now.

    `along` are those of his group who go with him, `others` who would have to move, `given` who of those who wait
    would get a seat; `told` counts those of the others who were told their batch.
    """

    batch: Batch
    access: Access
    closings: tuple[Closing, ...] = ()
    prices: tuple[Price, ...] = ()
    along: tuple[Move, ...] = ()
    others: tuple[Move, ...] = ()
    given: tuple[Move, ...] = ()
    told: int = 0

    @property
    def stay(self) -> tuple[date, date]:
        """The first and the last day of the batch."""
        return self.batch.arrives, self.batch.departs


@dataclass(frozen=True)
class Why:
    """Why somebody stands where he stands (his row of `Plan.seats`), and what every batch is to him, the best first.

    `only` is the one batch that was asked about. `too_many` is the number of people who would have to be planned
    again to price a batch, where those are too many.
    """

    planned: PlanOnFile
    code: str
    name: str
    state: str
    batch: str
    why: Names
    options: tuple[Option, ...]
    only: str = ""
    too_many: int = 0


def why(folder: Path | None, person: str, batch: str = "", confidential: bool = False) -> Why:
    """What every batch of the plan in force is to a person, or the one that is asked about.

    The price of a batch is what `cadre move` would do, against the plan in force, both counted alike. Whom a
    keep-apart list would give away is named only where `confidential`.

    Raises:
        UsageError: no event folder or plan, nobody or several are meant, or there is no such batch.
    """
    found = event_folder.must_find(folder)
    with planned_store(found) as store:
        desk = in_force(store).desk
        code = desk.who(person)
        asked = [desk.batch(batch)] if batch else list(desk.on_file.plan.batches)
    planned = desk.on_file
    desk, too_many = about_him(desk, code)
    options = Asking(desk, code, bool(too_many), confidential).options(asked)
    seat = planned.plan.seats.set_index("code").loc[code]
    name = str(planned.people.loc[planned.people["code"] == code, "name"].iat[0])
    reason = Names(str(seat["why"]), str(seat["why_hi"]))
    only = asked[0].id if batch else ""
    return Why(planned, code, name, str(seat["state"]), str(seat["batch"]), reason, options, only, too_many)


def about_him(desk: Desk, code: str) -> tuple[Desk, int]:
    """The desk with no more people than it takes to answer for him, and their number where that is too many still."""
    planned = desk.on_file
    if len(planned.people) <= LARGE:
        return desk, 0
    event, decisions = planned.event, planned.plan.decisions.free(code)
    people = planned_people(planned.people, replace(planned.plan, decisions=decisions))
    nowhere, his = np.ones(len(people), dtype=np.bool_), np.zeros(len(people), dtype=np.bool_)
    he = (people["code"] == code).to_numpy()
    for part in parts(people, batches_of(event, planned.plan, decisions), event, decisions):
        nowhere[part.people] = False
        if he[part.people].any():
            his[part.people] = True
    # Who can go nowhere is counted where one of a district must stay at home.
    stays = nowhere & (watched_units(people, event) != "").to_numpy()
    codes = frozenset(people.loc[his | stays | he, "code"]) | {code}
    return desk.narrowed(codes), len(codes) if len(codes) > LARGE else 0


@dataclass(frozen=True)
class Asking:
    """What is asked for one person over a desk."""

    desk: Desk
    code: str
    unpriced: bool
    confidential: bool

    def options(self, batches: Sequence[Batch]) -> tuple[Option, ...]:
        """Each batch, the best first: his own, the open ones by their price, the closed."""
        planned = self.desk.on_file
        own = own_closings(planned.people, planned.event, planned.plan, self.code, batches)
        now = None if self.unpriced else measured(as_it_is(planned.people, planned.plan, planned.event))
        found = [self._option(batch, own[batch.id], now) for batch in batches]
        rank = {access: number for number, access in enumerate(Access)}
        return tuple(sorted(found, key=lambda option: (rank[option.access], ranked(option.prices, planned.event))))

    def _option(self, batch: Batch, own: tuple[Closing, ...], now: Mapping[Rule, Measure] | None) -> Option:
        if batch.id == self.desk.seat(self.code):
            planned = self.desk.on_file
            broken = self._told(batch, forced_closings(planned.people, planned.event, planned.plan, self.code))
            return Option(batch, Access.HERE, broken, compared(now, now, 0, planned.event) if now else ())
        decisions = self.desk.decisions.place(self.code, batch.id)
        if now is None:
            return Option(batch, Access.CLOSED if own else Access.UNPRICED, own)
        if own:
            return self._shut(batch, self.desk.closings(decisions, self.code, batch.id))
        try:
            plan, refused = within_the_rules(self.desk, placing("", self.desk, {self.code: batch.id}))
        except NoPlanError:  # nobody else is seated, and he and his group would not be
            return self._shut(batch, self.desk.closings(decisions, self.code, batch.id))
        if not refused:
            return self._priced(batch, plan, now)
        found = self.desk.closings(decisions, self.code, batch.id)
        return self._shut(batch, found or (_as_the_plan_says(plan, self.code),))

    def _priced(self, batch: Batch, plan: Plan, now: Mapping[Rule, Measure]) -> Option:
        planned = self.desk.on_file
        then = measured(as_it_is(planned.people, plan, planned.event))
        moved = [move for move in moves(planned, replace(planned, plan=plan)) if move.code != self.code]
        along = tuple(move for move in moved if move.code in self._group)
        given = tuple(self._discreet(move) for move in moved if not move.was and move not in along)
        others = tuple(self._discreet(move) for move in moved if move.was and move not in along)
        prices = compared(now, then, len(others), planned.event)
        told = sum(move.code in self.desk.told for move in moved if move.was and move not in along)
        return Option(batch, Access.OPEN, (), prices, along, others, given, told)

    def _shut(self, batch: Batch, found: tuple[Closing, ...]) -> Option:
        return Option(batch, Access.CLOSED, self._told(batch, found))

    def _told(self, batch: Batch, found: tuple[Closing, ...]) -> tuple[Closing, ...]:
        """Where that may be said, with the names of those from whom he is kept apart there."""
        if not self.confidential:
            return found
        people = self.desk.on_file.people
        there = people[people["code"].isin([code for code in self._apart if self.desk.seat(code) == batch.id])]
        names = ", ".join(f"{name} ({code})" for name, code in zip(there["name"], there["code"], strict=True))
        return tuple(
            replace(closing, en=f"{closing.en}: {names}", hi=f"{closing.hi}: {names}")
            if closing.reason == Reason.APART.value and names
            else closing
            for closing in found
        )

    def _discreet(self, move: Move) -> Move:
        shown = self.confidential or move.code not in self._apart
        return move if shown else replace(UNTOLD, was=move.was, now=move.now)

    @cached_property
    def _group(self) -> frozenset[str]:
        """The codes of those who go with him."""
        decisions = self.desk.decisions.free(self.code)
        planned = planned_people(self.desk.on_file.people, replace(self.desk.on_file.plan, decisions=decisions))
        party = linked_people(planned, self.desk.on_file.event)
        his = party[(planned["code"] == self.code).to_numpy()]
        return frozenset(planned.loc[(party == his[0]) & (party >= 0), "code"]) if len(his) else frozenset()

    @cached_property
    def _apart(self) -> frozenset[str]:
        """The codes of those who are kept apart from him or from somebody of his group."""
        return sharing(self.desk.on_file.people, "apart", [self.code, *self._group])


def _as_the_plan_says(plan: Plan, code: str) -> Closing:
    """Why the plan that would put him there does not: no rule of places by itself closes it."""
    seat = plan.seats.set_index("code").loc[code]
    if not seat["reason"]:
        return Closing(Reason.OUTRANKED.value, "somebody else would lose the seat", "किसी और का स्थान छिन जाएगा")
    return Closing(str(seat["reason"]), str(seat["why"]), str(seat["why_hi"]))
