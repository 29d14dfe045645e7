"""The planning rules by name, which of them hold in an event, and how they rank."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cadre_cli.domain.rooms import RoomRules


class Policy(StrEnum):
    """How people are divided over the batches: each batch a picture of the whole, or the groups of roles apart."""

    MIX = "mix"
    GROUP = "group"


class Rule(StrEnum):
    """The planning rules by the one name that YAML, code, messages and README use.

    `seat` to `travel` are soft and stand in tiers; the others are hard. `one_batch` cannot be switched off.
    `rooms` deals the rooms once it is settled who is in which batch, and never changes that.
    """

    ONE_BATCH = "one_batch"
    ADMITS_ROLE = "admits_role"
    ROLE_WINDOW = "role_window"
    AVAILABLE = "available"
    BEDS = "beds"
    SEATS = "seats"
    PIN = "pin"
    APART = "apart"
    TOGETHER = "together"
    MINIMUM = "minimum"
    ROOMS = "rooms"
    SEAT = "seat"
    FEWEST_BATCHES = "fewest_batches"
    KEEP = "keep"
    ONE_AWAY = "one_away"
    GROUP = "group"
    WISHES = "wishes"
    SPREAD = "spread"
    TRAVEL = "travel"


HARD_RULES = (
    Rule.ONE_BATCH,
    Rule.ADMITS_ROLE,
    Rule.ROLE_WINDOW,
    Rule.AVAILABLE,
    Rule.BEDS,
    Rule.SEATS,
    Rule.PIN,
    Rule.APART,
    Rule.TOGETHER,
    Rule.MINIMUM,
)
SOFT_RULES = (
    Rule.SEAT,
    Rule.FEWEST_BATCHES,
    Rule.KEEP,
    Rule.ONE_AWAY,
    Rule.GROUP,
    Rule.WISHES,
    Rule.SPREAD,
    Rule.TRAVEL,
)


class Priority(StrEnum):
    """What decides who is seated first when not everyone can be, in the order the event gives."""

    ROLE = "role"
    PAID = "paid"
    ORDER = "order"


class Dimension(StrEnum):
    """What `spread` evens out over the batches."""

    FILL = "fill"
    ROLE = "role"
    GENDER = "gender"
    DIVISION = "division"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Rules:
    """Which rules hold and how they rank.

    `hard` are the hard rules in force. `tiers` are the soft ones in strict order; the rules within one
    tier are added up with their weights. `one_away` are sets of role ids of which somebody stays at
    home in every party district on every day. `groups` are the groups of role ids that come one after the
    other, empty where batches are mixed. `minimum` is the fewest people of a batch that has no number of its own.
    `spread` weighs its dimensions. `rooms` is None where no rooms are dealt.
    """

    hard: frozenset[Rule]
    tiers: tuple[Mapping[Rule, int], ...]
    priority: tuple[Priority, ...] = (Priority.ROLE, Priority.PAID, Priority.ORDER)
    one_away: tuple[frozenset[str], ...] = ()
    groups: tuple[frozenset[str], ...] = ()
    minimum: int = 0
    spread: Mapping[Dimension, int] = field(default_factory=dict)
    rooms: RoomRules | None = field(default_factory=RoomRules)

    @property
    def dealt_rooms(self) -> RoomRules | None:
        """How rooms are dealt; None where they are not, or where people may outnumber the beds."""
        return self.rooms if Rule.BEDS in self.hard else None
