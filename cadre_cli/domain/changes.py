"""What one plan changed against another: for every person, and for every batch."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch
from cadre_cli.domain.plan import PlanOnFile

WITHDRAWN: Final = "withdrawn"
"""Where somebody stands who was set aside because he does not come; beside the values of `State`."""

NO_SHOW: Final = "no_show"
"""Where somebody stands who was set aside because he did not come to his batch."""

ABSENT: Final = ""
"""Where somebody stands who is not in a plan at all."""


class Kind(StrEnum):
    """What changed for a person, of which each has exactly one; in the order in which it is told."""

    MOVED = "moved"  # from one batch to another
    OTHER_DAYS = "other_days"  # his batch is held on other days or elsewhere
    ROOM = "room"  # his batch stays as it was, his room does not
    SEATED = "seated"  # had no seat
    JOINED = "joined"  # was not in the plan; he has a seat, waits or is set aside
    LOST = "lost"  # had a seat, waits now
    WAITS = "waits"  # was set aside or had withdrawn, waits now
    WITHDRAWN = "withdrawn"
    NO_SHOW = "no_show"  # did not come to his batch
    SET_ASIDE = "set_aside"
    LEFT = "left"  # on no roster any more
    SAME = "same"  # nothing


class BatchKind(StrEnum):
    """What changed for a batch."""

    CANCELLED = "cancelled"
    NEW = "new"
    OTHER_DAYS = "other_days"  # or another venue


@dataclass(frozen=True, slots=True)
class BatchChange:
    """A batch that is held in one of the two plans alone, or on other days or at another venue; None where it is not.

    Never both None.
    """

    id: str
    was: Batch | None
    now: Batch | None

    @property
    def kind(self) -> BatchKind:
        """What changed."""
        if self.now is None:
            return BatchKind.CANCELLED
        return BatchKind.NEW if self.was is None else BatchKind.OTHER_DAYS


PERSON_COLUMNS: Final = ("code", "name", "role", "unit", "district", "assembly", "mobile")
CHANGE_COLUMNS: Final = ("kind", "was_state", "now_state", "was", "now", "was_room", "now_room")


@dataclass(frozen=True)
class Differences:
    """What `after` changed against `before`.

    `people` has a row for everyone of either plan, sorted by code, all columns str: PERSON_COLUMNS (as the later plan
    that has him says) and CHANGE_COLUMNS: `Kind` value; where he stood and stands (`State` value, WITHDRAWN or
    ABSENT); batch id and room, '' for none. `batches` stand in the order of `after`, then of `before`.
    """

    before: PlanOnFile
    after: PlanOnFile
    people: pd.DataFrame
    batches: tuple[BatchChange, ...]

    @property
    def changed(self) -> pd.DataFrame:
        """The rows of those for whom something changed."""
        return self.people[self.people["kind"] != Kind.SAME.value]

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many people of each kind that occurs, SAME among them, in the order of the kinds."""
        found = self.people["kind"].value_counts()
        return {kind: int(found[kind.value]) for kind in Kind if kind.value in found}
