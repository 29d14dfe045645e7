"""The plan: who goes to which batch, who waits, who is set aside, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED, Decisions
from cadre_cli.domain.deposit_sheet import UNSTAMPED, Stamp
from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.domain.findings import Finding
from cadre_cli.domain.remedies import Remedy


class State(StrEnum):
    """Where a participant stands in a plan; each is in exactly one state."""

    SEATED = "seated"
    WAITING = "waiting"
    SET_ASIDE = "set_aside"


SEAT_COLUMNS: Final = ("code", "state", "batch", "room", "reason", "why", "why_hi")
"""The columns of `Plan.seats`, one row a participant in the order of their codes: his code, `State` value,
batch id and name of his room ('' unless seated; no rooms where the event deals none), `Reason` value ('' unless
he waits), and one sentence in English and in Hindi."""


class Reason(StrEnum):
    """Why a participant waits: the first thing that keeps him out of every batch, or that seats ran out."""

    NO_BEDS = "no_beds"  # the batches that are open to him have no bed of his kind left
    NO_SEATS = "no_seats"  # beds are left, the hall is full
    ROLE = "role"  # no batch admits his role
    ROLE_WINDOW = "role_window"  # the batches that admit his role are outside its days
    VENUE = "venue"  # no venue serves his district
    DAYS = "days"  # he is away on some day of every batch that admits him
    PIN = "pin"  # pinned to a batch that is closed to him, or that does not exist
    APART = "apart"  # those he must be apart from take the batches that are left
    TOGETHER = "together"  # his group cannot be seated as a whole
    MINIMUM = "minimum"  # where a place is left, too few people would come for the batch to be held
    OUTRANKED = "outranked"  # time ran out, or a rule that the event ranks above seating stood in the way
    GENDER = "gender"  # gender not known and the event says to wait
    CLOSED = "closed"  # the batches that would be open to him were closed to changes


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Venues that were planned apart from the rest, and how far they may be from the best of one tier."""

    venues: tuple[str, ...]
    gap: int


@dataclass(frozen=True, slots=True)
class TierResult:
    """What one tier (or step of one) reached. `value` is what counts, `bound` the best conceivable.

    `more_is_better` tells the direction; `proven` whether value is the optimum given the tiers before (of rules
    that share a tier, whether their weighted sum is). `open` are the parts of the round in which it is not, where
    the round falls into several. `held` says that it is not proven because an act moves nobody else.
    """

    rule: Rule
    title: str
    value: int
    bound: int
    more_is_better: bool
    proven: bool
    open: tuple[OpenPart, ...] = ()
    held: bool = False

    @property
    def gap(self) -> int:
        """How far the value may be from the optimum; 0 where proven."""
        return 0 if self.proven else abs(self.bound - self.value)


class RoomGoal(StrEnum):
    """What the rooms of a batch are dealt for, the most important first."""

    GROUND_FLOOR = "ground_floor"  # people who need the ground floor and sleep higher up
    KEEP = "keep"  # people who stay in their batch and change their room
    TOGETHER = "together"  # further rooms, beyond the first of each, over which keep-together groups are spread
    SINGLE = "single_rooms"  # people of the roles named who have no room alone
    DISTRICT = "district"  # further rooms, beyond the first of each, over which districts are spread
    ROLE = "role"  # further rooms, beyond the first of each, over which roles are spread
    MIX = "mix"  # people who share a room with one of their own district, beyond the first of each


@dataclass(frozen=True, slots=True)
class RoomResult:
    """What the rooms of one batch reached in one goal: `value` counts what its name says, fewer is better.

    `bound` is the fewest conceivable given the goals before it; `proven` whether nothing fewer than `value` is.
    `codes` are the people of whom it is to be told: who lacks the ground floor, changes his room, has none alone.
    """

    batch: str
    goal: RoomGoal
    value: int
    bound: int
    proven: bool
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A verified plan. `seats` has SEAT_COLUMNS; `remedies` are alternatives, cheapest first; `rooms` tells
    what the rooms of each batch reached.

    `auto` says that the planner laid the batches itself, `decisions` what was decided by hand. `version` is 0 until
    stored.
    """

    batches: tuple[Batch, ...]
    seats: pd.DataFrame
    tiers: tuple[TierResult, ...]
    remedies: tuple[Remedy, ...] = ()
    auto: bool = False
    decisions: Decisions = UNDECIDED
    version: int = 0
    rooms: tuple[RoomResult, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether every tier, and every goal of the rooms, is proven optimal."""
        return all(tier.proven for tier in self.tiers) and all(result.proven for result in self.rooms)


@dataclass(frozen=True, eq=False)
class PlanOnFile:
    """A stored plan with what it was made from: all that an export or a summary needs; equal to itself alone.

    `people` follows `domain.people`, one row a participant of this plan, sorted by code as `plan.seats`,
    plus the int64 column `due` (deposit in paise). `findings` are those of its rosters. Who has paid and how much is
    what the books say (`in_books`), else what the rosters say. `stamp` goes onto the deposit sheet. `changed` are the
    codes of people whose place is another one than they were told last.
    """

    event: Event
    plan: Plan
    people: pd.DataFrame
    findings: Sequence[Finding]
    in_books: bool = False
    stamp: Stamp = UNSTAMPED
    changed: frozenset[str] = frozenset()
