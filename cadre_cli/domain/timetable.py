"""The timetable: which module each batch has when, in which hall, and who teaches it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cached_property

from cadre_cli.domain.curriculum import Curriculum, day_kind
from cadre_cli.domain.event import Batch

Key = tuple[str, date, time]
"""A session of a batch: batch id, day, when it starts."""


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """One module taught to one batch. `expert` and `hall` are '' where nobody and nothing is free for it.

    `fixed` is set by hand and stays as it is.
    """

    day: date
    starts: time
    batch: str
    ends: time
    module: str
    expert: str = ""
    hall: str = ""
    fixed: bool = False

    @property
    def key(self) -> Key:
        """What it occupies of its batch's time."""
        return self.batch, self.day, self.starts


@dataclass(frozen=True, slots=True, order=True)
class Fix:
    """What one session was set to by hand; `expert` '' leaves open who teaches it."""

    batch: str
    day: date
    starts: time
    module: str
    expert: str = ""

    @property
    def key(self) -> Key:
        """The session that it sets."""
        return self.batch, self.day, self.starts


class Goal(StrEnum):
    """What a timetable is made for, the most important first."""

    FIXED = "fixed"  # sessions set by hand that stand as they were set
    HELD = "held"  # sessions that every batch must have and has
    TAUGHT = "taught"  # sessions for which no expert is free
    EXPERT_DAYS = "expert_days"  # further experts, each of one subject on one day, who would be needed
    HOUSED = "housed"  # sessions for which no hall is free
    KEEP = "keep"  # sessions that stay as they were: 2 for the module, 1 for who teaches it, 1 for the hall
    MORE = "more"  # sessions held, those beyond what must be among them
    MORNING = "morning"  # sessions of demanding modules after noon
    EARLY = "early"  # whole hours between noon and those sessions, added up
    COMPACT = "compact"  # days on which experts have to come, added up
    ALONE = "alone"  # days on which one expert has a batch all day
    SAME_SLOT = "same_slot"  # different places in the stay at which batches have the same module, added up


@dataclass(frozen=True, slots=True)
class GoalResult:
    """What one goal reached; `bound` the best conceivable given the goals before it."""

    goal: Goal
    value: int
    bound: int
    more_is_better: bool
    proven: bool


class Lack(StrEnum):
    """What there is too little of."""

    EXPERT = "expert"
    SESSION = "session"
    HALL = "hall"


@dataclass(frozen=True, slots=True)
class Shortage:
    """What would be needed, and for what: `number` experts of a module on a day, sessions in a batch's days, or halls.

    `sessions` is how many sessions it is about. `day` is None where it is about a whole batch, `batch` '' where it is
    about several, `venue` '' but for halls.
    """

    lack: Lack
    number: int
    sessions: int
    module: str = ""
    batch: str = ""
    day: date | None = None
    venue: str = ""


@dataclass(frozen=True)
class Timetable:
    """A verified timetable of the batches of one plan; `sessions` and `fixed` are sorted.

    `version` is 0 until stored.
    """

    plan_version: int
    sessions: tuple[Session, ...]
    goals: tuple[GoalResult, ...]
    shortages: tuple[Shortage, ...] = ()
    fixed: tuple[Fix, ...] = ()
    version: int = 0

    @property
    def not_fixed(self) -> tuple[Fix, ...]:
        """What was set by hand and could not be done."""
        return tuple(
            fix
            for fix in self.fixed
            if (there := self.by_key.get(fix.key)) is None
            or there.module != fix.module
            or fix.expert not in ("", there.expert)
        )

    @property
    def proven(self) -> bool:
        """Whether no timetable is better in any goal, the first counting most."""
        return all(goal.proven for goal in self.goals)

    def left_out(self, curriculum: Curriculum, batch: Batch) -> Mapping[str, int]:
        """How many further sessions of each module (by id) the batch goes without though hours of its days are free.

        Where the event names experts it is for want of one, or of a hall; where it names none, nothing was left out.
        """
        held = Counter(session.module for session in self.sessions if session.batch == batch.id)
        kinds = [day_kind(day, batch.arrives, batch.departs) for day in batch.days]
        hours = sum(part.names is None for kind in kinds for part in curriculum.parts(kind))
        if hours <= held.total() or not curriculum.experts:
            return {}
        modules = [module for module in curriculum.modules if module.is_for(batch.roles)]
        left = {module.id: module.sessions + module.more - held[module.id] for module in modules}
        return {module: number for module, number in left.items() if number > 0}

    def of_expert(self, expert: str) -> tuple[Session, ...]:
        """The sessions that he teaches; of '' those for which nobody is named."""
        return tuple(session for session in self.sessions if session.expert == expert)

    @cached_property
    def by_key(self) -> Mapping[Key, Session]:
        """Its sessions by batch, day and start."""
        return {session.key: session for session in self.sessions}
